"""Remove files that need not be kept: versions beyond the retention policy, and what no ledger row knows.

Never what is served, never what a release is writing: a dataset is looked at under its lock, and left alone when the
lock is held, when a switch is unfinished, or when its pointer names a version that the ledger does not know (then the
ledger is not the one of these files). The ledger's entry comes first, so that a kill loses no record.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

import psycopg

from catalog.dataset import slug_of
from publish import storage
from publish.alone import alone_now
from publish.embargo_ledger import prepared_of
from publish.history import known_versions, released_datasets
from publish.removal_ledger import Policy, Reason, begin_removal, end_removal, expired
from publish.stored_versions import StoredVersion, stored_versions
from warehouse.bucket import age_seconds
from warehouse.clock import now
from warehouse.database import connect
from warehouse.release_place import bucket_path, in_bucket
from warehouse.settings import Settings

BUSY = "đang có tiến trình khác phát hành hoặc thu hồi bộ này"
UNFINISHED = "còn một lần phát hành dở dang; chạy `odw run` cho bộ này trước"
FOREIGN = "latest.json trỏ đến phiên bản không có trong sổ cái; kiểm tra ODW_RELEASES và ODW_WAREHOUSE_URL"


@dataclass(frozen=True)
class Removed:
    """One version folder that was, or would be, removed."""

    dataset: str
    version: str
    reason: Reason
    files: int
    bytes: int


@dataclass(frozen=True)
class Collected:
    """What went, which datasets were left alone and why, and how many broken-off uploads were given up."""

    removed: list[Removed] = field(default_factory=list)
    left_alone: dict[str, str] = field(default_factory=dict)
    uploads: int = 0


def policy_of(settings: Settings) -> Policy:
    """The retention policy of the installation."""
    return Policy(settings.keep_versions, settings.keep_days)


def remove_expired(settings: Settings) -> None:
    """Remove what the policy gives up; one look into the ledger when there is nothing, as nearly always."""
    with connect(settings, "publisher") as connection:
        due = expired(connection, policy_of(settings), now())
    _collect(settings, due, due, orphans=False, dry_run=False)


def collect(settings: Settings, policy: Policy, *, dry_run: bool = False, at: datetime | None = None) -> Collected:
    """Remove what the policy gives up and what nobody knows; with ``dry_run`` only say what would go.

    Raises:
        ReleaseError: the disk or the store says no; what is done stays done and recorded.
    """
    with connect(settings, "publisher") as connection:
        due = expired(connection, policy, at or now())
        datasets = released_datasets(connection)
    with storage.explained(settings.releases):
        if not dry_run:
            storage.sweep(settings.releases)
        found = _collect(settings, datasets, due, orphans=True, dry_run=dry_run)
        return replace(found, uploads=_give_up_uploads(settings, dry_run=dry_run))


def _collect(
    settings: Settings, datasets: Iterable[str], due: dict[str, list[str]], *, orphans: bool, dry_run: bool
) -> Collected:
    found = Collected()
    for dataset in datasets:
        with alone_now(settings, dataset) as ledger:
            reason = BUSY if ledger is None else _hands_off(settings, ledger, dataset)
            if reason or ledger is None:
                found.left_alone[dataset] = reason or BUSY
                continue
            doomed = _doomed(settings, ledger, dataset, due.get(dataset, ()), orphans=orphans)
            for version, why in doomed:
                if not dry_run:
                    _remove(settings, ledger, dataset, version, why)
                found.removed.append(Removed(dataset, version.version, why, version.files, version.bytes))
    return found


def _hands_off(settings: Settings, ledger: psycopg.Connection, dataset: str) -> str | None:
    """Why nothing of the dataset may be removed now."""
    slug = slug_of(dataset)
    if (settings.releases / slug / storage.JOURNAL).is_file():
        return UNFINISHED
    pointer = storage.read_pointer(settings.releases, slug)
    if pointer is not None and pointer.get("version") not in known_versions(ledger, dataset):
        return FOREIGN
    return None


def _doomed(
    settings: Settings, ledger: psycopg.Connection, dataset: str, due: Iterable[str], *, orphans: bool
) -> list[tuple[StoredVersion, Reason]]:
    slug = slug_of(dataset)
    stored = stored_versions(settings.releases / slug)
    served = (storage.read_pointer(settings.releases, slug) or {}).get("version")
    doomed: list[tuple[StoredVersion, Reason]] = [
        (stored.get(version) or _gone_already(settings, slug, version), "expired")
        for version in due
        if version != served
    ]
    if orphans:
        known = known_versions(ledger, dataset)
        doomed += [(one, "orphan") for version, one in stored.items() if version not in known and _is_old(one)]
        prepared = prepared_of(ledger, dataset)
        waiting = stored_versions(settings.releases / storage.PREPARED / slug)
        kept = prepared.release.version if prepared else None
        doomed += [(one, "orphan") for version, one in waiting.items() if version != kept and _is_old(one)]
    return doomed


def _gone_already(settings: Settings, slug: str, version: str) -> StoredVersion:
    """A version whose files are not there: lost, or removed by a run that was killed before it could say so."""
    return StoredVersion(version, storage.version_folder(settings.releases, slug, version), 0, 0, 0)


def _is_old(version: StoredVersion) -> bool:
    return time.time() - version.changed > storage.OLD_SECONDS


def _remove(
    settings: Settings, ledger: psycopg.Connection, dataset: str, version: StoredVersion, reason: Reason
) -> None:
    number = begin_removal(ledger, dataset, version.version, reason, (version.files, version.bytes))
    storage.discard(settings.releases, version.folder)
    end_removal(ledger, number)


def _give_up_uploads(settings: Settings, *, dry_run: bool) -> int:
    """Uploads in parts that a kill broke off more than a day ago: nobody sees them, and they take space."""
    if not in_bucket(settings.releases):
        return 0
    begun = bucket_path(settings.releases).unfinished_uploads()
    old = [(path, upload) for path, upload, since in begun if age_seconds(since) > storage.OLD_SECONDS]
    if not dry_run:
        for path, upload in old:
            path.abort_upload(upload)
    return len(old)
