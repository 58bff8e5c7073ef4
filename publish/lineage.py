"""What a release was made from and how it was judged, as the ledger of its run tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row

from catalog import Dataset

RUN = "select started_at from ops.run where run_id = %s"
SOURCES = """
select distinct on (e.source_table)
    e.source_table as table, e.started_at as read_at, e.landed, r.refused, e.digest
from ops.extract as e
left join ops.reconciliation as r on r.run_id = e.run_id and r.source_table = e.source_table
where e.run_id = %s and e.source_table = any(%s) and e.outcome <> 'failed'
order by e.source_table asc, e.extract_id desc
"""
CHECKS = "select count(*), count(*) filter (where passed) from ops.check_result where run_id = %s and dataset = %s"


@dataclass(frozen=True)
class SourceReceipt:
    """One source table of the run: rows ``landed`` and ``refused`` by quarantine, None where not counted."""

    table: str
    read_at: datetime
    landed: int | None
    refused: int | None
    digest: str | None


@dataclass(frozen=True)
class Lineage:
    """The run a release comes from: its sources, the checks made and passed (those not passed are its caveats)."""

    run_id: str
    started_at: datetime | None
    sources: tuple[SourceReceipt, ...]
    checks: int
    passed: int


def lineage_of(connection: psycopg.Connection, dataset: Dataset, run_id: str) -> Lineage:
    """What the ledger says of ``dataset`` in that run; the same run gives the same answer at any time."""
    started = connection.execute(RUN, [run_id]).fetchone()
    with connection.cursor(row_factory=class_row(SourceReceipt)) as cursor:
        sources = tuple(cursor.execute(SOURCES, [run_id, list(dataset.sources)]))
    checks, passed = connection.execute(CHECKS, [run_id, dataset.id]).fetchone() or (0, 0)
    return Lineage(run_id, started[0] if started else None, sources, checks, passed)
