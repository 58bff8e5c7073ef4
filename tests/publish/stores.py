"""What tests do to a store that no production code does."""

from __future__ import annotations

import shutil
from pathlib import Path

from publish import storage
from warehouse.release_place import bucket_path, in_bucket
from warehouse.settings import Settings


def lose(folder: Path) -> None:
    """Make the files of a folder disappear."""
    if in_bucket(folder):
        for path in list(bucket_path(folder).rglob("*")):
            path.unlink()
    else:
        shutil.rmtree(folder)


def being_assembled(settings: Settings) -> list[Path]:
    """Folders in which a release is being written, or was when its process died."""
    return list(storage.workshop(settings.releases).glob("*"))
