"""Where each dataset stands, in one run or altogether: what the command, the DAG's summary and the officer read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

import psycopg
from psycopg.rows import class_row

from catalog import Dataset

State = Literal["released", "reconfirmed", "prepared", "passed", "held", "failed"]

OF_RUN = """
select
    asked.dataset,
    asked.number,
    case
        when release.version is not null then 'released'
        when reconfirmation.version is not null then 'reconfirmed'
        when prepared.version is not null then 'prepared'
        when verdict.verdict = 'held' then 'held'
        when verdict.verdict is not null then 'passed'
        else 'failed'
    end as state,
    coalesce(release.version, reconfirmation.version, prepared.version) as version,
    coalesce(release.rows, confirmed.rows, prepared.rows) as rows,
    coalesce(verdict.reasons, array['not judged in this run']) as reasons,
    coalesce(verdict.caveats, '{}') as caveats
from unnest(%(datasets)s::text [], %(numbers)s::text []) as asked (dataset, number)
left join ops.release on release.dataset = asked.dataset and release.run_id = %(run)s
left join ops.reconfirmation on reconfirmation.dataset = asked.dataset and reconfirmation.run_id = %(run)s
left join ops.release as confirmed
    on confirmed.dataset = asked.dataset and confirmed.version = reconfirmation.version
left join ops.prepared_release as prepared
    on prepared.dataset = asked.dataset and prepared.checked_in = %(run)s
left join ops.verdict on verdict.dataset = asked.dataset and verdict.run_id = %(run)s
"""

ALTOGETHER = """
select
    asked.dataset,
    asked.number,
    case
        when verdict.verdict = 'held' then 'held'
        when release.version is not null then 'released'
        when verdict.verdict is not null then 'passed'
        else 'never run'
    end as state,
    release.version,
    release.rows,
    coalesce(verdict.reasons, '{}') as reasons,
    coalesce(verdict.caveats, '{}') as caveats,
    release.released_at,
    greatest(release.released_at, confirmation.confirmed_at) as last_confirmed_at,
    verdict.run_id as last_run,
    (
        select sum(newest.refused)::bigint
        from (
            select distinct on (source_table) source_table, refused
            from ops.reconciliation
            where source_table = any(string_to_array(asked.sources, ','))
            order by source_table, reconciled_at desc
        ) as newest
    ) as refused
from unnest(%(datasets)s::text [], %(numbers)s::text [], %(sources)s::text []) as asked (dataset, number, sources)
left join lateral (
    select * from ops.standing_release as standing
    where standing.dataset = asked.dataset order by released_at desc limit 1
) as release on true
left join lateral (
    select max(confirmed_at) as confirmed_at from ops.reconfirmation
    where reconfirmation.dataset = asked.dataset and reconfirmation.version = release.version
) as confirmation on true
left join lateral (
    select * from ops.verdict where verdict.dataset = asked.dataset order by judged_at desc limit 1
) as verdict on true
"""


@dataclass(frozen=True)
class Standing:
    """How far one dataset came in one run."""

    dataset: str
    number: str
    state: State
    version: str | None
    rows: int | None
    reasons: list[str]
    caveats: list[str]

    @property
    def is_bad(self) -> bool:
        """Whether the dataset did not go out."""
        return self.state in ("held", "failed")

    def failed_with(self, fault: str | None) -> Standing:
        """The same standing, unless ``fault`` says why a step failed that no verdict tells of."""
        if fault is None or self.state == "held":
            return self
        return replace(self, state="failed", reasons=[fault])


@dataclass(frozen=True)
class Overview:
    """Where one dataset stands altogether: what is served, when it was last confirmed, what the last run said."""

    dataset: str
    number: str
    state: Literal["released", "passed", "held", "never run"]
    version: str | None
    rows: int | None
    reasons: list[str]
    caveats: list[str]
    released_at: datetime | None
    last_confirmed_at: datetime | None
    last_run: str | None
    refused: int | None


def standings_of_run(connection: psycopg.Connection, datasets: Iterable[Dataset], run_id: str) -> list[Standing]:
    """One standing per dataset, in the given order."""
    chosen = list(datasets)
    values = {"datasets": [d.id for d in chosen], "numbers": [d.number for d in chosen], "run": run_id}
    with connection.cursor(row_factory=class_row(Standing)) as cursor:
        found = {standing.dataset: standing for standing in cursor.execute(OF_RUN, values)}
    return [found[dataset.id] for dataset in chosen]


def overview(connection: psycopg.Connection, datasets: Iterable[Dataset]) -> list[Overview]:
    """One overview per dataset, in the given order."""
    chosen = list(datasets)
    values = {
        "datasets": [dataset.id for dataset in chosen],
        "numbers": [dataset.number for dataset in chosen],
        "sources": [",".join(dataset.sources) for dataset in chosen],
    }
    with connection.cursor(row_factory=class_row(Overview)) as cursor:
        found = {entry.dataset: entry for entry in cursor.execute(ALTOGETHER, values)}
    return [found[dataset.id] for dataset in chosen]
