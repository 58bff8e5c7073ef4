"""A contract as a list of checks. Pure: the same contract and the same last count give the same suite.

One rule, one enforcer: dbt already sees to names, types, keys and blanks; here values are judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from catalog import Catalog, Dataset, Resource, Rule
from catalog.dataset import Severity
from expectations import conditions
from expectations.check import ROWS_BAND, Check
from expectations.column_checks import column_checks, unexpected_rows
from expectations.wording import number


def expectations_for(
    resource: Resource, dataset: Dataset, catalog: Catalog, last_rows: int | None, scale: int = 1
) -> list[Check]:
    """Every check of one resource, each once.

    ``scale`` widens the upper end of the row band: a demo of ten provinces' rows is no fault of the data.

    ``last_rows`` is the resource's row count in the dataset's last release; None when there is none to compare
    with. A drop beyond the contract's percent is an error (rows were probably lost on the way), growth a warning.

    Raises:
        ValueError: two checks would have one name.
    """
    checks = [
        *_row_counts(resource, last_rows, scale),
        *(check for column in resource.columns for check in column_checks(column, resource, catalog)),
        *_texts(resource),
        *(_rule(rule, resource) for rule in resource.rules),
    ]
    names = [check.name for check in checks]
    if len(set(names)) != len(names):
        raise ValueError(f"{dataset.id}: two checks of {resource.name} have one name.")
    return checks


def _row_counts(resource: Resource, last_rows: int | None, scale: int) -> Iterator[Check]:
    band = resource.rows
    most_rows = band.max * scale
    yield Check(
        ROWS_BAND,
        f"Số dòng nằm trong khoảng từ {number(band.min)} đến {number(most_rows)}",
        "error",
        "ExpectTableRowCountToBeBetween",
        {"min_value": band.min, "max_value": most_rows},
    )
    if not last_rows:
        return
    share = Decimal(band.max_change_percent) / 100
    least = max(0, int((last_rows * (1 - share)).to_integral_value(ROUND_CEILING)))
    most = int((last_rows * (1 + share)).to_integral_value(ROUND_FLOOR))
    compared = f"{band.max_change_percent} % so với bản công bố gần nhất ({number(last_rows)} dòng)"
    yield _against_last("rows_drop", f"Số dòng không giảm quá {compared}", "error", {"min_value": least})
    yield _against_last("rows_growth", f"Số dòng không tăng quá {compared}", "warn", {"max_value": most})


def _against_last(name: str, title: str, severity: Severity, limit: dict[str, int]) -> Check:
    return Check(name, title, severity, "ExpectTableRowCountToBeBetween", limit)


def _texts(resource: Resource) -> Iterator[Check]:
    """What holds for every text of the table, asked at once: to ask each column by itself takes five times as long."""
    texts = [column.name for column in resource.columns if column.type == "text"]
    if texts:
        title = "Chữ tiếng Việt ở dạng Unicode dựng sẵn (NFC)"
        yield unexpected_rows("nfc", title, "error", conditions.not_composed(texts), resource)
        title = "Chữ không có khoảng trắng ở đầu hoặc cuối"
        yield unexpected_rows("blanks", title, "warn", conditions.edged_with_blanks(texts), resource)


def _rule(rule: Rule, resource: Resource) -> Check:
    return unexpected_rows(f"rule.{rule.name}", rule.title, rule.severity, conditions.broken(rule.condition), resource)
