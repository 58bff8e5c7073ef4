"""The versions of a dataset as the pages tell them: their files, tables and changes, from manifest and ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg

from publish.coverage import Coverage
from publish.formats.endings import MADE_FOR, TITLES, ending
from publish.history import releases_of
from publish.released_files import manifest_of
from publish.removal_ledger import no_longer_kept
from warehouse.ledger import Release


@dataclass(frozen=True)
class FileLink:
    """One downloadable file; ``url`` is relative to the folder of releases, ``format`` None for descriptions."""

    name: str
    url: str
    size: int
    sha256: str
    media_type: str
    format: str | None
    resource: str | None


@dataclass(frozen=True)
class LeftOut:
    """A format a table is not to be had in, and why; ``resource`` is the table's name."""

    resource: str
    format: str
    reason: str


@dataclass(frozen=True)
class VersionEntry:
    """One released version; ``files`` is empty when they are lost from the disk, or not kept since ``gone_since``.

    ``resources`` are the names and titles of its tables, in the contract's order; ``changes`` is its change log in
    words, ``corrects`` the version it corrects; ``left_out`` are the formats that cannot carry it.
    """

    release: Release
    files: tuple[FileLink, ...]
    resources: tuple[tuple[str, str], ...]
    changes: tuple[str, ...] = ()
    corrects: str | None = None
    coverage: Coverage | None = None
    gone_since: datetime | None = None
    left_out: tuple[LeftOut, ...] = ()

    @property
    def formats(self) -> dict[str, str]:
        """What people call the formats of the version, and what each is for."""
        found = dict.fromkeys(ending(file.name) for file in self.files if file.format)
        return {TITLES[each]: MADE_FOR[each] for each in TITLES if each in found}

    @property
    def downloads(self) -> tuple[tuple[str, tuple[FileLink, ...]], ...]:
        """The files that carry rows, under the title of their table."""
        return tuple(
            (title, tuple(file for file in self.files if file.format and file.resource == name))
            for name, title in self.resources
        )


def version_entries(
    connection: psycopg.Connection, releases: Path, dataset_id: str, slug: str
) -> tuple[VersionEntry, ...]:
    """The released versions, newest first."""
    gone = no_longer_kept(connection, dataset_id)
    return tuple(_version(releases, slug, past, gone.get(past.version)) for past in releases_of(connection, dataset_id))


def _version(releases: Path, slug: str, past: Release, gone: datetime | None) -> VersionEntry:
    manifest = {} if gone else manifest_of(releases, slug, past.version)
    files = tuple(
        FileLink(
            name=listed["name"],
            url=f"{slug}/{past.version}/{listed['name']}",
            size=listed["size"],
            sha256=listed["sha256"],
            media_type=listed["media_type"],
            format=_format(listed["name"]) if listed["resource"] else None,
            resource=listed["resource"],
        )
        for listed in manifest.get("files", [])
    )
    resources = tuple((listed["name"], listed["title"]) for listed in manifest.get("resources", []))
    changes = tuple(manifest.get("changes", {}).get("text", ()))
    corrects = (manifest.get("correction") or {}).get("corrects")
    told = manifest.get("coverage")
    covered = Coverage(**told) if told else None
    return VersionEntry(past, files, resources, changes, corrects, covered, gone, _left_out(manifest))


def _left_out(manifest: dict[str, Any]) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(table["name"], TITLES.get(each, each), reason)
        for table in manifest.get("resources", [])
        for each, reason in table.get("left_out", {}).items()  # older manifests do not say
    )


def _format(name: str) -> str | None:
    return TITLES.get(ending(name))
