"""One file as the portal serves it, from a folder or from a bucket, with the same headers and the same parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import formatdate
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse

from publish.descriptions.checksums import CHECKSUMS, read_checksums
from publish.ranges import UNSATISFIABLE, asked_part
from warehouse.bucket import PART_BYTES, BucketPath, ObjectStatus
from warehouse.release_place import bucket_path, in_bucket


@dataclass(frozen=True)
class LocalFile:
    """A file of the folder of releases."""

    path: Path

    @property
    def tag(self) -> str:
        """A released file's own checksum, the same on every replica; for pages, time and size."""
        sums = self.path.parent / CHECKSUMS
        released = read_checksums(sums.read_text(encoding="utf-8")) if sums.is_file() else {}
        status = self.path.stat()
        return released.get(self.path.name) or f"{status.st_mtime_ns:x}-{status.st_size:x}"

    @property
    def download_name(self) -> str:
        """The name a browser saves: a released file carries its version, ``truong_2026-11-24-1a2b3c4d.csv``."""
        if not (self.path.parent / CHECKSUMS).is_file():
            return self.path.name
        return versioned(self.path.name, self.path.parent.name)

    def answer(self, _: Request, headers: dict[str, str], media_type: str, filename: str | None) -> Response:
        """The file, or the parts asked for."""
        return FileResponse(self.path, headers=headers, media_type=media_type, filename=filename)


@dataclass(frozen=True)
class BucketFile:
    """An object of the bucket, as it was when it was found."""

    path: BucketPath
    status: ObjectStatus
    is_released: bool

    @property
    def tag(self) -> str:
        """The file's checksum, the same on every replica; the server's own tag if another program wrote it."""
        return self.status.sha256 or self.status.etag.strip('"')

    @property
    def download_name(self) -> str:
        """The name a browser saves: a released file carries its version."""
        return versioned(self.path.name, self.path.parent.name) if self.is_released else self.path.name

    def answer(self, request: Request, headers: dict[str, str], media_type: str, filename: str | None) -> Response:
        """The file, or the part asked for, streamed; of several parts asked for at once it is the whole file."""
        size = self.status.st_size
        headers = headers | {"accept-ranges": "bytes", "last-modified": formatdate(self.status.st_mtime, usegmt=True)}
        if filename is not None:
            headers["content-disposition"] = f'attachment; filename="{filename}"'
        part = asked_part(request.headers, size, {headers["etag"], headers["last-modified"]})
        if part is UNSATISFIABLE:
            return Response(status_code=416, headers=headers | {"content-range": f"bytes */{size}"})
        start, end = part or (0, size)
        if part is not None:
            headers["content-range"] = f"bytes {start}-{end - 1}/{size}"
        headers |= {"content-length": str(end - start), "content-type": media_type}
        code = 200 if part is None else 206
        if request.method == "HEAD":
            return Response(status_code=code, headers=headers)
        return StreamingResponse(self._stream(start, end), code, headers)

    def _stream(self, start: int, end: int) -> Iterator[bytes]:
        """The bytes piece by piece; the first is fetched at once, while an error can still be told."""
        first = self._piece(start, end)

        def pieces() -> Iterator[bytes]:
            yield first
            for at in range(start + len(first), end, PART_BYTES):
                yield self._piece(at, end)

        return pieces()

    def _piece(self, start: int, end: int) -> bytes:
        return self.path.read_part(start, min(start + PART_BYTES, end), self.status.etag) if start < end else b""


def versioned(name: str, version: str) -> str:
    """``truong.csv`` of a version is saved as ``truong_<version>.csv``."""
    stem, _, extensions = name.partition(".")
    return f"{stem}_{version}.{extensions}"


def served_file(root: Path, path: Path) -> LocalFile | BucketFile | None:
    """The file at ``path``; None when there is none, or it is a link that leads out of the folder."""
    if not in_bucket(path):
        return LocalFile(path) if path.is_file() and path.resolve().is_relative_to(root) else None
    there = bucket_path(path)
    try:
        return BucketFile(there, there.stat(), len(there.relative_to(bucket_path(root)).parts) == 4)
    except FileNotFoundError:
        return None
