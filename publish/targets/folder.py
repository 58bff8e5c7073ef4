"""A mirror in a folder: the same addresses as our own portal, so that any web server can stand in for it."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from publish import storage
from publish.descriptions.checksums import CHECKSUMS
from publish.targets.faults import TargetDownError
from publish.targets.parcel import Parcel

MARK = ".odw-mirror"
"""Stands in the root of a mirror; a mount point whose disk is not mounted lacks it."""


class FolderClient:
    """Delivers parcels to one folder; ``what`` names the target, ``releases`` is the folder that is mirrored."""

    def __init__(self, what: str, folder: Path, releases: Path) -> None:
        self.what = what
        self.folder = folder
        self.releases = releases

    def close(self) -> None:
        """Nothing is held open."""

    def check(self) -> str:
        """Whether it can be written, and the room that is left.

        Raises:
            TargetDownError: it cannot.
        """
        with self._explained():
            self._begin()
            return f"{shutil.disk_usage(self.folder).free / 2**30:.1f} GiB"

    def deliver(self, parcel: Parcel) -> dict[str, Any]:
        """Bury what is withdrawn, copy what stands, and only then point at it. Safe to repeat.

        Raises:
            TargetDownError: the disk is not there, is full, or may not be written.
        """
        with self._explained():
            self._begin()
            if parcel.release is None or parcel.release.version not in parcel.standing:
                storage.unpoint(self.folder, parcel.slug)
            for version in parcel.withdrawn:
                self._bury(parcel.slug, version)
            copied = 0
            if parcel.release is not None:
                copied = self._copy_version(parcel, parcel.release.version)
                self._copy(self.releases / parcel.slug / storage.POINTER)
            return {"version": parcel.release.version if parcel.release else None, "copied": copied}

    def finish(self) -> None:
        """Copy the pages, feeds and catalogue files that differ; they follow what was delivered.

        Raises:
            TargetDownError: as `deliver`.
        """
        with self._explained():
            self._begin()
            for path in _pages(self.releases):
                self._copy(path)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise TargetDownError(
                self.what, f"thư mục không ghi được: {error.strerror or type(error).__name__}."
            ) from None

    def _begin(self) -> None:
        """Mark a new mirror; refuse to fill the empty folder under a disk that is not mounted."""
        if (self.folder / MARK).is_file():
            return
        if not self.folder.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        self.folder.mkdir(exist_ok=True)
        (self.folder / MARK).write_text("Bản sao dữ liệu mở, do odw ghi.\n", encoding="utf-8")

    def _bury(self, slug: str, version: str) -> None:
        tombstone = storage.version_folder(self.releases, slug, version) / storage.TOMBSTONE
        if not storage.version_folder(self.folder, slug, version).is_dir():
            return
        told = tombstone.read_text(encoding="utf-8") if tombstone.is_file() else json.dumps({"version": version}) + "\n"
        storage.bury(self.folder, slug, version, told)

    def _copy_version(self, parcel: Parcel, version: str) -> int:
        """Assemble the version aside and move it in whole; how many files were copied."""
        if self._has(parcel, version):
            return 0
        source = storage.version_folder(self.releases, parcel.slug, version)
        with storage.aside(self.folder) as assembled:
            copied = [shutil.copy2(path, assembled / path.name) for path in sorted(source.iterdir())]
            storage.place(self.folder, parcel.slug, version, assembled)
        storage.settle(self.folder, parcel.slug)
        return len(copied)

    def _has(self, parcel: Parcel, version: str) -> bool:
        """Whether the mirror has the version as it is now: a withdrawal may take files out of a later one."""
        there = storage.version_folder(self.folder, parcel.slug, version)
        sums = storage.version_folder(self.releases, parcel.slug, version) / CHECKSUMS
        if not (there / CHECKSUMS).is_file() or (there / CHECKSUMS).read_bytes() != sums.read_bytes():
            return False
        sizes = {file.name: file.size for file in parcel.files}
        found = {path.name: path.stat().st_size for path in there.iterdir()}
        return all(found.get(name) == size for name, size in sizes.items())

    def _copy(self, path: Path) -> None:
        """Replace one small file in one step, unless its copy says the same."""
        if not path.is_file():
            return
        copy = self.folder / path.relative_to(self.releases)
        text = path.read_bytes()
        if not copy.is_file() or copy.read_bytes() != text:
            storage.replace_text(self.folder, copy, text.decode())


def _pages(releases: Path) -> Iterator[Path]:
    """Files of the root, of the topics and of the datasets; not those of the versions, nor a pointer."""
    for pattern in ("*", "*/*", "*/*/*"):
        for path in sorted(releases.glob(pattern)):
            is_hidden = any(part.startswith(".") for part in path.relative_to(releases).parts)
            if path.is_file() and not is_hidden and path.name != storage.POINTER:
                yield path
