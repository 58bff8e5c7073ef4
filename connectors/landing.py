"""Land a department's tables in ``raw``: all or nothing for each table, every outcome in the ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import psycopg

from catalog.system import SourceTable, System
from connectors import drift, window
from connectors.connections import ConnectionResolver
from connectors.raw import cursor_look, cursor_memory, cursor_merge, raw_table, snapshot_store
from connectors.raw.cursor_source import standing
from connectors.raw.snapshot_recording import Recording
from connectors.source import Snapshot, open_system
from connectors.text.normalisation import normalised
from warehouse.database import connect
from warehouse.errors import OdwError, ReconciliationError, SourceError
from warehouse.ledger import Extract, last_good_extract, record_extract
from warehouse.schema_ledger import ObservedColumn, remember_columns
from warehouse.settings import Settings


def land_system(
    settings: Settings,
    system: System,
    run_id: str,
    resolve: ConnectionResolver,
    tables: Collection[str] | None = None,
    *,
    ignore_window: bool = False,
) -> list[Extract]:
    """Read ``tables`` of ``system`` (names; default: all) from one snapshot and land what changed.

    The run must be open in the ledger. Each table has its own transaction and receipt: one that fails keeps
    its last good rows and does not stop the others. When the source cannot be opened, every table fails; outside
    the system's window no connection is made, and a window that closes meanwhile refuses the tables still to come.

    Raises:
        KeyError: ``tables`` names a table the system does not have.
        WarehouseError: the warehouse itself does not answer.
    """
    chosen = [table for table in system.tables if tables is None or table.name in tables]
    for name in tables or ():
        system.table(name)
    may_read = partial(window.keep_to, system, ignored=ignore_window)
    with ExitStack() as stack:
        try:
            may_read()
            snapshot = stack.enter_context(open_system(settings, system, resolve))
        except SourceError as error:
            return [_failed(settings, table, run_id, datetime.now(UTC), error) for table in chosen]
        return [_land_or_fail(settings, snapshot, table, run_id, may_read) for table in chosen]


def _land_or_fail(
    settings: Settings, snapshot: Snapshot, table: SourceTable, run_id: str, may_read: Callable[[], None]
) -> Extract:
    started_at = datetime.now(UTC)
    try:
        may_read()
        return _land(settings, snapshot, table, run_id, started_at)
    except (OdwError, psycopg.Error) as error:
        return _failed(settings, table, run_id, started_at, error)


def _land(settings: Settings, snapshot: Snapshot, table: SourceTable, run_id: str, started_at: datetime) -> Extract:
    """Land one table and keep its snapshot; nobody else does either meanwhile."""
    blank = Extract(run_id, table.id, started_at, "landed")
    with (
        snapshot_store.recording(settings, table, run_id) as recorded,
        connect(settings, "loader") as connection,
    ):
        raw_table.lock(connection, table)
        extract, extract_id = _landed(settings, connection, snapshot, table, recorded, blank)
        # Rows, view and receipt together, or none.
        connection.commit()
        snapshot_store.keep(settings, connection, table, recorded, extract_id)
    return extract


def _landed(
    settings: Settings,
    connection: psycopg.Connection,
    snapshot: Snapshot,
    table: SourceTable,
    recorded: Recording | None,
    blank: Extract,
) -> tuple[Extract, int]:
    """The receipt and its number, to be committed with the rows."""
    seen = cursor_look.look(connection, snapshot, table)
    extract = cursor_look.unchanged(seen, blank)
    if extract is not None:
        extract_id = record_extract(connection, extract)
        cursor_look.remember_mark(connection, snapshot, table, seen)
        return extract, extract_id
    columns = drift.examine(settings, snapshot, table, blank.run_id)
    announced = _announced(snapshot, table, columns, seen.rows)
    landing = cursor_merge.merged(connection, snapshot, table, seen, blank)
    if landing is None:
        blank = replace(blank, note=seen.why_whole)
        landing = _land_whole(connection, snapshot, table, announced, blank, recorded)
    extract_id = record_extract(connection, landing.extract)
    cursor_memory.remember(connection, table, extract_id, landing)
    remember_columns(connection, table.id, blank.run_id, columns)
    return landing.extract, extract_id


def _land_whole(
    connection: psycopg.Connection,
    snapshot: Snapshot,
    table: SourceTable,
    announced: int,
    blank: Extract,
    recorded: Recording | None,
) -> cursor_memory.Landing:
    """Fill a new physical table and put it in the place of the old one, unless the rows are the same."""
    name = raw_table.create_beside(connection, table)
    with closing(snapshot.copy_rows(table)) as rows:
        lines = normalised(rows, table)
        raw_table.fill(connection, name, table, recorded.of(lines) if recorded else lines)
        raw_table.add_own_columns(connection, name, blank.run_id)
    content = raw_table.content(connection, name, table)
    _reconcile(table, announced, content.rows)
    relation = f"{raw_table.SCHEMA}.{name}"
    last = last_good_extract(connection, table.id)
    is_same = last is not None and last.digest == content.digest and raw_table.is_current(connection, table)
    if last is not None and is_same:
        raw_table.drop(connection, name)
        relation = last.relation or relation
    else:
        raw_table.switch(connection, name, table)
    stands = standing(snapshot, table, announced)
    extract = replace(
        blank,
        outcome="unchanged" if is_same else "landed",
        announced=announced,
        read=content.rows,
        landed=content.rows,
        digest=content.digest,
        relation=relation,
        watermark=stands.watermark if stands else None,
    )
    return cursor_memory.Landing(extract, content.sums, stands, blank.started_at)


def _announced(snapshot: Snapshot, table: SourceTable, columns: Sequence[ObservedColumn], counted: int | None) -> int:
    """Rows the source announces of a table with these ``columns``, unless they were ``counted`` already.

    Raises:
        SourceError: the relation is missing, or the table is empty and may not be.
    """
    if not columns:
        raise SourceError(
            f"Bảng {table.id}",
            f"không thấy bảng {table.relation!r} trong nguồn, hoặc tài khoản không có quyền đọc",
            f"Hỏi đơn vị chủ quản tên mới của bảng rồi sửa `relation` {_in_contract(table)}, hoặc xin quyền SELECT.",
        )
    announced = snapshot.count(table)
    if announced == 0 and not table.may_be_empty:
        raise SourceError(
            f"Bảng {table.id}",
            f"bảng {table.relation!r} rỗng: có thể nguồn đang nạp lại hoặc đã hỏng",
            f"Kiểm tra với đơn vị chủ quản; nếu đúng là rỗng, đặt `may_be_empty: true` {_in_contract(table)}.",
        )
    return announced


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
