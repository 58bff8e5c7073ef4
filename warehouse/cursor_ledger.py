"""Where each table with a cursor was left: what the next extraction compares with and begins at."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import datetime
from typing import Literal

import psycopg


@dataclass(frozen=True)
class CursorState:
    """How the last good extraction left a table.

    ``probe`` is the text of the query that says whether anything changed since, asked with ``bound``; ``rows`` and
    the sum of hashes are what the digest of the table in ``raw`` is made of. ``signature`` tells a changed contract.
    ``mark`` is the engine's own account of the table's last change, where it gives one that can be relied on.
    """

    signature: str
    kind: Literal["time", "number", "text"]
    bound: str
    probe: str
    rows: int
    hashes: int
    full_read_at: datetime
    mark: str | None = None


COLUMNS = "signature, kind, bound, probe, rows, hashes, full_read_at, mark"


def load_state(connection: psycopg.Connection, source_table: str) -> CursorState | None:
    """The state of one table; None when it was never read by its cursor."""
    row = connection.execute(
        f"select {COLUMNS} from ops.cursor_state where source_table = %s",  # noqa: S608
        [source_table],
    ).fetchone()
    if row is None:
        return None
    signature, kind, bound, probe, rows, hashes, full_read_at, mark = row
    return CursorState(signature, kind, bound, probe, rows, int(hashes), full_read_at, mark)


def save_state(connection: psycopg.Connection, source_table: str, extract_id: int, state: CursorState) -> None:
    """Replace the state of one table, in the transaction that lands it."""
    forget_state(connection, source_table)
    connection.execute(
        f"insert into ops.cursor_state (source_table, extract_id, {COLUMNS}) "  # noqa: S608
        "values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        [source_table, extract_id, *astuple(state)],
    )


def save_mark(connection: psycopg.Connection, source_table: str, mark: str) -> None:
    """Keep what the engine says now of a table that did not change."""
    connection.execute("update ops.cursor_state set mark = %s where source_table = %s", [mark, source_table])


def forget_state(connection: psycopg.Connection, source_table: str) -> None:
    """Let the next extraction read the table whole."""
    connection.execute("delete from ops.cursor_state where source_table = %s", [source_table])
