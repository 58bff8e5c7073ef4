"""What is really there of a dataset: its version folders with their size and age, whatever the ledger says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from warehouse.release_place import bucket_path, in_bucket

VERSION = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{8}(-[0-9]+)?")
"""Only folders with such a name are ours to remove."""


@dataclass(frozen=True)
class StoredVersion:
    """One version folder; ``changed`` is when something of it was written last, in seconds since 1970."""

    version: str
    folder: Path
    files: int
    bytes: int
    changed: float


def stored_versions(folder: Path) -> dict[str, StoredVersion]:
    """The version folders in a dataset's ``folder``, by version."""
    sizes: dict[str, list[tuple[int, float]]] = {}
    for version, size, changed in _in_bucket(folder) if in_bucket(folder) else _on_disk(folder):
        if VERSION.fullmatch(version):
            sizes.setdefault(version, []).append((size, changed))
    return {
        version: StoredVersion(
            version, folder / version, len(found), sum(size for size, _ in found), max(at for _, at in found)
        )
        for version, found in sizes.items()
    }


def _on_disk(folder: Path) -> Iterator[tuple[str, int, float]]:
    for path in folder.glob("*/*"):
        status = path.stat()
        yield path.parent.name, status.st_size, status.st_mtime


def _in_bucket(folder: Path) -> Iterator[tuple[str, int, float]]:
    root = bucket_path(folder)
    for path, size, changed in root.objects():
        version, _, rest = str(path.relative_to(root)).partition("/")
        if rest:
            yield version, size, changed.timestamp()
