"""A mirror in a folder or a bucket: the same addresses as our own portal, so that any web server can stand in."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from publish import storage
from publish.descriptions.checksums import CHECKSUMS
from publish.targets import own_store
from publish.targets.faults import TargetRefusedError
from publish.targets.mirror_faults import mirror_fault, overlap
from publish.targets.mirror_pages import follow
from publish.targets.parcel import Parcel
from warehouse.release_place import bucket_path, in_bucket

MARK = ".odw-mirror"
"""Stands in the root of a mirror; a mount point whose disk is not mounted lacks it."""
MARK_TEXT = "Bản sao dữ liệu mở, do odw ghi.\n"
PAGES = "Các trang"


class MirrorClient:
    """Delivers parcels to one place; ``what`` names the target, ``releases`` is the place that is mirrored."""

    def __init__(self, what: str, place: Path, releases: Path) -> None:
        self.what = what
        self.place = place
        self.releases = releases

    def close(self) -> None:
        """Nothing is held open."""

    def check(self) -> str:
        """Whether it can be written; the room that is left in a folder, the address of a bucket.

        Raises:
            TargetError: it cannot.
        """
        with self._explained():
            self._begin()
            if not in_bucket(self.place):
                return f"{shutil.disk_usage(self.place).free / 2**30:.1f} GiB"
            storage.replace_text(self.place, self.place / MARK, MARK_TEXT)
            return str(self.place)

    def deliver(self, parcel: Parcel) -> dict[str, Any]:
        """Bury what is withdrawn, copy what stands, and only then point at it. Safe to repeat.

        Raises:
            TargetError: the disk or the store is not there, is full, or may not be written.
        """
        with self._explained():
            self._begin()
            if parcel.release is None or parcel.release.version not in parcel.standing:
                storage.unpoint(self.place, parcel.slug)
            for version in parcel.withdrawn:
                self._bury(parcel, version)
            copied = 0
            if parcel.release is not None:
                copied = self._copy_version(parcel, parcel.release.version)
                self._copy(self.releases / parcel.slug / storage.POINTER, parcel.what)
            return {"version": parcel.release.version if parcel.release else None, "copied": copied}

    def finish(self) -> None:
        """Copy the pages, feeds and catalogue files that differ, remove those that are gone; the data goes before them.

        Raises:
            TargetError: as `deliver`.
        """
        with self._explained():
            self._begin()
            follow(self.place, self.releases, lambda path: self._copy(path, PAGES))

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            told = mirror_fault(self.what, self.place, error)
            if told is None or told is error:
                raise
            raise told from None

    def _begin(self) -> None:
        """Mark a new mirror; refuse to fill the empty folder under a disk that is not mounted."""
        if overlap(self.place, self.releases):
            remedy = "Đặt `address` của nơi nhận ra ngoài kho phát hành."
            raise TargetRefusedError(self.what, "bản sao trùng hoặc lồng với kho phát hành.", remedy, stops=True)
        if (self.place / MARK).is_file():
            return
        if not in_bucket(self.place):
            if not self.place.parent.is_dir():
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            self.place.mkdir(exist_ok=True)
        storage.replace_text(self.place, self.place / MARK, MARK_TEXT)

    def _bury(self, parcel: Parcel, version: str) -> None:
        if not storage.version_folder(self.place, parcel.slug, version).is_dir():
            return
        tombstone = storage.version_folder(self.releases, parcel.slug, version) / storage.TOMBSTONE
        told = own_store.content(tombstone, parcel.what)
        text = told.decode() if told is not None else json.dumps({"version": version}) + "\n"
        storage.bury(self.place, parcel.slug, version, text)

    def _copy_version(self, parcel: Parcel, version: str) -> int:
        """Move the version in whole; how many files were copied."""
        if self._has(parcel, version):
            return 0
        source = storage.version_folder(self.releases, parcel.slug, version)
        with own_store.local_folder(self.releases, source, parcel.what) as local:
            names = {path.name for path in local.iterdir()} if local.is_dir() else set()
            if not names.issuperset(file.name for file in parcel.files):
                raise own_store.lost(parcel.what)
            with self._assembled(local) as assembled:
                storage.place(self.place, parcel.slug, version, assembled)
        storage.settle(self.place, parcel.slug)
        return len(names)

    @contextmanager
    def _assembled(self, local: Path) -> Iterator[Path]:
        """A copy that may be moved into the mirror; what is sent to a bucket stays where it was."""
        if in_bucket(self.place):
            yield local
            return
        with storage.aside(self.place) as copy:
            for path in sorted(local.iterdir()):
                shutil.copy2(path, copy / path.name)
            yield copy

    def _has(self, parcel: Parcel, version: str) -> bool:
        """Whether the mirror has the version as it is now: a withdrawal may take files out of a later one."""
        there = storage.version_folder(self.place, parcel.slug, version)
        sums = storage.version_folder(self.releases, parcel.slug, version) / CHECKSUMS
        wanted = own_store.content(sums, parcel.what)
        if wanted is None or not (there / CHECKSUMS).is_file() or (there / CHECKSUMS).read_bytes() != wanted:
            return False
        found = _sizes(there)
        return all(found.get(file.name) == file.size for file in parcel.files)

    def _copy(self, path: Path, what: str) -> None:
        """Replace one small file in one step, unless its copy says the same."""
        content = own_store.content(path, what)
        copy = self.place / path.relative_to(self.releases)
        if content is not None and _digest(copy) != hashlib.sha256(content).hexdigest():
            storage.replace_bytes(self.place, copy, content)


def _sizes(folder: Path) -> dict[str, int]:
    """File name to size in bytes."""
    if in_bucket(folder):
        return {path.name: size for path, size, _ in bucket_path(folder).objects()}
    return {path.name: path.stat().st_size for path in folder.iterdir()}


def _digest(path: Path) -> str | None:
    """SHA-256 of a file; None when there is none, or the store was not told it."""
    try:
        if in_bucket(path):
            return bucket_path(path).stat().sha256
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (FileNotFoundError, IsADirectoryError):
        return None
