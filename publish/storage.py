"""The folder of releases: assembled aside, switched in whole, pointed at last; a fault leaves what was there.

``releases/.assembling/<host>.<pid>.<random>/``  being written
``releases/.prepared/<topic>/<dataset>/<version>/``  written and not public yet; no address leads into a hidden folder
``releases/<topic>/<dataset>/<version>/``        released, never changed again
``releases/<topic>/<dataset>/.releasing``        the version being switched in; left behind only by a killed run
``releases/<topic>/<dataset>/latest.json``       the pointer

In a bucket it is the same but for what is being written, which is on the local disk: nothing can be renamed there, so a
version is sent file by file, is whole when its checksums are there, and the pointer is one PUT.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import tempfile
import time
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from publish import bucket_storage
from publish.storage_faults import explained as explained
from warehouse.release_place import bucket_path, in_bucket

ASSEMBLING = ".assembling"
PREPARED = ".prepared"
JOURNAL = ".releasing"
POINTER = "latest.json"
TOMBSTONE = "WITHDRAWN.json"
"""In place of a version's files: why they are gone."""
SYNCED_AT_ONCE = 8
OLD_SECONDS = 24 * 3600
"""No assembly takes a day: what is older belongs to a run that died on another machine."""


@contextmanager
def aside(releases: Path) -> Iterator[Path]:
    """A new folder to assemble in; whatever happens, it is gone afterwards (moved into place or removed)."""
    name = f"{socket.gethostname()}.{os.getpid()}.{secrets.token_hex(4)}"
    folder = workshop(releases) / name
    folder.mkdir(parents=True, mode=0o700 if in_bucket(releases) else 0o777)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def workshop(releases: Path) -> Path:
    """Where releases are assembled: beside them, so that they can be moved; for a bucket, in the folder TMPDIR."""
    if in_bucket(releases):
        return Path(tempfile.gettempdir()) / f"odw-{os.getuid()}" / ASSEMBLING
    return releases / ASSEMBLING


def sweep(releases: Path) -> None:
    """Remove what killed processes left aside: of dead processes of this machine, or older than a day."""
    for folder in workshop(releases).glob("*"):
        host, _, rest = folder.name.rpartition(".")[0].rpartition(".")
        is_dead = host == socket.gethostname() and rest.isdigit() and not _is_running(int(rest))
        if is_dead or _age_seconds(folder) > OLD_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _age_seconds(folder: Path) -> float:
    try:
        return time.time() - folder.stat().st_mtime
    except FileNotFoundError:
        return 0


def mend(releases: Path, slug: str, recorded: Collection[str]) -> None:
    """Undo a switch that a kill cut short before the ledger heard of it; ``recorded`` are the ledger's versions."""
    journal = releases / slug / JOURNAL
    try:
        version = journal.read_text(encoding="utf-8")
    except FileNotFoundError:
        return
    if version and version not in recorded:
        discard(releases, version_folder(releases, slug, version))
    journal.unlink()


def place(releases: Path, slug: str, version: str, assembled: Path) -> Path:
    """Move the assembled folder to its version; the journal stays until `settle`."""
    target = version_folder(releases, slug, version)
    replace_text(releases, releases / slug / JOURNAL, version)
    _move(releases, assembled, target)
    return target


def hide(releases: Path, slug: str, version: str, assembled: Path) -> None:
    """Keep the assembled folder where no visitor comes, until it is placed."""
    _move(releases, assembled, prepared_folder(releases, slug, version))


def _move(releases: Path, assembled: Path, target: Path) -> None:
    """Make ``target`` the assembled folder; what was there before, left by a killed run, is gone."""
    if in_bucket(target):
        _move_in_bucket(releases, assembled, target)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    _sync_files(assembled)
    discard(releases, target)
    assembled.rename(target)
    _sync(target.parent)


def _move_in_bucket(releases: Path, assembled: Path, target: Path) -> None:
    is_local = not in_bucket(assembled)
    # Without its checksums, a source in the bucket is the rest of a move that a kill cut short after its end.
    if is_local or bucket_storage.is_whole(bucket_path(assembled)):
        discard(releases, target)
        with local_copy(releases, assembled) as folder:
            bucket_storage.send(bucket_path(releases), folder, bucket_path(target))
    if not is_local:
        discard(releases, assembled)


@contextmanager
def local_copy(releases: Path, folder: Path) -> Iterator[Path]:
    """The folder itself, or a copy of it on the disk for as long as it is needed; empty when it is lost."""
    if not in_bucket(folder):
        yield folder
        return
    with aside(releases) as copy:
        bucket_storage.fetch(bucket_path(folder), copy)
        yield copy


def prepared_folder(releases: Path, slug: str, version: str) -> Path:
    """Where the files of a version wait that is not public yet."""
    return releases / PREPARED / slug / version


def drop_prepared(releases: Path, slug: str, keep: str | None) -> None:
    """Remove the prepared versions of a dataset but ``keep``."""
    for folder in (releases / PREPARED / slug).glob("*"):
        if folder.name != keep:
            discard(releases, folder)


def settle(releases: Path, slug: str) -> None:
    """The ledger and the pointer know the version: nothing is left to undo."""
    (releases / slug / JOURNAL).unlink(missing_ok=True)


def point(releases: Path, slug: str, pointer: dict[str, Any]) -> None:
    """Make ``latest.json`` say ``pointer``, in one step."""
    text = json.dumps(pointer, ensure_ascii=False, indent=2) + "\n"
    replace_text(releases, releases / slug / POINTER, text)


def read_pointer(releases: Path, slug: str) -> dict[str, Any] | None:
    """What ``latest.json`` says; None when there is none. ValueError when it is no JSON object."""
    path = releases / slug / POINTER
    try:
        pointer = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not isinstance(pointer, dict):
        raise ValueError(f"{path.name} không phải đối tượng JSON")  # noqa: TRY004 - the file is wrong
    return pointer


def unpoint(releases: Path, slug: str) -> None:
    """Take ``latest.json`` away: nothing is served."""
    (releases / slug / POINTER).unlink(missing_ok=True)


def bury(releases: Path, slug: str, version: str, tombstone: str) -> None:
    """Leave the tombstone of a version and not one of its files; the tombstone comes first. Safe to repeat."""
    folder = version_folder(releases, slug, version)
    replace_text(releases, folder / TOMBSTONE, tombstone)
    for path in folder.iterdir():
        if path.name != TOMBSTONE:
            path.unlink()
    if not in_bucket(folder):
        _sync(folder)


def is_buried(releases: Path, slug: str, version: str) -> bool:
    """Whether the version was withdrawn, as far as its folder tells."""
    return (version_folder(releases, slug, version) / TOMBSTONE).is_file()


def has_files(releases: Path, slug: str, version: str) -> bool:
    """Whether the files of the version are there."""
    folder = version_folder(releases, slug, version)
    is_there = bucket_storage.is_whole(bucket_path(folder)) if in_bucket(folder) else folder.is_dir()
    return is_there and not is_buried(releases, slug, version)


def version_folder(releases: Path, slug: str, version: str) -> Path:
    """Where the files of a version are."""
    return releases / slug / version


def replace_text(releases: Path, path: Path, text: str) -> None:
    """Write ``path`` whole or not at all; a reader sees the old or the new text, never a part."""
    replace_bytes(releases, path, text.encode())


def replace_bytes(releases: Path, path: Path, content: bytes) -> None:
    """As `replace_text`, for a small file of any kind."""
    if in_bucket(path):
        bucket_storage.put(bucket_path(releases), bucket_path(path), content)
        return
    with aside(releases) as folder:
        temporary = folder / path.name
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.replace(path)
    _sync(path.parent)


def replace_if_new(releases: Path, path: Path, text: str) -> None:
    """Replace the file unless it holds ``text`` already: readers see by its time whether anything changed."""
    if read_text(path) != text:
        replace_text(releases, path, text)


def read_text(path: Path) -> str:
    """The text of a file, line ends as they are; "" when it does not exist or is no text."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except (FileNotFoundError, UnicodeDecodeError):
        return ""


def discard(releases: Path, folder: Path) -> None:
    """Take a folder away in one step, then delete it."""
    if in_bucket(folder):
        bucket_storage.discard(bucket_path(folder))
    elif folder.exists():
        with aside(releases) as bin_:
            folder.rename(bin_ / "discarded")


def _sync_files(folder: Path) -> None:
    """Let all files of the folder reach the disk, then the folder; together they wait for it less often than singly."""
    with ThreadPoolExecutor(SYNCED_AT_ONCE) as pool:
        list(pool.map(_sync, folder.iterdir()))
    _sync(folder)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
