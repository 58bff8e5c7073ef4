"""Small systems made for the tests: hard cells behind every kind of file and service, and what must land of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from catalog.system import SourceColumn, SourceKind, SourceTable, System
from connectors.landing import land_system
from demo.databases import GENERATORS
from demo.generation.table import Cell, DemoTable, Row
from demo.source import Source
from tests.connectors.conftest import raw_rows, system_of, table_of
from warehouse.ledger import Extract
from warehouse.settings import Settings

NAMES = ("ma", "ten", "so", "ti_le", "mo", "ghi_chu")
SOURCES = ("MaSo", "Tên cơ sở", "So Luong", "TiLe", "DangMo", "GhiChu")
CELLS: list[tuple[Cell, ...]] = [
    ("00123", "Trường Tiểu học Nà Tấu", 12, Decimal("0.35"), True, "=1+1"),
    ("00124", 'Điểm "B"; số 2, tổ 3 & <c>', -5, Decimal("12345678.9"), False, "dòng một\ndòng hai"),
    ("00125", "100% rừng 'đặc dụng' %s {x}", 9007199254740993, Decimal(7), None, None),
    ("00126", None, None, None, None, "@mã\tthử"),
]


def made_table(columns: Sequence[str], count: int = len(CELLS), relation: str = "truong", sheet: str = "") -> DemoTable:
    """``count`` rows below ``columns``: the hard ones first, then plain ones."""
    plain = [
        (f"{number:05d}", f"Cơ sở số {number}", number, Decimal(number) / 4, True, None) for number in range(count)
    ]
    rows: list[Row] = [dict(zip(columns, cells, strict=True)) for cells in [*CELLS, *plain][:count]]
    extra: list[Row] = [row | {"cccd": "011900000001"} for row in rows]
    return DemoTable(relation, (*columns, "cccd"), extra, sheet=sheet)


def read_table(columns: Sequence[str], relation: str = "truong", name: str = "truong", **reading: Any) -> SourceTable:
    """A table of a system file that reads ``columns``."""
    declared = [SourceColumn(name=ours, source=theirs, title=ours) for ours, theirs in zip(NAMES, columns, strict=True)]
    return table_of(*declared, name=name, relation=relation, **reading)


def expected_rows(table: DemoTable, columns: Sequence[str]) -> list[tuple[str | None, ...]]:
    """What must lie in ``raw``: each cell as text, numbers by their value."""
    return [tuple(_text(row[column]) for column in columns) for row in table.rows]


def _text(cell: Cell) -> str | None:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return None if cell is None else str(cell)


@contextmanager
def generated_by(system: System, tables: Iterable[DemoTable]) -> Iterator[None]:
    """Let ``tables`` be what the generator of ``system`` makes; ``scale`` repeats every row."""
    made = list(tables)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(
            GENERATORS, system.name, lambda scale, _: [replace(table, rows=table.rows * scale) for table in made]
        )
        yield


def source_of(kind: SourceKind, folder: Path, url: str, *tables: SourceTable) -> Source:
    return Source(system_of(kind, *tables), url, folder)


def land_source(settings: Settings, source: Source, run_id: str) -> dict[str, Extract]:
    """The receipts of one landing, by table."""
    extracts = land_system(settings, source.system, run_id, lambda _: source.url)
    return {extract.source_table.partition(".")[2]: extract for extract in extracts}


def landed(settings: Settings, name: str = "truong") -> list[tuple[object, ...]]:
    return raw_rows(settings, ", ".join(NAMES), f"so_thu__{name}")
