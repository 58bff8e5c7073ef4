"""What the gate writes and reads back: check results, keys of failing rows, verdicts."""

from __future__ import annotations

from collections.abc import Sequence

import psycopg

from catalog import Dataset, Resource
from expectations.check import ROWS_BAND, CheckResult
from expectations.failing_rows import record_failing_rows
from warehouse.ledger import Verdict, last_release, record_verdict

Judged = Sequence[tuple[Resource, Sequence[CheckResult]]]
"""The results of each resource of a dataset."""


def record_judgement(connection: psycopg.Connection, dataset: Dataset, verdict: Verdict, judged: Judged) -> None:
    """Write results, failing rows and verdict of one dataset; an earlier judgement of the same run is replaced.

    To be called in one transaction.
    """
    mine = [verdict.run_id, dataset.id]
    connection.execute("delete from ops.check_result where run_id = %s and dataset = %s", mine)
    connection.execute("delete from ops.failing_row where run_id = %s and dataset = %s", mine)
    for resource, results in judged:
        for result in results:
            _record_result(connection, verdict, resource, result)
            if not result.passed:
                record_failing_rows(connection, verdict, resource, result)
    record_verdict(connection, verdict)


def rows_of_last_release(connection: psycopg.Connection, dataset: Dataset) -> dict[str, int]:
    """Resource name to its row count in the dataset's last release; empty when it was never released.

    A release records the sum over its resources, so for several of them the counts of its checks are read.
    """
    release = last_release(connection, dataset.id)
    if release is None:
        return {}
    if len(dataset.resources) == 1:
        return {dataset.resources[0].name: release.rows}
    rows = connection.execute(
        "select resource, observed::bigint from ops.check_result "
        "where run_id = %s and dataset = %s and check_name = %s and observed is not null",
        [release.run_id, dataset.id, ROWS_BAND],
    ).fetchall()
    return dict(rows)


def _record_result(connection: psycopg.Connection, verdict: Verdict, resource: Resource, result: CheckResult) -> None:
    connection.execute(
        "insert into ops.check_result (run_id, dataset, resource, check_name, title, severity, passed, observed, "
        "unexpected, checked) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        [
            verdict.run_id,
            verdict.dataset,
            resource.name,
            result.check.name,
            result.check.title,
            result.check.severity,
            result.passed,
            result.observed if result.fault is None else f"lỗi: {result.fault}",
            result.unexpected,
            result.checked,
        ],
    )
