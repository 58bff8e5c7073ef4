"""A cell of a workbook as text that depends on no locale."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal

Value = int | float | str | bool | time | date | datetime | timedelta
"""What the reader gives for a cell; an empty one is an empty text."""

DIGITS = 15
"""Significant digits Excel keeps and shows of a number; what lies behind is noise of binary fractions."""
EXACT = 2**53
"""Whole numbers up to here are exact in Excel's floating point; larger ones have lost digits."""


def cell_text(value: Value) -> str | None:
    """``value`` as text: dates ISO, whole numbers without a point, text as it is; None for an empty cell."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="milliseconds").removesuffix(".000")
    if isinstance(value, time):
        return value.isoformat(timespec="milliseconds").removesuffix(".000")
    return _duration(value) if isinstance(value, timedelta) else value.isoformat()


def number_text(value: float) -> str:
    """A number as Excel would show it with all its digits: 12.0 is ``12``, 0.1 + 0.2 is ``0.3``.

    A whole number beyond 2^53 has lost its last digits. It stays in scientific notation (``1.23456789012346E+19``),
    which no whole-number column accepts: zeros in their place would be invented.
    """
    if isinstance(value, int) or (math.isfinite(value) and value == int(value) and abs(value) < EXACT):
        return str(int(value))
    if abs(value) >= EXACT:
        return f"{value:.{DIGITS}G}"
    return f"{Decimal(f'{value:.{DIGITS}g}'):f}"


def cell_name(row: int, column: int) -> str:
    """``A1`` for row 0, column 0."""
    letters = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return f"{letters}{row + 1}"


def _duration(value: timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{seconds:02d}"
