"""The faults of a department's table, each as a change of the rows that were made for it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from catalog.system import SourceColumn, SourceTable, System
from demo.generation.dirt import BAD_DATE
from demo.generation.table import Cell, DemoTable, Row
from demo.source_files.pairing import pairs
from warehouse.errors import OdwError

SOURCE_DOWN = "source_down"
MAIN_TABLES = {"csdl_thu_vien": "dau_sach"}
"""Where the main table is not the first one of the system file."""


@dataclass(frozen=True)
class Target:
    """The main table of a system, and the columns faults strike, as the department calls them."""

    table: SourceTable
    key: tuple[str, ...]
    name: str
    day: str | None
    """None when the table has no date."""

    @property
    def relation(self) -> str:
        """The table's name in the department's system."""
        return self.table.relation


Strike = Callable[[DemoTable, Target, int], DemoTable | None]
"""From the table, and a number of rows (for faults of single rows), to what is left of it; None when it is gone."""


@dataclass(frozen=True)
class SourceFault:
    """One named fault; without ``strike`` the whole source is gone."""

    description: str
    description_en: str
    strike: Strike | None = None

    def __str__(self) -> str:
        """Both descriptions, for people."""
        return f"{self.description} ({self.description_en})"


def target_of(system: System) -> Target:
    """What faults of ``system`` strike: the first of its tables that has names, and those names."""
    first = system.tables[0]
    table = next((table for table in system.tables if _names(table)), first)
    if system.name in MAIN_TABLES:
        table = system.table(MAIN_TABLES[system.name])
    others = [column for column in table.columns if column.name not in table.key]
    name = max(_names(table) or others or table.columns, key=lambda column: column.required)
    day = next((column.source for column in reversed(table.columns) if column.type == "date"), None)
    return Target(table, tuple(table.column(key).source for key in table.key), name.source, day)


def _names(table: SourceTable) -> list[SourceColumn]:
    """The columns that hold words: neither codes nor keys, nor all a record has of text."""
    return [column for column in table.columns if column.name not in table.key and _is_worded(column)]


def _is_worded(column: SourceColumn) -> bool:
    is_code = column.codes or column.pattern or column.text_format or column.pad_to
    return column.type == "text" and not is_code and column.source != "."


def struck(system: System, tables: list[DemoTable], fault: str, rows: int | None) -> list[DemoTable]:
    """``tables`` after ``fault``; without ``rows`` a tenth of the main table, more than any dataset may lose.

    Raises:
        OdwError: the main table was not made, is already gone, or has nothing this fault could strike.
    """
    target = target_of(system)
    strike = FAULTS[fault].strike
    main = next((pair.made for pair in pairs(system, tables) if pair.source == target.table), None)
    if strike is None or main is None:
        return tables
    left = strike(main, target, math.ceil(len(main.rows) / 10) if rows is None else rows)
    changed = (left if table is main else table for table in tables)
    return [table for table in changed if table is not None]


def _drop_table(table: DemoTable, target: Target, rows: int) -> None:
    return None


def _drop_column(table: DemoTable, target: Target, rows: int) -> DemoTable:
    return replace(table, columns=tuple(column for column in table.columns if column != target.name))


def _rename_column(table: DemoTable, target: Target, rows: int) -> DemoTable:
    renamed = {target.name: f"{target.name}_moi"}
    columns = tuple(renamed.get(column, column) for column in table.columns)
    return replace(table, columns=columns, rows=[{renamed.get(n, n): c for n, c in row.items()} for row in table.rows])


def _bad_dates(table: DemoTable, target: Target, rows: int) -> DemoTable:
    if target.day is None:
        raise OdwError(
            f"Dữ liệu mẫu của bảng {target.table.id}", "không có cột ngày để làm sai", "Chọn lỗi hoặc hệ thống khác."
        )
    wrong = set(sorted({_key(row, target) for row in table.rows})[:rows])
    return replace(
        table, rows=[row | {target.day: BAD_DATE} if _key(row, target) in wrong else row for row in table.rows]
    )


def _key(row: Row, target: Target) -> tuple[str, ...]:
    return tuple(str(row[column]) for column in target.key)


def _empty_table(table: DemoTable, target: Target, rows: int) -> DemoTable:
    return replace(table, rows=[])


def _break_encoding(table: DemoTable, target: Target, rows: int) -> DemoTable:
    name = target.name
    return replace(table, rows=[row | {name: _without_marks(row.get(name))} for row in table.rows])


def _without_marks(cell: Cell) -> Cell:
    return re.sub("[^ -~]", "?", cell) if isinstance(cell, str) else cell


FAULTS: dict[str, SourceFault] = {
    "drop_table": SourceFault("Bảng chính bị xóa", "The main table is gone", _drop_table),
    "drop_column": SourceFault("Cột tên bị xóa", "The name column is gone", _drop_column),
    "rename_column": SourceFault("Cột tên bị đổi tên", "The name column has a new name", _rename_column),
    "bad_dates": SourceFault("Nhiều dòng có ngày không tồn tại", "Many rows have an impossible date", _bad_dates),
    "empty_table": SourceFault("Bảng chính không còn dòng nào", "The main table has no rows", _empty_table),
    "break_encoding": SourceFault(
        "Chữ có dấu đã thành dấu hỏi", "Accented letters have become question marks", _break_encoding
    ),
    SOURCE_DOWN: SourceFault("Nguồn ngừng hoạt động", "The source is down"),
}
"""Every fault by name."""
