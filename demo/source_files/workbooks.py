"""Workbooks as departments drop them: one file for each relation, titles above the header, headers over two rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

import xlsxwriter

from catalog.reading import ExcelReading
from catalog.system import System
from demo.generation.table import DemoTable
from demo.source_files.pairing import Pair
from demo.source_files.titles import title_lines

COLUMN_WIDTH = 18
EXACT = 2**53
"""Excel's numbers lose digits beyond."""
SAVED = datetime(2026, 1, 2, 8, 0, tzinfo=UTC)
"""The same rows give the same file."""
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


@dataclass(frozen=True)
class HeaderCell:
    """A cell of a header row that spans the columns from ``first`` to ``last``."""

    first: int
    last: int
    text: str


def write_workbooks(folder: Path, system: System, pairs: Sequence[Pair]) -> None:
    """Write every workbook of ``system`` into ``folder``; each of its sheets once, whoever reads it."""
    ordered = sorted(pairs, key=lambda pair: pair.source.relation)
    for relation, group in groupby(ordered, key=lambda pair: pair.source.relation):
        path = folder / file_name(relation)
        path.parent.mkdir(parents=True, exist_ok=True)
        with xlsxwriter.Workbook(str(path), OPTIONS) as book:
            book.set_properties({"title": system.title, "comments": "Dữ liệu mô phỏng", "created": SAVED})
            for sheet, pair in {_reading(pair).sheet: pair for pair in group}.items():
                _write_sheet(book, book.add_worksheet(sheet), system, pair)


def file_name(relation: str) -> str:
    """A file that ``relation``, a name or a pattern, means."""
    return relation.replace("*", "2026").replace("?", "1")


def header_cells(columns: Sequence[str], rows: int) -> list[list[HeaderCell]]:
    """``columns`` over ``rows`` header rows: neighbours that begin with the same words stand below those words."""
    grid: list[list[HeaderCell]] = [[] for _ in range(rows)]
    _arrange([name.split() for name in columns], 0, 0, grid)
    return grid


def _arrange(names: list[list[str]], first: int, row: int, grid: list[list[HeaderCell]]) -> None:
    """Place ``names``, the columns from ``first`` on, into the header rows from ``row`` on."""
    if row == len(grid) - 1:
        grid[row] += [HeaderCell(first + place, first + place, " ".join(words)) for place, words in enumerate(names)]
        return
    for beginning, several in groupby(enumerate(names), key=lambda item: item[1][0] if len(item[1]) > 1 else None):
        group = list(several)
        place, words = first + group[0][0], [name for _, name in group]
        shared = _shared_words(words) if beginning and len(words) > 1 else 0
        if shared:
            grid[row].append(HeaderCell(place, place + len(words) - 1, " ".join(words[0][:shared])))
        _arrange([name[shared:] for name in words], place, row + 1, grid)


def _shared_words(names: list[list[str]]) -> int:
    """How many words all names begin with, at least one word of each left over."""
    most = min(len(name) for name in names) - 1
    return next((number for number in range(most) if len({name[number] for name in names}) > 1), most)


def _write_sheet(book: Any, sheet: Any, system: System, pair: Pair) -> None:
    reading, table = _reading(pair), pair.made
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1})
    begin = reading.header_row - 1
    sheet.set_column(0, len(table.columns) - 1, COLUMN_WIDTH)
    sheet.freeze_panes(begin + reading.header_rows, 0)
    for number, line in enumerate(title_lines(system, pair.source, begin)):
        sheet.write_string(number, 0, line, bold)
    for number, cells in enumerate(header_cells(table.columns, reading.header_rows), begin):
        for cell in cells:
            if cell.first < cell.last:
                sheet.merge_range(number, cell.first, number, cell.last, cell.text, bold)
            else:
                sheet.write_string(number, cell.first, cell.text, bold)
    _write_rows(sheet, table, begin + reading.header_rows)


def _write_rows(sheet: Any, table: DemoTable, begin: int) -> None:
    for number, row in enumerate(table.tuples(), begin):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, place, cell)
            elif cell is not None:
                _write_value(sheet, number, place, cell)


def _write_value(sheet: Any, row: int, column: int, cell: int | Decimal | bool) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif abs(float(cell)) < EXACT:
        sheet.write_number(row, column, float(cell))
    else:
        sheet.write_string(row, column, str(cell))


def _reading(pair: Pair) -> ExcelReading:
    return pair.source.excel or ExcelReading(sheet=pair.made.sheet or "Sheet1")
