"""Workbooks as departments really make them: titles above, merged headers, hidden columns, failed formulas."""

from __future__ import annotations

import io
import os
import struct
from datetime import date, datetime, time, timedelta
from pathlib import Path

import msoffcrypto
import openpyxl
import pytest
import xlwt
from olefile import OleFileIO
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from catalog.reading import ExcelReading
from catalog.system import SourceColumn, SourceTable
from connectors.files.compound_file import CompoundFile, DamagedFileError
from connectors.files.excel_cells import cell_name, cell_text
from tests.connectors.conftest import Source, table_of
from tests.connectors.same_rows import NAMES, ROWS, from_sqlite, land, landed, read
from warehouse.errors import SourceError
from warehouse.settings import Settings

SHEET = "Số liệu"


def workbook(path: Path, *rows: object, title: str = SHEET) -> Worksheet:
    """A saved workbook; call ``save`` again after changing the sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    for row in rows:
        assert isinstance(row, list | tuple)
        sheet.append(list(row))
    book.save(path)
    return sheet


def save(sheet: Worksheet, path: Path) -> None:
    assert sheet.parent is not None
    sheet.parent.save(path)


def table(*columns: str | SourceColumn, relation: str = "a.xlsx", **reading: object) -> SourceTable:
    options = ExcelReading.model_validate({"sheet": SHEET, **reading})
    return table_of(*(columns or ("ma", "ten")), relation=relation, excel=options)


def url(folder: Path) -> str:
    return f"file://{folder}"


def fault(folder: Path, described: SourceTable) -> str:
    with pytest.raises(SourceError) as caught:
        read("excel", url(folder), described)
    return str(caught.value)


def typed(row: tuple[str | None, ...]) -> list[object]:
    """A row with numbers and dates in cells of their own kind."""
    ma, ten, so, ti_le, ngay = row
    return [
        ma,
        ten,
        int(so) if so else None,
        float(ti_le) if ti_le else None,
        date.fromisoformat(ngay) if ngay else None,
    ]


def test_an_xlsx_lands_the_same_text_as_a_database(
    settings: Settings, run_id: str, sqlite_source: Source, tmp_path: Path
) -> None:
    expected = from_sqlite(settings, sqlite_source)
    workbook(tmp_path / "a.xlsx", NAMES, *map(typed, ROWS))
    extract = land(settings, "excel", url(tmp_path), table(*NAMES), "run-2")
    # Not one row differs, so nothing was changed at all.
    assert (extract.outcome, extract.announced) == ("unchanged", len(ROWS))
    assert landed(settings) == expected == ROWS


def test_an_xls_lands_the_same_text_as_a_database(
    settings: Settings, run_id: str, sqlite_source: Source, tmp_path: Path
) -> None:
    from_sqlite(settings, sqlite_source)
    book = xlwt.Workbook()
    sheet = book.add_sheet(SHEET)
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for number, row in enumerate([NAMES, *map(typed, ROWS)]):
        for place, value in enumerate(row):
            sheet.write(number, place, value, day) if isinstance(value, date) else sheet.write(number, place, value)
    book.save(str(tmp_path / "a.xls"))
    extract = land(settings, "excel", url(tmp_path), table(*NAMES, relation="a.xls"), "run-2")
    assert extract.outcome == "unchanged"


def test_the_same_workbook_twice_is_unchanged_and_a_new_one_is_landed(
    settings: Settings, run_id: str, tmp_path: Path
) -> None:
    workbook(tmp_path / "thang_9.xlsx", ["ma", "ten"], ["1", "A"])
    pattern = table(relation="thang_*.xlsx")
    assert land(settings, "excel", url(tmp_path), pattern).outcome == "landed"
    assert land(settings, "excel", url(tmp_path), pattern, "run-2").outcome == "unchanged"
    workbook(tmp_path / "thang_10.xlsx", ["ma", "ten"], ["1", "B"])
    assert land(settings, "excel", url(tmp_path), pattern, "run-2").outcome == "landed"
    assert landed(settings, ["ten"]) == [("B",)]


def test_a_header_of_several_merged_rows_below_a_title_is_joined(tmp_path: Path) -> None:
    sheet = workbook(tmp_path / "a.xlsx")
    sheet["B2"] = "BÁO CÁO NĂM HỌC 2024-2025"
    sheet.merge_cells("B2:F2")
    sheet["B4"], sheet["C4"], sheet["E4"], sheet["F4"] = "Mã\n trường", "Học  sinh", "Ghi chú", "Ẩn"
    sheet["C5"], sheet["D5"] = "Nam", "Nữ"
    for merged in ("B4:B5", "C4:D4", "E4:E5"):
        sheet.merge_cells(merged)
    for place, value in zip("BCDEF", ("01", 12, 13, "x", "bí mật"), strict=True):
        sheet[f"{place}6"] = value
    sheet.column_dimensions["F"].hidden = True
    save(sheet, tmp_path / "a.xlsx")
    columns = [
        SourceColumn(name=name, source=source, title=name)
        for name, source in (("ma", "Mã trường"), ("nam", "Học sinh Nam"), ("nu", "Học sinh Nữ"), ("an", "Ẩn"))
    ]
    described = table(*columns, header_row=4, header_rows=2)
    assert read("excel", url(tmp_path), described) == [["01", "12", "13", "bí mật"]]
    assert read("excel", url(tmp_path), table(*columns[:2], header_row=4, header_rows=2)) == [["01", "12"]]


def test_rows_without_any_value_are_no_rows(tmp_path: Path) -> None:
    sheet = workbook(tmp_path / "a.xlsx", ["ma", "ten"], ["1", "A"], [None, None], ["2", None])
    sheet["A50"].number_format = "dd/mm/yyyy"
    sheet["B60"] = ""
    save(sheet, tmp_path / "a.xlsx")
    assert read("excel", url(tmp_path), table()) == [["1", "A"], ["2", r"\N"]]


def test_dates_come_from_date_cells_and_serial_numbers_stay_numbers(tmp_path: Path) -> None:
    sheet = workbook(tmp_path / "a.xlsx", ["ma", "ten"], [45351, date(2024, 2, 29)], [45351.5, "29/02/2024"])
    sheet["B4"], sheet["B4"].number_format = 45351, "[$-42A]dd/mm/yyyy"
    sheet["A4"] = datetime(2024, 2, 29, 8, 30)  # noqa: DTZ001
    save(sheet, tmp_path / "a.xlsx")
    assert read("excel", url(tmp_path), table()) == [
        ["45351", "2024-02-29"],
        ["45351.5", "29/02/2024"],
        ["2024-02-29 08:30:00", "2024-02-29"],
    ]


def test_dates_of_a_workbook_that_counts_from_1904_are_right(tmp_path: Path) -> None:
    sheet = workbook(tmp_path / "a.xlsx")
    assert sheet.parent is not None
    sheet.parent.epoch = CALENDAR_MAC_1904
    sheet.append(["ma", "ten"])
    sheet.append(["1", date(2024, 2, 29)])
    save(sheet, tmp_path / "a.xlsx")
    assert read("excel", url(tmp_path), table()) == [["1", "2024-02-29"]]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12.0, "12"),
        (0.1 + 0.2, "0.3"),
        (1.1 * 3, "3.3"),
        (0.0000001, "0.0000001"),
        (-0.5, "-0.5"),
        (123456789012.34, "123456789012.34"),
        (9007199254740991.0, "9007199254740991"),
        # Digits beyond 2^53 are gone: no zeros take their place.
        (12345678901234567890.0, "1.23456789012346E+19"),
        (1e300, "1E+300"),
        (True, "true"),
        ("", None),
        ("00012", "00012"),
        (" x ", " x "),
        (time(7, 5), "07:05:00"),
        (timedelta(hours=30, minutes=1), "30:01:00"),
        (datetime(2024, 1, 1, 0, 0, 0, 250000), "2024-01-01 00:00:00.250"),  # noqa: DTZ001
    ],
)
def test_cells_are_written_without_float_noise_and_without_invented_digits(value: object, text: str | None) -> None:
    assert cell_text(value) == text  # type: ignore[arg-type]


def test_cells_are_named_as_in_excel() -> None:
    assert [cell_name(0, 0), cell_name(9, 25), cell_name(9, 26), cell_name(0, 701), cell_name(0, 702)] == [
        "A1",
        "Z10",
        "AA10",
        "ZZ1",
        "AAA1",
    ]


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!"])
def test_a_failed_formula_is_named_with_sheet_and_cell(tmp_path: Path, error: str) -> None:
    sheet = workbook(tmp_path / "a.xlsx", ["bo", "ma", "ten"], [1, "1", "A"], [2, "2", "B"])
    sheet["C3"] = error
    sheet["C3"].data_type = "e"
    save(sheet, tmp_path / "a.xlsx")
    message = fault(tmp_path, table())
    assert f"'{SHEET}'" in message and f"C3 ({error})" in message
    # A column that is not read may fail as it likes.
    assert read("excel", url(tmp_path), table("ma")) == [["1"], ["2"]]


def test_a_text_that_looks_like_an_error_is_a_text(tmp_path: Path) -> None:
    sheet = workbook(tmp_path / "a.xlsx", ["ma", "ten"], ["1", "A"])
    sheet["B2"] = "#REF!"
    sheet["B2"].data_type = "s"
    save(sheet, tmp_path / "a.xlsx")
    assert read("excel", url(tmp_path), table()) == [["1", "#REF!"]]


def test_a_formula_that_was_never_calculated_is_no_empty_cell(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["ma", "ten"], ["1", "=A2&A2"])
    assert "B2 (công thức chưa được tính)" in fault(tmp_path, table())


def test_a_failed_formula_of_an_xls_is_named(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.add_sheet("Khác").row(1).set_cell_error(1, 42)
    sheet = book.add_sheet(SHEET)
    for place, name in enumerate(("ma", "ten")):
        sheet.write(0, place, name)
        sheet.write(1, place, "1")
    book.save(str(tmp_path / "tot.xls"))
    assert read("excel", url(tmp_path), table(relation="tot.xls")) == [["1", "1"]]
    sheet.row(2).set_cell_error(1, "#REF!")
    book.save(str(tmp_path / "a.xls"))
    assert "B3 (#REF!)" in fault(tmp_path, table(relation="a.xls"))


def test_a_formula_of_an_xls_whose_result_is_an_error_is_named(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet(SHEET)
    sheet.write(0, 0, "ma")
    sheet.write(1, 0, xlwt.Formula("1/0"))
    book.save(str(tmp_path / "a.xls"))
    content = bytearray((tmp_path / "a.xls").read_bytes())
    # xlwt leaves the result empty; Excel would have written an error, #DIV/0!.
    place = content.index(struct.pack("<HHH", 1, 0, 17), content.index(struct.pack("<H", 0x06))) + 6
    content[place : place + 8] = bytes([2, 0, 7, 0, 0, 0, 0xFF, 0xFF])
    (tmp_path / "a.xls").write_bytes(content)
    assert "A2 (#DIV/0!)" in fault(tmp_path, table("ma", relation="a.xls"))


def test_a_workbook_with_a_password_says_so(tmp_path: Path) -> None:
    workbook(tmp_path / "ro.xlsx", ["ma", "ten"], ["1", "A"])
    with (tmp_path / "ro.xlsx").open("rb") as plain, (tmp_path / "a.xlsx").open("wb") as encrypted:
        msoffcrypto.OfficeFile(plain).encrypt("mật khẩu", encrypted)
    assert "có mật khẩu mở" in fault(tmp_path, table())


def test_an_xls_with_a_password_says_so(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.add_sheet(SHEET).write(0, 0, "ma")
    book.save(str(tmp_path / "a.xls"))
    content = bytearray((tmp_path / "a.xls").read_bytes())
    # The record that says how the file is encrypted, in the place of the one for the code page.
    place = content.index(struct.pack("<HH", 0x42, 2))
    content[place : place + 2] = struct.pack("<H", 0x2F)
    (tmp_path / "a.xls").write_bytes(content)
    assert "có mật khẩu mở" in fault(tmp_path, table("ma", relation="a.xls"))


def test_a_missing_sheet_shows_names_that_are_close(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["ma", "ten"], ["1", "A"], title="Số liệu 2025")
    message = fault(tmp_path, table())
    assert "không có sheet 'Số liệu'" in message and "'Số liệu 2025'" in message


def test_a_sheet_name_is_found_however_its_blanks_are(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["ma", "ten"], ["1", "A"], title="Số  liệu ")
    assert read("excel", url(tmp_path), table()) == [["1", "A"]]


def test_a_missing_column_is_guessed(settings: Settings, run_id: str, tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["ma", "ten_truong"], ["1", "A"])
    extract = land(settings, "excel", url(tmp_path), table("ma", "ten_trg"))
    assert extract.outcome == "failed" and extract.fault is not None and "'ten_truong'" in extract.fault


def test_two_columns_of_one_name_are_refused_only_when_they_are_read(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["ma", "ten", "ten"], ["1", "A", "B"])
    assert "nhiều cột cùng tên 'ten'" in fault(tmp_path, table())
    assert read("excel", url(tmp_path), table("ma")) == [["1"]]


def test_a_sheet_shorter_than_its_header_says_so(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["ma", "ten"])
    assert "không có tiêu đề ở dòng 5" in fault(tmp_path, table(header_row=5))
    workbook(tmp_path / "a.xlsx")
    assert "không có tiêu đề ở dòng 1" in fault(tmp_path, table())


def test_a_header_without_rows_is_an_empty_table(settings: Settings, run_id: str, tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["ma", "ten"])
    extract = land(settings, "excel", url(tmp_path), table())
    assert extract.fault is not None and "rỗng" in extract.fault


@pytest.mark.parametrize(
    "content", [b"", b"<html><table></table></html>", b"PK\x03\x04 cut", b"\xd0\xcf\x11\xe0" * 400]
)
def test_what_is_no_workbook_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    assert "không phải sổ Excel" in fault(tmp_path, table())


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_a_workbook_that_is_cut_off_is_named(tmp_path: Path, kept: float) -> None:
    workbook(tmp_path / "a.xlsx", ["ma", "ten"], *([str(n), "A" * 50] for n in range(500)))
    whole = (tmp_path / "a.xlsx").read_bytes()
    (tmp_path / "a.xlsx").write_bytes(whole[: int(len(whole) * kept)])
    assert "chưa ghi xong" in fault(tmp_path, table())


@pytest.mark.parametrize("kept", [600, 2000, 4500])
def test_an_xls_that_is_cut_off_is_named(tmp_path: Path, kept: int) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet(SHEET)
    for row in range(200):
        sheet.write(row, 0, f"ma{row}")
    book.save(str(tmp_path / "a.xls"))
    (tmp_path / "a.xls").write_bytes((tmp_path / "a.xls").read_bytes()[:kept])
    assert "chưa ghi xong" in fault(tmp_path, table("ma0", relation="a.xls"))


def test_a_missing_file_shows_names_that_are_close(tmp_path: Path) -> None:
    workbook(tmp_path / "truong_2025.xlsx", ["ma", "ten"])
    message = fault(tmp_path, table(relation="truong_2024.xlsx"))
    assert "không có tệp 'truong_2024.xlsx'" in message and "'truong_2025.xlsx'" in message


def test_a_missing_folder_fails_the_system(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="không có thư mục này"):
        read("excel", url(tmp_path / "khong_co"), table())


def test_a_workbook_open_in_excel_is_read_and_its_lock_file_is_not(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["ma", "ten"], ["1", "A"])
    (tmp_path / "~$a.xlsx").write_bytes(b"owner")
    assert read("excel", url(tmp_path), table(relation="*.xlsx")) == [["1", "A"]]


def test_of_several_files_the_one_changed_last_is_read_then_the_last_name(tmp_path: Path) -> None:
    for month, moment in ((8, 3000), (9, 2000), (10, 2000)):
        workbook(tmp_path / f"thang_{month}.xlsx", ["ma"], [str(month)])
        os.utime(tmp_path / f"thang_{month}.xlsx", (moment, moment))
    assert read("excel", url(tmp_path), table("ma", relation="thang_*.xlsx")) == [["8"]]
    os.utime(tmp_path / "thang_8.xlsx", (1000, 1000))
    assert read("excel", url(tmp_path), table("ma", relation="thang_*.xlsx")) == [["10"]]


def test_a_name_is_found_whether_its_marks_are_composed_or_not(tmp_path: Path) -> None:
    import unicodedata

    workbook(tmp_path / unicodedata.normalize("NFD", "Trường.xlsx"), ["ma"], ["1"])
    assert read("excel", url(tmp_path), table("ma", relation="Trường.xlsx")) == [["1"]]


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["ma"], ["1"])
    (tmp_path / "trong").mkdir()
    assert "ra ngoài thư mục" in fault(tmp_path / "trong", table("ma", relation="../a.xlsx"))
    assert "ra ngoài thư mục" in fault(tmp_path / "trong", table("ma", relation=str(tmp_path / "a.xlsx")))


def test_a_table_that_does_not_say_how_it_is_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="chưa khai báo cách đọc nguồn excel"):
        read("excel", url(tmp_path), table_of("ma"))


def test_compound_files_are_read_as_another_reader_reads_them(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet(SHEET)
    # Beyond 7 MB the table of sectors no longer fits in the file's header.
    for row in range(9000):
        sheet.write(row, 0, f"{row} " + "a" * 900)
    book.save(str(tmp_path / "a.xls"))
    with (tmp_path / "a.xls").open("rb") as content:
        theirs = OleFileIO(content).openstream("Workbook").read()
        ours = CompoundFile(content).stream("Workbook")
    assert len(ours) > 7_000_000 and ours == theirs
    with pytest.raises(DamagedFileError):
        CompoundFile(io.BytesIO(b"\0" * 600))


def test_small_streams_of_compound_files_are_read(tmp_path: Path) -> None:
    workbook(tmp_path / "ro.xlsx", ["ma"], ["1"])
    encrypted = io.BytesIO()
    with (tmp_path / "ro.xlsx").open("rb") as plain:
        msoffcrypto.OfficeFile(plain).encrypt("x", encrypted)
    theirs = OleFileIO(encrypted).openstream("EncryptionInfo").read()
    assert len(theirs) < 4096 and CompoundFile(encrypted).stream("EncryptionInfo") == theirs
