"""The outbox in the ledger: what each target is still to be told, derived from the release events.

For a target, only the newest event of a dataset is open: a newer one supersedes what was never delivered. A target
added later is caught up with the state of today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import psycopg
from psycopg.rows import class_row
from psycopg.types.json import Jsonb

from publish.targets.faults import TargetDownError, TargetError

State = Literal["queued", "failed", "delivered", "superseded"]

NEWEST = """
select distinct on (dataset)
    id, dataset, case when kind = 'withdrawn' then payload ->> 'served' else version end as version
from ops.release_events order by dataset, id desc
"""
SUPERSEDE = f"""
update ops.delivery set state = 'superseded'
from ({NEWEST}) as newest
where delivery.target = %(target)s and delivery.state in ('queued', 'failed')
    and newest.dataset = delivery.dataset and newest.id > delivery.event
"""  # noqa: S608 - constants only
# While a target is away, news waits with what waits already instead of trying its luck.
ENQUEUE = f"""
insert into ops.delivery (target, dataset, event, version, queued_at, next_attempt_at)
select
    %(target)s, newest.dataset, newest.id, newest.version, %(now)s,
    greatest(%(now)s, (
        select max(waiting.next_attempt_at) from ops.delivery as waiting
        where waiting.target = %(target)s and waiting.state = 'queued' and waiting.attempts > 0
    ))
from ({NEWEST}) as newest
on conflict (target, event) do nothing
"""  # noqa: S608 - constants only
DELIVERY = (
    "id, target, dataset, event, version, state, attempts, queued_at, next_attempt_at, last_attempt_at, last_error, "
    "delivered_at, receipt"
)
OPEN = "state in ('queued', 'failed')"
DUE = f"""
select {DELIVERY} from ops.delivery
where target = %s and {OPEN} and next_attempt_at <= %s
order by exists (
    select from ops.release_events where release_events.id = event and kind = 'withdrawn'
) desc, attempts, event
limit 1
"""  # noqa: S608 - constants only
DELIVERED = """
update ops.delivery set state = 'delivered', attempts = attempts + 1, last_attempt_at = %(now)s, last_error = null,
    delivered_at = %(now)s, receipt = %(receipt)s
where id = %(id)s
"""
# A newer event may have superseded it while it was being delivered; then it stays so.
FAILED = f"""
update ops.delivery set state = %(state)s, attempts = attempts + 1, last_attempt_at = %(now)s, last_error = %(error)s,
    next_attempt_at = %(next)s
where id = %(id)s and {OPEN}
"""  # noqa: S608 - constants only
REST = f"""
update ops.delivery set next_attempt_at = greatest(next_attempt_at, %(next)s)
where target = %(target)s and {OPEN}
"""  # noqa: S608 - constants only
RETRY = """
update ops.delivery
set state = 'queued', attempts = 0, next_attempt_at = %(now)s, delivered_at = null, receipt = null
where target = any(%(targets)s) and (%(dataset)s::text is null or dataset = %(dataset)s)
    and state = any(%(states)s)
    and event = (select max(id) from ops.release_events where release_events.dataset = delivery.dataset)
"""
SUMMARY = """
select
    target,
    count(*) filter (where state = 'delivered') as delivered,
    count(*) filter (where state = 'queued') as queued,
    count(*) filter (where state = 'failed') as failed,
    min(queued_at) filter (where state in ('queued', 'failed')) as waiting_since,
    max(delivered_at) as last_delivered_at
from ops.delivery where target = any(%s) group by target
"""


@dataclass(frozen=True)
class Delivery:
    """One event for one target; ``version`` is what the target is to serve after it, None for nothing."""

    id: int
    target: str
    dataset: str
    event: int
    version: str | None
    state: State
    attempts: int
    queued_at: datetime
    next_attempt_at: datetime
    last_attempt_at: datetime | None = None
    last_error: str | None = None
    delivered_at: datetime | None = None
    receipt: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class TargetSummary:
    """How a target stands: counts of deliveries by state, since when the oldest waits."""

    target: str
    delivered: int
    queued: int
    failed: int
    waiting_since: datetime | None
    last_delivered_at: datetime | None


def enqueue(connection: psycopg.Connection, target: str, now: datetime) -> int:
    """Open a delivery for the newest event of every dataset; returns how many are new. Safe to repeat at any time."""
    with connection.transaction():
        connection.execute("select pg_advisory_xact_lock(hashtextextended('odw outbox', 0))")
        values = {"target": target, "now": now}
        connection.execute(SUPERSEDE, values)
        return connection.execute(ENQUEUE, values).rowcount


def next_due(connection: psycopg.Connection, target: str, now: datetime) -> Delivery | None:
    """The next delivery whose time has come: withdrawals first, then fresh ones, so that a bad parcel holds up none."""
    with connection.cursor(row_factory=class_row(Delivery)) as cursor:
        return cursor.execute(DUE, [target, now]).fetchone()


def record_delivered(
    connection: psycopg.Connection, delivery: Delivery, now: datetime, receipt: Mapping[str, Any]
) -> None:
    """The target has it."""
    connection.execute(DELIVERED, {"id": delivery.id, "now": now, "receipt": Jsonb(dict(receipt))})


def record_failed(
    connection: psycopg.Connection, delivery: Delivery, now: datetime, error: TargetError, next_attempt_at: datetime
) -> None:
    """The target does not have it; when the error stops the target, everything else waits as long."""
    state = "queued" if isinstance(error, TargetDownError) else "failed"
    values = {"id": delivery.id, "now": now, "error": str(error), "next": next_attempt_at, "state": state}
    with connection.transaction():
        connection.execute(FAILED, values)
        if error.stops:
            connection.execute(REST, {"target": delivery.target, "next": next_attempt_at})


def retry(
    connection: psycopg.Connection,
    targets: list[str],
    now: datetime,
    dataset: str | None = None,
    *,
    again: bool = False,
) -> int:
    """Make waiting deliveries due now; with ``again`` also those the target should have already. Returns how many."""
    states = ["queued", "failed", *(["delivered"] if again else [])]
    values = {"targets": targets, "now": now, "dataset": dataset, "states": states}
    return connection.execute(RETRY, values).rowcount


def queue(connection: psycopg.Connection, targets: list[str], *, everything: bool = False) -> list[Delivery]:
    """What waits for the targets, the longest waiting first; with ``everything`` also what is done or superseded."""
    condition = "true" if everything else OPEN
    with connection.cursor(row_factory=class_row(Delivery)) as cursor:
        return cursor.execute(
            f"select {DELIVERY} from ops.delivery where target = any(%s) and {condition} order by event, target",  # noqa: S608
            [targets],
        ).fetchall()


def summaries(connection: psycopg.Connection, targets: list[str]) -> dict[str, TargetSummary]:
    """How each target stands, by key; one that was never fed is missing."""
    with connection.cursor(row_factory=class_row(TargetSummary)) as cursor:
        return {row.target: row for row in cursor.execute(SUMMARY, [targets])}
