"""One pass over a resource's rows writes every format at once, counting and hashing what goes out."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from catalog import Resource
from publish.formats import FORMATS
from publish.formats.xml_format import IllegalCharacterError
from publish.media_types import media_type
from publish.reading import Row, unpublishable

READ_ONLY = 0o444
"""Released files never change again."""


@dataclass(frozen=True)
class WrittenFile:
    """Receipt of one file: ``size`` in bytes, ``sha256`` in hexadecimal; ``resource`` None for the whole dataset."""

    name: str
    size: int
    sha256: str
    media_type: str
    resource: str | None = None


class HashedFile:
    """A new UTF-8 file that hashes what is written, and reaches the disk before it closes without error."""

    def __init__(self, path: Path, resource: str | None = None) -> None:
        self._path = path
        self._resource = resource
        self._digest = hashlib.sha256()
        self._size = 0

    def __enter__(self) -> HashedFile:
        self._file = self._path.open("xb")
        return self

    def write(self, text: str | bytes) -> None:
        """Append ``text`` (in UTF-8) or bytes; line ends stay as they are."""
        content = text.encode() if isinstance(text, str) else text
        self._file.write(content)
        self._digest.update(content)
        self._size += len(content)

    def receipt(self) -> WrittenFile:
        """What has been written so far."""
        name = self._path.name
        return WrittenFile(name, self._size, self._digest.hexdigest(), media_type(name), self._resource)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._file as file:
            if kind is None:
                file.flush()
                os.fsync(file.fileno())
                os.fchmod(file.fileno(), READ_ONLY)


def write_file(path: Path, text: str | bytes, resource: str | None = None) -> WrittenFile:
    """Write ``text`` or bytes to the new file ``path``."""
    with HashedFile(path, resource) as file:
        file.write(text)
    return file.receipt()


def write_formats(rows: Iterable[Row], resource: Resource, folder: Path) -> tuple[int, list[WrittenFile]]:
    """Write every format of ``resource`` into ``folder``; returns the number of rows and the files.

    Raises:
        ReleaseError: a value holds a character that a format cannot carry.
        OSError: the disk is full or may not be written.
    """
    formats = [make(resource) for make in FORMATS]
    number = 0
    with ExitStack() as stack:
        files = [
            stack.enter_context(HashedFile(folder / f"{resource.name}.{format_.extension}", resource.name))
            for format_ in formats
        ]
        pairs = list(zip(formats, files, strict=True))
        for format_, file in pairs:
            file.write(format_.head())
        for number, row in enumerate(rows, start=1):
            try:
                for format_, file in pairs:
                    file.write((format_.separator if number > 1 else "") + format_.row(row))
            except IllegalCharacterError as error:
                problem = "có ký tự điều khiển mà XML 1.0 không cho phép"
                raise unpublishable(resource, number, error.column, problem) from error
        for format_, file in pairs:
            file.write(format_.foot())
    return number, [file.receipt() for file in files]
