"""CSV, and CSV for Excel: what `csv_text` says of single records, for whole blocks.

The file for Excel begins with a byte order mark, and a text that a spreadsheet would run as a formula stands behind
an apostrophe. So that nothing is lost, a text that begins with an apostrophe gets another one.
"""

from __future__ import annotations

from typing import Any

from pyarrow import compute

from catalog import Resource
from publish.formats.block import Block, Cells, content, joined, replaced
from publish.formats.csv_text import BOM, END, GUARDED, csv_record
from publish.formats.file import Sink, TextFile, names_of

SPACE = "[\\t-\\r\\x1c-\\x20\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}]"
"""What Python's ``\\s`` means, for Arrow, whose own means ASCII only."""
NEEDS_QUOTES = f'[",\\r\\n]|^{SPACE}|{SPACE}$|^$'
WIDE_SPACES = (b"\xc2\x85", b"\xc2\xa0", b"\xe1\x9a\x80", b"\xe2\x80", b"\xe2\x81\x9f", b"\xe3\x80\x80")


def csv_file(resource: Resource, file: Sink) -> TextFile:
    """CSV of one resource."""
    return TextFile(file, csv_record(names_of(resource)), lambda block: content(block.once(csv_rows)), "")


def excel_csv_file(resource: Resource, file: Sink) -> TextFile:
    """CSV with byte order mark and harmless formulas."""
    return TextFile(file, BOM + csv_record(names_of(resource)), _excel_rows, "")


def csv_rows(block: Block) -> Any:
    """One record a row."""
    return _records([_quoted(cells) for cells in block.cells])


def _excel_rows(block: Block) -> memoryview:
    guarded = {index: made for index, cells in enumerate(block.cells) if (made := _guarded(cells)) is not None}
    if not guarded:
        return content(block.once(csv_rows))
    return content(_records([_quoted(guarded.get(index, cells)) for index, cells in enumerate(block.cells)]))


def _records(columns: list[Any]) -> Any:
    pieces = [piece for column in columns for piece in (column, ",")]
    return joined([*pieces[:-1], END], nulls="")


def _quoted(cells: Cells) -> Any:
    if cells.column.type != "text" or not _may_need_quotes(cells):
        return cells.values
    escaped = replaced(cells.values, '"', '""') if cells.has(b'"') else cells.values
    needs = compute.match_substring_regex(cells.values, NEEDS_QUOTES)
    return compute.if_else(needs, joined(['"', escaped, '"']), cells.values)


def _may_need_quotes(cells: Cells) -> bool:
    if cells.has_control or cells.has(b'"', b",", *WIDE_SPACES):
        return True
    lengths = compute.binary_length(cells.values)
    if compute.min(lengths).as_py() == 0:
        return True
    spaced = (compute.starts_with(cells.values, " "), compute.ends_with(cells.values, " "))
    return any(compute.any(found).as_py() for found in spaced)


def _guarded(cells: Cells) -> Cells | None:
    """The column with an apostrophe before every text that needs one; None when none does."""
    if cells.column.type != "text":
        return None
    needs = compute.match_substring_regex(cells.values, GUARDED.pattern)
    if not compute.any(needs).as_py():
        return None
    return Cells(cells.column, compute.if_else(needs, joined(["'", cells.values]), cells.values))
