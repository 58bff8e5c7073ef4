"""Numbers and sentences as officers and citizens read them: Vietnamese, and never a row's value."""

from __future__ import annotations

from decimal import Decimal

from catalog import Catalog
from catalog.dataset import Dataset, Range, Resource
from expectations.check import CheckResult


def number(value: int | Decimal) -> str:
    """``1234567.5`` as ``1.234.567,5``."""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def percent(part: int, whole: int) -> str:
    """The share of ``part`` in ``whole`` to one decimal: ``0,4 %``."""
    return f"{number(round(Decimal(part * 100) / whole, 1))} %"


def interval(limits: Range) -> str:
    """``từ 0 đến 100``, with either end open."""
    low = f"từ {number(limits.min)} " if limits.min is not None else ""
    high = f"đến {number(limits.max)}" if limits.max is not None else "trở lên"
    return f"{low}{high}"


def source_name(catalog: Catalog, table_id: str) -> str:
    """A source table as an officer knows it: its title, and its id for the engineer."""
    return f"bảng nguồn “{catalog.source_table(table_id).title}” ({table_id})"


def sentence(result: CheckResult, dataset: Dataset, resource: Resource) -> str:
    """Why a check did not pass, with counts."""
    where = f"{resource.title}: " if len(dataset.resources) > 1 else ""
    title = f"{where}{result.check.title}"
    if result.fault is not None:
        return f"{title}: không kiểm tra được ({result.fault}). Báo kỹ sư dữ liệu."
    if result.check.failing is None:
        return f"{title}: không đạt, hiện có {number(int(result.observed or 0))} dòng."
    total = f"/{number(result.checked)}" if result.checked is not None else ""
    return f"{title}: {number(result.unexpected)}{total} dòng không đạt."
