"""Release a dataset that passed its gate: whole or not at all, a new version only when something changed.

The order is: folder in place, ledger, pointer. Wherever a kill falls, the next run mends it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import psycopg

from catalog import Catalog, Dataset
from publish import storage
from publish.announcements import ReleaseEvent, announce
from publish.facts import ReleaseFacts
from publish.history import releases_of
from publish.package import Content, complete, write_content
from warehouse.clock import today
from warehouse.database import connect
from warehouse.errors import ReleaseError
from warehouse.ledger import Release, Verdict, record_reconfirmation, record_release, verdict_of
from warehouse.settings import Settings

DIGEST_LETTERS = 8


@dataclass(frozen=True)
class ReleaseOutcome:
    """What became of one dataset in one run: ``version`` is the one now served from ``folder``."""

    kind: Literal["released", "reconfirmed"]
    version: str
    rows: int
    folder: Path


@dataclass(frozen=True)
class _Work:
    """Everything one release needs to know; ``history`` is the ledger's, newest first."""

    settings: Settings
    catalog: Catalog
    dataset: Dataset
    run_id: str
    verdict: Verdict
    history: list[Release]
    ledger: psycopg.Connection


def release(settings: Settings, catalog: Catalog, dataset: Dataset, run_id: str) -> ReleaseOutcome:
    """Release what the run's verdict lets out, or confirm that the last release still stands.

    Safe to repeat, and to repeat after a kill. Two releases of one dataset wait for each other.

    Raises:
        ReleaseError: the dataset is held or was not judged, a value cannot be published, or the disk says no;
            the last good release stays as it is.
        WarehouseError: the warehouse does not answer.
    """
    with _alone(settings, dataset) as ledger, storage.explained(settings.releases):
        verdict = _permission(verdict_of(ledger, run_id, dataset.id), dataset)
        history = releases_of(ledger, dataset.id)
        work = _Work(settings, catalog, dataset, run_id, verdict, history, ledger)
        storage.sweep(settings.releases)
        storage.mend(settings.releases, dataset.slug, {past.version for past in history})
        if verdict.verdict == "unchanged" and _stands(work):
            return _confirm(work, history[0])
        return _write_and_decide(work)


@contextmanager
def _alone(settings: Settings, dataset: Dataset) -> Iterator[psycopg.Connection]:
    """A connection that holds the dataset's lock; a killed process gives it back by dying."""
    with connect(settings, "publisher", autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(hashtextextended(%s, 0))", [f"release {dataset.id}"])
        yield connection


def _permission(verdict: Verdict | None, dataset: Dataset) -> Verdict:
    if verdict is None:
        raise ReleaseError(
            f"Bộ dữ liệu {dataset.id}",
            "chưa được kiểm tra trong lần chạy này.",
            "Chạy bước kiểm tra (`odw run --step check`) trước khi phát hành.",
        )
    if verdict.verdict == "held":
        raise ReleaseError(
            f"Bộ dữ liệu {dataset.id}",
            f"đang bị giữ lại: {'; '.join(verdict.reasons)}",
            "Xử lý các nguyên nhân trên rồi chạy lại; bản phát hành trước vẫn được phục vụ.",
        )
    return verdict


def _stands(work: _Work) -> bool:
    """Whether the last release is still on the disk."""
    last = work.history[0] if work.history else None
    return last is not None and _folder(work, last.version).is_dir()


def _write_and_decide(work: _Work) -> ReleaseOutcome:
    """Write the files aside, then see from their digest whether they are a new version."""
    last = work.history[0] if work.history else None
    with storage.aside(work.settings.releases) as folder:
        with connect(work.settings, "publisher") as connection:
            content = write_content(connection, work.catalog, work.dataset, folder)
        is_same = last is not None and last.digest == content.digest
        if last is not None and is_same and _stands(work):
            return _confirm(work, last)
        if work.verdict.verdict == "unchanged" and not is_same:
            raise ReleaseError(
                f"Bộ dữ liệu {work.dataset.id}",
                "được báo là không đổi nhưng nội dung khác bản phát hành trước, hoặc chưa từng có bản nào.",
                "Chạy lại từ bước kiểm tra; dữ liệu chưa qua kiểm tra không được phát hành.",
            )
        if last is not None and is_same:  # the folder was lost: the same rows make the same files again
            _put_in_place(work, content, folder, last.version, last.caveats)
            return _confirm(work, last)
        return _release_new(work, content, folder)


def _release_new(work: _Work, content: Content, folder: Path) -> ReleaseOutcome:
    version = _free_version(content.digest, {past.version for past in work.history})
    caveats = tuple(dict.fromkeys((*work.dataset.caveats, *work.verdict.caveats)))
    _put_in_place(work, content, folder, version, caveats)
    new = Release(
        work.dataset.id, version, work.run_id, content.total, content.digest, work.verdict.fingerprint, caveats
    )
    with work.ledger.transaction():
        record_release(work.ledger, new)
        announce(work.ledger, ReleaseEvent(new.dataset, version, "released", {"rows": new.rows, "digest": new.digest}))
    _point_at(work, new)
    return ReleaseOutcome("released", version, content.total, _folder(work, version))


def _free_version(digest: str, taken: set[str]) -> str:
    """``<day>-<digest>``; a second time on the same day (data changed and changed back) it is numbered."""
    version = f"{today():%Y-%m-%d}-{digest[:DIGEST_LETTERS]}"
    number, free = 1, version
    while free in taken:
        number += 1
        free = f"{version}-{number}"
    return free


def _put_in_place(work: _Work, content: Content, folder: Path, version: str, caveats: tuple[str, ...]) -> None:
    facts = ReleaseFacts(version, today(), content.digest, content.rows, caveats, work.settings.is_demo)
    complete(folder, work.catalog, work.dataset, facts, content)
    storage.place(work.settings.releases, work.dataset.slug, version, folder)


def _confirm(work: _Work, last: Release) -> ReleaseOutcome:
    """Say that the last release stands, mending the pointer if a kill came before it was set."""
    _point_at(work, last)
    if last.run_id == work.run_id:  # a retry of the very run that released it
        return ReleaseOutcome("released", last.version, last.rows, _folder(work, last.version))
    with work.ledger.transaction():
        record_reconfirmation(work.ledger, work.dataset.id, last.version, work.run_id, work.verdict.fingerprint)
    return ReleaseOutcome("reconfirmed", last.version, last.rows, _folder(work, last.version))


def _point_at(work: _Work, chosen: Release) -> None:
    dataset = work.dataset
    pointer = {
        "dataset": dataset.id,
        "number": dataset.number,
        "title": dataset.title,
        "version": chosen.version,
        "rows": chosen.rows,
        "files": sorted(path.name for path in _folder(work, chosen.version).iterdir()),
    }
    if work.settings.is_demo:
        pointer["du_lieu_mo_phong"] = True
    storage.point(work.settings.releases, dataset.slug, pointer)
    storage.settle(work.settings.releases, dataset.slug)


def _folder(work: _Work, version: str) -> Path:
    return storage.version_folder(work.settings.releases, work.dataset.slug, version)
