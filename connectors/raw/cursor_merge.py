"""Read a table from where its cursor was left, merge by key, and prove that nothing is missing.

The proof is the source's own number of rows in the same snapshot: when the table in ``raw`` has another after the
merge and the sweep of keys, the merge is undone and the table is read whole, in the same run.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import psycopg

from catalog.system import SourceTable
from connectors.raw import raw_merge, raw_table
from connectors.raw.cursor_look import Look
from connectors.raw.cursor_memory import Landing, bound_of, sums_of
from connectors.raw.cursor_source import CursorSnapshot, stands_at
from connectors.source import Snapshot
from connectors.text.normalisation import normalised
from warehouse.cursor_ledger import CursorState
from warehouse.ledger import Extract


class NotReconciledError(Exception):
    """After the merge the numbers of rows differ; undoes the merge, and never leaves this module."""


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
    with closing(snapshot.copy_rows(table, bound_of(state))) as rows:
        read = raw_merge.receive(connection, table, normalised(rows, table))
    removed, added = raw_merge.merge(connection, name, table, run_id)
    sums = sums_of(state) - removed + added
    if _must_sweep(table, sums.rows, announced):
        sums -= _sweep(connection, snapshot, name, table)
    if sums.rows != announced:
        raise NotReconciledError
    return read, sums


def _must_sweep(table: SourceTable, landed: int, announced: int) -> bool:
    """Rows that are missing here cannot be found by keys; rows too many can."""
    sweep = table.extract.sweep
    return sweep == "every_change" or (sweep == "counts" and landed > announced)


def _sweep(connection: psycopg.Connection, snapshot: Snapshot, name: str, table: SourceTable) -> raw_table.Sums:
    keys = table.model_copy(update={"columns": tuple(table.column(key) for key in table.key)})
    with closing(snapshot.copy_rows(keys)) as rows:
        return raw_merge.remove_absent(connection, name, table, normalised(rows, keys))
