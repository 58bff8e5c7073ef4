"""What a delivery carries: the version to be served with its files, and what is no longer to be seen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from catalog import Catalog, Dataset
from catalog.dataset import slug_of
from publish.descriptions.manifest import MANIFEST
from publish.history import releases_of
from publish.storage import version_folder
from publish.targets.faults import TargetDownError
from publish.targets.outbox import Delivery
from publish.targets.own_store import reading
from warehouse.ledger import Release
from warehouse.settings import Settings

WITHDRAWN = """
select version, payload ->> 'reason' from ops.release_events
where dataset = %s and kind = 'withdrawn' order by id desc
"""


@dataclass(frozen=True)
class PackedFile:
    """One released file; ``size`` in bytes, ``sha256`` in hexadecimal, ``resource`` None for the whole dataset."""

    name: str
    path: Path
    size: int
    sha256: str
    media_type: str
    resource: str | None


@dataclass(frozen=True)
class Parcel:
    """The state one target is to have of one dataset. ``release`` None: nothing of it is to be seen there.

    ``standing`` are the versions that may be seen, newest first; ``withdrawn`` those that may not, with the reason.
    ``contract`` is None when the dataset's contract is faulty or gone.
    """

    dataset: str
    slug: str
    release: Release | None
    files: tuple[PackedFile, ...]
    manifest: dict[str, Any]
    standing: tuple[str, ...]
    withdrawn: dict[str, str | None]
    contract: Dataset | None
    catalog: Catalog
    releases: Path
    public_url: str
    is_demo: bool

    @property
    def what(self) -> str:
        """The parcel in an error's words."""
        return f"Bản {self.release.version if self.release else '(không còn)'} của {self.dataset}"

    @property
    def page(self) -> str:
        """Public address of the dataset's page; empty when nobody said where the portal is."""
        return f"{self.public_url}/{self.slug}/" if self.public_url else ""


def pack(settings: Settings, catalog: Catalog, connection: psycopg.Connection, delivery: Delivery) -> Parcel:
    """Everything the delivery needs, from ledger and releases.

    Raises:
        TargetDownError: the files are not there (the next run makes them again), or our own store does not answer.
    """
    slug = slug_of(delivery.dataset)
    withdrawn: dict[str, str | None] = dict(connection.execute(WITHDRAWN, [delivery.dataset]).fetchall())
    standing = [past for past in releases_of(connection, delivery.dataset) if past.version not in withdrawn]
    release = next((past for past in standing if past.version == delivery.version), None)
    if delivery.version is not None and release is None:
        what = f"Bản {delivery.version} của {delivery.dataset}"
        raise TargetDownError(what, "đã thu hồi hoặc không có trong sổ cái.", stops=False)
    manifest = _manifest(settings.releases, slug, delivery) if release else {}
    return Parcel(
        dataset=delivery.dataset,
        slug=slug,
        release=release,
        files=tuple(_files(settings.releases, slug, release, manifest)) if release else (),
        manifest=manifest,
        standing=tuple(past.version for past in standing),
        withdrawn=withdrawn,
        contract=catalog.datasets.get(delivery.dataset),
        catalog=catalog,
        releases=settings.releases,
        public_url=settings.public_url,
        is_demo=settings.is_demo,
    )


def _manifest(releases: Path, slug: str, delivery: Delivery) -> dict[str, Any]:
    path = version_folder(releases, slug, str(delivery.version)) / MANIFEST
    with reading(path, f"Bản {delivery.version} của {delivery.dataset}"):
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _files(releases: Path, slug: str, release: Release, manifest: dict[str, Any]) -> list[PackedFile]:
    folder = version_folder(releases, slug, release.version)
    return [
        PackedFile(
            listed["name"],
            folder / listed["name"],
            listed["size"],
            listed["sha256"],
            listed["media_type"],
            listed["resource"],
        )
        for listed in manifest["files"]
    ]
