"""How departments write values: each declared spelling, from a SQLite file through landing and dbt to its end.

The tables are those of ``values.yml``, compiled into a copy of the dbt project that holds nothing else.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from catalog import Catalog, load_catalog
from catalog.administrative_units import read_administrative_units
from connectors.landing import land_system
from tests.conftest import fresh_warehouse
from tests.transform.dbt_command import run_dbt
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.ledger import open_run
from warehouse.settings import PROJECT_ROOT, Settings
from warehouse.transform.generated_files import generated_files, write_files

NBSP = "\u00a0"


class Refused(str):
    """The rule that refuses the row."""


# Column, what the department wrote (a mapping where a second cell matters), what staging holds or why it is refused.
CASES: list[tuple[str, str | dict[str, str], Any]] = [
    ("so", "1.234.567,89", Decimal("1234567.89")),
    ("so", "1234567,89", Decimal("1234567.89")),
    ("so", "-1.234", Decimal(-1234)),
    ("so", "１２,５", Decimal("12.5")),
    ("so", "1,234,567.89", Refused("decimal")),
    ("so", "1.23", Refused("decimal")),
    ("so", "12.3456,7", Refused("decimal")),
    ("so", "1 234", Refused("decimal")),
    ("so", "12%", Refused("decimal")),
    ("so", "<0,05", Refused("decimal")),
    ("so", "KPH", Refused("decimal")),
    ("so_cach", "1 234 567,5", Decimal("1234567.5")),
    ("so_cach", f"1{NBSP}234", Decimal(1234)),
    ("so_cach", "1\u202f234,25", Decimal("1234.25")),
    ("so_cach", "12 34", Refused("decimal")),
    ("so_cach", "1.234", Refused("decimal")),
    ("so_tron", "1234", 1234),
    ("so_tron", "1,234", Refused("integer")),
    ("trieu", "1.234,567", 1_234_567_000),
    ("trieu", "0,000001", 1),
    ("trieu", "0,1", 100_000),
    ("trieu", "-2", -2_000_000),
    ("trieu", "9.007.199.254,740993", 9_007_199_254_740_993),
    ("trieu", "0,0000005", Refused("integer")),
    ("trieu", "9" * 101, Refused("integer")),
    ("trieu", "9" * 18, Refused("integer")),
    ("trieu", "hai", Refused("integer")),
    ("nghin", "12,5", Decimal(12500)),
    ("nghin", "'12,5", Decimal(12500)),
    ("nghin", "''12,5", Refused("decimal")),
    ("nghin", "0,0001", Decimal("0.1")),
    ("ty_le", "12,5%", Decimal("12.5")),
    ("ty_le", "12,5 %", Decimal("12.5")),
    ("ty_le", "12,5", Decimal("12.5")),
    ("ty_le", "%", Refused("decimal")),
    ("ty_le", "12%%", Refused("decimal")),
    ("phan", "12,5%", Decimal("0.125")),
    ("ngay", "05/09/1998", date(1998, 9, 5)),
    ("ngay", "05/09/98", date(1998, 9, 5)),
    ("ngay", "5/9/29", date(2029, 9, 5)),
    ("ngay", "5/9/30", date(1930, 9, 5)),
    ("ngay", "29/02/00", date(2000, 2, 29)),
    ("ngay", "29/02/99", Refused("date")),
    ("ngay", "09/1998", date(1998, 9, 1)),
    ("ngay", "13/1998", Refused("date")),
    ("ngay", "1998", date(1998, 1, 1)),
    ("ngay", "98", Refused("date")),
    ("ngay", "45292", Refused("date")),
    ("ngay", "1998-09-05", Refused("date")),
    ("ngay_excel", "45292", date(2024, 1, 1)),
    ("ngay_excel", "45292.0", date(2024, 1, 1)),
    ("ngay_excel", "1", date(1900, 1, 1)),
    ("ngay_excel", "59", date(1900, 2, 28)),
    ("ngay_excel", "60", Refused("date")),
    ("ngay_excel", "61", date(1900, 3, 1)),
    ("ngay_excel", "2958465", date(9999, 12, 31)),
    ("ngay_excel", "2958466", Refused("date")),
    ("ngay_excel", "0", Refused("date")),
    ("ngay_excel", "45292.5", Refused("date")),
    ("ngay_excel", "01/01/2024", date(2024, 1, 1)),
    ("ngay_excel_1904", "43830", date(2024, 1, 1)),
    ("ngay_excel_1904", "0", date(1904, 1, 1)),
    ("ngay_excel_1904", "2957004", Refused("date")),
    *[("thang", text, "2024-03") for text in ("tháng 3/2024", "T3/2024", "Tháng 03 năm 2024", "THÁNG III/2024")],
    *[("thang", text, "2024-03") for text in ("3/2024", "03-2024", "2024-03", "iii/2024", "T.3/2024", "t3.2024")],
    *[
        ("thang", f"{roman}/2024", f"2024-{n:02d}")
        for n, roman in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"], 1)
    ],
    ("thang", "XI/2024", "2024-11"),
    ("thang", "tháng XII năm 2024", "2024-12"),
    *[("thang", text, Refused("month")) for text in ("13/2024", "0/2024", "IIII/2024", "IIX/2024", "3/24", "Q1/2024")],
    *[("thang", text, Refused("month")) for text in ("2024", "tháng /2024", "tháng 3", "1/3/2024")],
    *[("quy", text, "2024-Q1") for text in ("quý I/2024", "Q1/2024", "quý 1 năm 2024", "QUÝ I NĂM 2024", "Q.I/2024")],
    *[("quy", text, "2024-Q1") for text in ("quí 1/2024", "Quý 01/2024", "I/2024", "2024-Q1", "2024Q1", "Q1 2024")],
    *[("quy", f"quý {roman}/2024", f"2024-Q{n}") for n, roman in enumerate(("I", "II", "III", "IV"), 1)],
    *[
        ("quy", text, Refused("quarter"))
        for text in ("1/2024", "quý 5/2024", "quý V/2024", "quý I", "T1/2024", "Q1/24")
    ],
    *[("nam_hoc", text, "2024-2025") for text in ("năm học 2024-2025", "2024 - 2025", "2024/2025", "2024–2025")],
    *[("nam_hoc", text, "2024-2025") for text in ("Năm học: 2024-2025", "NĂM HỌC 2024 – 2025", "NH 2024-2025")],
    *[("nam_hoc", text, Refused("school_year")) for text in ("2024-2026", "2025-2024", "2024", "2024-25", "2024-2024")],
    *[("dien_thoai", text, "02153825409") for text in ("0215 3825 409", "(0215) 3.825.409", "+84 215 3825409")],
    *[("dien_thoai", text, "02153825409") for text in ("0084-215-3825-409", "842153825409", "+84 (0)215 3825409")],
    ("dien_thoai", "0912.345.678", "0912345678"),
    ("dien_thoai", "1900 8198", "19008198"),
    *[("dien_thoai", text, Refused("phone")) for text in ("2153825409", "3825409", "0215 3825409 - 0912345678", "113")],
    ("ma", "3127", "03127"),
    ("ma", "03127", "03127"),
    ("ma", "'03127", "03127"),
    ("ma", "303127", Refused("pad_to")),
    ("ma", "3127.0", Refused("pad_to")),
    ("ma", "O3127", Refused("pad_to")),
    ("ma", "1127", Refused("pattern")),
    ("ma", "'", None),
    ("nong_do", "0,05", (Decimal("0.05"), "=")),
    ("nong_do", "0,05 mg/L", (Decimal("0.05"), "=")),
    ("nong_do", "<0,05", (Decimal("0.05"), "<")),
    ("nong_do", "< 0,05 mg/L", (Decimal("0.05"), "<")),
    ("nong_do", "＜0,05", (Decimal("0.05"), "<")),
    ("nong_do", "&lt;0,05", (Decimal("0.05"), "<")),
    ("nong_do", {"nong_do": "KPH", "nguong": "0,003"}, (Decimal("0.003"), "<")),
    ("nong_do", {"nong_do": " ND ", "nguong": "1.000,5"}, (Decimal("1000.5"), "<")),
    ("nong_do", "KPH", Refused("limit")),
    ("nong_do", "kph", Refused("decimal")),
    ("nong_do", "<", Refused("decimal")),
    ("nong_do", "<KPH", Refused("decimal")),
    ("nong_do", ">1000", Refused("decimal")),
    ("nong_do", "<0.05", Refused("decimal")),
    ("nong_do", "0", (Decimal(0), "=")),
    ("nong_do", "", (None, None)),
    ("coliform", "Không phát hiện", (None, "<")),
    ("coliform", "2.400", (2400, "=")),
    ("coliform", "<3", (3, "<")),
    ("coliform", "<3,5", Refused("integer")),
    ("chu", "Hоà Bình", "Hoà Bình"),  # a Cyrillic о
    ("chu", "hòa và hoà", "hòa và hoà"),
    # What SQL Server leaves of N'Trường Tiểu học' and its like in a varchar column of code page 1252.
    *[
        ("chu", text, Refused("lost_letters"))
        for text in ("Tru?ng Ti?u h?c", "Ði?n Biên", "?ng", "xã ?ng T?", "Ngh? An")
    ],
    ("chu", "B\ufffdn Na", Refused("lost_letters")),
    *[("chu", text, text) for text in ("Vì sao?", "Vì sao? Tại sao?", "Vitamin C?", "Độ pH?", "5 km?", "(?)")],
    ("chu", "https://example.org/?q=a", "https://example.org/?q=a"),
]
SIGNED = ("nong_do", "coliform")

# What Windows makes of letters that code page 1252 lacks: a letter of the same look, or a question mark.
SAME_LOOK = str.maketrans("đăơưĩũĐĂƠƯĨŨ", "daouiuÐAOUIU")


def lost_in_varchar(text: str) -> str:
    """``text`` as SQL Server keeps it in a varchar column of code page 1252."""
    return text.translate(SAME_LOOK).encode("cp1252", "replace").decode("cp1252")


def commune_names() -> list[str]:
    units = read_administrative_units(PROJECT_ROOT / "catalog" / "vocabulary")
    return sorted({commune.name for commune in units.communes})


@pytest.fixture(scope="module")
def test_catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """A catalog whose only system is that of ``values.yml``."""
    root = tmp_path_factory.mktemp("catalog")
    shutil.copytree(PROJECT_ROOT / "catalog" / "vocabulary", root / "vocabulary")
    (root / "systems").mkdir()
    shutil.copy(Path(__file__).with_name("values.yml"), root / "systems" / "gia_tri.yml")
    catalog = load_catalog(root)
    assert catalog.faults == ()
    return catalog


@pytest.fixture(scope="module")
def built(
    postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory, test_catalog: Catalog
) -> Iterator[Settings]:
    """Every case a row, landed from SQLite and built by one dbt run."""
    folder = tmp_path_factory.mktemp("values")
    with fresh_warehouse(postgres, folder) as settings:
        system = test_catalog.system("gia_tri")
        columns = [column.source for column in system.table("o").columns]
        with sqlite3.connect(folder / "gia_tri.db") as source:
            source.execute(f"create table O ({', '.join(columns)})")
            for number, (column, given, _) in enumerate(CASES):
                cells = {"dong": str(number), **(given if isinstance(given, dict) else {column: given})}
                source.execute(
                    f"insert into O ({', '.join(cells)}) values ({', '.join('?' * len(cells))})", [*cells.values()]
                )
            source.execute("create table BATBUOC (dong, gia_tri)")
            source.executemany("insert into BATBUOC values (?, ?)", [("a", "KPH"), ("b", ""), ("c", "1,5")])
            source.execute("create table MATCHU (dong, ten)")
            source.executemany(
                "insert into MATCHU values (?, ?)",
                [(str(number), lost_in_varchar(name)) for number, name in enumerate(commune_names())],
            )
        with connect(settings, "loader") as connection:
            open_run(connection, "r1", "odw", "values")
        extracts = land_system(settings, system, "r1", lambda _: f"sqlite:///{folder / 'gia_tri.db'}")
        assert [extract.fault for extract in extracts] == [None] * 3
        output = run_dbt(settings, folder / "target", ["build"], compiled_project(folder / "project", test_catalog))
        assert "Completed successfully" in output, output
        yield settings


def compiled_project(project: Path, catalog: Catalog) -> Path:
    """A copy of the dbt project with the models of ``catalog`` in place of ours."""
    real = PROJECT_ROOT / "dbt_project"
    shutil.copytree(real / "macros", project / "macros")
    for name in ("dbt_project.yml", "profiles.yml"):
        shutil.copy(real / name, project / name)
    files = generated_files(catalog, PROJECT_ROOT / "catalog" / "vocabulary")
    write_files({path: text for path, text in files.items() if path.parts[0] == "models"}, project)
    return project


@pytest.fixture(scope="module")
def staged(built: Settings) -> dict[int, dict[str, Any]]:
    """Accepted rows by number."""
    with connect(built, "transformer") as connection:
        cursor = connection.execute("select * from staging.stg_gia_tri__o")
        names = [column.name for column in cursor.description or ()]
        return {row["dong"]: row for row in (dict(zip(names, values, strict=True)) for values in cursor)}


@pytest.fixture(scope="module")
def refused(built: Settings) -> dict[int, list[dict[str, str]]]:
    """Reasons of refused rows by number."""
    with connect(built, "publisher") as connection:
        rows = connection.execute("select (row ->> 'dong')::int, reasons from quarantine.gia_tri__o").fetchall()
    return dict(rows)


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{column}: {given}" for column, given, _ in CASES])
def test_a_cell_is_read_as_declared_or_refused_for_its_reason(
    number: int, staged: dict[int, dict[str, Any]], refused: dict[int, list[dict[str, str]]]
) -> None:
    column, _, expected = CASES[number]
    if isinstance(expected, Refused):
        assert [(reason["column"], reason["rule"]) for reason in refused[number]] == [(column, expected)]
    else:
        assert number not in refused
        row = staged[number]
        assert (row[column], row[f"{column}_dau"]) == expected if column in SIGNED else row[column] == expected


def test_reasons_say_what_was_expected(refused: dict[int, list[dict[str, str]]]) -> None:
    said: dict[tuple[str, str], str] = {}
    for reasons in refused.values():
        said |= {(reason["column"], reason["rule"]): reason["message"] for reason in reasons}
    assert (
        said["ngay_excel", "date"] == "Không đọc được ngày theo định dạng số ngày của Excel (hệ 1900) hoặc DD/MM/YYYY"
    )
    assert said["trieu", "integer"] == "Không phải số nguyên sau khi nhân với 1000000"
    assert said["so", "decimal"] == "Không phải số (dấu thập phân “,”)"
    assert said["ma", "pad_to"] == "Không phải mã gồm 5 chữ số"
    assert said["quy", "quarter"] == "Không đọc được quý (ví dụ: quý I/2024)"
    assert said["nong_do", "limit"] == "Dưới ngưỡng phát hiện nhưng thiếu giá trị ngưỡng"
    assert said["chu", "lost_letters"] == "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được"


def test_below_detection_is_a_value_to_a_required_column_and_an_empty_cell_is_none(built: Settings) -> None:
    with connect(built, "transformer") as connection:
        rows = connection.execute(
            "select dong, gia_tri, gia_tri_dau from staging.stg_gia_tri__bat_buoc order by 1"
        ).fetchall()
        reasons = connection.execute("select reasons -> 0 ->> 'rule' from quarantine.gia_tri__bat_buoc").fetchall()
    assert rows == [("a", None, "<"), ("c", Decimal("1.5"), "=")]
    assert reasons == [("required",)]


def test_names_that_lost_letters_to_question_marks_all_reach_quarantine(built: Settings) -> None:
    with connect(built, "publisher") as connection:
        rows = connection.execute(
            "select (row ->> 'dong')::int, reasons -> 0 ->> 'rule' from quarantine.gia_tri__mat_chu"
        ).fetchall()
    lost = {number for number, name in enumerate(commune_names()) if "?" in lost_in_varchar(name)}
    assert len(lost) > 80
    assert {number for number, _ in rows} == lost
    assert {rule for _, rule in rows} == {"lost_letters"}
