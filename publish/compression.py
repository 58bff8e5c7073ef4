"""Compressed copies of large text files, for those who pay for every byte."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from publish.writing import HashedFile, WrittenFile

LARGE = 8 * 2**20
"""From so many bytes on, a text file gets a compressed copy."""
TEXTS = ("csv", "json", "xml", "geojson")
GZ = ".gz"
FAST = 4
"""Level of compression: the last percents of size would take most of the time of a release."""
CHUNK_BYTES = 2**20


def write_compressed(folder: Path, table: str, written: tuple[WrittenFile, ...]) -> Iterator[WrittenFile]:
    """Write ``<file>.gz`` beside every large text file of the table, without the time of writing inside.

    Raises:
        OSError: the disk is full or may not be written.
    """
    texts = {f"{table}.{ending}" for ending in TEXTS}
    for file in written:
        if file.name in texts and file.size >= LARGE:
            path = folder / file.name
            with (
                path.open("rb") as plain,
                HashedFile(folder / f"{file.name}{GZ}", table) as copy,
                gzip.GzipFile("", "wb", FAST, copy, mtime=0) as packed,
            ):
                while chunk := plain.read(CHUNK_BYTES):
                    packed.write(chunk)
            yield copy.receipt()


def unlike_copies(folder: Path, table: str) -> Iterator[str]:
    """Names of the compressed files that are broken, or are not what stands beside them."""
    for ending in TEXTS:
        path = folder / f"{table}.{ending}{GZ}"
        if path.exists() and not _is_copy(path):
            yield path.name


def _is_copy(path: Path) -> bool:
    try:
        with path.with_suffix("").open("rb") as plain, gzip.open(path) as packed:
            return _are_equal(plain, packed)  # type: ignore[arg-type]
    except (OSError, EOFError, zlib.error):
        return False


def _are_equal(one: BinaryIO, other: BinaryIO) -> bool:
    while chunk := one.read(CHUNK_BYTES):
        if other.read(len(chunk)) != chunk:
            return False
    return not other.read(1)
