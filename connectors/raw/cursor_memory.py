"""What is kept of a table read by cursor between two runs, and when it no longer holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version

import psycopg

from catalog.system import SourceTable
from connectors.raw import raw_table
from connectors.raw.cursor_source import Standing
from connectors.watermark import Bound
from warehouse.cursor_ledger import CursorState, forget_state, save_state
from warehouse.ledger import Extract


@dataclass(frozen=True)
class Landing:
    """A table that is in place: its receipt, and what its cursor's state is made of."""

    extract: Extract
    sums: raw_table.Sums
    standing: Standing | None
    full_read_at: datetime


def signature(connection: psycopg.Connection, table: SourceTable) -> str:
    """Changes when rows landed before may no longer look, or be summed up, as they would today.

    That is after a change of the contract, with another release of ours, or another major version of the server.
    """
    server = f"{raw_table.SUMMED_BY}/{connection.info.server_version // 10000}"
    parts = [version("open-data-warehouse"), server, table.relation, *table.key, table.extract.cursor or ""]
    parts += [part for column in table.columns for part in (column.name, column.source, column.encoding)]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def bound_of(state: CursorState) -> Bound:
    """From where the next reading begins."""
    return Bound(state.bound, state.kind)


def sums_of(state: CursorState) -> raw_table.Sums:
    """The sums of the table as it was left."""
    return raw_table.Sums(state.rows, state.hashes)


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
