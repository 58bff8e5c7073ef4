"""What a source must be able to do so that a table of it can be read by a cursor, and where a table stands there."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from catalog.system import SourceTable
from connectors.source import Snapshot
from connectors.watermark import Bound, Highest, Probe, bound_after, watermark
from warehouse.errors import SourceError


@runtime_checkable
class CursorSnapshot(Snapshot, Protocol):
    """A snapshot of an engine that can select and compare by the cursor column."""

    def highest_cursor(self, table: SourceTable) -> Highest:
        """Highest cursor value, and the server's clock."""
        ...

    def probe_cursor(self, table: SourceTable, bound: Bound, rows: int | None = None) -> Probe:
        """One query that tells whether the table changed since it was asked last with the same bound.

        ``rows`` is the number of rows in this snapshot where that is known already; they are not counted then.
        """
        ...

    def copy_rows(self, table: SourceTable, since: Bound | None = None) -> Generator[bytes, None, None]:
        """As ``Snapshot.copy_rows``; with ``since`` only rows from it on, and those without a cursor value."""
        ...


@runtime_checkable
class MarkingSnapshot(CursorSnapshot, Protocol):
    """A snapshot of an engine that keeps account of when a table last changed."""

    def change_mark(self, table: SourceTable) -> str | None:
        """A text that stays the same as long as no row was added or deleted; None where that is not sure."""
        ...


def change_mark(snapshot: Snapshot, table: SourceTable) -> str | None:
    """See ``MarkingSnapshot.change_mark``; None from an engine that keeps no such account."""
    return snapshot.change_mark(table) if isinstance(snapshot, MarkingSnapshot) else None


@dataclass(frozen=True)
class Standing:
    """Where a table stands in the source now: the state's part that comes from there."""

    bound: Bound
    probe: Probe
    watermark: str
    mark: str | None


def standing(snapshot: Snapshot, table: SourceTable, rows: int) -> Standing | None:
    """Where a table of so many ``rows`` that was read whole stands; None when it has no usable cursor."""
    if table.extract.strategy != "cursor" or not isinstance(snapshot, CursorSnapshot):
        return None
    try:
        return stands_at(snapshot, table, snapshot.highest_cursor(table), rows)
    except SourceError:  # the rows are here; only the next reading will be whole again
        return None


def stands_at(snapshot: CursorSnapshot, table: SourceTable, highest: Highest, rows: int) -> Standing | None:
    """Where a table of so many ``rows`` with this highest cursor value stands; None when it has no usable cursor.

    Raises:
        SourceError: the source fails.
    """
    bound, mark = bound_after(highest, table.extract), watermark(highest)
    if bound is None or mark is None:
        return None
    return Standing(bound, snapshot.probe_cursor(table, bound, rows), mark, change_mark(snapshot, table))
