"""Our own releases, read for a delivery: what goes wrong with them is no fault of the target, and is waited for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import cast

from publish import bucket_storage, storage
from publish.storage_faults import in_words
from publish.targets.faults import TargetDownError, TargetError
from warehouse.release_place import bucket_path, in_bucket


@contextmanager
def reading(path: Path, what: str) -> Iterator[None]:
    """Turn a fault in reading ``path`` into a TargetDownError; ``what`` names what was to be delivered."""
    try:
        yield
    except TargetError:
        raise
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise lost(what) from None
    except Exception as error:
        cause = _cause(path, error)
        if cause is None:
            raise
        raise TargetDownError(f"Kho phát hành {path}", cause) from None


def lost(what: str) -> TargetDownError:
    """Files that ought to be there are not; the next run makes them again, and other parcels go meanwhile."""
    return TargetDownError(what, "không đọc được trong kho phát hành.", stops=False)


def _cause(path: Path, error: Exception) -> str | None:
    if in_bucket(path):
        told = in_words(bucket_path(path), error)
        return told[0] if told else None
    if not isinstance(error, OSError):
        return None
    return f"không đọc được: {os.strerror(error.errno) if error.errno else type(error).__name__}."


def content(path: Path, what: str) -> bytes | None:
    """The bytes of a small file; None when there is none."""
    with reading(path, what):
        try:
            return path.read_bytes()
        except (FileNotFoundError, IsADirectoryError):
            return None


@contextmanager
def local_file(releases: Path, path: Path, what: str) -> Iterator[Path]:
    """The file itself, or a copy of it on the disk for as long as it is needed."""
    if not in_bucket(path):
        yield path
        return
    with storage.aside(releases) as folder:
        with reading(path, what):
            bucket_storage.fetch_file(bucket_path(path), folder / path.name)
        yield folder / path.name


@contextmanager
def local_folder(releases: Path, folder: Path, what: str) -> Iterator[Path]:
    """The folder itself, or a copy of it on the disk for as long as it is needed."""
    with ExitStack() as stack:
        with reading(folder, what):
            local = stack.enter_context(storage.local_copy(releases, folder))
        yield local


def pages(releases: Path) -> list[Path]:
    """Files of the root, of the topics and of the datasets, in order; not those of the versions, nor a pointer."""
    with reading(releases, "Các trang"):
        if in_bucket(releases):
            found = [cast("Path", path) for path, _, _ in bucket_path(releases).objects()]
        else:
            found = [path for pattern in ("*", "*/*", "*/*/*") for path in releases.glob(pattern) if path.is_file()]
        return sorted(path for path in found if _is_page(path, releases))


def _is_page(path: Path, releases: Path) -> bool:
    parts = path.relative_to(releases).parts
    return len(parts) <= 3 and path.name != storage.POINTER and not any(part.startswith(".") for part in parts)
