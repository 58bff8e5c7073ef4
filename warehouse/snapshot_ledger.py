"""Which extract has a snapshot, where, and what releases rest on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row


@dataclass(frozen=True)
class SnapshotRecord:
    """One snapshot: ``path`` is below the state folder; with ``fault`` there is no file, and it says why."""

    extract_id: int
    source_table: str
    digest: str
    path: str
    rows: int | None = None
    size: int | None = None
    sha256: str | None = None
    seconds: float | None = None
    fault: str | None = None
    removed_at: datetime | None = None


@dataclass(frozen=True)
class LandedExtract:
    """An extract whose rows are in ``raw`` now; ``run_of_all_rows`` is None where rows of several runs stand."""

    extract_id: int
    source_table: str
    digest: str
    relation: str
    run_of_all_rows: str | None


COLUMNS = "extract_id, source_table, digest, path, rows, size, sha256, seconds, fault, removed_at"

# The newest extract that put rows in place; later ones found the same rows there.
NEEDED = """
select extract_id, source_table, digest, relation, case when strategy = 'full' then run_id end from ops.extract
where source_table = %s and outcome = 'landed' order by extract_id desc limit 1
"""
OF_EXTRACT = f"select {COLUMNS} from ops.snapshot where extract_id = %s"  # noqa: S608
# The same digest is the same rows: what was found unchanged rests on the snapshot of whoever landed it.
OF_RUN = f"""
select distinct on (s.source_table) {", ".join(f"s.{name}" for name in COLUMNS.split(", "))}
from ops.extract e join ops.snapshot s
    on s.source_table = e.source_table and s.digest = e.digest and s.extract_id <= e.extract_id
where e.run_id = %s and e.source_table = any(%s) and e.outcome <> 'failed' and s.fault is null
order by s.source_table, e.extract_id desc, s.extract_id desc
"""  # noqa: S608
REMOVABLE = f"""
with kept as (
    select s.extract_id
    from (select distinct on (dataset) run_id from ops.standing_release order by dataset, released_at desc) r
    join ops.extract e on e.run_id = r.run_id
    join ops.snapshot s on s.source_table = e.source_table and s.digest = e.digest
    union
    select max(extract_id) from ops.snapshot where fault is null group by source_table
)
select {COLUMNS} from ops.snapshot
where removed_at is null and sha256 is not null and written_at < now() - make_interval(days => %s)
    and extract_id not in (select extract_id from kept)
"""  # noqa: S608


def extract_to_keep(connection: psycopg.Connection, source_table: str) -> LandedExtract | None:
    """The extract whose rows are in ``raw`` now; None when nothing ever landed."""
    row = connection.execute(NEEDED, [source_table]).fetchone()
    return LandedExtract(*row) if row else None


def snapshot_of_extract(connection: psycopg.Connection, extract_id: int) -> SnapshotRecord | None:
    """What is recorded of an extract's snapshot."""
    with connection.cursor(row_factory=class_row(SnapshotRecord)) as cursor:
        return cursor.execute(OF_EXTRACT, [extract_id]).fetchone()


def snapshots_of_run(
    connection: psycopg.Connection, run_id: str, source_tables: list[str]
) -> dict[str, SnapshotRecord]:
    """The snapshots that hold what the run found, by source table; one that is missing is not there."""
    with connection.cursor(row_factory=class_row(SnapshotRecord)) as cursor:
        return {record.source_table: record for record in cursor.execute(OF_RUN, [run_id, source_tables])}


def removable_snapshots(connection: psycopg.Connection, days: int) -> list[SnapshotRecord]:
    """Snapshots older than ``days`` on which no current release rests, the newest of a table never among them."""
    with connection.cursor(row_factory=class_row(SnapshotRecord)) as cursor:
        return cursor.execute(REMOVABLE, [days]).fetchall()


def record_snapshot(connection: psycopg.Connection, record: SnapshotRecord) -> None:
    """Write what became of a snapshot; a later attempt replaces an earlier one."""
    connection.execute(
        "insert into ops.snapshot (extract_id, source_table, digest, path, rows, size, sha256, seconds, fault) "
        "values (%s, %s, %s, %s, %s, %s, %s, %s, %s) on conflict (extract_id) do update set rows = excluded.rows, "
        "size = excluded.size, sha256 = excluded.sha256, seconds = excluded.seconds, fault = excluded.fault, "
        "path = excluded.path, written_at = clock_timestamp(), removed_at = null",
        [
            record.extract_id,
            record.source_table,
            record.digest,
            record.path,
            record.rows,
            record.size,
            record.sha256,
            record.seconds,
            record.fault,
        ],
    )


def record_removal(connection: psycopg.Connection, extract_id: int) -> None:
    """Write that a snapshot's file was removed because its time was over."""
    connection.execute("update ops.snapshot set removed_at = now() where extract_id = %s", [extract_id])
