"""Try a system without landing anything: connection, tables, columns, rights; in words to forward to the vendor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from catalog.system import SourceTable, System
from connectors import drift, window
from connectors.connections import ConnectionResolver
from connectors.source import DatabaseSnapshot, Snapshot, open_system
from warehouse.errors import SourceError
from warehouse.settings import Settings

Finding = Literal["good", "warning", "wrong", "closed"]


@dataclass(frozen=True)
class Examined:
    """What was found of one table, or (``table`` is None) of the whole system."""

    system: str
    table: str | None
    finding: Finding
    rows: int | None
    message: str


def examine_system(
    settings: Settings, system: System, resolve: ConnectionResolver, *, ignore_window: bool = False
) -> list[Examined]:
    """Every table of ``system`` in its order; one entry for all when there is no way in or it is closed now."""
    refused = None if ignore_window else window.refusal(system)
    if refused is not None:
        return [Examined(system.name, None, "closed", None, str(refused))]
    try:
        with open_system(settings, system, resolve) as snapshot:
            return [_examined(snapshot, table) for table in system.tables]
    except SourceError as error:
        return [Examined(system.name, None, "wrong", None, str(error))]


def _examined(snapshot: Snapshot, table: SourceTable) -> Examined:
    rows = None
    try:
        problems = _problems(snapshot, table)
        if not problems:
            rows = snapshot.count(table)
            problems = list(_emptiness(table, rows))
        warnings = [found.message for found in drift.drifts(table, drift.observed(snapshot, table), ())]
    except SourceError as error:
        return Examined(table.system, table.name, "wrong", rows, str(error))
    if problems:
        return Examined(table.system, table.name, "wrong", rows, "; ".join(problems))
    return Examined(table.system, table.name, "warning" if warnings else "good", rows, "; ".join(warnings))


def _problems(snapshot: Snapshot, table: SourceTable) -> list[str]:
    """Why the table cannot be read: it or columns of it are missing, or the right to read them is."""
    columns = drift.observed(snapshot, table)
    if not columns:
        return [
            f"Không thấy bảng {table.relation!r}, hoặc tài khoản không có quyền nào trên bảng này. "
            f"Đề nghị cho biết tên mới của bảng, hoặc cấp quyền SELECT trên {table.relation}."
        ]
    gone = drift.held(table, drift.drifts(table, columns, ()))
    if gone is not None:
        return [str(gone)]
    return _rights_missing(snapshot, table) if isinstance(snapshot, DatabaseSnapshot) else []


def _rights_missing(snapshot: DatabaseSnapshot, table: SourceTable) -> list[str]:
    """One request for all columns; column by column only where that one is refused."""
    try:
        snapshot.may_select(table)
    except SourceError as whole:
        refused = [column.source for column in table.columns if not _may_select(snapshot, table, column.name)]
        if not refused:
            return [str(whole)]
        names = ", ".join(refused)
        return [
            f"Tài khoản chưa đọc được cột {names} của bảng {table.relation} ({whole.cause}). "
            f"Đề nghị cấp quyền SELECT ({names}) trên bảng {table.relation} cho tài khoản kết nối."
        ]
    return []


def _may_select(snapshot: DatabaseSnapshot, table: SourceTable, column: str) -> bool:
    try:
        snapshot.may_select(table.model_copy(update={"columns": (table.column(column),)}))
    except SourceError:
        return False
    return True


def _emptiness(table: SourceTable, rows: int) -> Iterator[str]:
    if rows == 0 and not table.may_be_empty:
        yield (
            f"Bảng {table.relation!r} rỗng: có thể nguồn đang nạp lại hoặc đã hỏng. Đề nghị kiểm tra; "
            f"nếu đúng là rỗng, kỹ sư đặt `may_be_empty: true` trong catalog/systems/{table.system}.yml."
        )
