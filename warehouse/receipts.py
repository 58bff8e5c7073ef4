"""Receipts of extraction, with what quarantine refused of them and where their snapshot is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row


@dataclass(frozen=True)
class Receipt:
    """What a department may be shown of one extraction of one table.

    ``announced`` by the source, ``read`` over the line, ``landed`` in the warehouse, ``refused`` by quarantine (None
    while the rows were not checked in that run); ``seconds`` from first look to receipt.
    """

    extract: int
    run_id: str
    source_table: str
    started_at: datetime
    outcome: str
    strategy: str
    announced: int | None
    read: int | None
    landed: int | None
    refused: int | None
    digest: str | None
    watermark: str | None
    seconds: float
    snapshot: str | None
    note: str | None
    fault: str | None


QUERY = """
select
    e.extract_id as extract,
    e.run_id,
    e.source_table,
    e.started_at,
    e.outcome,
    e.strategy,
    e.announced,
    e.read,
    e.landed,
    r.refused,
    e.digest,
    e.watermark,
    round(extract(epoch from e.finished_at - e.started_at)::numeric, 2)::float8 as seconds,
    coalesce(s.fault, case when s.removed_at is null then s.path end) as snapshot,
    e.note,
    e.fault
from ops.extract e
left join ops.reconciliation r on r.run_id = e.run_id and r.source_table = e.source_table and e.outcome <> 'failed'
left join lateral (
    select fault, removed_at, path from ops.snapshot s
    where s.source_table = e.source_table and s.digest = e.digest and s.extract_id <= e.extract_id
    order by s.extract_id desc limit 1
) s on true
where e.source_table = any(%s)
order by e.extract_id desc
limit %s
"""


def receipts(connection: psycopg.Connection, source_tables: list[str], limit: int) -> list[Receipt]:
    """The newest receipts of the tables, newest first."""
    with connection.cursor(row_factory=class_row(Receipt)) as cursor:
        return cursor.execute(QUERY, [source_tables, limit]).fetchall()
