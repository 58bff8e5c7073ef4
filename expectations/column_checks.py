"""The checks one column's promises give: range, pattern, codes, communes, small cells, personal data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from psycopg import sql

from catalog import Catalog, Column, Resource
from catalog.dataset import Severity
from expectations import conditions
from expectations.check import Check
from expectations.personal_data import KINDS
from expectations.wording import interval

_BIND = re.compile(r"(?<![:\w\\]):(?=\w)")


def column_checks(column: Column, resource: Resource, catalog: Catalog) -> Iterator[Check]:
    """Every check the column's contract asks for."""
    yield from _values(column, catalog)
    yield from _texts(column)
    unit = column.administrative_unit
    if unit is not None:
        title = f"{column.title}: mã đơn vị hành chính có hiệu lực tại ngày của dòng dữ liệu"
        failing = conditions.unknown_commune(column.name, unit.valid_on)
        yield unexpected_rows(f"commune.{column.name}", title, "error", failing, resource)
    rule = column.suppress
    if rule is not None:
        title = f"{column.title}: không công bố số từ 1 đến {rule.below - 1}, kể cả phần bù"
        failing = conditions.small_cell(column.name, rule)
        yield unexpected_rows(f"small_cell.{column.name}", title, "error", failing, resource)
        title = f"{column.title}: ô trống luôn kèm lý do, ô có số thì không"
        failing = conditions.unexplained(column.name, rule)
        yield unexpected_rows(f"reason.{column.name}", title, "error", failing, resource)


def unexpected_rows(name: str, title: str, severity: Severity, failing: str, resource: Resource) -> Check:
    """A check stated as SQL: no row may fulfil ``failing``. Great Expectations is given the keys alone."""
    keys = ", ".join(conditions.quoted(key) for key in resource.key)
    query = sql.SQL("select {} from {} where {}").format(sql.SQL(keys), sql.SQL("{batch}"), sql.SQL(_escaped(failing)))
    arguments = {"unexpected_rows_query": query.as_string()}
    return Check(name, title, severity, "UnexpectedRowsExpectation", arguments, failing)


def _escaped(condition: str) -> str:
    """Braces are Great Expectations' placeholders, a colon before a word is SQLAlchemy's parameter."""
    return _BIND.sub(r"\\:", condition.replace("{", "{{").replace("}", "}}"))


def _values(column: Column, catalog: Catalog) -> Iterator[Check]:
    if column.range is not None and (column.range.min is not None or column.range.max is not None):
        title = f"{column.title}: giá trị {interval(column.range)}"
        limits = {"min_value": _plain(column.range.min), "max_value": _plain(column.range.max)}
        failing = conditions.out_of_range(column.name, column.range)
        yield _on_column("range", column, title, "error", "ExpectColumnValuesToBeBetween", limits, failing)
    if column.pattern is not None:
        regex = conditions.postgres_regex(column.pattern)
        title = f"{column.title}: viết đúng mẫu quy định"
        failing = conditions.unlike(column.name, regex)
        yield _on_column("pattern", column, title, "error", "ExpectColumnValuesToMatchRegex", {"regex": regex}, failing)
    if column.code_list is not None:
        codes = catalog.vocabulary.code_lists[column.code_list]
        values = [int(code) if column.type == "integer" else code for code in codes.values]
        title = f"{column.title}: mã có trong danh mục “{codes.title}”"
        failing = conditions.outside_list(column.name, codes.values)
        yield _on_column("codes", column, title, "error", "ExpectColumnValuesToBeInSet", {"value_set": values}, failing)


def _texts(column: Column) -> Iterator[Check]:
    if column.type != "text" or column.code_list is not None:
        return
    for kind in KINDS if column.free_text else ():
        yield _without(kind.key, column, f"{column.title}: không chứa {kind.title}", "error", kind.regex)


def _without(name: str, column: Column, title: str, severity: Severity, regex: str) -> Check:
    failing = conditions.like(column.name, regex)
    expectation = "ExpectColumnValuesToNotMatchRegex"
    return _on_column(name, column, title, severity, expectation, {"regex": regex}, failing)


def _on_column(
    name: str,
    column: Column,
    title: str,
    severity: Severity,
    expectation: str,
    arguments: dict[str, Any],
    failing: str,
) -> Check:
    return Check(f"{name}.{column.name}", title, severity, expectation, {"column": column.name, **arguments}, failing)


def _plain(bound: Decimal | None) -> int | float | None:
    """Great Expectations takes no Decimal."""
    if bound is None:
        return None
    return int(bound) if bound == bound.to_integral_value() else float(bound)
