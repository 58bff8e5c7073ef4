"""CSV, and CSV for Excel: what `csv_text` says of single records, for whole blocks.

What PostgreSQL sent is CSV already. It ends records otherwise than we, and leaves spaces at the ends of a text without
quotes; where it did not have to choose, its bytes are taken.

The file for Excel begins with a byte order mark, and a text that a spreadsheet would run as a formula stands behind
an apostrophe. So that nothing is lost, a text that begins with an apostrophe gets another one.
"""

from __future__ import annotations

from typing import Any

import numpy as np
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
    return TextFile(file, csv_record(names_of(resource)), lambda block: block.once(csv_rows), "")


def excel_csv_file(resource: Resource, file: Sink) -> TextFile:
    """CSV with byte order mark and harmless formulas."""
    return TextFile(file, BOM + csv_record(names_of(resource)), _excel_rows, "")


def csv_rows(block: Block) -> memoryview:
    """One record a row."""
    if _is_as_received(block):
        return memoryview(block.received.replace(b"\n", END.encode()))
    return content(_records([_quoted(cells) for cells in block.cells]))


def _is_as_received(block: Block) -> bool:
    """Whether the server's records are ours but for their ends; records of one cell it may write otherwise."""
    lines = np.count_nonzero(np.frombuffer(block.received, np.uint8) == ord("\n"))
    return len(block.cells) > 1 and lines == len(block) and not any(map(_has_outer_space, block.cells))


def _has_outer_space(cells: Cells) -> bool:
    """Whether a value begins or ends with white space."""
    if cells.column.type != "text" or not len(cells.values):
        return False
    if cells.has_control or cells.has(*WIDE_SPACES):
        return _any(compute.match_substring_regex(cells.values, f"^{SPACE}|{SPACE}$"))
    ends = (compute.starts_with, compute.ends_with)
    return cells.has(b" ") and any(_any(has(cells.values, " ")) for has in ends)


def _excel_rows(block: Block) -> memoryview:
    guarded = {index: made for index, cells in enumerate(block.cells) if (made := _guarded(cells)) is not None}
    if not guarded:
        rows: memoryview = block.once(csv_rows)
        return rows
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
    return _has_outer_space(cells)


def _any(found: Any) -> bool:
    return compute.any(found).as_py() is True


def _guarded(cells: Cells) -> Cells | None:
    """The column with an apostrophe before every text that needs one; None when none does."""
    if cells.column.type != "text":
        return None
    needs = compute.match_substring_regex(cells.values, GUARDED.pattern)
    if not _any(needs):
        return None
    return Cells(cells.column, compute.if_else(needs, joined(["'", cells.values]), cells.values))
