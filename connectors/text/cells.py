"""What drivers hand over, as text that depends on no locale and on no driver's idea of a number."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from warehouse.clock import PROVINCE_TIME

Reader = Callable[[Any], str | None]
"""From a driver's value to the cell's text; None is NULL."""

FRACTION = re.compile(r"(\.[0-9]*?)0+(?=$|[+-])")
SINGLE_DIGITS = range(6, 10)
"""Significant digits that may be needed to tell one 32-bit float from its neighbours."""


def plain(value: Any) -> str | None:
    """Any value as text: ISO dates, decimals without an exponent, binary as ``\\x`` and hexadecimal digits."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _float(value, repr(value))
    if isinstance(value, Decimal):
        return format(value, "f") if value.is_finite() else str(value)
    if isinstance(value, bytes | bytearray | memoryview):
        return "\\x" + bytes(value).hex()
    if isinstance(value, datetime):
        return _datetime(value)
    return value.isoformat() if isinstance(value, date | time) else str(value)


def single(value: float | None) -> str | None:
    """A 32-bit float in as few digits as tell it from its neighbours: ``0.1``, not ``0.10000000149011612``."""
    if value is None or value != value or value in (float("inf"), float("-inf")):
        return plain(value)
    bits = struct.pack("f", value)
    short = (format(value, f".{digits}g") for digits in SINGLE_DIGITS)
    return _float(value, next((text for text in short if struct.pack("f", float(text)) == bits), repr(value)))


def number(text: str | None) -> str | None:
    """A number the server wrote, with a digit before the point and without an exponent: ``.5`` is ``0.5``."""
    return None if text is None else plain(Decimal(text.strip()))


def moment(text: str | None) -> str | None:
    """A date and time the server wrote: a blank for the ``T``, no zeros that end the fraction."""
    if text is None:
        return None
    return FRACTION.sub(lambda found: found[1].rstrip("."), text.strip().replace("T", " "))


def trimmed(text: str | None) -> str | None:
    """Text of a column of fixed width, without the blanks that fill it."""
    return None if text is None else text.rstrip(" ")


def legacy(value: bytes | str | None) -> str | None:
    """Bytes in the column's declared encoding, letter for byte; normalisation decodes them."""
    return value if value is None or isinstance(value, str) else bytes(value).decode("latin-1")


def _float(value: float, text: str) -> str:
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    digits = format(Decimal(text), "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _datetime(value: datetime) -> str:
    if value.tzinfo is None:
        return value.isoformat(sep=" ")
    return value.astimezone(PROVINCE_TIME).replace(tzinfo=None).isoformat(sep=" ") + "+07"
