"""One pass over a resource's rows writes every format at once, counting and hashing what goes out."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from catalog import Resource
from publish.formats.block import Block
from publish.formats.file import Bytes
from publish.formats.kinds import kinds_of
from publish.formats.side_by_side import SideBySide
from publish.formats.xml_text import ILLEGAL, ILLEGAL_BYTES
from publish.media_types import media_type
from publish.reading import unpublishable

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
    """A new UTF-8 file that hashes what is written; moving it to its place sees to it that it is on the disk."""

    def __init__(self, path: Path, resource: str | None = None) -> None:
        self._path = path
        self._resource = resource
        self._digest = hashlib.sha256()
        self._size = 0
        self._is_broken = False

    def __enter__(self) -> HashedFile:
        self._file = self._path.open("xb")
        return self

    def write(self, text: str | Bytes) -> int:
        """Append ``text`` (in UTF-8) or bytes, line ends as they are; returns how many bytes.

        Raises:
            OSError: the disk says no; it is said once, so that archives can still be closed.
        """
        content = memoryview(text.encode() if isinstance(text, str) else text)
        if self._is_broken:
            return content.nbytes
        try:
            self._file.write(content)
        except OSError:
            self._is_broken = True
            raise
        self._digest.update(content)
        self._size += content.nbytes
        return content.nbytes

    def tell(self) -> int:
        """How many bytes have been written."""
        return self._size

    def flush(self) -> None:
        """Nothing, see the class."""

    @property
    def closed(self) -> bool:
        """Whether nothing more can be written."""
        return self._file.closed

    def receipt(self) -> WrittenFile:
        """What has been written so far."""
        name = self._path.name
        return WrittenFile(name, self._size, self._digest.hexdigest(), media_type(name), self._resource)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._file as file:
            if kind is None:
                os.fchmod(file.fileno(), READ_ONLY)


def write_file(path: Path, text: str | bytes, resource: str | None = None) -> WrittenFile:
    """Write ``text`` or bytes to the new file ``path``."""
    with HashedFile(path, resource) as file:
        file.write(text)
    return file.receipt()


@dataclass(frozen=True)
class WrittenTable:
    """One table in every format: ``left_out`` says by file ending why it is not to be had in that one."""

    rows: int
    files: tuple[WrittenFile, ...]
    left_out: dict[str, str] = field(default_factory=dict)


def write_formats(
    blocks: Iterable[Block], resource: Resource, folder: Path, endings: Collection[str] | None = None
) -> WrittenTable:
    """Write every format of ``resource`` (or only ``endings``) into ``folder``, in one pass.

    Raises:
        ReleaseError: a value holds a character that a format cannot carry.
        OSError: the disk is full or may not be written.
    """
    rows, files, formats = 0, {}, {}
    with ExitStack() as stack:
        for ending, kind in kinds_of(resource, endings).items():
            files[ending] = stack.enter_context(HashedFile(folder / f"{resource.name}.{ending}", resource.name))
            formats[ending] = kind.make(resource, files[ending])
            stack.callback(formats[ending].close)
        written = stack.enter_context(SideBySide(formats))  # entered last: it ends before the files close
        for block in blocks:
            _refuse_illegal(block, resource)
            rows += len(block)
            written.write(block)
        written.finish()
    for ending in written.left_out:
        (folder / f"{resource.name}.{ending}").unlink()
    kept = tuple(file.receipt() for ending, file in files.items() if ending not in written.left_out)
    return WrittenTable(rows, kept, dict(sorted(written.left_out.items())))


def _refuse_illegal(block: Block, resource: Resource) -> None:
    """XML 1.0 cannot carry most control characters; nor should any other format."""
    for cells in block.cells:
        if cells.column.type == "text" and (cells.has_control or cells.has(*ILLEGAL_BYTES)):
            for number, value in enumerate(cells.values.to_pylist(), start=block.before + 1):
                if value and re.search(ILLEGAL, value):
                    problem = "có ký tự điều khiển mà XML 1.0 không cho phép"
                    raise unpublishable(resource, number, cells.column.name, problem)
