"""Versions in a bucket: sent file by file, read back, and whole only when their checksums are there, which go last."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import Any

from publish.caching import caching
from publish.descriptions.checksums import CHECKSUMS
from publish.media_types import media_type
from warehouse.bucket import PART_BYTES, SHA256, BucketPath
from warehouse.errors import ReleaseError

AT_ONCE = 8
"""Files sent, read or removed at the same time."""


def is_whole(folder: BucketPath) -> bool:
    """Whether the folder was sent to its end."""
    return (folder / CHECKSUMS).is_file()


def send(releases: BucketPath, assembled: Path, target: BucketPath) -> None:
    """Send the files of the local folder ``assembled`` to ``target``, where nothing is.

    Every file is read back and compared; the checksums come last, so that a part is never taken for the whole.

    Raises:
        ReleaseError: the store gave back other bytes than it was sent.
    """
    files = sorted(assembled.iterdir(), key=lambda path: path.name == CHECKSUMS)
    *others, last = files
    all_of(others, lambda file: _send_file(releases, file, target / file.name))
    _send_file(releases, last, target / last.name)


def _send_file(releases: BucketPath, file: Path, target: BucketPath) -> None:
    with file.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    target.upload(file, object_headers(target.relative_to(releases), digest))
    if _digest_of(target) != digest:
        raise ReleaseError(
            f"Kho phát hành {target}",
            "tệp đọc lại từ kho khác tệp đã gửi.",
            "Kiểm tra đĩa của máy chủ lưu trữ, rồi chạy lại; bản phát hành trước vẫn nguyên vẹn.",
        )


def _digest_of(path: BucketPath) -> str:
    digest = hashlib.sha256()
    if path.stat().st_size <= PART_BYTES:
        digest.update(path.read_bytes())
        return digest.hexdigest()
    with path.open() as file:
        while part := file.read(PART_BYTES):
            digest.update(part)
    return digest.hexdigest()


def put(releases: BucketPath, path: BucketPath, content: bytes) -> None:
    """Replace one small file, in one step."""
    path.write_bytes(content, object_headers(path.relative_to(releases), hashlib.sha256(content).hexdigest()))


def object_headers(path: PurePosixPath, digest: str) -> dict[str, Any]:
    """What the store says with a file: the same type and caching as the portal, and the file's checksum."""
    return {"ContentType": media_type(path.name), "CacheControl": caching(path), "Metadata": {SHA256: digest}}


def discard(folder: BucketPath) -> None:
    """Remove all files of a folder; the checksums go first, so that what is left is nobody's release."""
    (folder / CHECKSUMS).unlink()
    all_of((path for path, _, _ in folder.objects()), BucketPath.unlink)


def fetch(folder: BucketPath, target: Path) -> None:
    """Copy the files of the folder into the local folder ``target``."""
    all_of((path for path, _, _ in folder.objects()), lambda path: fetch_file(path, target / path.name))


def fetch_file(path: BucketPath, target: Path) -> None:
    """Copy one file to the local file ``target``, part by part."""
    with path.open() as content, target.open("wb") as file:
        while part := content.read(PART_BYTES):
            file.write(part)


def all_of(things: Iterable[Any], work: Any) -> None:
    """Do the work for all, some at once; after the first that fails no other is begun."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        tasks = [pool.submit(work, thing) for thing in things]
        try:
            for task in tasks:
                task.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
