"""The gate: one verdict for every dataset of a run, and no dataset pays for another."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import psycopg

from catalog import Catalog, Dataset
from expectations.check import Suite
from expectations.preconditions import (
    Findings,
    build_fault,
    empty_tables,
    missing_tables,
    refused_rows,
    source_faults,
    stale_source,
)
from expectations.quality_ledger import Judged, record_judgement, rows_of_last_release
from expectations.suite import expectations_for
from expectations.wording import sentence
from warehouse.database import connect
from warehouse.ledger import Build, Extract, Verdict, builds_of_run, extracts_of_run, last_release
from warehouse.settings import Settings

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Case:
    """What is known of a dataset before its values are judged; without suites they need not be."""

    dataset: Dataset
    findings: Findings
    suites: tuple[Suite, ...] = ()
    unchanged: bool = False


def judge(
    settings: Settings,
    catalog: Catalog,
    datasets: Iterable[Dataset],
    run_id: str,
    fingerprints: Mapping[str, str],
) -> list[Verdict]:
    """Judge every dataset of a run and write results, failing rows and verdict to the ledger.

    ``fingerprints`` is dataset id to the digest of what the dataset was made from. Great Expectations is started
    once, and only when some dataset changed. Judging a run again replaces its earlier verdicts.

    Raises:
        WarehouseError: the warehouse cannot be reached.
        psycopg.Error: not even a verdict can be written.
    """
    with connect(settings, "publisher") as connection:
        builds, extracts = builds_of_run(connection, run_id), extracts_of_run(connection, run_id)
    cases = [_prepared(settings, catalog, dataset, run_id, builds, extracts) for dataset in datasets]
    judged = _validated(settings, [case for case in cases if case.suites])
    return [
        _settled(settings, case, judged.get(case.dataset.id), run_id, fingerprints.get(case.dataset.id, ""))
        for case in cases
    ]


def _prepared(
    settings: Settings,
    catalog: Catalog,
    dataset: Dataset,
    run_id: str,
    builds: dict[str, Build],
    extracts: dict[str, Extract],
) -> _Case:
    try:
        with connect(settings, "publisher") as connection:
            found = source_faults(catalog, dataset, extracts)
            build = builds.get(dataset.id)
            # A source that failed was not looked at: "unchanged" would vouch for what nobody saw.
            if build is not None and build.outcome == "unchanged" and not found.reasons:
                return _unchanged(connection, catalog, dataset)
            found += build_fault(build)
            if not found.reasons:
                found += missing_tables(connection, dataset)
            if found.reasons:
                return _Case(dataset, found)
            return _built(settings, connection, catalog, dataset, run_id)
    except Exception as error:  # noqa: BLE001  whatever is wrong with one dataset must not stop the others
        return _Case(dataset, _unforeseen(dataset, "chuẩn bị kiểm tra", error))


def _unchanged(connection: psycopg.Connection, catalog: Catalog, dataset: Dataset) -> _Case:
    release = last_release(connection, dataset.id)
    standing = Findings(caveats=release.caveats if release else dataset.caveats)
    return _Case(dataset, standing + stale_source(connection, catalog, dataset), unchanged=True)


def _built(
    settings: Settings, connection: psycopg.Connection, catalog: Catalog, dataset: Dataset, run_id: str
) -> _Case:
    refused = refused_rows(connection, catalog, dataset, run_id) + stale_source(connection, catalog, dataset)
    empty = empty_tables(connection, dataset)
    if empty.reasons:
        return _Case(dataset, refused + empty)
    # Zero rows the owner has confirmed are no drop to complain of.
    last = {} if empty.caveats else rows_of_last_release(connection, dataset)
    suites = (
        Suite(
            dataset,
            resource,
            tuple(expectations_for(resource, dataset, catalog, last.get(resource.name), settings.demo_scale)),
        )
        for resource in dataset.resources
    )
    return _Case(dataset, refused + empty, tuple(suites))


def _validated(settings: Settings, cases: Sequence[_Case]) -> dict[str, Judged | Findings]:
    """Results by dataset id; findings instead where a suite could not be run at all."""
    if not cases:
        return {}
    outcomes: dict[str, Judged | Findings] = {}
    try:
        # Great Expectations takes seconds to import, and most runs change nothing.
        from expectations.validator import validator

        with validator(settings) as running:
            for case in cases:
                try:
                    outcomes[case.dataset.id] = [(suite.resource, running.results(suite)) for suite in case.suites]
                except Exception as error:  # noqa: BLE001  one suite must not stop the others
                    outcomes[case.dataset.id] = _unforeseen(case.dataset, "kiểm tra dữ liệu", error)
    except Exception as error:  # noqa: BLE001  what was not judged is held, never passed
        for case in cases:
            outcomes.setdefault(case.dataset.id, _unforeseen(case.dataset, "khởi động bộ kiểm tra", error))
    return outcomes


def _settled(
    settings: Settings, case: _Case, outcome: Judged | Findings | None, run_id: str, fingerprint: str
) -> Verdict:
    judged: Judged = () if outcome is None or isinstance(outcome, Findings) else outcome
    findings = case.findings + (outcome if isinstance(outcome, Findings) else _of_checks(case.dataset, judged))
    verdict = _verdict(case, findings, run_id, fingerprint)
    try:
        with connect(settings, "publisher") as connection:
            record_judgement(connection, case.dataset, verdict, judged)
    except psycopg.Error as error:
        held = findings + _unforeseen(case.dataset, "ghi kết quả kiểm tra", error)
        verdict = _verdict(case, held, run_id, fingerprint)
        with connect(settings, "publisher") as connection:
            record_judgement(connection, case.dataset, verdict, ())
    return verdict


def _of_checks(dataset: Dataset, judged: Judged) -> Findings:
    failed = [
        (result.check.severity, sentence(result, dataset, resource))
        for resource, results in judged
        for result in results
        if not result.passed
    ]
    return Findings(
        tuple(text for severity, text in failed if severity == "error"),
        tuple(text for severity, text in failed if severity == "warn"),
    )


def _verdict(case: _Case, findings: Findings, run_id: str, fingerprint: str) -> Verdict:
    word: Literal["passed", "held", "unchanged"] = "unchanged" if case.unchanged else "passed"
    if findings.reasons:
        word = "held"
    caveats = findings.caveats if case.unchanged else case.dataset.caveats + findings.caveats
    return Verdict(run_id, case.dataset.id, word, fingerprint, findings.reasons, caveats)


def _unforeseen(dataset: Dataset, step: str, error: Exception) -> Findings:
    # The error's own text may quote a row; its name does not.
    logger.error("%s: %s: %s", dataset.id, step, type(error).__name__)
    return Findings((f"Lỗi khi {step} ({type(error).__name__}). Báo kỹ sư dữ liệu.",))
