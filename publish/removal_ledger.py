"""Which versions are due to go by the retention policy, and which are gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import psycopg

Reason = Literal["expired", "orphan"]

# A version goes when it is neither one of the newest nor young; the newest of all never does.
EXPIRED = """
with ranked as (
    select dataset, version, released_at,
        row_number() over (partition by dataset order by released_at desc, version desc) as place
    from ops.standing_release
)
select ranked.dataset, ranked.version from ranked
left join ops.removal on removal.dataset = ranked.dataset and removal.version = ranked.version
    and removal.reason = 'expired' and removal.removed_at is not null
where ranked.place > greatest(%(versions)s, 1)
    and ranked.released_at < %(at)s - make_interval(days => %(days)s)
    and removal.id is null
order by ranked.dataset, ranked.released_at
"""


@dataclass(frozen=True)
class Policy:
    """Keep at least so many versions of a dataset, and everything younger than so many days; 0 versions: keep all."""

    versions: int
    days: int


def expired(connection: psycopg.Connection, policy: Policy, at: datetime) -> dict[str, list[str]]:
    """Versions beyond the policy whose files may still be there, oldest first, by dataset."""
    found: dict[str, list[str]] = {}
    if policy.versions == 0:
        return found
    values = {"versions": policy.versions, "days": policy.days, "at": at}
    for dataset, version in connection.execute(EXPIRED, values):
        found.setdefault(dataset, []).append(version)
    return found


def begin_removal(
    connection: psycopg.Connection, dataset: str, version: str, reason: Reason, size: tuple[int, int]
) -> int:
    """Enter that the files (``size``: how many, bytes) are about to go; returns the entry's number."""
    row = connection.execute(
        "insert into ops.removal (dataset, version, reason, files, bytes) values (%s, %s, %s, %s, %s) "
        "on conflict (dataset, version) where reason = 'expired' do update set decided_at = clock_timestamp() "
        "returning id",
        [dataset, version, reason, *size],
    ).fetchone()
    return int(row[0]) if row else 0


def end_removal(connection: psycopg.Connection, number: int) -> None:
    """The last file is gone."""
    connection.execute("update ops.removal set removed_at = clock_timestamp() where id = %s", [number])


def no_longer_kept(connection: psycopg.Connection, dataset: str) -> dict[str, datetime]:
    """Versions of the dataset whose files the policy removed, and since when."""
    rows = connection.execute(
        "select version, decided_at from ops.removal where dataset = %s and reason = 'expired'", [dataset]
    )
    return dict(rows.fetchall())
