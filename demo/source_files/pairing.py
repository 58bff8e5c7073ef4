"""Which generated table stands behind which table of a system file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from catalog.system import SourceTable, System
from demo.generation.table import DemoTable
from warehouse.errors import OdwError


@dataclass(frozen=True)
class Pair:
    """A table of the system file and the rows it reads."""

    source: SourceTable
    made: DemoTable


def pairs(system: System, tables: Iterable[DemoTable]) -> list[Pair]:
    """Every table of ``system`` that rows were made for, in the order of the system file.

    Raises:
        OdwError: several tables of one relation could be meant.
    """
    made = list(tables)
    found = [(source, _behind(source, made)) for source in system.tables]
    return [Pair(source, table) for source, table in found if table is not None]


def _behind(source: SourceTable, made: list[DemoTable]) -> DemoTable | None:
    names = {source.name, source.excel.sheet if source.excel else source.name}
    candidates = [table for table in made if table.relation == source.relation and table.sheet in {"", *names}]
    if len(candidates) > 1:
        wanted = {column.source for column in source.columns}
        by_sheet = [table for table in candidates if table.sheet]
        candidates = by_sheet or [table for table in candidates if wanted <= set(table.columns)]
    if len(candidates) > 1:
        raise OdwError(
            f"Dữ liệu mẫu của bảng {source.id}",
            f"{len(candidates)} bảng sinh ra cùng có tên {source.relation!r}",
            "Ghi `sheet` của DemoTable: tên sheet, hoặc tên bảng trong tệp hệ thống.",
        )
    return candidates[0] if candidates else None
