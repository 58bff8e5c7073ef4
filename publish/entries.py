"""Where every promised dataset stands, as the pages tell it: released, held, confirmed empty, or not there yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

import psycopg

from catalog import Catalog, Dataset
from catalog.dataset import slug_of
from publish.embargo_ledger import silent_datasets
from publish.history import released_datasets
from publish.owners import owner_title
from publish.provincial_list import Promise
from publish.released_files import manifest_of
from publish.version_entries import VersionEntry, version_entries
from publish.withdrawal_ledger import Withdrawal, all_withdrawals
from warehouse.clock import now, today
from warehouse.ledger import zero_is_confirmed
from warehouse.standing import Overview, overview

State = Literal["released", "zero", "held", "held_never", "faulty", "never", "withdrawn", "planned"]
STATE_TEXTS: dict[State, str] = {
    "released": "Đang phát hành",
    "zero": "Không có bản ghi, chủ quản đã xác nhận",
    "held": "Bản mới bị giữ lại, vẫn phục vụ bản tốt gần nhất",
    "held_never": "Bị giữ lại, chưa phát hành lần nào",
    "faulty": "Hợp đồng dữ liệu có lỗi, vẫn phục vụ bản tốt gần nhất",
    "never": "Chưa phát hành lần nào",
    "withdrawn": "Đã thu hồi, hiện không có bản nào được phục vụ",
    "planned": "Chưa triển khai",
}


@dataclass(frozen=True)
class Entry:
    """One line of the index. ``page`` is relative to the folder of releases; ``versions`` newest first."""

    number: str
    title: str
    owner: str | None
    state: State
    dataset: str | None = None
    page: str | None = None
    reasons: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    confirmed_at: datetime | None = None
    checked_in: str | None = None
    versions: tuple[VersionEntry, ...] = field(default=())
    withdrawn: tuple[Withdrawal, ...] = ()

    def corrected_by(self, version: str) -> str | None:
        """The version that corrects ``version``."""
        return next((v.release.version for v in self.versions if v.corrects == version), None)

    @property
    def state_text(self) -> str:
        """The state in plain words."""
        return STATE_TEXTS[self.state]

    @property
    def current(self) -> VersionEntry | None:
        """The version that is served."""
        return self.versions[0] if self.versions else None


def entries(
    connection: psycopg.Connection, catalog: Catalog, releases: Path, promises: Iterable[Promise]
) -> dict[str, Entry]:
    """Every promised or released dataset by its number in the provincial list.

    A contract wins over the printed list; a dataset whose contract became faulty keeps its last good release.
    """
    found = {promise.number: Entry(promise.number, promise.title, promise.owner, "planned") for promise in promises}
    withdrawn, silent = all_withdrawals(connection), silent_datasets(connection, now())
    for dataset_id in released_datasets(connection):
        if dataset_id not in catalog.datasets:
            lost = _entry_without_contract(connection, releases, dataset_id)
            lost = replace(lost, withdrawn=tuple(withdrawn.get(dataset_id, ())))
            owner = found[lost.number].owner if lost.number in found else None
            found[lost.number] = replace(lost, owner=owner)
    datasets = catalog.in_list_order()
    for dataset, standing in zip(datasets, overview(connection, datasets), strict=True):
        gone = tuple(withdrawn.get(dataset.id, ()))
        shown = _without_news(standing) if dataset.id in silent else standing
        found[dataset.number] = _entry(connection, catalog, releases, dataset, shown, gone)
    return found


def _without_news(standing: Overview) -> Overview:
    """The standing as far as the public may know it under embargo: that of the served version, not of newer rows."""
    state: Literal["released", "never run"] = "released" if standing.version else "never run"
    return replace(standing, state=state, reasons=[], caveats=[], last_run=None)


def _entry(
    connection: psycopg.Connection,
    catalog: Catalog,
    releases: Path,
    dataset: Dataset,
    standing: Overview,
    withdrawn: tuple[Withdrawal, ...],
) -> Entry:
    versions = version_entries(connection, releases, dataset.id, dataset.slug)
    state = _state(standing, is_zero=standing.rows == 0 and zero_is_confirmed(connection, dataset.id))
    if withdrawn and not versions:
        state = "withdrawn"
    # A held run's caveats are about rows nobody sees; those of the served version count.
    judged = standing.caveats if standing.state != "held" else []
    served = versions[0].release.caveats if versions else ()
    return Entry(
        number=dataset.number,
        title=dataset.title,
        owner=owner_title(dataset, catalog, today()),
        state=state,
        dataset=dataset.id,
        page=f"{dataset.slug}/index.html",
        reasons=tuple(standing.reasons) if standing.state == "held" else (),
        caveats=tuple(dict.fromkeys((*dataset.caveats, *(judged or served)))),
        confirmed_at=standing.last_confirmed_at,
        checked_in=standing.last_run,
        versions=versions,
        withdrawn=withdrawn,
    )


def _state(standing: Overview, *, is_zero: bool) -> State:
    if standing.state == "held":
        return "held" if standing.version else "held_never"
    if standing.version is None:
        return "never"
    return "zero" if is_zero else "released"


def _entry_without_contract(connection: psycopg.Connection, releases: Path, dataset_id: str) -> Entry:
    slug = slug_of(dataset_id)
    versions = version_entries(connection, releases, dataset_id, slug)
    manifest = manifest_of(releases, slug, versions[0].release.version) if versions else {}
    page = f"{slug}/index.html"
    return Entry(
        number=str(manifest.get("number", dataset_id)),
        title=str(manifest.get("title", dataset_id)),
        owner=None,
        state="faulty" if versions else "withdrawn",
        dataset=dataset_id,
        page=page if (releases / page).exists() else None,
        confirmed_at=versions[0].release.released_at if versions else None,
        versions=versions,
    )
