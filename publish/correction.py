"""A correction is announced before the release that makes it, so that the release can say what it corrects."""

from __future__ import annotations

import psycopg

from publish.alone import alone
from publish.change_log import Correction
from publish.history import releases_of
from warehouse.errors import ReleaseError
from warehouse.settings import Settings


def awaited(connection: psycopg.Connection, dataset: str) -> Correction | None:
    """The correction that the next new version makes; None when none was announced."""
    row = connection.execute(
        "select id, corrects, reason from ops.correction "
        "where dataset = %s and version is null and cancelled_at is null",
        [dataset],
    ).fetchone()
    return Correction(*row) if row else None


def correction_of(connection: psycopg.Connection, dataset: str, version: str) -> Correction | None:
    """What a released version corrected."""
    row = connection.execute(
        "select id, corrects, reason from ops.correction where dataset = %s and version = %s", [dataset, version]
    ).fetchone()
    return Correction(*row) if row else None


def correction_numbered(connection: psycopg.Connection, number: int | None) -> Correction | None:
    """The correction with that number in the ledger."""
    row = connection.execute("select id, corrects, reason from ops.correction where id = %s", [number]).fetchone()
    return Correction(*row) if row else None


def record_made(connection: psycopg.Connection, correction: Correction, version: str) -> None:
    """The correction was made by ``version``; in the transaction that releases it."""
    connection.execute("update ops.correction set version = %s where id = %s", [version, correction.id])


def announce_correction(settings: Settings, dataset: str, version: str | None, by: str, reason: str) -> str:
    """Say that the next new version of the dataset corrects ``version`` (default: the newest); returns that one.

    Raises:
        ReleaseError: there is no such version, or another correction is awaited already.
    """
    with alone(settings, dataset) as ledger:
        standing = [past.version for past in releases_of(ledger, dataset)]
        corrects = version or (standing[0] if standing else None)
        if corrects is None or corrects not in standing:
            raise ReleaseError(
                f"Bộ dữ liệu {dataset}",
                f"không có phiên bản {version or ''} nào đang có hiệu lực để đính chính.",
                f"Các phiên bản còn hiệu lực: {', '.join(standing) or 'không có'}.",
            )
        if (earlier := awaited(ledger, dataset)) is not None:
            raise ReleaseError(
                f"Bộ dữ liệu {dataset}",
                f"đã có một đính chính đang chờ (phiên bản {earlier.corrects}: {earlier.reason}).",
                f"Chạy `odw run --dataset {dataset}`, hoặc bỏ nó bằng `odw correct {dataset} --cancel`.",
            )
        ledger.execute(
            "insert into ops.correction (dataset, corrects, reason, announced_by) values (%s, %s, %s, %s)",
            [dataset, corrects, reason, by],
        )
        return corrects


def cancel_correction(settings: Settings, dataset: str) -> None:
    """Take back the correction that was announced and not made.

    Raises:
        ReleaseError: none is awaited.
    """
    with alone(settings, dataset) as ledger:
        if awaited(ledger, dataset) is None:
            raise ReleaseError(
                f"Bộ dữ liệu {dataset}", "không có đính chính nào đang chờ.", "Xem `odw correct --help`."
            )
        ledger.execute(
            "update ops.correction set cancelled_at = clock_timestamp() "
            "where dataset = %s and version is null and cancelled_at is null",
            [dataset],
        )
