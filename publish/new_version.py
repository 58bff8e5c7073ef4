"""A new version of a dataset: served at once, prepared out of sight under embargo, or refused as withdrawn before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from publish import storage
from publish.correction import awaited
from publish.embargo_ledger import is_embargoed, prepared_of, record_prepared, record_still_prepared
from publish.history import known_versions
from publish.package import Content
from publish.recording import record_public
from publish.release_work import ReleaseOutcome, Work, finish, folder_of, point_at
from publish.withdrawal_ledger import Withdrawal, same_rows, withdrawals_of
from warehouse.clock import now, today
from warehouse.errors import ReleaseError
from warehouse.ledger import Release, record_verdict

DIGEST_LETTERS = 8


def release_new(work: Work, content: Content, folder: Path) -> ReleaseOutcome:
    """Finish the files in ``folder`` as a version of their own, and serve it or keep it for its time.

    Raises:
        ReleaseError: these rows were withdrawn, and are so still.
    """
    barred = _refuse_withdrawn(work, content)
    if is_embargoed(work.ledger, work.dataset.id, now()):
        return _prepare(work, content, folder)
    correction = awaited(work.ledger, work.dataset.id)
    new = _new_release(work, content)
    finish(work, content, folder, new, work.history, correction)
    storage.place(work.settings.releases, work.dataset.slug, new.version, folder)
    record_public(work.ledger, new, correction, barred)
    point_at(work, new)
    return ReleaseOutcome("released", new.version, new.rows, folder_of(work, new.version))


def _prepare(work: Work, content: Content, folder: Path) -> ReleaseOutcome:
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
    finish(work, content, folder, new, work.history, correction)
    storage.hide(releases, slug, new.version, folder)
    record_prepared(work.ledger, new, number)
    storage.drop_prepared(releases, slug, keep=new.version)
    return ReleaseOutcome("prepared", new.version, new.rows, storage.prepared_folder(releases, slug, new.version))


def _refuse_withdrawn(work: Work, content: Content) -> Withdrawal | None:
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


def _new_release(work: Work, content: Content) -> Release:
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
