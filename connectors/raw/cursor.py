"""Read a table from where its cursor was left, merge by key, and prove that nothing is missing.

The proof is the source's own number of rows in the same snapshot: when the table in ``raw`` has another after the
merge and the sweep of keys, the merge is undone and the table is read whole, in the same run.
"""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from importlib.metadata import version

import psycopg

from catalog.system import SourceTable
from connectors.raw import raw_merge, raw_table
from connectors.raw.cursor_source import CursorSnapshot, Standing, change_mark, stands_at
from connectors.source import Snapshot
from connectors.text.normalisation import normalised
from connectors.watermark import Bound, Probe
from warehouse.cursor_ledger import CursorState, forget_state, load_state, save_mark, save_state
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


@dataclass(frozen=True)
class Landing:
    """A table that is in place: its receipt, and what its cursor's state is made of."""

    extract: Extract
    sums: raw_table.Sums
    standing: Standing | None
    full_read_at: datetime


class NotReconciledError(Exception):
    """After the merge the numbers of rows differ; undoes the merge, and never leaves this module."""


def signature(connection: psycopg.Connection, table: SourceTable) -> str:
    """Changes when rows landed before may no longer look, or be summed up, as they would today.

    That is after a change of the contract, with another release of ours, or another major version of the server.
    """
    server = f"{raw_table.SUMMED_BY}/{connection.info.server_version // 10000}"
    parts = [version("open-data-warehouse"), server, table.relation, *table.key, table.extract.cursor or ""]
    parts += [part for column in table.columns for part in (column.name, column.source, column.encoding)]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


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
        return snapshot.probe_cursor(table, _bound(state))
    probe = snapshot.probe_cursor(table, _bound(state), state.rows)
    # Something did change: now the number must be that of this very snapshot, or no merge would add up.
    return probe if probe.text == state.probe else replace(probe, rows=snapshot.count(table))


def _why_whole(connection: psycopg.Connection, table: SourceTable, state: CursorState, last: Extract) -> str | None:
    days = table.extract.full_every_days
    if state.signature != signature(connection, table):
        return "hợp đồng của bảng hoặc phần mềm đã đổi"
    is_same = raw_table.content_of(_sums(state), table).digest == last.digest
    if not is_same or not raw_table.holds(connection, table, last.relation):
        return "bảng trong kho không còn như lần đọc trước"
    if days is not None and datetime.now(UTC) - state.full_read_at >= timedelta(days=days):
        return f"đọc toàn bộ định kỳ {days} ngày"
    return None


def _bound(state: CursorState) -> Bound:
    return Bound(state.bound, state.kind)


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


def merged(
    connection: psycopg.Connection, snapshot: Snapshot, table: SourceTable, seen: Look, blank: Extract
) -> Landing | None:
    """Merge what is new into the physical table; None, and nothing is changed, when the rows do not add up after it.

    Raises:
        SourceError: the source fails.
    """
    if seen.state is None or seen.probe is None or seen.last is None or not isinstance(snapshot, CursorSnapshot):
        return None
    relation = seen.last.relation or ""
    try:
        with connection.transaction():
            read, sums = _merge(connection, snapshot, table, seen.state, seen.probe.rows, relation, blank.run_id)
    except NotReconciledError:
        return None
    stands = stands_at(snapshot, table, seen.probe.highest, seen.probe.rows)
    content = raw_table.content_of(sums, table)
    extract = replace(
        blank,
        outcome="unchanged" if content.digest == seen.last.digest else "landed",
        announced=seen.probe.rows,
        read=read,
        landed=content.rows,
        digest=content.digest,
        relation=relation,
        strategy="cursor",
        watermark=stands.watermark if stands else None,
    )
    return Landing(extract, sums, stands, seen.state.full_read_at)


def _merge(
    connection: psycopg.Connection,
    snapshot: CursorSnapshot,
    table: SourceTable,
    state: CursorState,
    announced: int,
    relation: str,
    run_id: str,
) -> tuple[int, raw_table.Sums]:
    """Rows read, and the sums of the table afterwards.

    Raises:
        NotReconciledError: the table has another number of rows than announced.
    """
    name = relation.removeprefix(f"{raw_table.SCHEMA}.")
    with closing(snapshot.copy_rows(table, _bound(state))) as rows:
        read = raw_merge.receive(connection, table, normalised(rows, table))
    removed, added = raw_merge.merge(connection, name, table, run_id)
    sums = _sums(state) - removed + added
    if _must_sweep(table, sums.rows, announced):
        sums -= _sweep(connection, snapshot, name, table)
    if sums.rows != announced:
        raise NotReconciledError
    return read, sums


def _sums(state: CursorState) -> raw_table.Sums:
    return raw_table.Sums(state.rows, state.hashes)


def _must_sweep(table: SourceTable, landed: int, announced: int) -> bool:
    """Rows that are missing here cannot be found by keys; rows too many can."""
    sweep = table.extract.sweep
    return sweep == "every_change" or (sweep == "counts" and landed > announced)


def _sweep(connection: psycopg.Connection, snapshot: Snapshot, name: str, table: SourceTable) -> raw_table.Sums:
    keys = table.model_copy(update={"columns": tuple(table.column(key) for key in table.key)})
    with closing(snapshot.copy_rows(keys)) as rows:
        return raw_merge.remove_absent(connection, name, table, normalised(rows, keys))


def remember_mark(connection: psycopg.Connection, snapshot: Snapshot, table: SourceTable, seen: Look) -> None:
    """Keep the mark of a table found unchanged: when it was landed, the last change was too recent to be relied on."""
    mark = change_mark(snapshot, table)
    if seen.state is not None and mark is not None and mark != seen.state.mark:
        save_mark(connection, table.id, mark)


def remember(connection: psycopg.Connection, table: SourceTable, extract_id: int, landing: Landing) -> None:
    """Keep what the next extraction compares with, in the transaction of the landing."""
    if landing.standing is None:
        forget_state(connection, table.id)
        return
    stands = landing.standing
    state = CursorState(
        signature(connection, table),
        stands.bound.kind,
        stands.bound.value,
        stands.probe.text,
        landing.sums.rows,
        landing.sums.hashes,
        landing.full_read_at,
        stands.mark,
    )
    save_state(connection, table.id, extract_id, state)
