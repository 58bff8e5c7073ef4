"""CSV after RFC 4180: UTF-8 without BOM, comma, CRLF after every record, a header of column names.

Null and empty differ as in PostgreSQL's COPY: null is nothing at all (``a,,b``), an empty text is ``""``.
Lines inside a value keep their own line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

Row = tuple[str | None, ...]

END = "\r\n"
BOM = "\ufeff"
"""Begins the CSV for Excel, which otherwise takes UTF-8 for the code page of the country."""
NEEDS_QUOTES = re.compile(r'[",\r\n]|^\s|\s$|^$')
GUARDED = re.compile(r"^['=+\-@\t\r\n＝＋－＠]")
"""Texts that stand behind an apostrophe in the CSV for Excel: what a spreadsheet would run, and the apostrophe."""
CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)')


def csv_record(values: Iterable[str | None]) -> str:
    """One record with its line end; quotes only where they are needed."""
    return ",".join("" if value is None else _cell(value) for value in values) + END


def _cell(value: str) -> str:
    return '"' + value.replace('"', '""') + '"' if NEEDS_QUOTES.search(value) else value


def unguarded(value: str | None) -> str | None:
    """A cell of the CSV for Excel without the apostrophe that keeps a spreadsheet from running it."""
    return value[1:] if value and value.startswith("'") else value


def read_csv(path: Path, encoding: str = "utf-8") -> Iterator[Row]:
    """Records of a file of ours, header included, telling null from empty (the ``csv`` module cannot).

    Raises:
        ValueError: the text is no RFC 4180 CSV; UnicodeDecodeError (a ValueError) when it is not UTF-8.
    """
    with path.open(encoding=encoding, newline="") as file:
        pending = ""
        for line in file:
            pending += line
            # A lone CR or LF inside quotes ends a line of the file, but no record.
            if pending.count('"') % 2 == 0:
                yield parse_record(pending)
                pending = ""
        if pending:
            raise ValueError("dấu nháy kép mở mà không đóng")


def parse_record(record: str) -> Row:
    """The cells of one record with its line end; ValueError when it is no RFC 4180 record."""
    cells: list[str | None] = []
    position = 0
    while True:
        match = CELL.match(record, position)
        if match is None:
            raise ValueError(f"bản ghi không đúng RFC 4180 ở ký tự {position + 1}")
        quoted, plain, end = match.groups()
        cells.append(quoted.replace('""', '"') if quoted is not None else plain or None)
        position = match.end()
        if end != ",":
            break
    if end != END or position != len(record):
        raise ValueError("bản ghi không kết thúc bằng CRLF")
    return tuple(cells)
