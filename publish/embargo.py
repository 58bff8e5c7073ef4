"""Publish prepared versions when their time has come; before it nobody but the officers knows of them.

Files in place, ledger, pointer, and only then the entry of what is prepared goes: a kill in between leaves that entry,
and the next run or writing of the pages finishes the work.
"""

from __future__ import annotations

from datetime import datetime

import psycopg

from publish import storage
from publish.alone import alone
from publish.correction import correction_numbered
from publish.embargo_ledger import (
    Prepared,
    due,
    embargoes,
    end_embargo,
    forget_prepared,
    is_embargoed,
    prepared_of,
)
from publish.history import releases_of
from publish.pointing import pointer_to
from publish.recording import record_public
from publish.released_files import rows_digest_of
from publish.withdrawal import slug_of
from publish.withdrawal_ledger import same_rows, withdrawals_of
from warehouse.database import connect
from warehouse.errors import ReleaseError
from warehouse.settings import Settings


def publish_all_due(settings: Settings, at: datetime) -> list[str]:
    """Publish every prepared version whose time has come at moment ``at``; returns their datasets.

    One whose files are lost is forgotten, so that the next run makes it anew; the others still go public.
    """
    with connect(settings, "publisher") as connection:
        waiting = due(connection, at)
    return [dataset for dataset in waiting if _publish_alone(settings, dataset, at)]


def _publish_alone(settings: Settings, dataset: str, at: datetime) -> bool:
    with alone(settings, dataset) as ledger:
        return publish_due(settings, ledger, dataset, at)


def publish_due(settings: Settings, ledger: psycopg.Connection, dataset: str, at: datetime) -> bool:
    """Publish what is prepared of the dataset if its time has come; the caller holds the dataset's lock."""
    prepared = prepared_of(ledger, dataset)
    if prepared is None or is_embargoed(ledger, dataset, at):
        return False
    is_there = _in_place(settings, prepared)
    if is_there:
        _make_public(settings, ledger, prepared)
    forget_prepared(ledger, dataset)
    end_embargo(ledger, dataset)
    storage.settle(settings.releases, slug_of(dataset))
    storage.drop_prepared(settings.releases, slug_of(dataset), keep=None)
    return is_there


def _in_place(settings: Settings, prepared: Prepared) -> bool:
    """Move the files to their address, unless a killed process did; False when they are lost."""
    releases, slug, version = settings.releases, slug_of(prepared.release.dataset), prepared.release.version
    waiting = storage.prepared_folder(releases, slug, version)
    if waiting.is_dir():
        storage.place(releases, slug, version, waiting)
    return storage.has_files(releases, slug, version)


def _make_public(settings: Settings, ledger: psycopg.Connection, prepared: Prepared) -> None:
    release, releases = prepared.release, settings.releases
    slug = slug_of(release.dataset)
    if release.version not in {past.version for past in releases_of(ledger, release.dataset)}:
        rows = rows_digest_of(releases, slug, release.version) or ""
        restores = same_rows(withdrawals_of(ledger, release.dataset), release.digest, rows)
        record_public(ledger, release, correction_numbered(ledger, prepared.correction), restores)
    storage.point(releases, slug, pointer_to(releases, slug, release.version))


def lift_embargo(settings: Settings, dataset: str, at: datetime) -> bool:
    """Lift the embargo of the dataset and publish at once what is prepared.

    Returns whether a version went public.

    Raises:
        ReleaseError: there is no embargo.
    """
    with alone(settings, dataset) as ledger:
        if not end_embargo(ledger, dataset):
            under = ", ".join(embargo.dataset for embargo in embargoes(ledger)) or "không có"
            raise ReleaseError(f"Bộ dữ liệu {dataset}", "không bị hoãn công bố.", f"Các bộ đang bị hoãn: {under}.")
        return publish_due(settings, ledger, dataset, at)
