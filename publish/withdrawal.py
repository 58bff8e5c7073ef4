"""Take a released version away from everywhere, for good: the ledger first, then every file, then word of it.

The ledger's entry and its event are one transaction. What follows is safe to repeat, and is repeated by the next run or
writing of the pages until it is done: after a kill at any instant nothing withdrawn comes back.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import psycopg

from publish import storage
from publish.alone import alone
from publish.announcements import ReleaseEvent, announce
from publish.forgetting import forget_predecessor
from publish.history import releases_of
from publish.pointing import point_back
from publish.released_files import rows_digest_of
from publish.withdrawal_ledger import (
    Withdrawal,
    mark_carried_out,
    record_lift,
    record_withdrawal,
    unfinished,
    withdrawals_of,
)
from warehouse.clock import PROVINCE_TIME, now
from warehouse.database import connect
from warehouse.errors import ReleaseError
from warehouse.ledger import Release
from warehouse.settings import Settings


@dataclass(frozen=True)
class Withdrawn:
    """What a withdrawal did: the versions that are gone, and the one served now (None: none is)."""

    versions: tuple[str, ...]
    served: str | None


def slug_of(dataset: str) -> str:
    """Where the files of a dataset are, known even when its contract is not: ``giao-duc/truong-tieu-hoc``."""
    return dataset.replace(".", "/").replace("_", "-")


def withdraw(settings: Settings, dataset: str, version: str | None, by: str, reason: str) -> Withdrawn:
    """Withdraw ``version`` (default: the served one), and every other version that holds the same rows.

    The last version that still stands is served instead, or none. The pages are the caller's to rewrite.

    Raises:
        ReleaseError: there is no such version, or a file cannot be removed (the next run goes on with it).
    """
    with alone(settings, dataset) as ledger, storage.explained(settings.releases):
        history = releases_of(ledger, dataset)
        chosen = _chosen(history, dataset, version, withdrawals_of(ledger, dataset))
        gone = _with_the_same_rows(settings, chosen, history)
        served = next((past.version for past in history if past.version not in gone), None)
        with ledger.transaction():
            for past in history:
                if past.version in gone:
                    record_withdrawal(ledger, _entry(past, gone[past.version], by, reason))
                    announce(ledger, _event(past, reason, served))
            # It was compared with what is gone, or holds the same rows: the next run prepares it anew.
            ledger.execute("delete from ops.prepared_release where dataset = %s", [dataset])
        finish_withdrawals(settings, ledger, dataset)
        return Withdrawn(tuple(gone), _pointed_at(settings, dataset))


def lift(settings: Settings, dataset: str, version: str, by: str, reason: str) -> tuple[str, ...]:
    """Let the rows of a withdrawn version go out again, as a new version of the next run; the old address stays gone.

    Returns every version whose bar was lifted with it: those that held the same rows.

    Raises:
        ReleaseError: the version is not withdrawn, or its bar was lifted before.
    """
    with alone(settings, dataset) as ledger, storage.explained(settings.releases):
        found = {entry.version: entry for entry in withdrawals_of(ledger, dataset)}
        if version not in found or found[version].lifted_at is not None:
            raise ReleaseError(
                f"Phiên bản {version} của {dataset}",
                "không ở trạng thái bị thu hồi.",
                f"Đang bị thu hồi: {', '.join(v for v, w in found.items() if w.lifted_at is None) or 'không có'}.",
            )
        lifted = record_lift(ledger, found[version], by, reason)
        finish_withdrawals(settings, ledger, dataset)
        return tuple(lifted)


def finish_withdrawals(settings: Settings, ledger: psycopg.Connection, dataset: str) -> None:
    """Remove what is left of withdrawn versions; the caller holds the dataset's lock.

    Raises:
        OSError: the disk says no; what is done stays done, and the rest is tried again next time.
    """
    for entry in unfinished(ledger, dataset):
        slug = slug_of(dataset)
        standing = [past.version for past in releases_of(ledger, dataset)]
        point_back(settings.releases, slug, standing)
        storage.bury(settings.releases, slug, entry.version, tombstone(entry))
        storage.sweep(settings.releases)
        storage.drop_prepared(settings.releases, slug, keep=None)
        for version in standing:
            forget_predecessor(settings.releases, slug, version, entry.version)
        mark_carried_out(ledger, entry)


def finish_all_withdrawals(settings: Settings) -> None:
    """Go on with every withdrawal that a kill or a full disk cut short."""
    with connect(settings, "publisher") as connection:
        datasets = sorted({entry.dataset for entry in unfinished(connection)})
    for dataset in datasets:
        with alone(settings, dataset) as ledger:
            finish_withdrawals(settings, ledger, dataset)


def tombstone(entry: Withdrawal) -> str:
    """What the public may know of a withdrawal, as indented JSON: when and why, not by whom."""
    content = {
        "dataset": entry.dataset,
        "version": entry.version,
        "withdrawn_at": entry.withdrawn_at.astimezone(PROVINCE_TIME).isoformat(timespec="seconds"),
        "reason": entry.reason,
    }
    if entry.lifted_at is not None:
        content["lifted_at"] = entry.lifted_at.astimezone(PROVINCE_TIME).isoformat(timespec="seconds")
        content["lift_reason"] = entry.lift_reason or ""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _chosen(history: list[Release], dataset: str, version: str | None, before: list[Withdrawal]) -> Release:
    for past in history:
        if version in (None, past.version):
            return past
    is_gone = any(entry.version == version for entry in before)
    raise ReleaseError(
        f"Bộ dữ liệu {dataset}",
        f"phiên bản {version} đã bị thu hồi từ trước." if is_gone else f"không có phiên bản {version or ''} nào.",
        f"Các phiên bản còn hiệu lực: {', '.join(past.version for past in history) or 'không có'}.",
    )


def _with_the_same_rows(settings: Settings, chosen: Release, history: list[Release]) -> dict[str, str | None]:
    """Version to digest of its rows, for ``chosen`` and every standing version that holds the same rows."""
    slug = slug_of(chosen.dataset)
    digests = {past.version: rows_digest_of(settings.releases, slug, past.version) for past in history}
    rows = digests[chosen.version]
    return {
        past.version: digests[past.version]
        for past in history
        if past.digest == chosen.digest or (rows is not None and digests[past.version] == rows)
    }


def _entry(past: Release, rows_digest: str | None, by: str, reason: str) -> Withdrawal:
    return Withdrawal(past.dataset, past.version, past.digest, reason, now(), by, rows_digest)


def _event(past: Release, reason: str, served: str | None) -> ReleaseEvent:
    return ReleaseEvent(past.dataset, past.version, "withdrawn", {"reason": reason, "served": served})


def _pointed_at(settings: Settings, dataset: str) -> str | None:
    pointer = storage.read_pointer(settings.releases, slug_of(dataset))
    return str(pointer["version"]) if pointer else None
