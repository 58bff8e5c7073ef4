"""Land a department's tables in ``raw``: all or nothing for each table, every outcome in the ledger."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime

import psycopg

from catalog.system import SourceTable, System
from connectors import raw_table
from connectors.connections import ConnectionResolver
from connectors.normalisation import normalised
from connectors.source import Snapshot, open_system
from warehouse.database import connect
from warehouse.errors import OdwError, ReconciliationError, SourceError
from warehouse.ledger import Extract, last_good_extract, record_extract
from warehouse.settings import Settings


def land_system(
    settings: Settings,
    system: System,
    run_id: str,
    resolve: ConnectionResolver,
    tables: Collection[str] | None = None,
) -> list[Extract]:
    """Read ``tables`` of ``system`` (names; default: all) from one snapshot and land what changed.

    The run must be open in the ledger. Each table has its own transaction and receipt: one that fails keeps
    its last good rows and does not stop the others. When the source cannot be opened, every table fails.

    Raises:
        KeyError: ``tables`` names a table the system does not have.
        WarehouseError: the warehouse itself does not answer.
    """
    chosen = [table for table in system.tables if tables is None or table.name in tables]
    for name in tables or ():
        system.table(name)
    with ExitStack() as stack:
        try:
            snapshot = stack.enter_context(open_system(settings, system, resolve))
        except SourceError as error:
            return [_failed(settings, table, run_id, datetime.now(UTC), error) for table in chosen]
        return [_land_or_fail(settings, snapshot, table, run_id) for table in chosen]


def _land_or_fail(settings: Settings, snapshot: Snapshot, table: SourceTable, run_id: str) -> Extract:
    started_at = datetime.now(UTC)
    try:
        return _land(settings, snapshot, table, run_id, started_at)
    except (OdwError, psycopg.Error) as error:
        return _failed(settings, table, run_id, started_at, error)


def _land(settings: Settings, snapshot: Snapshot, table: SourceTable, run_id: str, started_at: datetime) -> Extract:
    """Land one table; leaving the block commits rows, view and receipt together, or none of them."""
    announced = _announced(snapshot, table)
    with connect(settings, "loader") as connection:
        raw_table.lock(connection, table)
        name = raw_table.create_beside(connection, table, run_id)
        with closing(snapshot.copy_rows(table)) as rows:
            raw_table.fill(connection, name, table, normalised(rows, table))
        content = raw_table.content(connection, name, table)
        _reconcile(table, announced, content.rows)
        relation = f"{raw_table.SCHEMA}.{name}"
        extract = Extract(run_id, table.id, started_at, "landed", announced, content.rows, content.digest, relation)
        last = last_good_extract(connection, table.id)
        if last and last.digest == content.digest and raw_table.is_current(connection, table):
            raw_table.drop(connection, name)
            extract = replace(extract, outcome="unchanged", relation=last.relation)
        else:
            raw_table.switch(connection, name, table)
        record_extract(connection, extract)
    return extract


def _announced(snapshot: Snapshot, table: SourceTable) -> int:
    """Rows the source announces, after checking that what the contract names is there.

    Raises:
        SourceError: the relation or a column is missing, or the table is empty and may not be.
    """
    found = snapshot.columns(table.relation)
    if not found:
        raise SourceError(
            f"Bảng {table.id}",
            f"không thấy bảng {table.relation!r} trong nguồn, hoặc tài khoản không có quyền đọc",
            f"Hỏi đơn vị chủ quản tên mới của bảng rồi sửa `relation` {_in_contract(table)}, hoặc xin quyền SELECT.",
        )
    missing = [column.source for column in table.columns if column.source not in found]
    if missing:
        raise _columns_missing(table, missing, found)
    announced = snapshot.count(table.relation)
    if announced == 0 and not table.may_be_empty:
        raise SourceError(
            f"Bảng {table.id}",
            f"bảng {table.relation!r} rỗng: có thể nguồn đang nạp lại hoặc đã hỏng",
            f"Kiểm tra với đơn vị chủ quản; nếu đúng là rỗng, đặt `may_be_empty: true` {_in_contract(table)}.",
        )
    return announced


def _columns_missing(table: SourceTable, missing: list[str], found: Iterable[str]) -> SourceError:
    unnamed = {name.lower(): name for name in set(found) - {column.source for column in table.columns}}
    problems = []
    for name in missing:
        close = difflib.get_close_matches(name.lower(), sorted(unnamed), n=1, cutoff=0.45)
        renamed = f" (có thể đã đổi tên thành {unnamed[close[0]]!r})" if close else ""
        problems.append(f"{name!r}{renamed}")
    return SourceError(
        f"Bảng {table.id}",
        f"bảng {table.relation!r} thiếu cột {', '.join(problems)}",
        f"Xác nhận với đơn vị chủ quản rồi sửa `source` của cột {_in_contract(table)}.",
    )


def _in_contract(table: SourceTable) -> str:
    return f"trong catalog/systems/{table.system}.yml"


def _reconcile(table: SourceTable, announced: int, landed: int) -> None:
    if announced != landed:
        raise ReconciliationError(
            f"Bảng {table.id}",
            f"nguồn báo {announced} dòng, kho nhận {landed} dòng",
            "Chạy lại; nếu vẫn lệch, bảng nguồn không đọc được nhất quán (ví dụ MyISAM đang ghi): báo đơn vị chủ quản.",
        )


def _failed(
    settings: Settings, table: SourceTable, run_id: str, started_at: datetime, error: OdwError | psycopg.Error
) -> Extract:
    """Record that the table failed, in a transaction of its own: the one that failed is gone."""
    if isinstance(error, OdwError):
        fault = str(error)
    else:
        # The primary message only: details and context may quote a row.
        cause = error.diag.message_primary or "kết nối tới kho bị ngắt"
        fault = f"Bảng {table.id}: kho từ chối: {cause} → Báo kỹ sư dữ liệu; dữ liệu lần trước vẫn còn nguyên."
    extract = Extract(run_id, table.id, started_at, "failed", fault=fault)
    with connect(settings, "loader") as connection:
        record_extract(connection, extract)
    return extract
