"""Which version is served, told from the files of the versions themselves: no contract is needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from publish import storage
from publish.released_files import manifest_of


def point_back(releases: Path, slug: str, standing: Iterable[str]) -> str | None:
    """Serve the first of ``standing`` (newest first) whose files are there, or none; returns it."""
    for version in standing:
        if storage.has_files(releases, slug, version):
            storage.point(releases, slug, pointer_to(releases, slug, version))
            return version
    storage.unpoint(releases, slug)
    return None


def pointer_to(releases: Path, slug: str, version: str) -> dict[str, object]:
    """What ``latest.json`` says of a version, from its manifest and the names of its files."""
    return pointer(releases, slug, version, manifest_of(releases, slug, version))


def pointer(releases: Path, slug: str, version: str, told: Mapping[str, object]) -> dict[str, object]:
    """What ``latest.json`` says of a version: of what is ``told`` of it that which readers need, and its files."""
    told = {**told, "version": version}
    kept = ("dataset", "number", "title", "version", "rows")
    said = {key: told[key] for key in kept if key in told}
    said["files"] = sorted(path.name for path in storage.version_folder(releases, slug, version).iterdir())
    if told.get("du_lieu_mo_phong"):
        said["du_lieu_mo_phong"] = True
    return said
