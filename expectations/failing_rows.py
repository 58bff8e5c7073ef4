"""Keys of the rows that failed a check, kept in the protected ledger for the officer and the auditor."""

from __future__ import annotations

import psycopg
from psycopg import sql

from catalog import Resource
from expectations.check import CheckResult
from warehouse.ledger import Verdict

MAX_ROWS = 100
"""Enough to find the fault at the source; the count of all failing rows stands in the check's result."""


def record_failing_rows(
    connection: psycopg.Connection, verdict: Verdict, resource: Resource, result: CheckResult
) -> None:
    """Copy up to 100 keys from the mart into ``ops.failing_row``, inside the server: no value passes through us.

    A check of the whole table, or one that could not be carried out, has no rows to blame.
    """
    if result.check.failing is None or result.fault is not None:
        return
    # No parameters: a percent sign in the contract's condition must stay one.
    connection.execute(
        sql.SQL(
            "insert into ops.failing_row (run_id, dataset, resource, check_name, row_key) "
            "select {run}, {dataset}, {resource}, {check}, jsonb_build_object({key}) "
            "from {table} where {failing} order by {order} limit {limit}"
        ).format(
            run=sql.Literal(verdict.run_id),
            dataset=sql.Literal(verdict.dataset),
            resource=sql.Literal(resource.name),
            check=sql.Literal(result.check.name),
            key=sql.SQL(", ").join(_pair(column) for column in resource.key),
            table=sql.Identifier("mart", resource.table),
            failing=sql.SQL(result.check.failing),
            order=sql.SQL(", ").join(sql.Identifier(column) for column in resource.key),
            limit=sql.Literal(MAX_ROWS),
        )
    )


def _pair(column: str) -> sql.Composable:
    return sql.SQL("{}, {}").format(sql.Literal(column), sql.Identifier(column))
