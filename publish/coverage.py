"""Which time a release is about, read from the columns that say so."""

from __future__ import annotations

import re
from dataclasses import dataclass

import psycopg
from psycopg import sql

from catalog import Column, Dataset, Resource

PERIODS = ("nam", "nam_hoc", "thang", "quy")
"""Names the contracts give to the period a row is about: ``2025``, ``2024-2025``, ``2025-07``, ``2025-Q3``."""
YEAR, MONTH, DAY = re.compile(r"\d{4}"), re.compile(r"\d{4}-\d{2}"), re.compile(r"\d{4}-\d{2}-\d{2}")
SCHOOL_YEAR, QUARTER = re.compile(r"(\d{4})-(\d{4})"), re.compile(r"(\d{4})-Q([1-4])")


@dataclass(frozen=True)
class Coverage:
    """First and last time, each as exact as the data says it: ``2025``, ``2025-07`` or ``2025-07-01``."""

    start: str
    end: str


def coverage(connection: psycopg.Connection, dataset: Dataset) -> Coverage | None:
    """The time covered by all resources together; None when no column tells, or none holds a value.

    A column tells when it is a period by name, or a date or a year that is part of a key (other dates tell of
    something else: when a school was founded, until when a licence lasts).
    """
    periods = [period for resource in dataset.resources for period in _periods(connection, resource)]
    if not periods:
        return None
    return Coverage(
        min((period.start for period in periods), key=lambda moment: moment + "-01-01"[len(moment) - 4 :]),
        max((period.end for period in periods), key=lambda moment: moment + "-12-31"[len(moment) - 4 :]),
    )


def _periods(connection: psycopg.Connection, resource: Resource) -> list[Coverage]:
    columns = [column for column in resource.columns if tells_time(column, resource)]
    if not columns:
        return []
    extremes = sql.SQL(", ").join(
        sql.SQL('min({0} collate "C"), max({0} collate "C")' if column.type == "text" else "min({0}), max({0})").format(
            sql.Identifier(column.name)
        )
        for column in columns
    )
    table = sql.Identifier("mart", resource.table)
    row = connection.execute(sql.SQL("select {} from {}").format(extremes, table)).fetchone() or ()
    texts = [None if value is None else str(value) for value in row]
    found = (period(low, high) for low, high in zip(texts[::2], texts[1::2], strict=True) if low and high)
    return [each for each in found if each is not None]


def tells_time(column: Column, resource: Resource) -> bool:
    """Whether the column says which time its row is about."""
    is_key_year = column.type == "integer" and column.name.startswith("nam_")
    return column.name in PERIODS or (column.name in resource.key and (column.type == "date" or is_key_year))


def period(low: str, high: str) -> Coverage | None:
    """From the start of the period called ``low`` to the end of that called ``high``; None when they are no periods."""
    start, end = _ends(low), _ends(high)
    return Coverage(start[0], end[1]) if start and end else None


def _ends(text: str) -> tuple[str, str] | None:
    """Start and end of one period."""
    if match := SCHOOL_YEAR.fullmatch(text):
        return match[1], match[2]
    if match := QUARTER.fullmatch(text):
        last = int(match[2]) * 3
        return f"{match[1]}-{last - 2:02}", f"{match[1]}-{last:02}"
    return (text, text) if any(kind.fullmatch(text) for kind in (YEAR, MONTH, DAY)) else None
