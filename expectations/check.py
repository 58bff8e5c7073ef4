"""What is checked, and what came of it: plain values, free of Great Expectations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from catalog.dataset import Dataset, Resource, Severity

ROWS_BAND = "rows_band"
"""Name of the check that counts a resource's rows: its observed value is the count."""


@dataclass(frozen=True)
class Check:
    """One promise of the contract, ready to be judged.

    ``name`` is unique within its resource, ``title`` (Vietnamese) says what holds when the check passes.
    ``expectation`` is the class name in ``great_expectations.expectations``, ``arguments`` its arguments.
    ``failing`` is an SQL condition over one row of the mart table that finds the rows to blame; None when the
    table as a whole is judged.
    """

    name: str
    title: str
    severity: Severity
    expectation: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    failing: str | None = None


@dataclass(frozen=True)
class CheckResult:
    """The outcome of a check: counts only, never a row's value.

    ``unexpected`` of ``checked`` rows failed; ``observed`` is the row count for checks of the whole table.
    ``fault`` (Vietnamese) is set when the check could not be carried out; then it has not passed.
    """

    check: Check
    passed: bool
    unexpected: int = 0
    checked: int | None = None
    observed: str | None = None
    fault: str | None = None


@dataclass(frozen=True)
class Suite:
    """All checks of one resource, judged together."""

    dataset: Dataset
    resource: Resource
    checks: tuple[Check, ...]
