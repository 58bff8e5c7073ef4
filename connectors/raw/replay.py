"""Bring the snapshot of an extract back into ``raw``: of a scratch warehouse, never of the one it came from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from catalog.system import SourceTable
from connectors.raw import raw_table, snapshot_file, snapshot_store
from warehouse.errors import ReconciliationError
from warehouse.snapshot_ledger import SnapshotRecord

ROWS_PER_BATCH = 20_000
BROKEN = "Lấy lại tệp từ bản sao lưu của thư mục ODW_STATE; phiên bản không dựng lại được từ tệp này."


def restore(connection: psycopg.Connection, table: SourceTable, record: SnapshotRecord, state: Path) -> str:
    """Fill ``raw`` with the rows of a snapshot below ``state``, numbers and run included, and prove them the same.

    Returns the physical table, as ``raw.<name>``.

    Raises:
        ReconciliationError: the file is missing or is not what the ledger says, or its rows have another digest.
    """
    path = state / record.path
    check(record, path)
    raw_table.lock(connection, table)
    name = raw_table.create_beside(connection, table)
    raw_table.add_own_columns(connection, name, "replay")
    columns = [*(column.name for column in table.columns), *snapshot_file.OWN_COLUMNS]
    _require_columns(path, columns, record)
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    target = sql.Identifier(raw_table.SCHEMA, name)
    query = sql.SQL("copy {} ({}) from stdin with (format csv, freeze)").format(target, names)
    with connection.cursor() as cursor, cursor.copy(query) as copy:
        for chunk in csv_of(path, columns):
            copy.write(chunk)
    content = raw_table.content(connection, name, table)
    if content.digest != record.digest:
        raise _differs(record, "nội dung không khớp mã trong sổ cái")
    raw_table.switch(connection, name, table)
    return f"{raw_table.SCHEMA}.{name}"


def check(record: SnapshotRecord, path: Path) -> None:
    """Compare the file with its receipt.

    Raises:
        ReconciliationError: it is missing, or another file than was written.
    """
    if record.removed_at is not None:
        raise _differs(record, f"đã xoá ngày {record.removed_at:%d/%m/%Y} theo ODW_SNAPSHOT_DAYS")
    if not path.exists():
        raise _differs(record, "không còn trên đĩa")
    if snapshot_store.checksum(path) != record.sha256:
        raise _differs(record, "đã bị sửa: SHA-256 khác sổ cái")


def csv_of(path: Path, columns: list[str]) -> Iterator[bytes]:
    """Rows of a snapshot as CSV that tells an empty text (quoted) from a null (nothing), in flat memory."""
    import pyarrow as arrow
    from pyarrow import csv, parquet

    options = csv.WriteOptions(include_header=False, quoting_style="all_valid")
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=ROWS_PER_BATCH, columns=columns):
            sink = arrow.BufferOutputStream()
            csv.write_csv(batch.select(columns), sink, options)
            yield sink.getvalue().to_pybytes()


def _require_columns(path: Path, columns: list[str], record: SnapshotRecord) -> None:
    from pyarrow import parquet

    missing = set(columns) - set(parquet.read_schema(path).names)
    if missing:
        raise _differs(record, f"không có cột {', '.join(sorted(missing))} mà hợp đồng hiện nay đòi hỏi")


def _differs(record: SnapshotRecord, cause: str) -> ReconciliationError:
    return ReconciliationError(f"Ảnh chụp {record.path} của bảng {record.source_table}", cause, BROKEN)
