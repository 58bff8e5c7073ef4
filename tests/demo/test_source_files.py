"""Workbooks and CSV files of the demo: what the real connectors land of them is what was made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from catalog.reading import CsvReading, ExcelReading
from catalog.system import SourceColumn
from demo.filling import fill_source
from demo.generation.table import DemoTable
from demo.source import Source
from demo.source_files.workbooks import HeaderCell, header_cells
from demo.source_files.writing import write_files
from tests.connectors.conftest import raw_rows, run_id, system_of, table_of
from tests.demo.made_systems import (
    NAMES,
    SOURCES,
    expected_rows,
    generated_by,
    land_source,
    landed,
    made_table,
    read_table,
    source_of,
)
from warehouse.errors import OdwError
from warehouse.settings import Settings

__all__ = ["run_id"]  # a fixture, found by its name
TALL = ("Mã số", "Tên cơ sở", "Học sinh Nam", "Học sinh Nữ dân tộc", "Đang mở", "Ghi chú")


def folder_source(kind: Any, tmp_path: Path, *tables: Any) -> Source:
    folder = tmp_path / "số liệu"
    return source_of(kind, folder, f"file://{folder}", *tables)


@pytest.mark.parametrize(
    ("columns", "reading"),
    [
        (SOURCES, {"sheet": "Sheet1"}),
        (SOURCES, {"sheet": "Số liệu", "header_row": 5}),
        (TALL, {"sheet": "Biểu 01", "header_row": 4, "header_rows": 2}),
        (TALL, {"sheet": "Biểu 01", "header_row": 1, "header_rows": 3}),
    ],
)
def test_a_workbook_lands_as_it_was_made(
    settings: Settings, run_id: str, tmp_path: Path, columns: tuple[str, ...], reading: dict[str, Any]
) -> None:
    table = read_table(columns, "bao cáo năm.xlsx", excel=ExcelReading(**reading))
    source = folder_source("excel", tmp_path, table)
    made = made_table(columns, 300, "bao cáo năm.xlsx")
    with generated_by(source.system, [made]):
        assert fill_source(source) == 300
    assert land_source(settings, source, run_id)["truong"].fault is None
    assert landed(settings) == expected_rows(made, columns)


def test_sheets_of_one_workbook_are_told_apart(settings: Settings, run_id: str, tmp_path: Path) -> None:
    tables = [
        read_table(SOURCES, "so.xlsx", f"bang_{sheet.lower()}", excel=ExcelReading(sheet=sheet)) for sheet in ("A", "B")
    ]
    source = folder_source("excel", tmp_path, *tables)
    made = [made_table(SOURCES, count, "so.xlsx", sheet) for sheet, count in (("B", 7), ("A", 5))]
    write_files(source.folder, source.system, made)
    receipts = land_source(settings, source, run_id)
    assert {name: receipt.landed for name, receipt in receipts.items()} == {"bang_a": 5, "bang_b": 7}


def test_a_report_has_titles_that_say_it_is_synthetic(tmp_path: Path) -> None:
    table = read_table(SOURCES, "so.xlsx", excel=ExcelReading(sheet="A", header_row=4))
    source = folder_source("excel", tmp_path, table)
    write_files(source.folder, source.system, [made_table(SOURCES, 2, "so.xlsx")])
    sheet = openpyxl.load_workbook(source.folder / "so.xlsx")["A"]
    assert sheet["A1"].value == "BÁO CÁO TRUONG (dữ liệu mô phỏng)"
    assert [cell.value for cell in sheet[4]][:2] == ["MaSo", "Tên cơ sở"]


def test_headers_over_several_rows_are_merged_where_names_begin_alike() -> None:
    assert header_cells(("Mã", "Số lớp", "Số học sinh Nam", "Số học sinh Nữ", "Tên"), 3) == [
        [HeaderCell(1, 3, "Số")],
        [HeaderCell(2, 3, "học sinh")],
        [
            HeaderCell(0, 0, "Mã"),
            HeaderCell(1, 1, "lớp"),
            HeaderCell(2, 2, "Nam"),
            HeaderCell(3, 3, "Nữ"),
            HeaderCell(4, 4, "Tên"),
        ],
    ]


@pytest.mark.parametrize(
    "reading",
    [
        {},
        {"delimiter": ";", "quote": "'"},
        {"delimiter": "\t", "header_row": 4},
        {"delimiter": "|", "encoding": "utf-16"},
        {"delimiter": ";", "encoding": "tcvn3", "header_row": 3},
        {"encoding": "vni"},
        {"encoding": "viscii"},
        {"encoding": "cp1258"},
    ],
)
def test_a_csv_file_lands_as_it_was_made(
    settings: Settings, run_id: str, tmp_path: Path, reading: dict[str, Any]
) -> None:
    table = read_table(SOURCES, "xuat/du_lieu.csv", csv=CsvReading(**reading))
    source = folder_source("csv", tmp_path, table)
    made = made_table(SOURCES, 300, "xuat/du_lieu.csv")
    with generated_by(source.system, [made]):
        assert fill_source(source) == 300
    receipt = land_source(settings, source, run_id)["truong"]
    assert receipt.fault is None
    assert landed(settings) == expected_rows(made, SOURCES)


def test_what_cannot_be_typed_in_an_old_encoding_is_typed_as_one_would(
    settings: Settings, run_id: str, tmp_path: Path
) -> None:
    table = read_table(SOURCES, "a.csv", csv=CsvReading(encoding="tcvn3"))
    source = folder_source("csv", tmp_path, table)
    dirty = "Ðồi\u00a0thông Mu\u031bo\u031b\u0300ng\u200b"
    made = made_table(SOURCES, 3, "a.csv")
    write_files(source.folder, source.system, [replace(made, rows=[row | {"Tên cơ sở": dirty} for row in made.rows])])
    land_source(settings, source, run_id)
    assert {row[NAMES.index("ten")] for row in landed(settings)} == {"Đồi thông Mường"}


def test_a_column_made_in_an_old_encoding_stays_so_in_a_file_of_another(
    settings: Settings, run_id: str, tmp_path: Path
) -> None:
    columns = [
        SourceColumn(name="ma", source="MA", title="Mã"),
        SourceColumn(name="ten", source="TEN", title="Tên", encoding="tcvn3"),
    ]
    table = table_of(*columns, relation="a.csv", csv=CsvReading())
    source = folder_source("csv", tmp_path, table)
    write_files(source.folder, source.system, [DemoTable("a.csv", ("MA", "TEN"), [{"MA": "1", "TEN": "TruyÖn KiÒu"}])])
    land_source(settings, source, run_id)
    assert raw_rows(settings, "ma, ten") == [("1", "Truyện Kiều")]


def test_writing_again_leaves_nothing_of_before(tmp_path: Path) -> None:
    table = read_table(SOURCES, "a.csv", csv=CsvReading())
    source = folder_source("csv", tmp_path, table)
    write_files(source.folder, source.system, [made_table(SOURCES, 3, "a.csv")])
    (source.folder / "cũ.csv").write_text("x", encoding="utf-8")
    write_files(source.folder, source.system, [made_table(SOURCES, 3, "a.csv")])
    assert [path.name for path in source.folder.iterdir()] == ["a.csv"]
    assert [path.name for path in tmp_path.iterdir()] == [source.folder.name]


def test_the_same_rows_give_the_same_workbook(tmp_path: Path) -> None:
    table = read_table(SOURCES, "a.xlsx", excel=ExcelReading(sheet="A"))
    contents = []
    for _ in range(2):
        source = folder_source("excel", tmp_path, table)
        write_files(source.folder, source.system, [made_table(SOURCES, 20, "a.xlsx")])
        contents.append((source.folder / "a.xlsx").read_bytes())
    assert contents[0] == contents[1]


def test_tables_of_one_relation_that_nobody_can_tell_apart_are_refused(tmp_path: Path) -> None:
    table = read_table(SOURCES, "a.csv", csv=CsvReading())
    with pytest.raises(OdwError, match="sheet"):
        write_files(tmp_path / "x", system_of("csv", table), [made_table(SOURCES, 2, "a.csv") for _ in range(2)])
