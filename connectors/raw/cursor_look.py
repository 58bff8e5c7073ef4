"""Whether a table read by cursor changed: one cheap query where the engine allows, or why it has to be read whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import psycopg

from catalog.system import SourceTable
from connectors.raw import raw_table
from connectors.raw.cursor_memory import bound_of, signature, sums_of
from connectors.raw.cursor_source import CursorSnapshot, change_mark
from connectors.source import Snapshot
from connectors.watermark import Probe
from warehouse.cursor_ledger import CursorState, load_state, save_mark
from warehouse.errors import SourceError
from warehouse.ledger import Extract, last_good_extract

NOT_RECONCILED = "sau khi ghép theo mốc, số dòng vẫn khác nguồn"


@dataclass(frozen=True)
class Look:
    """What one glance told of a table: its state and probe, or why it has to be read whole (None: no cursor)."""

    state: CursorState | None = None
    probe: Probe | None = None
    last: Extract | None = None
    reason: str | None = None

    @property
    def rows(self) -> int | None:
        """Rows of the table in the source, where they were counted."""
        return self.probe.rows if self.probe else None

    @property
    def why_whole(self) -> str | None:
        """The reason for a receipt that says the table was read whole; None when it has no cursor."""
        return NOT_RECONCILED if self.probe else self.reason


def look(connection: psycopg.Connection, snapshot: Snapshot, table: SourceTable) -> Look:
    """Ask the source, in one cheap query, whether the table changed; the table must be locked."""
    if table.extract.strategy != "cursor":
        return Look()
    if not isinstance(snapshot, CursorSnapshot):
        return Look(reason="loại nguồn này không đọc theo mốc được")
    state = load_state(connection, table.id)
    last = last_good_extract(connection, table.id)
    if state is None or last is None:
        return Look(reason="chưa có mốc đọc")
    if reason := _why_whole(connection, table, state, last):
        return Look(reason=reason)
    try:
        probe = _probe(snapshot, table, state)
    except SourceError:  # reading the whole table will say what is wrong
        return Look(reason="không dò được thay đổi theo mốc")
    return Look(state, probe, last)


def _probe(snapshot: CursorSnapshot, table: SourceTable, state: CursorState) -> Probe:
    """The probe, without counting the rows where the engine itself says that they are as many as last time."""
    mark = change_mark(snapshot, table)
    if mark is None or mark != state.mark:
        return snapshot.probe_cursor(table, bound_of(state))
    probe = snapshot.probe_cursor(table, bound_of(state), state.rows)
    # Something did change: now the number must be that of this very snapshot, or no merge would add up.
    return probe if probe.text == state.probe else replace(probe, rows=snapshot.count(table))


def _why_whole(connection: psycopg.Connection, table: SourceTable, state: CursorState, last: Extract) -> str | None:
    days = table.extract.full_every_days
    if state.signature != signature(connection, table):
        return "hợp đồng của bảng hoặc phần mềm đã đổi"
    is_same = raw_table.content_of(sums_of(state), table).digest == last.digest
    if not is_same or not raw_table.holds(connection, table, last.relation):
        return "bảng trong kho không còn như lần đọc trước"
    if days is not None and datetime.now(UTC) - state.full_read_at >= timedelta(days=days):
        return f"đọc toàn bộ định kỳ {days} ngày"
    return None


def unchanged(seen: Look, blank: Extract) -> Extract | None:
    """The receipt of a table that the glance found unchanged; None when something is to be done."""
    if seen.state is None or seen.probe is None or seen.last is None or seen.probe.text != seen.state.probe:
        return None
    return replace(
        blank,
        outcome="unchanged",
        announced=seen.probe.rows,
        read=0,
        landed=seen.state.rows,
        digest=seen.last.digest,
        relation=seen.last.relation,
        strategy="cursor",
        watermark=seen.last.watermark,
    )


def remember_mark(connection: psycopg.Connection, snapshot: Snapshot, table: SourceTable, seen: Look) -> None:
    """Keep the mark of a table found unchanged: when it was landed, the last change was too recent to be relied on."""
    mark = change_mark(snapshot, table)
    if seen.state is not None and mark is not None and mark != seen.state.mark:
        save_mark(connection, table.id, mark)
