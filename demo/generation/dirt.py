"""The dirt of real databases: what landing mends, and the few rows the warehouse must refuse.

A refused row is always an extra one (a copy or a leftover test entry), so the control totals hold among the rest.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from random import Random

from demo.generation.table import Cell, Row

BAD_DATE = "31/02/2021"
BAD_NUMBER = "2O hs"
BAD_CODE = "99"
SHORT_COMMUNE = "3127"
"""A spreadsheet took 03127 for a number."""

UNTIDY: tuple[Callable[[str], str], ...] = (
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: f"{text}  ",
    lambda text: f" {text}",
    lambda text: text.replace(" ", "\u00a0", 1),
    lambda text: text.replace(" ", "  ", 1),
    lambda text: f"{text}\u200b",
    lambda text: text.replace("đ", "ð"),
)


def date_text(day: date, rng: Random) -> str:
    """The day as the one clerk or the other types it: 05/09/2023, 5/9/2023 or 2023-09-05."""
    kind = rng.random()
    if kind < 0.45:
        return f"{day:%d/%m/%Y}"
    return f"{day.day}/{day.month}/{day.year}" if kind < 0.55 else day.isoformat()


def day_between(first: date, last: date, rng: Random) -> date:
    """A day from ``first`` to ``last``, both included."""
    return first + timedelta(days=rng.randint(0, (last - first).days))


def comma_number(value: float, places: int = 1) -> str:
    """A number as Vietnamese writes it: 12.345,6."""
    return f"{value:,.{places}f}".translate(str.maketrans(",.", ".,"))


def make_untidy(rows: list[Row], columns: Iterable[str], rng: Random, share: float = 0.08) -> None:
    """Change how some cells are written, never what they say."""
    names = list(columns)
    for row in rows:
        for name in names:
            cell = row[name]
            if isinstance(cell, str) and rng.random() < share:
                row[name] = rng.choice(UNTIDY)(cell)


def make_blank(rows: list[Row], columns: Iterable[str], rng: Random, share: float = 0.03) -> None:
    """Empty some optional cells together (a point loses both coordinates)."""
    names = list(columns)
    for row in rows:
        if rng.random() < share:
            row.update(dict.fromkeys(names))


def refused(rows: list[Row], rng: Random, duplicates: int, broken: Iterable[Mapping[str, Cell]]) -> list[Row]:
    """Extra rows the warehouse refuses: exact copies, and copies with one cell broken."""
    good = len(rows)
    copies = [dict(rows[rng.randrange(good)]) for _ in range(duplicates)]
    return copies + [{**rows[rng.randrange(good)], **cells} for cells in broken]
