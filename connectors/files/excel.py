"""Workbooks (xlsx, xls) in a folder or on an SFTP server: one sheet each table, header wherever it stands.

Columns are found by name, hidden ones too. Rows without any value are no rows. A cell whose formula failed, or was
never calculated, refuses the table: it has no value, and an empty cell would be a false one.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import islice

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum

from catalog.reading import ExcelReading
from catalog.system import SourceTable, System
from connectors.connections import Address
from connectors.failures import reading_missing
from connectors.files.excel_cells import Value, cell_name, cell_text
from connectors.files.excel_faults import DamagedWorkbookError, faulty_cells, is_protected
from connectors.files.excel_xml import FaultyCell
from connectors.files.file_access import DropFolder, FetchedFile, open_files
from connectors.files.headers import found, header_name, places
from connectors.spool import Gathered, Spool, SpooledSnapshot
from warehouse.errors import SourceError

FAULTS_NAMED = 5


def open_snapshot(address: Address, system: System) -> AbstractContextManager[SpooledSnapshot]:
    """The workbooks in the folder at ``address``; see ``connectors.source.Snapshot``.

    Raises:
        SourceError: as ``connectors.files.file_access.open_files``.
    """
    return open_files(address, gather)


def gather(folder: DropFolder, table: SourceTable) -> Gathered:
    """The rows of ``table`` in its sheet.

    Raises:
        SourceError: the workbook is missing, protected or damaged, has no such sheet, or holds failed formulas.
    """
    if table.excel is None:
        raise reading_missing(table, "excel")
    fetched = folder.fetch(table)
    with _workbook(fetched, table) as book:
        sheet = _sheet(book, table.excel, fetched, table)
        where = f"sheet {table.excel.sheet!r} của tệp {fetched.path!r}"
        rows = sheet.iter_rows()
        names = _header_names(rows, sheet, table.excel, table, where)
        chosen = places(table, names, where)
        spool = Spool(table)
        if chosen is not None:
            begin = table.excel.header_row - 1 + table.excel.header_rows
            with _damage_named(fetched, table):
                faults = faulty_cells(fetched.content, sheet.name, book.sheet_names.index(sheet.name))
                _refuse(faults, begin, {place + _first_column(sheet) for place in chosen}, table, where)
            for row in rows:
                if any(value != "" for value in row):
                    spool.write([cell_text(row[place]) for place in chosen])
    return Gathered(found(table, names), spool)


def _workbook(fetched: FetchedFile, table: SourceTable) -> CalamineWorkbook:
    with _damage_named(fetched, table):
        if is_protected(fetched.content):
            raise SourceError(
                f"Bảng {table.id}",
                f"tệp {fetched.path!r} có mật khẩu mở",
                "Đề nghị đơn vị chủ quản nộp tệp không đặt mật khẩu; bảo vệ bằng quyền của thư mục.",
            )
        return CalamineWorkbook.from_filelike(fetched.content)


@contextmanager
def _damage_named(fetched: FetchedFile, table: SourceTable) -> Iterator[None]:
    try:
        yield
    except (CalamineError, DamagedWorkbookError):
        raise SourceError(
            f"Bảng {table.id}",
            f"tệp {fetched.path!r} không phải sổ Excel (xlsx, xls), đã hỏng hoặc chưa ghi xong",
            "Mở thử bằng Excel rồi lưu lại dạng .xlsx; trang web đổi đuôi thành .xls không phải sổ Excel.",
        ) from None


def _sheet(book: CalamineWorkbook, reading: ExcelReading, fetched: FetchedFile, table: SourceTable) -> CalamineSheet:
    names = [sheet.name for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    for name in names:
        if header_name(name) == header_name(reading.sheet):
            return book.get_sheet_by_name(name)
    close = difflib.get_close_matches(reading.sheet, names, n=3, cutoff=0.4) or names[:10]
    raise SourceError(
        f"Bảng {table.id}",
        f"tệp {fetched.path!r} không có sheet {reading.sheet!r}; có: {', '.join(map(repr, close))}",
        f"Hỏi đơn vị chủ quản rồi sửa `sheet` trong catalog/systems/{table.system}.yml.",
    )


def _header_names(
    rows: Iterator[list[Value]], sheet: CalamineSheet, reading: ExcelReading, table: SourceTable, where: str
) -> list[str]:
    first, count = reading.header_row - 1, reading.header_rows
    header = list(islice(rows, first, first + count))
    if len(header) < count or not any(value != "" for row in header for value in row):
        raise SourceError(
            f"Bảng {table.id}",
            f"{where} không có tiêu đề ở dòng {reading.header_row}",
            f"Xem lại tệp rồi sửa `header_row`, `header_rows` trong catalog/systems/{table.system}.yml.",
        )
    spread_merged(header, sheet.merged_cell_ranges or [], first, _first_column(sheet))
    return [header_name(" ".join(cell_text(value) or "" for value in column)) for column in zip(*header, strict=True)]


def spread_merged(
    header: list[list[Value]],
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]],
    first_row: int,
    first_column: int,
) -> None:
    """Repeat the text of each merged header cell over the columns it spans, in the row it begins in.

    Not downwards: ``Mã`` merged over two header rows is called ``Mã``, not ``Mã Mã``.
    """
    for (top, left), (_, right) in merged:
        if first_row <= top < first_row + len(header):
            row = header[top - first_row]
            begin, end = left - first_column, min(right - first_column, len(row) - 1)
            for place in range(begin, end + 1) if 0 <= begin < len(row) else ():
                row[place] = row[begin]


def _first_column(sheet: CalamineSheet) -> int:
    """Column in the sheet of the first cell of every row the reader gives."""
    return sheet.start[1] if sheet.start else 0


def _refuse(faults: Iterable[FaultyCell], begin: int, columns: set[int], table: SourceTable, where: str) -> None:
    """Raise SourceError when one of ``faults`` lies in ``columns``, from row ``begin`` on."""
    ours = (fault for fault in faults if fault.row >= begin and fault.column in columns)
    named = [f"{cell_name(fault.row, fault.column)} ({fault.problem})" for fault in islice(ours, FAULTS_NAMED + 1)]
    if named:
        more = ", …" if len(named) > FAULTS_NAMED else ""
        raise SourceError(
            f"Bảng {table.id}",
            f"{where} có công thức lỗi ở ô {', '.join(named[:FAULTS_NAMED])}{more}",
            "Đề nghị đơn vị chủ quản sửa công thức (hoặc dán giá trị), lưu bằng Excel rồi nộp lại.",
        )
