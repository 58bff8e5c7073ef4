"""What a generator gives: a relation of a department's database, with its columns and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Literal, TypeAlias

Cell: TypeAlias = str | int | Decimal | bool | None
Row: TypeAlias = dict[str, Cell]
"""Cells by the name the department gives the column."""

CellType = Literal["text", "integer", "decimal", "boolean"]
"""How a column is typed in an engine that has types; a decimal keeps up to six places, and amounts up to 10^15."""


@dataclass(frozen=True)
class DemoTable:
    """One relation. Columns are text unless ``types`` says otherwise, as vendors love to do."""

    relation: str
    columns: tuple[str, ...]
    rows: list[Row]
    types: Mapping[str, CellType] = field(default_factory=dict)
    sheet: str = ""
    """Of a workbook with several sheets, the one this table stands on."""

    def tuples(self) -> Iterable[tuple[Cell, ...]]:
        """The rows, cells in the order of ``columns``."""
        return (tuple(row[column] for column in self.columns) for row in self.rows)


Generator: TypeAlias = Callable[[int, int], list[DemoTable]]
"""Scale and seed to the tables of one system; the same arguments give the same rows."""


def stream(seed: int, purpose: str) -> Random:
    """A random stream of its own for each purpose, so that adding one table never changes another."""
    return Random(f"{seed}:{purpose}")
