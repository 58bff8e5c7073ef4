"""The quality report of one dataset in one run, for auditors: what was checked, with what result."""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg.rows import dict_row

from warehouse.database import connect
from warehouse.errors import WarehouseError
from warehouse.settings import Settings

Report = dict[str, Any]


def quality_report(settings: Settings, run_id: str, dataset: str) -> Report:
    """Verdict, reasons, caveats and every check with its counts, ready for JSON; no row's value or key.

    ``failing_rows`` says how many keys the protected ledger keeps for the check.

    Raises:
        WarehouseError: the dataset was not judged in this run.
    """
    with connect(settings, "publisher") as connection:
        verdict = _verdict(connection, run_id, dataset)
        checks = _checks(connection, run_id, dataset)
    failed = [check for check in checks if not check["passed"]]
    return {
        "run": run_id,
        "dataset": dataset,
        **verdict,
        "summary": {
            "checks": len(checks),
            "passed": len(checks) - len(failed),
            "errors": sum(check["severity"] == "error" for check in failed),
            "warnings": sum(check["severity"] == "warn" for check in failed),
        },
        "checks": checks,
    }


def _verdict(connection: psycopg.Connection, run_id: str, dataset: str) -> Report:
    row = connection.execute(
        "select verdict, reasons, caveats, fingerprint, judged_at from ops.verdict where run_id = %s and dataset = %s",
        [run_id, dataset],
    ).fetchone()
    if row is None:
        raise WarehouseError(
            f"Quality report of {dataset}",
            f"the dataset was not judged in run {run_id}.",
            f"Run `odw run --dataset {dataset} --step check`, or name a run that judged it.",
        )
    return {
        "verdict": row[0],
        "reasons": row[1],
        "caveats": row[2],
        "fingerprint": row[3],
        "judged_at": row[4].isoformat(timespec="seconds"),
    }


def _checks(connection: psycopg.Connection, run_id: str, dataset: str) -> list[Report]:
    with connection.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(
            "select resource, check_name as name, title, severity, passed, observed, unexpected, checked, "
            "(select count(*) from ops.failing_row as f where f.run_id = c.run_id and f.dataset = c.dataset "
            "and f.resource = c.resource and f.check_name = c.check_name) as failing_rows "
            "from ops.check_result as c where run_id = %s and dataset = %s "
            "order by passed, severity, resource, check_name",
            [run_id, dataset],
        ).fetchall()
