"""Great Expectations at work: many suites, one process, one ephemeral context, counts as the only outcome.

Importing this module costs seconds; it is imported only when some dataset must be validated.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import great_expectations as gx
import great_expectations.expectations as gxe
from great_expectations.data_context.types.base import (
    DataContextConfig,
    InMemoryStoreBackendDefaults,
    ProgressBarsConfig,
)
from great_expectations.datasource.fluent.interfaces import Batch
from great_expectations.datasource.fluent.sql_datasource import SQLDatasource
from psycopg.conninfo import conninfo_to_dict

from expectations.check import ROWS_BAND, Check, CheckResult, Suite
from expectations.gx_faults import NO_ANSWER, fault_of
from warehouse.settings import Settings

# Read-only and bounded: a contract's condition can neither change the warehouse nor hang the gate.
_SESSION = "-c role=odw_publisher -c search_path=mart -c default_transaction_read_only=on -c statement_timeout=600000"

# Counts and nothing else: no row's value may reach a result.
_RESULT_FORMAT = {
    "result_format": "BASIC",
    "exclude_unexpected_values": True,
    "partial_unexpected_count": 0,
}


class Validator:
    """Runs suites against the mart tables; made by :func:`validator`."""

    def __init__(self, source: SQLDatasource) -> None:
        self._source = source

    def results(self, suite: Suite) -> list[CheckResult]:
        """The outcome of every check of the suite, in its order.

        A check that cannot be carried out has a fault and has not passed; it does not touch the others.
        """
        table = suite.resource.table
        asset = self._source.add_table_asset(table, table_name=table)
        batch = asset.add_batch_definition_whole_table("all").get_batch()
        answers = _answers(batch, suite.checks)
        for check in suite.checks:
            # Great Expectations asks several checks in one query: alone, the innocent ones succeed.
            if fault_of(answers[check.name]) is not None:
                answers |= _answers(batch, (check,))
        rows = answers[ROWS_BAND].result.get("observed_value") if ROWS_BAND in answers else None
        return [_result(check, answers[check.name], rows) for check in suite.checks]


@contextmanager
def validator(settings: Settings) -> Iterator[Validator]:
    """A validator over one connection to the warehouse, as publisher and read-only; closes it."""
    with _quiet():
        context = gx.get_context(
            mode="ephemeral",
            project_config=DataContextConfig(
                store_backend_defaults=InMemoryStoreBackendDefaults(),
                analytics_enabled=False,
                progress_bars=ProgressBarsConfig(globally=False),
            ),
        )
        # add_postgres refuses URLs of Unix sockets; a URL without parts also keeps the password out of messages.
        source = context.data_sources.add_sql(
            SQLDatasource(
                name="warehouse",
                connection_string="postgresql+psycopg://",
                kwargs={"connect_args": _connection(settings)},
            )
        )
        try:
            yield Validator(source)
        finally:
            source.get_execution_engine().close()
            source.get_engine().dispose()


def _connection(settings: Settings) -> dict[str, Any]:
    parts: dict[str, Any] = dict(conninfo_to_dict(settings.warehouse_url))
    return {**parts, "options": f"{parts.get('options', '')} {_SESSION}".strip(), "application_name": "odw-gate"}


@contextmanager
def _quiet() -> Iterator[None]:
    """No log line of Great Expectations: its messages quote the database's, which quote values."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module="great_expectations")
            warnings.filterwarnings("ignore", message="You are using a generic SQLDatasource")
            yield
    finally:
        logger.setLevel(level)


def _answers(batch: Batch, checks: tuple[Check, ...]) -> dict[str, Any]:
    expectations = [_expectation(check) for check in checks]
    suite = gx.ExpectationSuite(name="contract", expectations=expectations)
    outcome = batch.validate(suite, result_format=_RESULT_FORMAT)
    return {_name(answer): answer for answer in outcome.results}


def _name(answer: Any) -> str:
    return str(answer.expectation_config.meta["check"])


def _expectation(check: Check) -> Any:
    return getattr(gxe, check.expectation)(**check.arguments, meta={"check": check.name})


def _result(check: Check, answer: Any, rows: int | None) -> CheckResult:
    fault = fault_of(answer)
    if fault is not None:
        return CheckResult(check, False, checked=rows, fault=fault)
    counts = answer.result
    if check.failing is None:
        return CheckResult(check, bool(answer.success), checked=rows, observed=str(counts["observed_value"]))
    # Map expectations count under one name, SQL expectations under the other.
    unexpected = counts["unexpected_count"] if "unexpected_count" in counts else counts["observed_value"]
    # Great Expectations calls an unanswered count a success; it is one only where there are no rows.
    if unexpected is None and rows != 0:
        return CheckResult(check, False, checked=rows, fault=NO_ANSWER)
    return CheckResult(check, bool(answer.success), int(unexpected or 0), rows)
