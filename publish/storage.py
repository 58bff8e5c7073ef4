"""The folder of releases: assembled aside, switched in whole, pointed at last; a fault leaves what was there.

``releases/.assembling/<host>.<pid>.<random>/``  being written
``releases/.prepared/<topic>/<dataset>/<version>/``  written and not public yet; no address leads into a hidden folder
``releases/<topic>/<dataset>/<version>/``        released, never changed again
``releases/<topic>/<dataset>/.releasing``        the version being switched in; left behind only by a killed run
``releases/<topic>/<dataset>/latest.json``       the pointer
"""

from __future__ import annotations

import errno
import json
import os
import secrets
import shutil
import socket
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from warehouse.errors import ReleaseError

ASSEMBLING = ".assembling"
PREPARED = ".prepared"
JOURNAL = ".releasing"
POINTER = "latest.json"
TOMBSTONE = "WITHDRAWN.json"
"""In place of a version's files: why they are gone."""
OLD_SECONDS = 24 * 3600
"""No assembly takes a day: what is older belongs to a run that died on another machine."""

REMEDIES = {
    errno.ENOSPC: "Giải phóng dung lượng đĩa hoặc đặt ODW_RELEASES sang ổ khác, rồi chạy lại",
    errno.EDQUOT: "Xin thêm hạn mức đĩa hoặc đặt ODW_RELEASES sang ổ khác, rồi chạy lại",
    errno.EROFS: "Gắn lại ổ đĩa ở chế độ ghi được, rồi chạy lại",
}
OTHER_REMEDY = "Kiểm tra đường dẫn ODW_RELEASES và quyền ghi của tài khoản chạy dịch vụ, rồi chạy lại"


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn a fault of the disk into a ReleaseError that names the path, the free space and the remedy."""
    try:
        yield
    except OSError as error:
        remedy = REMEDIES.get(error.errno or 0, OTHER_REMEDY)
        raise ReleaseError(
            f"Thư mục phát hành {path}",
            f"không ghi được: {error.strerror or error} (còn trống {_free_space(path)}).",
            f"{remedy}; bản phát hành trước vẫn nguyên vẹn.",
        ) from error


def _free_space(path: Path) -> str:
    existing = next(parent for parent in (path, *path.parents) if parent.exists())
    return f"{shutil.disk_usage(existing).free / 2**20:.1f} MiB"


@contextmanager
def aside(releases: Path) -> Iterator[Path]:
    """A new folder to assemble in; whatever happens, it is gone afterwards (moved into place or removed)."""
    name = f"{socket.gethostname()}.{os.getpid()}.{secrets.token_hex(4)}"
    folder = releases / ASSEMBLING / name
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep(releases: Path) -> None:
    """Remove what killed processes left aside: of dead processes of this machine, or older than a day."""
    for folder in (releases / ASSEMBLING).glob("*"):
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
    if not journal.exists():
        return
    version = journal.read_text(encoding="utf-8")
    if version and version not in recorded:
        _discard(releases, version_folder(releases, slug, version))
    journal.unlink()


def place(releases: Path, slug: str, version: str, assembled: Path) -> Path:
    """Move the assembled folder to its version; the journal stays until `settle`."""
    target = version_folder(releases, slug, version)
    target.parent.mkdir(parents=True, exist_ok=True)
    replace_text(releases, target.parent / JOURNAL, version)
    _sync_folder(assembled)
    _discard(releases, target)
    assembled.rename(target)
    _sync_folder(target.parent)
    return target


def hide(releases: Path, slug: str, version: str, assembled: Path) -> None:
    """Keep the assembled folder where no visitor comes, until it is placed."""
    target = prepared_folder(releases, slug, version)
    target.parent.mkdir(parents=True, exist_ok=True)
    _sync_folder(assembled)
    _discard(releases, target)
    assembled.rename(target)
    _sync_folder(target.parent)


def prepared_folder(releases: Path, slug: str, version: str) -> Path:
    """Where the files of a version wait that is not public yet."""
    return releases / PREPARED / slug / version


def drop_prepared(releases: Path, slug: str, keep: str | None) -> None:
    """Remove the prepared versions of a dataset but ``keep``."""
    for folder in (releases / PREPARED / slug).glob("*"):
        if folder.name != keep:
            _discard(releases, folder)


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
    if not path.exists():
        return None
    pointer = json.loads(path.read_text(encoding="utf-8"))
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
    _sync_folder(folder)


def is_buried(releases: Path, slug: str, version: str) -> bool:
    """Whether the version was withdrawn, as far as its folder tells."""
    return (version_folder(releases, slug, version) / TOMBSTONE).is_file()


def has_files(releases: Path, slug: str, version: str) -> bool:
    """Whether the files of the version are there."""
    return version_folder(releases, slug, version).is_dir() and not is_buried(releases, slug, version)


def version_folder(releases: Path, slug: str, version: str) -> Path:
    """Where the files of a version are."""
    return releases / slug / version


def replace_text(releases: Path, path: Path, text: str) -> None:
    """Write ``path`` whole or not at all; a reader sees the old or the new text, never a part."""
    with aside(releases) as folder:
        temporary = folder / path.name
        with temporary.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.replace(path)
    _sync_folder(path.parent)


def _discard(releases: Path, folder: Path) -> None:
    """Take a folder away in one step, then delete it."""
    if folder.exists():
        with aside(releases) as bin_:
            folder.rename(bin_ / "discarded")


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
