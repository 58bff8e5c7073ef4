"""The data dictionary of a resource, as CSV: one record per column."""

from __future__ import annotations

from catalog import Catalog, Column, Resource
from publish.formats.csv_text import csv_record

HEADER = (
    "column",
    "title",
    "title_en",
    "type",
    "unit",
    "required",
    "allowed_values",
    "description",
    "empty_means",
    "source",
)


def dictionary(resource: Resource, catalog: Catalog) -> str:
    """The dictionary as RFC 4180 text; allowed values are written ``code = title; code = title``."""
    return csv_record(HEADER) + "".join(csv_record(_record(column, catalog)) for column in resource.columns)


def _record(column: Column, catalog: Catalog) -> tuple[str | None, ...]:
    return (
        column.name,
        column.title,
        column.title_en,
        column.type,
        column.unit,
        "true" if column.required else "false",
        allowed_values(column, catalog),
        column.description,
        empty_means(column),
        "; ".join(column.lineage) or None,
    )


def empty_means(column: Column) -> str | None:
    """What an empty cell (null) says, in Vietnamese; None when there is none."""
    if column.required:
        return None
    if column.suppress:
        return f"lý do ghi ở cột {column.suppress.reason_column}: không có dữ liệu, chưa thu thập, hoặc không công bố"
    return "nguồn không có giá trị"


def allowed_values(column: Column, catalog: Catalog) -> str | None:
    """The codes the column may hold, with their titles; the range for numbers; None when nothing limits it."""
    if column.code_list:
        codes = catalog.vocabulary.code_lists[column.code_list].codes
        return "; ".join(f"{code.code} = {code.title}" for code in codes)
    if column.range is None:
        return None
    low, high = column.range.min, column.range.max
    parts = [f"từ {low:f}" if low is not None else "", f"đến {high:f}" if high is not None else ""]
    return " ".join(part for part in parts if part) or None
