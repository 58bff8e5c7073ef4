"""A small dataset with every kind of value, its vocabulary, and its mart tables in a real warehouse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from pyarrow import parquet

from catalog import Catalog, Column, Dataset, Resource
from catalog.administrative_units import AdministrativeUnits
from catalog.dataset import Ownership, Range, RowBand
from catalog.vocabulary import (
    Cadence,
    Code,
    CodeList,
    Department,
    LegalBasis,
    Licence,
    Topic,
    Vocabulary,
)
from warehouse.database import connect
from warehouse.ledger import Verdict, open_run, record_verdict
from warehouse.settings import Settings

NASTY = 'Trường "Hoa Ban", xã Thanh Nưa\ncơ sở 2\r\n<b>&amp;</b> ]]> \tcuối\r'
BIGGEST = 9223372036854775807
LONG_DECIMAL = Decimal("12345678901234567890.12345")
Values = Sequence[object]

ROWS: list[Values] = [
    ("003", NASTY, BIGGEST, LONG_DECIMAL, date(1954, 5, 7), True, "cong_lap"),
    ("001", "Trường Tiểu học Him Lam", 512, Decimal("10.50"), date(2025, 7, 1), False, "tu_thuc"),
    ("002", "", -1, Decimal("-0.10"), None, None, None),
    ("004", None, None, None, None, None, None),
    ("005", "đầu và cuối có dấu cách ", 0, Decimal("0.000"), date(9999, 12, 31), True, "cong_lap"),
    ("006", " = 1+1", 1, Decimal("1e3"), None, None, None),
]
SECOND_ROWS: list[Values] = [("001", 2024, 30), ("001", 2025, 31), ("002", 2025, 12)]


def column(name: str, kind: str, title: str, **more: object) -> Column:
    return Column.model_validate(
        {
            "name": name,
            "type": kind,
            "title": title,
            "title_en": f"{title} (en)",
            "description": f"{title}, theo báo cáo của trường",
            **more,
        }
    )


SCHOOLS = Resource(
    dataset="giao_duc.truong_thu",
    name="truong_thu",
    title="Danh sách trường",
    row="một trường tiểu học",
    key=("ma_truong",),
    rows=RowBand(min=0, max=100000),
    columns=(
        column("ma_truong", "text", "Mã trường", required=True, pattern="^[0-9]{3,}$"),
        column("ten_truong", "text", "Tên trường"),
        column("so_hoc_sinh", "integer", "Số học sinh", unit="học sinh", range=Range(min=Decimal(-1))),
        column("dien_tich", "decimal", "Diện tích", unit="m²"),
        column("ngay_thanh_lap", "date", "Ngày thành lập"),
        column("dat_chuan", "boolean", "Đạt chuẩn quốc gia"),
        column("loai_hinh", "text", "Loại hình", code_list="loai_hinh", **{"from": ["truong.loai_hinh"]}),
    ),
)
CLASSES = Resource(
    dataset="giao_duc.truong_thu",
    name="lop_hoc",
    title="Số lớp theo năm",
    row="một trường trong một năm",
    key=("ma_truong", "nam"),
    rows=RowBand(min=0, max=100000),
    columns=(
        column("ma_truong", "text", "Mã trường", required=True),
        column("nam", "integer", "Năm", required=True),
        column("so_lop", "integer", "Số lớp", unit="lớp"),
    ),
)
PLACES = Resource(
    dataset="giao_duc.truong_thu",
    name="diem",
    title="Điểm trường",
    row="một điểm trường",
    key=("ma",),
    rows=SCHOOLS.rows,
    columns=(
        column("ma", "text", "Mã", required=True),
        column("vi_do", "decimal", "Vĩ độ"),
        column("kinh_do", "decimal", "Kinh độ"),
    ),
)
DATASET = Dataset(
    topic="giao_duc",
    name="truong_thu",
    number="I.5",
    title="Dữ liệu các trường tiểu học trên địa bàn",
    title_en="Primary schools",
    description="Danh sách trường tiểu học trên địa bàn tỉnh Điện Biên.",
    description_en="Primary schools of Điện Biên province.",
    owners=(
        Ownership(department="so_cu", until=date(2025, 2, 28)),
        Ownership(department="so_giao_duc", since=date(2025, 3, 1)),
    ),
    sources=("truong_hoc.truong",),
    cadence="nam_hoc",
    licence="mo",
    legal_basis=("luat_thu",),
    classification="open",
    personal_data="Không đọc họ tên, số định danh hay điện thoại của bất kỳ ai.",
    caveats=("Số liệu đầu năm học.",),
    resources=(SCHOOLS, CLASSES),
)
VOCABULARY = Vocabulary(
    departments={
        "so_cu": Department(key="so_cu", title="Sở Cũ", title_en="Old Department"),
        "so_giao_duc": Department(
            key="so_giao_duc", title="Sở Giáo dục và Đào tạo", title_en="Department of Education and Training"
        ),
    },
    topics={"giao_duc": Topic(key="giao_duc", roman="I", title="Giáo dục", title_en="Education")},
    code_lists={
        "loai_hinh": CodeList(
            key="loai_hinh",
            title="Loại hình",
            source="thử nghiệm",
            codes=(
                Code(code="cong_lap", title="Công lập", title_en="Public"),
                Code(code="tu_thuc", title="Tư thục", title_en="Private"),
            ),
        )
    },
    legal_bases={
        "luat_thu": LegalBasis(
            key="luat_thu", document="Văn bản thử", title="Dữ liệu thử", evidence="read", read_in="bộ thử"
        )
    },
    licences={
        "mo": Licence(key="mo", title="Điều khoản mở", title_en="Open terms", terms=("Phải ghi nguồn.",)),
    },
    cadences={"nam_hoc": Cadence(key="nam_hoc", title="Mỗi năm học", title_en="Yearly", max_age_days=380)},
    columns={},
)
CATALOG = Catalog(VOCABULARY, {}, {DATASET.id: DATASET}, AdministrativeUnits((), {}))


def catalog_with(dataset: Dataset) -> Catalog:
    return Catalog(VOCABULARY, {}, {dataset.id: dataset}, AdministrativeUnits((), {}))


def fill(settings: Settings, rows: Iterable[Values] = ROWS, second: Iterable[Values] = SECOND_ROWS) -> None:
    """(Re)create the mart tables of the dataset as the transformer would."""
    fill_tables(settings, {SCHOOLS: rows, CLASSES: second})


def fill_tables(settings: Settings, tables: Mapping[Resource, Iterable[Values]]) -> None:
    """(Re)create the mart tables of these resources."""
    with connect(settings, "transformer") as connection:
        for resource, content in tables.items():
            columns = ", ".join(f"{c.name} {c.postgres_type}" for c in resource.columns)
            connection.execute(f"drop table if exists mart.{resource.table}")
            connection.execute(f"create table mart.{resource.table} ({columns})")
            places = ", ".join(["%s"] * len(resource.columns))
            with connection.cursor() as cursor:
                cursor.executemany(f"insert into mart.{resource.table} values ({places})", list(content))


def judged(
    settings: Settings,
    run_id: str,
    verdict: str = "passed",
    *,
    dataset: Dataset = DATASET,
    reasons: tuple[str, ...] = (),
    caveats: tuple[str, ...] = (),
    fingerprint: str = "f1",
) -> str:
    """Open a run and record its verdict; returns the run id."""
    with connect(settings, "publisher") as connection:
        open_run(connection, run_id, "odw", "all")
        record_verdict(connection, Verdict(run_id, dataset.id, verdict, fingerprint, reasons, caveats))  # type: ignore[arg-type]
    return run_id


def text_of(path: Path) -> str:
    """Everything a file says; a workbook is a ZIP archive of XML."""
    if path.suffix == ".parquet":
        return str(parquet.read_table(BytesIO(path.read_bytes())).to_pylist())
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    with ZipFile(BytesIO(path.read_bytes())) as workbook:
        return "\n".join(workbook.read(name).decode() for name in workbook.namelist())
