"""What every step of one release needs, and the steps that all ways to release share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import psycopg

from catalog import Catalog, Dataset
from publish import storage
from publish.change_log import Correction
from publish.facts import ReleaseFacts
from publish.lineage import lineage_of
from publish.package import Content, complete
from publish.pointing import pointer
from publish.predecessor import changes_since
from warehouse.ledger import Release, Verdict
from warehouse.settings import Settings


@dataclass(frozen=True)
class ReleaseOutcome:
    """What became of one dataset in one run: ``version`` is now served from ``folder``, or waits there (prepared)."""

    kind: Literal["released", "reconfirmed", "prepared"]
    version: str
    rows: int
    folder: Path


@dataclass(frozen=True)
class Work:
    """Everything one release needs to know; ``history`` is the ledger's, newest first."""

    settings: Settings
    catalog: Catalog
    dataset: Dataset
    run_id: str
    verdict: Verdict
    history: list[Release]
    ledger: psycopg.Connection


def finish(
    work: Work,
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


def point_at(work: Work, chosen: Release) -> None:
    """Serve ``chosen``; nothing of the release is left to undo."""
    releases, dataset = work.settings.releases, work.dataset
    told = {
        "dataset": dataset.id,
        "number": dataset.number,
        "title": dataset.title,
        "rows": chosen.rows,
        "du_lieu_mo_phong": work.settings.is_demo,
    }
    storage.point(releases, dataset.slug, pointer(releases, dataset.slug, chosen.version, told))
    storage.settle(releases, dataset.slug)


def folder_of(work: Work, version: str) -> Path:
    """Where the files of a version are served from."""
    return storage.version_folder(work.settings.releases, work.dataset.slug, version)
