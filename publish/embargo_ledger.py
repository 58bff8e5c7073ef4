"""Which datasets may not show anything new before a set time, and what is prepared for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row

from warehouse.ledger import Release


@dataclass(frozen=True)
class Embargo:
    """Nothing new of ``dataset`` before ``public_at``; ``version`` and ``rows`` are of what is prepared, if any is."""

    dataset: str
    public_at: datetime
    reason: str
    set_by: str
    version: str | None = None
    rows: int | None = None


@dataclass(frozen=True)
class Prepared:
    """A version that waits, and the correction it makes (its number in the ledger)."""

    release: Release
    correction: int | None


EMBARGOES = """
select embargo.dataset, embargo.public_at, embargo.reason, embargo.set_by, prepared.version, prepared.rows
from ops.embargo left join ops.prepared_release as prepared on prepared.dataset = embargo.dataset
where embargo.ended_at is null
order by embargo.public_at, embargo.dataset
"""
# Also what was prepared before its embargo was lifted, and what a kill left half published.
DUE = """
select prepared.dataset from ops.prepared_release as prepared
left join ops.embargo on embargo.dataset = prepared.dataset and embargo.ended_at is null
where embargo.public_at is null or embargo.public_at <= %s
order by prepared.dataset
"""


def embargoes(connection: psycopg.Connection) -> list[Embargo]:
    """Every embargo that has not ended, the soonest first."""
    with connection.cursor(row_factory=class_row(Embargo)) as cursor:
        return cursor.execute(EMBARGOES).fetchall()


def is_embargoed(connection: psycopg.Connection, dataset: str, at: datetime) -> bool:
    """Whether nothing new of the dataset may be seen at that moment."""
    row = connection.execute(
        "select 1 from ops.embargo where dataset = %s and ended_at is null and public_at > %s", [dataset, at]
    ).fetchone()
    return row is not None


def due(connection: psycopg.Connection, at: datetime) -> list[str]:
    """Datasets whose prepared version may be public at that moment."""
    return [row[0] for row in connection.execute(DUE, [at])]


def silent_datasets(connection: psycopg.Connection, at: datetime) -> set[str]:
    """Datasets of which the public learns nothing new at that moment: what they show is the served version alone."""
    rows = connection.execute(
        "select dataset from ops.embargo where ended_at is null and public_at > %s "
        "union select dataset from ops.prepared_release",
        [at],
    )
    return {row[0] for row in rows}


def set_embargo(connection: psycopg.Connection, embargo: Embargo) -> None:
    """Set the time, or move it."""
    end_embargo(connection, embargo.dataset)
    connection.execute(
        "insert into ops.embargo (dataset, public_at, reason, set_by) values (%s, %s, %s, %s)",
        [embargo.dataset, embargo.public_at, embargo.reason, embargo.set_by],
    )


def end_embargo(connection: psycopg.Connection, dataset: str) -> bool:
    """End the embargo of the dataset; False when there is none."""
    ended = connection.execute(
        "update ops.embargo set ended_at = clock_timestamp() where dataset = %s and ended_at is null", [dataset]
    )
    return ended.rowcount > 0


def prepared_of(connection: psycopg.Connection, dataset: str) -> Prepared | None:
    """What is prepared of the dataset."""
    row = connection.execute(
        "select dataset, version, run_id, rows, digest, fingerprint, caveats, correction "
        "from ops.prepared_release where dataset = %s",
        [dataset],
    ).fetchone()
    if row is None:
        return None
    return Prepared(Release(row[0], row[1], row[2], row[3], row[4], row[5], tuple(row[6])), row[7])


def record_prepared(connection: psycopg.Connection, prepared: Release, correction: int | None) -> None:
    """Enter what is prepared, in place of what was before."""
    connection.execute(
        "insert into ops.prepared_release "
        "(dataset, version, run_id, checked_in, rows, digest, fingerprint, caveats, correction) "
        "values (%s, %s, %s, %s, %s, %s, %s, %s, %s) on conflict (dataset) do update set "
        "version = excluded.version, run_id = excluded.run_id, checked_in = excluded.checked_in, "
        "rows = excluded.rows, digest = excluded.digest, fingerprint = excluded.fingerprint, "
        "caveats = excluded.caveats, correction = excluded.correction, prepared_at = clock_timestamp()",
        [
            prepared.dataset,
            prepared.version,
            prepared.run_id,
            prepared.run_id,
            prepared.rows,
            prepared.digest,
            prepared.fingerprint,
            list(prepared.caveats),
            correction,
        ],
    )


def record_still_prepared(connection: psycopg.Connection, dataset: str, run_id: str, fingerprint: str) -> None:
    """A later run found the same rows."""
    connection.execute(
        "update ops.prepared_release set checked_in = %s, fingerprint = %s where dataset = %s",
        [run_id, fingerprint, dataset],
    )


def forget_prepared(connection: psycopg.Connection, dataset: str) -> None:
    """Nothing is prepared of the dataset any more: it went public, or its rows went back to what is served."""
    connection.execute("delete from ops.prepared_release where dataset = %s", [dataset])
