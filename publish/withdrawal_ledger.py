"""Which versions were withdrawn, when, why, and which rows may not go out again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import LiteralString

import psycopg
from psycopg.rows import class_row

COLUMNS: LiteralString = (
    "dataset, version, digest, reason, withdrawn_at, withdrawn_by, rows_digest, lifted_at, lift_reason"
)


@dataclass(frozen=True)
class Withdrawal:
    """One withdrawn version; ``rows_digest`` is of its CSV files alone, None when they were lost before."""

    dataset: str
    version: str
    digest: str
    reason: str
    withdrawn_at: datetime
    withdrawn_by: str
    rows_digest: str | None
    lifted_at: datetime | None = None
    lift_reason: str | None = None


def record_withdrawal(connection: psycopg.Connection, withdrawal: Withdrawal) -> None:
    """Enter a withdrawal; from then on the version stands no more, whatever is still on the disk."""
    connection.execute(
        "insert into ops.withdrawal (dataset, version, digest, reason, withdrawn_at, withdrawn_by, rows_digest) "
        "values (%s, %s, %s, %s, %s, %s, %s)",
        [
            withdrawal.dataset,
            withdrawal.version,
            withdrawal.digest,
            withdrawal.reason,
            withdrawal.withdrawn_at,
            withdrawal.withdrawn_by,
            withdrawal.rows_digest,
        ],
    )


def withdrawals_of(connection: psycopg.Connection, dataset: str) -> list[Withdrawal]:
    """Every withdrawal of the dataset, newest first, those lifted since included."""
    query = f"select {COLUMNS} from ops.withdrawal where dataset = %s order by withdrawn_at desc, version desc"  # noqa: S608
    with connection.cursor(row_factory=class_row(Withdrawal)) as cursor:
        return cursor.execute(query, [dataset]).fetchall()


def all_withdrawals(connection: psycopg.Connection) -> dict[str, list[Withdrawal]]:
    """Every withdrawal by dataset, newest first."""
    query = f"select {COLUMNS} from ops.withdrawal order by withdrawn_at desc, version desc"  # noqa: S608
    found: dict[str, list[Withdrawal]] = {}
    with connection.cursor(row_factory=class_row(Withdrawal)) as cursor:
        for withdrawal in cursor.execute(query):
            found.setdefault(withdrawal.dataset, []).append(withdrawal)
    return found


def unfinished(connection: psycopg.Connection, dataset: str | None = None) -> list[Withdrawal]:
    """Withdrawals whose files may still be there, because a kill or a full disk came between."""
    query = f"select {COLUMNS} from ops.withdrawal where carried_out_at is null and coalesce(dataset = %s, true)"  # noqa: S608
    with connection.cursor(row_factory=class_row(Withdrawal)) as cursor:
        return cursor.execute(query, [dataset]).fetchall()


def mark_carried_out(connection: psycopg.Connection, withdrawal: Withdrawal) -> None:
    """The last file of the version is gone."""
    connection.execute(
        "update ops.withdrawal set carried_out_at = clock_timestamp() where dataset = %s and version = %s",
        [withdrawal.dataset, withdrawal.version],
    )


def record_lift(connection: psycopg.Connection, withdrawn: Withdrawal, by: str, reason: str) -> list[str]:
    """Lift the bar on the rows of that version and of all that hold the same; returns those versions."""
    rows = connection.execute(
        "update ops.withdrawal set lifted_at = clock_timestamp(), lifted_by = %s, lift_reason = %s, "
        "carried_out_at = null where dataset = %s and (digest = %s or rows_digest = %s) and lifted_at is null "
        "returning version",
        [by, reason, withdrawn.dataset, withdrawn.digest, withdrawn.rows_digest],
    ).fetchall()
    return sorted(row[0] for row in rows)


def same_rows(found: list[Withdrawal], digest: str, rows_digest: str) -> Withdrawal | None:
    """The withdrawal in force that bars these rows, else the newest one lifted; None when they never were barred."""
    alike = [w for w in found if digest == w.digest or rows_digest == w.rows_digest]
    return next((w for w in alike if w.lifted_at is None), alike[0] if alike else None)
