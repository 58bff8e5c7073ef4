"""The formats that say again what CSV, JSON and XML say, read with tools of others."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pyarrow import parquet
from python_calamine import CalamineWorkbook

from catalog import Resource
from publish import compression
from publish.comparison import compare_formats
from publish.compression import write_compressed
from publish.formats import xlsx_format
from publish.formats.csv_text import Row, read_csv
from publish.formats.json_text import canonical_text, read_geojson
from publish.formats.parquet_format import read_parquet
from publish.formats.xlsx_parts import read_xlsx
from publish.package import SCHEMAS
from tests.publish import sample
from tests.publish.blocks import excel_csv_of, geojson_of, write
from warehouse.settings import PROJECT_ROOT

ROWS = [
    ("001", 'a "b", c', "9007199254740993", "10.5", "2025-07-01", "true", "cong_lap"),
    ("002", "", "-1", "-0.1", None, None, None),
    ("003", sample.NASTY, "9223372036854775807", "12345678901234567890.12345", "1954-05-07", "false", None),
    ("004", None, None, None, "9999-12-31", None, None),
]
POINTS = [("a", "21.386000001", "103.0174"), ("b", None, "103"), ("c", None, None), ('d"', "0", "-1")]
NAMES = [column.name for column in sample.SCHOOLS.columns]


def test_parquet_has_real_types_and_every_digit(tmp_path: Path) -> None:
    write(ROWS, sample.SCHOOLS, tmp_path)
    table = parquet.read_table(tmp_path / "truong_thu.parquet")
    assert [str(field.type) for field in table.schema] == [
        "string", "string", "int64", "decimal128(38, 10)", "date32[day]", "bool", "string",
    ]  # fmt: skip
    assert [field.nullable for field in table.schema] == [False, *[True] * 6]
    assert table.schema.field("dien_tich").metadata == {b"title": "Diện tích".encode(), b"unit": "m²".encode()}
    rows = [tuple(row.values()) for row in table.to_pylist()]
    assert rows[0] == ("001", 'a "b", c', 9007199254740993, Decimal("10.5"), date(2025, 7, 1), True, "cong_lap")
    assert rows[2][1:4] == (sample.NASTY, sample.BIGGEST, sample.LONG_DECIMAL)
    assert rows[1][1] == "" and rows[3][1:4] == (None, None, None)


def test_parquet_comes_back_as_canonical_text(tmp_path: Path) -> None:
    write(ROWS, sample.SCHOOLS, tmp_path)
    assert [tuple(row.values()) for row in read_parquet(tmp_path / "truong_thu.parquet")] == ROWS


@pytest.mark.parametrize("number", ["0.12345678901", "1" * 29])
def test_a_number_parquet_cannot_carry_leaves_parquet_out_and_says_so(tmp_path: Path, number: str) -> None:
    rows = [*ROWS, ("005", "bí mật", None, number, None, None, None)]
    table = write(rows, sample.SCHOOLS, tmp_path)
    assert table.left_out["parquet"].startswith("cột dien_tich có giá trị mà kiểu decimal128(38, 10)")
    assert number not in table.left_out["parquet"]
    assert not (tmp_path / "truong_thu.parquet").exists()
    assert "truong_thu.parquet" not in {file.name for file in table.files}
    assert len(list(read_csv(tmp_path / "truong_thu.csv"))) == 6


def test_csv_for_excel_begins_with_a_mark_and_runs_no_formula(tmp_path: Path) -> None:
    rows = [(key, text, None, "-1", None, None, None) for key, text in FORMULAS.items()]
    write(rows, sample.SCHOOLS, tmp_path)
    path = tmp_path / "truong_thu.excel.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbfma_truong,ten_truong,")
    assert path.read_bytes().decode() == excel_csv_of(rows, sample.SCHOOLS)
    _, *records = read_csv(path, "utf-8-sig")
    assert [record[1] for record in records] == [
        "'=1+1", "'+84", "'-", "'@SUM(A1)", "'\tx", "''x", " =1", "a=b", "", None, "'＝1",
    ]  # fmt: skip
    assert {record[3] for record in records} == {"-1"}


FORMULAS = dict(
    enumerate(["=1+1", "+84", "-", "@SUM(A1)", "\tx", "'x", " =1", "a=b", "", None, "＝1"])
)  # fmt: skip
FORMULAS = {f"{key:03}": text for key, text in FORMULAS.items()}


def test_geojson_has_points_longitude_first(tmp_path: Path) -> None:
    write(POINTS, sample.PLACES, tmp_path)
    path = tmp_path / "diem.geojson"
    assert path.read_text(encoding="utf-8") == geojson_of(POINTS, sample.PLACES)
    content = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    assert content["type"] == "FeatureCollection"
    points = [feature["geometry"] for feature in content["features"]]
    assert points[0] == {"type": "Point", "coordinates": [Decimal("103.0174"), Decimal("21.386000001")]}
    assert points[1] is points[2] is None
    read = [tuple(map(canonical_text, row.values())) for row in read_geojson(path)]
    assert read == POINTS


XLSX_ROWS = [
    *ROWS,
    ("005", "_x000D_ & <b> _x12", "-123456789012345", "-0.12345678901234", "1900-02-28", None, None),
    ("006", "=1+1", "1", "123456789.0123456", "1900-03-01", None, None),
]


def test_xlsx_comes_back_as_canonical_text(tmp_path: Path) -> None:
    write(XLSX_ROWS, sample.SCHOOLS, tmp_path)
    assert [tuple(row.values()) for row in read_xlsx(tmp_path / "truong_thu.xlsx")] == XLSX_ROWS


def test_xlsx_opens_in_two_readers_of_others_with_real_types(tmp_path: Path) -> None:
    write(XLSX_ROWS, sample.SCHOOLS, tmp_path)
    sheet = load_workbook(tmp_path / "truong_thu.xlsx")["Dữ liệu"]
    head, first, *_, third, _, fifth, sixth = list(sheet.iter_rows(values_only=True))
    assert list(head) == NAMES
    assert first == (
        "001",
        'a "b", c',
        "9007199254740993",
        10.5,
        datetime.fromisoformat("2025-07-01"),
        True,
        "cong_lap",
    )
    assert third[3] == "12345678901234567890.12345"
    assert fifth[2:5] == (-123456789012345, -0.12345678901234, "1900-02-28")
    assert sixth[1:5] == ("=1+1", 1, "123456789.0123456", datetime.fromisoformat("1900-03-01"))
    assert sheet["B7"].data_type != "f"
    other = CalamineWorkbook.from_path(str(tmp_path / "truong_thu.xlsx"))
    assert other.sheet_names == ["Dữ liệu", "Cột"]
    rows = other.get_sheet_by_name("Dữ liệu").to_python()
    assert len(rows) == 7 and rows[1][:6] == ["001", 'a "b", c', "9007199254740993", 10.5, date(2025, 7, 1), True]
    assert rows[3][1] == sample.NASTY
    assert other.get_sheet_by_name("Cột").to_python()[4] == [
        "dien_tich", "Diện tích", "decimal", "m²", "Diện tích, theo báo cáo của trường",
    ]  # fmt: skip


def test_what_a_spreadsheet_cannot_hold_is_left_out_with_its_reason(tmp_path: Path) -> None:
    rows = [*ROWS, ("005", "😀" * 16_384, None, None, None, None, None)]
    left_out = write(rows, sample.SCHOOLS, tmp_path).left_out
    assert left_out == {"xlsx": "ô bảng tính chứa được nhiều nhất 32767 chữ"}
    assert not (tmp_path / "truong_thu.xlsx").exists()


def test_more_rows_than_a_sheet_has_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_format, "MOST_ROWS", 3)
    assert write(ROWS, sample.SCHOOLS, tmp_path).left_out == {"xlsx": "bảng tính chứa được nhiều nhất 3 bản ghi"}


def test_a_table_without_coordinates_has_no_geojson(tmp_path: Path) -> None:
    assert not [file for file in write(ROWS, sample.SCHOOLS, tmp_path).files if file.name.endswith("geojson")]


def test_no_rows_is_a_whole_file_in_every_further_format(tmp_path: Path) -> None:
    write([], sample.PLACES, tmp_path)
    assert list(read_parquet(tmp_path / "diem.parquet")) == list(read_xlsx(tmp_path / "diem.xlsx")) == []
    assert list(read_geojson(tmp_path / "diem.geojson")) == []
    assert list(read_csv(tmp_path / "diem.excel.csv", "utf-8-sig")) == [("ma", "vi_do", "kinh_do")]


def package(folder: Path, rows: list[Row], resource: Resource = sample.SCHOOLS) -> Path:
    """The files of one table with its schemas, as a release has them."""
    folder.mkdir()
    table = write(rows, resource, folder)
    list(write_compressed(folder, resource.name, table.files))
    for ending, describe in SCHEMAS.items():
        (folder / f"{resource.name}.{ending}").write_text(describe(resource, sample.CATALOG), encoding="utf-8")
    return folder


def problems(folder: Path, resource: Resource = sample.SCHOOLS) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    compare_formats(folder, resource.name, lambda file, problem: told.append((file, problem)))
    return told


@pytest.mark.parametrize("ending", ["excel.csv", "parquet", "xlsx", "csv.gz"])
def test_another_value_in_one_format_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    monkeypatch.setattr(compression, "LARGE", 0)
    name = f"truong_thu.{ending}"
    good, other = package(tmp_path / "a", ROWS), package(tmp_path / "b", [*ROWS[:3], (*ROWS[3][:6], "tu_thuc")])
    assert (good / name).exists()
    assert problems(good) == []
    (other / name).replace(good / name)
    assert [file for file, _ in problems(good)] == [name]


@pytest.mark.parametrize("ending", ["excel.csv", "parquet", "xlsx", "csv.gz"])
@pytest.mark.parametrize("place", [0.0, 0.3, 0.6, 0.999])
def test_a_damaged_file_is_named_without_its_values(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, place: float
) -> None:
    monkeypatch.setattr(compression, "LARGE", 0)
    name = f"truong_thu.{ending}"
    path = package(tmp_path / "a", ROWS) / name
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * place)])
    found = problems(path.parent)
    assert {file for file, _ in found} == {name}
    assert all("Him Lam" not in problem and "Hoa Ban" not in problem for _, problem in found)


def test_a_point_that_is_not_where_its_row_says_is_found(tmp_path: Path) -> None:
    path = package(tmp_path / "a", POINTS, sample.PLACES) / "diem.geojson"
    assert problems(path.parent, sample.PLACES) == []
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"[103.0174,", b"[104.0174,"))
    assert [file for file, _ in problems(path.parent, sample.PLACES)] == ["diem.geojson"]


def test_a_compressed_copy_is_the_file_and_says_no_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "LARGE", 1000)
    rows = [(f"{n:03}", "tên", None, None, None, None, None) for n in range(100)]
    first, second = package(tmp_path / "a", rows), package(tmp_path / "b", rows)
    assert sorted(path.name for path in first.glob("*.gz")) == [f"truong_thu.{e}.gz" for e in ("csv", "json", "xml")]
    for path in first.glob("*.gz"):
        assert gzip.decompress(path.read_bytes()) == path.with_suffix("").read_bytes()
        assert path.read_bytes() == (second / path.name).read_bytes()
    assert list(package(tmp_path / "c", rows[:9]).glob("*.csv.gz")) == []


def test_the_same_rows_make_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir(), second.mkdir()
    one, other = write(ROWS, sample.SCHOOLS, first), write(ROWS, sample.SCHOOLS, second)
    assert one == other
    assert len(one.files) == len(list(first.iterdir())) > 4


def test_no_format_imports_pandas_which_takes_longer_than_a_release(tmp_path: Path) -> None:
    """Arrow imports it to look at a Python value; who only has Arrow's own values never waits for it."""
    program = f"""
import sys
from pathlib import Path
from publish.formats.block import Block
from publish.reading import _check, _parsed
from publish.writing import write_formats
from tests.publish.sample import SCHOOLS
text = '001,"=a ""b"", _x000D_",9007199254740993,10.5,2025-07-01,true,cong_lap\\n002,"",-1,-0.1,,,\\n'
block = Block(0, _parsed(text.encode(), SCHOOLS))
_check(block, SCHOOLS)
assert len(write_formats([block], SCHOOLS, Path({str(tmp_path)!r})).files) == 6
assert "pandas" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True, cwd=PROJECT_ROOT)
