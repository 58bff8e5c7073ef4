"""Rows fetched through a DB-API driver, as COPY lines: some hundreds at a time, so that memory stays flat."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from catalog.system import SourceTable
from connectors.connections import Address
from connectors.failures import read_failed, timed_out
from connectors.spool import copy_line
from connectors.text.cells import Reader

ROWS_AT_ONCE = 1000
LARGE_ROWS_AT_ONCE = 20
"""For tables with cells that may hold megabytes."""


@dataclass(frozen=True)
class Cell:
    """SQL of one cell, how its value becomes text, and whether it may hold megabytes."""

    expression: str
    read: Reader
    is_large: bool = False


class DriverCursor(Protocol):
    """What we need of a driver's cursor once its statement runs."""

    def fetchmany(self, size: int, /) -> Sequence[Sequence[Any]]:
        """The next rows; none at the end."""
        ...


def batch(cells: Sequence[Cell]) -> int:
    """How many rows to fetch at once."""
    return LARGE_ROWS_AT_ONCE if any(cell.is_large for cell in cells) else ROWS_AT_ONCE


def lines(
    cursor: DriverCursor, cells: Sequence[Cell], address: Address, table: SourceTable, minutes: float
) -> Generator[bytes, None, None]:
    """One COPY line per row that ``cursor`` still has.

    Raises:
        SourceError: fetching takes longer than ``minutes``, or text is no Unicode; the row is not quoted.
    """
    deadline = time.monotonic() + minutes * 60
    readers, size, number = [cell.read for cell in cells], batch(cells), 0
    while rows := cursor.fetchmany(size):
        if time.monotonic() > deadline:
            raise timed_out(address, table.relation, minutes)
        for row in rows:
            number += 1
            try:
                yield copy_line([read(value) for read, value in zip(readers, row, strict=True)])
            except UnicodeEncodeError:
                raise read_failed(address, table.relation, f"dòng thứ {number} có chữ không phải Unicode") from None
