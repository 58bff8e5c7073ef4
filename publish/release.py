"""Release a dataset that passed its gate: whole or not at all, a new version only when something changed.

Under embargo a new version is prepared out of sight instead. The order is: folder in place, ledger, pointer. Wherever a
kill falls, the next run mends it.
"""

from __future__ import annotations

from catalog import Catalog, Dataset
from publish import storage
from publish.alone import alone
from publish.correction import correction_of
from publish.embargo import publish_due
from publish.embargo_ledger import forget_prepared
from publish.history import known_versions, releases_of
from publish.new_version import release_new
from publish.package import write_content
from publish.release_work import ReleaseOutcome, Work, finish, folder_of, point_at
from publish.withdrawal import finish_withdrawals
from warehouse.clock import now
from warehouse.database import connect
from warehouse.errors import ReleaseError
from warehouse.ledger import Release, Verdict, record_reconfirmation, verdict_of
from warehouse.settings import Settings


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
        work = Work(settings, catalog, dataset, run_id, verdict, history, ledger)
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


def _stands(work: Work) -> bool:
    """Whether the last release is still on the disk."""
    last = work.history[0] if work.history else None
    return last is not None and storage.has_files(work.settings.releases, work.dataset.slug, last.version)


def _write_and_decide(work: Work) -> ReleaseOutcome:
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
            finish(work, content, folder, last, work.history[1:], correction)
            storage.place(work.settings.releases, work.dataset.slug, last.version, folder)
            return _confirm(work, last)
        return release_new(work, content, folder)


def _confirm(work: Work, last: Release) -> ReleaseOutcome:
    """Say that the last release stands, mending the pointer if a kill came before it was set."""
    point_at(work, last)
    forget_prepared(work.ledger, work.dataset.id)  # the rows went back to what is served
    storage.drop_prepared(work.settings.releases, work.dataset.slug, keep=None)
    if last.run_id == work.run_id:  # a retry of the very run that released it
        return ReleaseOutcome("released", last.version, last.rows, folder_of(work, last.version))
    with work.ledger.transaction():
        record_reconfirmation(work.ledger, work.dataset.id, last.version, work.run_id, work.verdict.fingerprint)
    return ReleaseOutcome("reconfirmed", last.version, last.rows, folder_of(work, last.version))
