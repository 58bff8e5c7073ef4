"""Months and quarters as texts, plain and as the clerks of the departments write them."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

FIRST, LAST = (2023, 1), (2026, 9)
ROMAN = ("I", "II", "III", "IV")


def months(first: tuple[int, int] = FIRST, last: tuple[int, int] = LAST) -> list[str]:
    """Every month from ``first`` to ``last`` as ``2024-03``."""
    return [f"{year}-{month:02d}" for year, month in _walk(first, last, 12)]


def quarters(first: tuple[int, int], last: tuple[int, int] = (2026, 3)) -> list[str]:
    """Every quarter from ``first`` to ``last`` as ``2024-Q1``."""
    return [f"{year}-Q{quarter}" for year, quarter in _walk(first, last, 4)]


def month_text(month: str, rng: Random) -> str:
    """``2024-03`` as one of the clerks writes it."""
    year, number = month[:4], int(month[5:])
    return rng.choice((f"T{number}/{year}", f"tháng {number}/{year}", f"{number:02d}/{year}", month))


def quarter_text(quarter: str, rng: Random) -> str:
    """``2024-Q1`` as one of the clerks writes it."""
    year, number = quarter[:4], int(quarter[6:])
    return rng.choice((f"quý {ROMAN[number - 1]}/{year}", f"Q{number}/{year}", f"quý {number} năm {year}", quarter))


def _walk(first: tuple[int, int], last: tuple[int, int], parts: int) -> Iterator[tuple[int, int]]:
    start, end = first[0] * parts + first[1] - 1, last[0] * parts + last[1] - 1
    for step in range(start, end + 1):
        yield step // parts, step % parts + 1
