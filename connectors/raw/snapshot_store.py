"""Keep every landed extract as a Parquet file, so that a released version can be made again from what it rested on.

``state/snapshots/<system>.<table>/<extract>.parquet`` holds the contract's columns as text and each row's number and
run. It is written after the landing has been committed: a full disk costs the snapshot, never the rows. The ledger
says so, and the next run tries again as long as the same rows are in place.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg

from catalog.system import SourceTable
from connectors.raw import snapshot_file
from connectors.raw.snapshot_recording import Recording
from warehouse.database import connect
from warehouse.settings import Settings
from warehouse.snapshot_ledger import (
    LandedExtract,
    SnapshotRecord,
    extract_to_keep,
    record_removal,
    record_snapshot,
    removable_snapshots,
    snapshot_of_extract,
)

FOLDER = "snapshots"


@contextmanager
def recording(settings: Settings, table: SourceTable, run_id: str) -> Iterator[Recording | None]:
    """A snapshot to be written while ``table`` is read whole; None where none is kept."""
    if settings.snapshot_days == 0:
        yield None
        return
    with Recording(settings.state / FOLDER / table.id, table, run_id) as recorded:
        yield recorded


def keep(
    settings: Settings,
    connection: psycopg.Connection,
    table: SourceTable,
    recorded: Recording | None = None,
    extract_id: int | None = None,
) -> SnapshotRecord | None:
    """Write the snapshot of the rows that are in ``raw`` now, unless it is there; remove what is too old.

    ``connection`` holds the lock of ``table``: the rows must not be replaced under our hands; it is committed.
    ``recorded`` is what was written while ``extract_id`` landed: taken as it is, when these are the rows in place.
    A fault is written to the ledger and returned, never raised. None when there is nothing to do.
    """
    days = settings.snapshot_days
    if days == 0:
        return None
    wanted = extract_to_keep(connection, table.id)
    if wanted is None or _is_kept(settings, connection, wanted):
        return None
    if recorded is not None and recorded.rows is not None and wanted.extract_id == extract_id:
        record = _taken_over(settings, recorded, wanted)
    else:
        record = _written(settings, connection, table, wanted)
    record_snapshot(connection, record)
    connection.commit()
    remove_old(settings, days)
    return record


def remove_old(settings: Settings, days: int) -> list[Path]:
    """Remove snapshots older than ``days`` on which no current release rests; returns the files removed."""
    removed = []
    with connect(settings, "loader") as connection:
        for record in removable_snapshots(connection, days):
            path = settings.state / record.path
            path.unlink(missing_ok=True)
            record_removal(connection, record.extract_id)
            removed.append(path)
    return removed


def path_of(source_table: str, extract_id: int) -> str:
    """Where the snapshot of an extract is, below the state folder."""
    return f"{FOLDER}/{source_table}/{extract_id}.parquet"


def checksum(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_kept(settings: Settings, connection: psycopg.Connection, wanted: LandedExtract) -> bool:
    known = snapshot_of_extract(connection, wanted.extract_id)
    if known is None or known.fault is not None:
        return False
    return known.removed_at is not None or (settings.state / known.path).exists()


def _taken_over(settings: Settings, recorded: Recording, wanted: LandedExtract) -> SnapshotRecord:
    started = time.monotonic()
    place = path_of(wanted.source_table, wanted.extract_id)
    path = settings.state / place
    record = SnapshotRecord(wanted.extract_id, wanted.source_table, wanted.digest, place)
    try:
        snapshot_file.place_file(recorded.path, path)
    except OSError as error:
        return _without_file(record, path, error)
    return _with_file(record, path, recorded.rows, started)


def _written(
    settings: Settings, connection: psycopg.Connection, table: SourceTable, wanted: LandedExtract
) -> SnapshotRecord:
    place = path_of(wanted.source_table, wanted.extract_id)
    path = settings.state / place
    record = SnapshotRecord(wanted.extract_id, wanted.source_table, wanted.digest, place)
    started = time.monotonic()
    try:
        with connection.transaction():
            rows = snapshot_file.write(connection, table, wanted, path)
    except (OSError, ValueError, psycopg.Error) as error:
        return _without_file(record, path, error)
    return _with_file(record, path, rows, started)


def _without_file(record: SnapshotRecord, path: Path, error: Exception) -> SnapshotRecord:
    # Never the error's text: it may quote a row.
    cause = error.strerror if isinstance(error, OSError) else None
    return replace(record, fault=f"không ghi được {path}: {cause or type(error).__name__}")


def _with_file(record: SnapshotRecord, path: Path, rows: int | None, started: float) -> SnapshotRecord:
    seconds = round(time.monotonic() - started, 3)
    return replace(record, rows=rows, size=path.stat().st_size, sha256=checksum(path), seconds=seconds)
