"""A folder in an S3-compatible bucket, with the methods of ``pathlib.Path`` that releases need.

Unlike a mounted bucket it never takes a fault for an absence: only a plain "no such key" is False or FileNotFoundError,
an outage or a refused key is raised.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from functools import lru_cache
from io import BytesIO, TextIOWrapper
from pathlib import Path, PurePosixPath
from typing import Any

PART_BYTES = 8 * 2**20
"""How much of a large file is sent or fetched at once."""
PARTS_AT_ONCE = 4
SHA256 = "sha256"
"""Metadata every object carries."""


@dataclass(frozen=True)
class Connection:
    """How to reach the server. Its texts never hold the key or the secret."""

    endpoint: str | None
    region: str | None
    key: str | None = field(repr=False, default=None)
    secret: str | None = field(repr=False, default=None)
    token: str | None = field(repr=False, default=None)

    @property
    def filesystem(self) -> Any:
        """The s3fs file system; one per process, safe for threads."""
        return _filesystem(self, os.getpid())


@lru_cache(maxsize=8)
def _filesystem(connection: Connection, _process: int) -> Any:
    import s3fs

    return s3fs.S3FileSystem(
        key=connection.key,
        secret=connection.secret,
        token=connection.token,
        endpoint_url=connection.endpoint,
        client_kwargs={"region_name": connection.region},
        config_kwargs={
            "connect_timeout": 5,
            "read_timeout": 60,
            "retries": {"max_attempts": 1},
            # Servers of one's own have one name for all buckets, and many know no checksums in trailers; what was
            # uploaded is read back and compared anyway.
            "s3": {"addressing_style": "path" if connection.endpoint else "auto"},
            "request_checksum_calculation": "when_required",
            "response_checksum_validation": "when_required",
        },
        max_concurrency=PARTS_AT_ONCE,
        use_listings_cache=False,
        skip_instance_cache=True,
    )


@dataclass(frozen=True)
class ObjectStatus:
    """What the server says of an object; ``sha256`` is None when another program wrote it."""

    st_size: int
    modified: datetime
    etag: str
    sha256: str | None

    @property
    def st_mtime(self) -> float:
        """Seconds since 1970, as of a file."""
        return self.modified.timestamp()


@dataclass(frozen=True)
class BucketPath:
    """An object, or the beginning of the keys of several: a folder is there when something is in it."""

    connection: Connection
    bucket: str
    key: str = ""

    def __truediv__(self, name: str | PurePosixPath) -> BucketPath:
        return BucketPath(self.connection, self.bucket, "/".join(filter(None, (self.key, str(name).strip("/")))))

    def __str__(self) -> str:
        return f"s3://{self.bucket}/{self.key}".rstrip("/")

    def __lt__(self, other: BucketPath) -> bool:
        return str(self) < str(other)

    @property
    def name(self) -> str:
        """The last part."""
        return self.key.rpartition("/")[2] or self.bucket

    @property
    def suffix(self) -> str:
        """The last extension, with its dot."""
        return PurePosixPath(self.name).suffix

    @property
    def parent(self) -> BucketPath:
        """The folder it is in."""
        return BucketPath(self.connection, self.bucket, self.key.rpartition("/")[0])

    def relative_to(self, other: BucketPath) -> PurePosixPath:
        """The way from ``other``; ValueError when there is none."""
        return PurePosixPath("/", self.key).relative_to(PurePosixPath("/", other.key))

    def stat(self) -> ObjectStatus:
        """Size, time and checksums; FileNotFoundError when there is no such object."""
        head = self._call("head_object")
        return ObjectStatus(
            head["ContentLength"], head["LastModified"], head["ETag"], head.get("Metadata", {}).get(SHA256)
        )

    def is_file(self) -> bool:
        """Whether there is an object of exactly this key."""
        if not self.key:
            return False
        try:
            self.stat()
        except FileNotFoundError:
            return False
        return True

    def is_dir(self) -> bool:
        """Whether there is anything below this key."""
        found = self._call("list_objects_v2", Prefix=self._below, MaxKeys=1)
        return bool(found.get("Contents"))

    def exists(self) -> bool:
        """Whether it is a file or a folder."""
        return self.is_file() or self.is_dir()

    def iterdir(self) -> Iterator[BucketPath]:
        """What is directly in the folder; FileNotFoundError when nothing is."""
        found = []
        for page in self._pages(Delimiter="/"):
            found += [self._at(entry["Key"]) for entry in page.get("Contents", []) if entry["Key"] != self._below]
            folders = [self._at(entry["Prefix"].rstrip("/")) for entry in page.get("CommonPrefixes", [])]
            found += [folder for folder in folders if folder.is_dir()]  # some servers go on listing emptied ones
        if not found:
            raise FileNotFoundError(2, "No such folder", str(self))
        yield from found

    def _at(self, key: str) -> BucketPath:
        return BucketPath(self.connection, self.bucket, key)

    def glob(self, pattern: str) -> Iterator[BucketPath]:
        """What is directly in the folder and named so; nothing when the folder is not there."""
        try:
            yield from (path for path in self.iterdir() if fnmatchcase(path.name, pattern))
        except FileNotFoundError:
            return

    def rglob(self, pattern: str) -> Iterator[BucketPath]:
        """Every object below, however deep, that is named so."""
        return (path for path, _, _ in self.objects() if fnmatchcase(path.name, pattern))

    def objects(self) -> Iterator[tuple[BucketPath, int, datetime]]:
        """Every object below, however deep, with its size and time."""
        for page in self._pages():
            for entry in page.get("Contents", []):
                yield self._at(entry["Key"]), entry["Size"], entry["LastModified"]

    def _pages(self, **arguments: str) -> Iterator[dict[str, Any]]:
        more: dict[str, str] = {}
        while True:
            page = self._call("list_objects_v2", Prefix=self._below, **arguments, **more)
            yield page
            if not page.get("IsTruncated"):
                return
            more = {"ContinuationToken": page["NextContinuationToken"]}

    def read_bytes(self) -> bytes:
        """The whole object; FileNotFoundError when there is none."""
        with _missing_bucket_told():
            content: bytes = self.connection.filesystem.cat_file(self._address, max_concurrency=1)
        return content

    def read_text(self, encoding: str = "utf-8") -> str:
        """The whole object as text."""
        return self.read_bytes().decode(encoding)

    def read_part(self, start: int, end: int, etag: str) -> bytes:
        """Bytes ``start`` to ``end`` (exclusive); FileNotFoundError when the object was replaced since ``etag``."""
        with self.open() as file:
            if file.details["ETag"] != etag:
                raise FileNotFoundError(2, "Replaced meanwhile", str(self))
            file.seek(start)
            content: bytes = file.read(end - start)
            return content

    def open(self, mode: str = "rb", encoding: str | None = None, newline: str | None = None) -> Any:
        """A file to read from: binary ones are fetched part by part, all of one state of the object; texts whole."""
        if encoding is not None:
            return TextIOWrapper(BytesIO(self.read_bytes()), encoding, newline=newline)
        return self.connection.filesystem.open(self._address, mode, block_size=PART_BYTES, cache_type="readahead")

    def write_bytes(self, content: bytes, headers: Mapping[str, Any] | None = None) -> None:
        """Replace the object in one step; ``headers`` are S3's, as ``ContentType``."""
        self._call("put_object", Body=content, **(headers or {}))

    def write_text(self, text: str, encoding: str = "utf-8") -> None:
        """Replace the object by a text, in one step."""
        self.write_bytes(text.encode(encoding))

    def upload(self, file: Path, headers: Mapping[str, Any]) -> None:
        """Send a local file, in parts when it is large; the object appears whole or not at all."""
        with _missing_bucket_told():
            self.connection.filesystem.put_file(
                str(file), self._address, chunksize=PART_BYTES, max_concurrency=PARTS_AT_ONCE, **headers
            )

    def unlink(self, missing_ok: bool = False) -> None:
        """Remove the object; the server does not say whether there was one, so ``missing_ok`` makes no difference."""
        self._call("delete_object")

    def unfinished_uploads(self) -> list[tuple[BucketPath, str, datetime]]:
        """Uploads in parts that were begun below and not ended: their parts are stored and never seen."""
        found = self._call("list_multipart_uploads", Prefix=self._below)
        return [
            (self._at(entry["Key"]), entry["UploadId"], entry["Initiated"])
            for entry in found.get("Uploads", [])
            if entry["Key"].startswith(self._below)
        ]

    def abort_upload(self, upload: str) -> None:
        """Give up an upload in parts and free its space."""
        self._call("abort_multipart_upload", UploadId=upload)

    @property
    def _below(self) -> str:
        return f"{self.key}/" if self.key else ""

    @property
    def _address(self) -> str:
        return f"{self.bucket}/{self.key}"

    def _call(self, method: str, **arguments: Any) -> dict[str, Any]:
        key = {} if method.startswith("list_") else {"Key": self.key}
        with _missing_bucket_told():
            answer: dict[str, Any] = self.connection.filesystem.call_s3(method, Bucket=self.bucket, **key, **arguments)
        return answer


class MissingBucketError(OSError):
    """The bucket itself is not there, which is no answer to whether a file is."""


@contextmanager
def _missing_bucket_told() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        if error_code(error) == "NoSuchBucket":
            raise MissingBucketError(str(error)) from error
        raise


def error_code(error: BaseException) -> str | None:
    """The code in the server's answer that made ``error``; None when no answer did."""
    seen: BaseException | None = error
    while seen is not None:
        response = getattr(seen, "response", None)
        if isinstance(response, dict):
            return str(response.get("Error", {}).get("Code", ""))
        seen = seen.__cause__ or seen.__context__
    return None


def age_seconds(moment: datetime) -> float:
    """How long ago."""
    return (datetime.now(UTC) - moment).total_seconds()
