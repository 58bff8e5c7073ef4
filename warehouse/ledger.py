"""The ledger: what every run did, so that any published file can be followed back to its source rows."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

import psycopg
from psycopg.rows import class_row

Door = Literal["odw", "airflow"]
Outcome = Literal["succeeded", "held", "failed"]


def new_run_id() -> str:
    """A run id that sorts by time: ``2026-11-24T08-15-30-1f3a``."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%S}-{secrets.token_hex(2)}"


def open_run(connection: psycopg.Connection, run_id: str, door: Door, scope: str) -> None:
    """Record that a run began; a retry of the same run keeps its first entry."""
    connection.execute(
        "insert into ops.run (run_id, door, scope) values (%s, %s, %s) on conflict (run_id) do nothing",
        [run_id, door, scope],
    )


def close_run(connection: psycopg.Connection, run_id: str, outcome: Outcome) -> None:
    """Record how the run ended."""
    connection.execute("update ops.run set finished_at = now(), outcome = %s where run_id = %s", [outcome, run_id])


def newest_run(connection: psycopg.Connection, scope: str) -> str | None:
    """The newest run of that scope, which a later step may continue."""
    row = connection.execute(
        "select run_id from ops.run where scope = %s order by started_at desc, run_id desc limit 1", [scope]
    ).fetchone()
    return row[0] if row else None


@dataclass(frozen=True)
class Extract:
    """The receipt of one table's extraction: rows announced by the source, rows landed, content digest.

    ``fault`` is set when the extraction failed; then nothing in ``raw`` changed. ``read`` counts the rows that came
    over the line: with the strategy ``cursor`` only those from ``watermark`` less the look-back on. ``note`` says
    why a table with a cursor was read whole.
    """

    run_id: str
    source_table: str
    started_at: datetime
    outcome: Literal["landed", "unchanged", "failed"]
    announced: int | None = None
    landed: int | None = None
    digest: str | None = None
    relation: str | None = None
    fault: str | None = None
    strategy: Literal["full", "cursor"] = "full"
    read: int | None = None
    watermark: str | None = None
    note: str | None = None


EXTRACT_COLUMNS = (
    "run_id, source_table, started_at, outcome, announced, landed, digest, relation, fault, "
    "strategy, read, watermark, note"
)
INSERT_EXTRACT = (
    f"insert into ops.extract ({EXTRACT_COLUMNS}) "  # noqa: S608
    "values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) returning extract_id"
)
SELECT_EXTRACT = f"select {EXTRACT_COLUMNS} from ops.extract"  # noqa: S608


def record_extract(connection: psycopg.Connection, extract: Extract) -> int:
    """Write an extraction's receipt, in the transaction that swaps the table, so both or neither happen.

    Returns the receipt's number.
    """
    row = connection.execute(
        INSERT_EXTRACT,
        [
            extract.run_id,
            extract.source_table,
            extract.started_at,
            extract.outcome,
            extract.announced,
            extract.landed,
            extract.digest,
            extract.relation,
            extract.fault,
            extract.strategy,
            extract.read,
            extract.watermark,
            extract.note,
        ],
    ).fetchone()
    return int(row[0]) if row else 0


def last_good_extract(connection: psycopg.Connection, source_table: str) -> Extract | None:
    """The newest extraction of the table that did not fail."""
    with connection.cursor(row_factory=class_row(Extract)) as cursor:
        return cursor.execute(
            f"{SELECT_EXTRACT} where source_table = %s and outcome <> 'failed' order by extract_id desc limit 1",
            [source_table],
        ).fetchone()


def extracts_of_run(connection: psycopg.Connection, run_id: str) -> dict[str, Extract]:
    """The last extraction of each table within one run, by source table."""
    with connection.cursor(row_factory=class_row(Extract)) as cursor:
        rows = cursor.execute(f"{SELECT_EXTRACT} where run_id = %s order by extract_id", [run_id]).fetchall()
    return {row.source_table: row for row in rows}


@dataclass(frozen=True)
class Build:
    """How dbt fared with one dataset in one run."""

    run_id: str
    dataset: str
    outcome: Literal["built", "failed", "unchanged"]
    fault: str | None = None


def record_builds(connection: psycopg.Connection, builds: Iterable[Build]) -> None:
    """Write how each dataset's models fared; a retry replaces the earlier entry."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "insert into ops.build (run_id, dataset, outcome, fault) values (%s, %s, %s, %s) "
            "on conflict (run_id, dataset) do update "
            "set outcome = excluded.outcome, fault = excluded.fault, built_at = now()",
            [(build.run_id, build.dataset, build.outcome, build.fault) for build in builds],
        )


def builds_of_run(connection: psycopg.Connection, run_id: str) -> dict[str, Build]:
    """How each dataset's models fared in one run, by dataset."""
    with connection.cursor(row_factory=class_row(Build)) as cursor:
        rows = cursor.execute(
            "select run_id, dataset, outcome, fault from ops.build where run_id = %s", [run_id]
        ).fetchall()
    return {row.dataset: row for row in rows}


@dataclass(frozen=True)
class Verdict:
    """The gate's word on one dataset in one run: may it go out, and with which caveats."""

    run_id: str
    dataset: str
    verdict: Literal["passed", "held", "unchanged"]
    fingerprint: str
    reasons: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()


def record_verdict(connection: psycopg.Connection, verdict: Verdict) -> None:
    """Write a verdict; a retry replaces the earlier one of the same run."""
    connection.execute(
        "insert into ops.verdict (run_id, dataset, verdict, reasons, caveats, fingerprint) "
        "values (%s, %s, %s, %s, %s, %s) on conflict (run_id, dataset) do update set "
        "verdict = excluded.verdict, reasons = excluded.reasons, caveats = excluded.caveats, "
        "fingerprint = excluded.fingerprint, judged_at = now()",
        [
            verdict.run_id,
            verdict.dataset,
            verdict.verdict,
            list(verdict.reasons),
            list(verdict.caveats),
            verdict.fingerprint,
        ],
    )


def verdict_of(connection: psycopg.Connection, run_id: str, dataset: str) -> Verdict | None:
    """The verdict on one dataset in one run; None while it has not been judged."""
    row = connection.execute(
        "select run_id, dataset, verdict, fingerprint, reasons, caveats from ops.verdict "
        "where run_id = %s and dataset = %s",
        [run_id, dataset],
    ).fetchone()
    if row is None:
        return None
    return Verdict(row[0], row[1], row[2], row[3], tuple(row[4]), tuple(row[5]))


@dataclass(frozen=True)
class Release:
    """One released version of a dataset; ``digest`` is of its rows, ``fingerprint`` of all it was made from."""

    dataset: str
    version: str
    run_id: str
    rows: int
    digest: str
    fingerprint: str
    caveats: tuple[str, ...] = ()
    released_at: datetime | None = None


def last_release(connection: psycopg.Connection, dataset: str) -> Release | None:
    """The dataset's newest release that was not withdrawn; None when there is none."""
    row = connection.execute(
        "select dataset, version, run_id, rows, digest, fingerprint, caveats, released_at from ops.standing_release "
        "where dataset = %s order by released_at desc limit 1",
        [dataset],
    ).fetchone()
    if row is None:
        return None
    return Release(row[0], row[1], row[2], row[3], row[4], row[5], tuple(row[6]), row[7])


def record_release(connection: psycopg.Connection, release: Release) -> None:
    """Write a release; repeating it (a rerun after a kill) changes nothing."""
    connection.execute(
        "insert into ops.release (dataset, version, run_id, rows, digest, fingerprint, caveats) "
        "values (%s, %s, %s, %s, %s, %s, %s) on conflict (dataset, version) do nothing",
        [
            release.dataset,
            release.version,
            release.run_id,
            release.rows,
            release.digest,
            release.fingerprint,
            list(release.caveats),
        ],
    )


def record_reconfirmation(
    connection: psycopg.Connection, dataset: str, version: str, run_id: str, fingerprint: str
) -> None:
    """Write that the data was looked at again and has not changed; the release now rests on ``fingerprint``."""
    connection.execute(
        "insert into ops.reconfirmation (dataset, version, run_id) values (%s, %s, %s) "
        "on conflict (run_id, dataset) do nothing",
        [dataset, version, run_id],
    )
    connection.execute(
        "update ops.release set fingerprint = %s where dataset = %s and version = %s",
        [fingerprint, dataset, version],
    )


def zero_is_confirmed(connection: psycopg.Connection, dataset: str) -> bool:
    """Whether the owner has said that zero rows is the truth for this dataset."""
    return (
        connection.execute("select 1 from ops.zero_confirmation where dataset = %s limit 1", [dataset]).fetchone()
        is not None
    )


def confirm_zero(connection: psycopg.Connection, dataset: str, confirmed_by: str, reason: str) -> None:
    """Record the owner's word that the dataset truly has no rows."""
    connection.execute(
        "insert into ops.zero_confirmation (dataset, confirmed_by, reason) values (%s, %s, %s)",
        [dataset, confirmed_by, reason],
    )
