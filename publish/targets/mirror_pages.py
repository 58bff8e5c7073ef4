"""The pages, feeds and catalogue files of a mirror: as those of the releases, and gone when those are gone.

The mirror keeps a list of what was copied there. Only what stands on it is ever removed, so that a file which the
mirror's own web server needs stays.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from publish import storage
from publish.bucket_storage import all_of
from publish.targets import own_store

COPIED = ".odw-mirror-pages"
"""One address a line, relative to the root of the mirror."""


def follow(place: Path, releases: Path, copy: Callable[[Path], None]) -> None:
    """``copy`` every page of ``releases``, then remove what was copied to ``place`` before and is no page any more."""
    pages = own_store.pages(releases)
    all_of(pages, copy)
    names = {path.relative_to(releases).as_posix() for path in pages}
    if not names:  # a disk that is not mounted, not a portal without a page
        return
    before = set(storage.read_text(place / COPIED).splitlines())
    for name in sorted(before - names):
        (place / name).unlink(missing_ok=True)
    if before != names:
        storage.replace_text(place, place / COPIED, "".join(f"{name}\n" for name in sorted(names)))
