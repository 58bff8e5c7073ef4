"""The lines that offices write above the header of a report."""

from __future__ import annotations

from catalog.system import SourceTable, System


def title_lines(system: System, table: SourceTable, count: int) -> list[str]:
    """``count`` lines to stand above the header of ``table``; the first says that the data is synthetic."""
    lines = [f"BÁO CÁO {table.title.upper()} (dữ liệu mô phỏng)", f"Nguồn: {system.title}"]
    return [*lines, *[""] * count][:count]
