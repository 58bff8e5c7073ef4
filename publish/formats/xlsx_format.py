"""XLSX of whole blocks; `xlsx_parts` says what the workbook consists of.

The rows are text like those of the other formats, only compressed; a library that takes cell after cell needs twenty
times as long.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pyarrow as arrow
from pyarrow import compute

from catalog import Resource
from publish.formats.block import Block, Cells, content, filled, joined, literal, number, replaced
from publish.formats.file import LeftOutError, Sink, names_of
from publish.formats.xlsx_parts import DAY_STYLE, DAY_ZERO, SHEET, SHEET_FOOT, SHEET_HEAD, head_row, parts
from publish.formats.xml_format import escaped_text
from publish.formats.xml_text import ESCAPES

MOST_ROWS = 1_048_575
MOST_LETTERS = 32_767
MOST_BYTES = 2 * 10**9
"""Of the sheet before it is compressed: beyond two gibibytes spreadsheets do not open the archive."""
MOST_DIGITS = 15
FIRST_DAY = -25_508
"""1 March 1900, counted from 1970."""
DAYS_BEFORE_1970 = (date(1970, 1, 1) - DAY_ZERO).days
FAST = 4
TEXT, TEXT_END = '<c t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>"
NUMBER, BOOLEAN, DAY = "<c><v>", '<c t="b"><v>', f'<c s="{DAY_STYLE}"><v>'
VALUE_END = "</v></c>"
NOTHING = "<c/>"


class XlsxFile:
    """XLSX of one resource."""

    def __init__(self, resource: Resource, file: Sink) -> None:
        self._archive = ZipFile(file, "w", ZIP_DEFLATED, compresslevel=FAST)  # type: ignore[call-overload]
        for path, xml in parts(resource).items():
            self._archive.writestr(_entry(path), xml)
        self._sheet = self._archive.open(_entry(SHEET), "w")
        self._bytes = 0
        self._write((SHEET_HEAD.format(columns=len(resource.columns)) + head_row(names_of(resource))).encode())

    def make(self, block: Block) -> memoryview:
        """The rows of ``block`` as XML; LeftOutError when a spreadsheet cannot hold them."""
        if block.before + len(block) > MOST_ROWS:
            raise LeftOutError(f"bảng tính chứa được nhiều nhất {MOST_ROWS} bản ghi")
        return content(joined(["<row>", *(_cell(cells) for cells in block.cells), "</row>"]))

    def append(self, made: memoryview) -> None:
        """Compress the XML into the sheet; LeftOutError when it becomes too large."""
        self._write(made)

    def finish(self) -> None:
        """Close the sheet and the archive."""
        self._write(SHEET_FOOT.encode())
        self.close()

    def close(self) -> None:
        """Close the archive, whole or not."""
        self._sheet.close()
        self._archive.close()

    def _write(self, text: bytes | memoryview) -> None:
        self._bytes += len(text)
        if self._bytes > MOST_BYTES:
            raise LeftOutError("bảng quá lớn để mở bằng bảng tính")
        self._sheet.write(text)


def _entry(path: str) -> ZipInfo:
    """A part of the archive without the time it was written."""
    entry = ZipInfo(path)
    entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
    entry.create_system = 3
    entry._compresslevel = FAST  # type: ignore[attr-defined]
    return entry


def _cell(cells: Cells) -> Any:
    kind, values = cells.column.type, cells.values
    if kind == "text":
        made = _text(cells)
    elif kind == "boolean":
        made = joined(
            [BOOLEAN, compute.if_else(compute.equal(values, literal("true")), literal("1"), literal("0")), VALUE_END]
        )
    elif kind == "date":
        made = _day(values)
    else:
        made = _number(values)
    return filled(made, NOTHING)


def _text(cells: Cells) -> Any:
    _refuse_long(cells.values)
    escaped = escaped_text(cells, ESCAPES)
    if cells.has(b"_x"):
        escaped = compute.replace_substring_regex(escaped, "_(x[0-9A-Fa-f]{4}_)", r"_x005F_\1")
    return joined([TEXT, escaped, TEXT_END])


def _refuse_long(values: Any) -> None:
    long = compute.filter(values, compute.greater(compute.binary_length(values), number(MOST_LETTERS)))
    if any(len(text.encode("utf-16-le")) > 2 * MOST_LETTERS for text in long.to_pylist() if text):
        raise LeftOutError(f"ô bảng tính chứa được nhiều nhất {MOST_LETTERS} chữ")


def _number(values: Any) -> Any:
    numbers = joined([NUMBER, values, VALUE_END])
    longest = compute.max(compute.binary_length(values)).as_py() or 0
    if longest <= MOST_DIGITS:
        return numbers
    digits = compute.binary_length(replaced(replaced(values, "-", ""), ".", ""))
    return compute.if_else(compute.less_equal(digits, number(MOST_DIGITS)), numbers, joined([TEXT, values, TEXT_END]))


def _day(values: Any) -> Any:
    days = compute.cast(compute.cast(values, arrow.date32()), arrow.int32())
    serial = compute.cast(compute.add(days, number(DAYS_BEFORE_1970)), arrow.string())
    day, text = joined([DAY, serial, VALUE_END]), joined([TEXT, values, TEXT_END])
    return compute.if_else(compute.greater_equal(days, number(FIRST_DAY)), day, text)
