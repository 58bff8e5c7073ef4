"""Numbers, sizes and days as Vietnamese readers write them."""

from __future__ import annotations

from datetime import date, datetime

from warehouse.clock import PROVINCE_TIME


def number_vi(number: int) -> str:
    """``1234567`` as ``1.234.567``."""
    return f"{number:,}".replace(",", ".")


def size_vi(size: int) -> str:
    """A size in bytes as ``312 B``, ``12,3 KB`` or ``4,5 MB`` (1 KB = 1024 B)."""
    if size < 1024:
        return f"{size} B"
    value, unit = (size / 1024, "KB") if size < 1024**2 else (size / 1024**2, "MB")
    return f"{value:.1f} {unit}".replace(".", ",")


def day_vi(day: date) -> str:
    """A day as ``24/11/2026``."""
    return f"{day:%d/%m/%Y}"


def moment_vi(moment: datetime) -> str:
    """A moment as ``15:30 ngày 24/11/2026``, in the province's time."""
    return f"{moment.astimezone(PROVINCE_TIME):%H:%M ngày %d/%m/%Y}"
