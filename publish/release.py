"""Release a dataset that passed its gate: whole or not at all, a new version only when something changed.

Under embargo a new version is prepared out of sight instead. The order is: folder in place, ledger, pointer. Wherever a
kill falls, the next run mends it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

import psycopg

from catalog import Catalog, Dataset
from publish import storage
from publish.alone import alone
from publish.change_log import Correction
from publish.correction import awaited, correction_of
from publish.embargo import publish_due
from publish.embargo_ledger import forget_prepared, is_embargoed, prepared_of, record_prepared, record_still_prepared
from publish.facts import ReleaseFacts
from publish.history import known_versions, releases_of
from publish.lineage import lineage_of
from publish.package import Content, complete, write_content
from publish.predecessor import changes_since
from publish.recording import record_public
from publish.withdrawal import finish_withdrawals
from publish.withdrawal_ledger import Withdrawal, same_rows, withdrawals_of
from warehouse.clock import now, today
from warehouse.database import connect
from warehouse.errors import ReleaseError
from warehouse.ledger import Release, Verdict, record_reconfirmation, record_verdict, verdict_of
from warehouse.settings import Settings

DIGEST_LETTERS = 8


@dataclass(frozen=True)
class ReleaseOutcome:
    """What became of one dataset in one run: ``version`` is now served from ``folder``, or waits there (prepared)."""

    kind: Literal["released", "reconfirmed", "prepared"]
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
    with alone(settings, dataset.id) as ledger, storage.explained(settings.releases):
        verdict = _permission(verdict_of(ledger, run_id, dataset.id), dataset)
        finish_withdrawals(settings, ledger, dataset.id)
        publish_due(settings, ledger, dataset.id, now())
        history = releases_of(ledger, dataset.id)
        work = _Work(settings, catalog, dataset, run_id, verdict, history, ledger)
        storage.sweep(settings.releases)
        storage.mend(settings.releases, dataset.slug, known_versions(ledger, dataset.id))
        if verdict.verdict == "unchanged" and _stands(work):
            return _confirm(work, history[0])
        return _write_and_decide(work)


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
    return last is not None and storage.has_files(work.settings.releases, work.dataset.slug, last.version)


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
            correction = correction_of(work.ledger, last.dataset, last.version)
            _finish(work, content, folder, last, work.history[1:], correction)
            storage.place(work.settings.releases, work.dataset.slug, last.version, folder)
            return _confirm(work, last)
        return _release_new(work, content, folder)


def _release_new(work: _Work, content: Content, folder: Path) -> ReleaseOutcome:
    barred = _refuse_withdrawn(work, content)
    if is_embargoed(work.ledger, work.dataset.id, now()):
        return _prepare(work, content, folder)
    correction = awaited(work.ledger, work.dataset.id)
    new = _new_release(work, content)
    _finish(work, content, folder, new, work.history, correction)
    storage.place(work.settings.releases, work.dataset.slug, new.version, folder)
    record_public(work.ledger, new, correction, barred)
    _point_at(work, new)
    return ReleaseOutcome("released", new.version, new.rows, _folder(work, new.version))


def _prepare(work: _Work, content: Content, folder: Path) -> ReleaseOutcome:
    """Keep the version out of sight until its time; the same rows as before are prepared already."""
    releases, slug = work.settings.releases, work.dataset.slug
    correction = awaited(work.ledger, work.dataset.id)
    before = prepared_of(work.ledger, work.dataset.id)
    number = correction.id if correction else None
    if before and (before.release.digest, before.correction) == (content.digest, number):
        waiting = storage.prepared_folder(releases, slug, before.release.version)
        if waiting.is_dir():
            record_still_prepared(work.ledger, work.dataset.id, work.run_id, work.verdict.fingerprint)
            return ReleaseOutcome("prepared", before.release.version, before.release.rows, waiting)
    new = _new_release(work, content)
    _finish(work, content, folder, new, work.history, correction)
    storage.hide(releases, slug, new.version, folder)
    record_prepared(work.ledger, new, number)
    storage.drop_prepared(releases, slug, keep=new.version)
    return ReleaseOutcome("prepared", new.version, new.rows, storage.prepared_folder(releases, slug, new.version))


def _refuse_withdrawn(work: _Work, content: Content) -> Withdrawal | None:
    """Hold back rows that were withdrawn; returns the withdrawal of these rows if it was lifted since.

    Raises:
        ReleaseError: the withdrawal of these rows is in force; the verdict then says so, as of any held dataset.
    """
    barred = same_rows(withdrawals_of(work.ledger, work.dataset.id), content.digest, content.rows_digest)
    if barred is None or barred.lifted_at is not None:
        return barred
    reason = f"Nội dung này đã bị thu hồi cùng phiên bản {barred.version}: {barred.reason}"
    record_verdict(work.ledger, replace(work.verdict, verdict="held", reasons=(reason,)))
    raise ReleaseError(
        f"Bộ dữ liệu {work.dataset.id}",
        f"không phát hành lại được. {reason}",
        f"Sửa dữ liệu nguồn, hoặc bỏ lệnh thu hồi: `odw withdraw {work.dataset.id} {barred.version} --lift`.",
    )


def _new_release(work: _Work, content: Content) -> Release:
    caveats = tuple(dict.fromkeys((*work.dataset.caveats, *work.verdict.caveats)))
    version = _free_version(content.digest, known_versions(work.ledger, work.dataset.id))
    return Release(
        work.dataset.id, version, work.run_id, content.total, content.digest, work.verdict.fingerprint, caveats
    )


def _free_version(digest: str, taken: set[str]) -> str:
    """``<day>-<digest>``; a second time on the same day (data changed and changed back) it is numbered."""
    version = f"{today():%Y-%m-%d}-{digest[:DIGEST_LETTERS]}"
    number, free = 1, version
    while free in taken:
        number += 1
        free = f"{version}-{number}"
    return free


def _finish(
    work: _Work,
    content: Content,
    folder: Path,
    new: Release,
    earlier: Sequence[Release],
    correction: Correction | None,
) -> None:
    """Add to data and schemas what tells of the release; ``earlier`` are the versions before it, newest first."""
    releases, before = work.settings.releases, earlier[0].version if earlier else None
    facts = ReleaseFacts(
        version=new.version,
        day=date.fromisoformat(new.version[:10]),  # of the version, so that lost files come back as they were
        digest=content.digest,
        rows=content.rows,
        caveats=new.caveats,
        is_demo=work.settings.is_demo,
        changes=changes_since(releases, work.dataset, before, folder, content.files, content.rows, correction),
        lineage=lineage_of(work.ledger, work.dataset, new.run_id),
        coverage=content.coverage,
        left_out=content.left_out,
    )
    complete(folder, work.catalog, work.dataset, facts, content)


def _confirm(work: _Work, last: Release) -> ReleaseOutcome:
    """Say that the last release stands, mending the pointer if a kill came before it was set."""
    _point_at(work, last)
    forget_prepared(work.ledger, work.dataset.id)  # the rows went back to what is served
    storage.drop_prepared(work.settings.releases, work.dataset.slug, keep=None)
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
