"""What the public is told of a release: one row per event, in the transaction that makes it true.

``ops.release_events`` holds them in order. Feeds are written from it; whoever feeds other portals reads it, or hooks
into `announce`, so that nothing is told that did not happen and nothing happens untold.

kind        the version now       payload
released    is the newest         rows, digest
corrected   is the newest         rows, digest, corrects (a version), reason
restored    is the newest         rows, digest, withdrawn (the version whose withdrawal was lifted), reason
withdrawn   is gone for good      reason, served (the version served instead, or null)

A re-confirmation changes nothing for anybody and is no event. A prepared release is none before it is public.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

import psycopg
from psycopg.rows import class_row
from psycopg.types.json import Jsonb

Kind = Literal["released", "corrected", "withdrawn", "restored"]

# The newest of every dataset: a feed is no archive.
NEWEST = """
select dataset, version, kind, payload, id, at
from (
    select *, row_number() over (partition by dataset order by id desc) as place from ops.release_events
) as events
where place <= %s
order by id desc
"""


@dataclass(frozen=True)
class ReleaseEvent:
    """One thing that happened to one version; ``id`` and ``at`` are given by the ledger."""

    dataset: str
    version: str
    kind: Kind
    payload: Mapping[str, Any] = field(default_factory=dict)
    id: int | None = None
    at: datetime | None = None


def announce(connection: psycopg.Connection, event: ReleaseEvent) -> int:
    """Record the event in the caller's transaction, the one that changes the ledger; returns its number."""
    row = connection.execute(
        "insert into ops.release_events (dataset, version, kind, payload) values (%s, %s, %s, %s) returning id",
        [event.dataset, event.version, event.kind, Jsonb(dict(event.payload))],
    ).fetchone()
    return int(row[0]) if row else 0


def newest_events(connection: psycopg.Connection, each: int) -> list[ReleaseEvent]:
    """At most ``each`` events of every dataset, newest first."""
    with connection.cursor(row_factory=class_row(ReleaseEvent)) as cursor:
        return cursor.execute(NEWEST, [each]).fetchall()
