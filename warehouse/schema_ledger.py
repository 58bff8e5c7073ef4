"""What the ledger keeps of the sources' columns: how they were last seen, and what drifted since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import psycopg
from psycopg.rows import class_row

DriftKind = Literal["missing", "renamed", "added", "retyped", "reordered"]
DriftVerdict = Literal["held", "reported", "accepted"]


@dataclass(frozen=True)
class ObservedColumn:
    """A column of a source table; ``type`` is None where we may not read it or the source has no types."""

    name: str
    type: str | None = None


@dataclass(frozen=True)
class Drift:
    """One difference between a source table and what we expected of it; no row's value is ever in it."""

    source_table: str
    column: str
    kind: DriftKind
    verdict: DriftVerdict
    message: str
    run_id: str | None = None
    found_at: datetime | None = None


def columns_last_seen(connection: psycopg.Connection, source_table: str) -> tuple[ObservedColumn, ...]:
    """The table's columns at its last good extraction, in the source's order; empty before the first."""
    rows = connection.execute(
        "select column_name, type from ops.observed_column where source_table = %s order by position", [source_table]
    ).fetchall()
    return tuple(ObservedColumn(name, kind) for name, kind in rows)


def remember_columns(
    connection: psycopg.Connection, source_table: str, run_id: str, columns: Iterable[ObservedColumn]
) -> None:
    """Keep ``columns`` as last seen, in the transaction that writes the receipt; unchanged ones are left alone."""
    observed = tuple(columns)
    if observed == columns_last_seen(connection, source_table):
        return
    connection.execute("delete from ops.observed_column where source_table = %s", [source_table])
    with connection.cursor() as cursor:
        cursor.executemany(
            "insert into ops.observed_column (source_table, position, column_name, type, run_id) "
            "values (%s, %s, %s, %s, %s)",
            [
                (source_table, position, column.name, column.type, run_id)
                for position, column in enumerate(observed, start=1)
            ],
        )


def record_drifts(connection: psycopg.Connection, run_id: str, drifts: Iterable[Drift]) -> None:
    """Write what drifted; a retry of the same run replaces its earlier entries."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "insert into ops.drift (run_id, source_table, column_name, kind, verdict, message) "
            "values (%s, %s, %s, %s, %s, %s) on conflict (run_id, source_table, column_name, kind) do update "
            "set verdict = excluded.verdict, message = excluded.message, found_at = now()",
            [(run_id, d.source_table, d.column, d.kind, d.verdict, d.message) for d in drifts],
        )


def recorded_drifts(connection: psycopg.Connection, system: str | None = None, limit: int = 200) -> list[Drift]:
    """The newest drifts, of one system or of all."""
    with connection.cursor(row_factory=class_row(Drift)) as cursor:
        return cursor.execute(
            'select source_table, column_name as "column", kind, verdict, message, run_id, found_at from ops.drift '
            "where %(system)s::text is null or split_part(source_table, '.', 1) = %(system)s "
            "order by found_at desc, source_table, column_name limit %(limit)s",
            {"system": system, "limit": limit},
        ).fetchall()
