"""Folders with files, here or on an SFTP server, and which of their files is meant."""

from __future__ import annotations

import re
import shutil
import unicodedata
from contextlib import ExitStack
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from connectors.connections import Address
from connectors.files.sftp import open_sftp


@dataclass(frozen=True)
class Entry:
    """A file in a folder; ``modified`` is in seconds since 1970."""

    name: str
    size: int
    modified: float


class Folder(Protocol):
    """A place with files; paths are relative to the connection's folder. Every method raises OSError."""

    def entries(self, folder: str) -> list[Entry]:
        """Files (no folders) in ``folder``."""
        ...

    def copy(self, path: str, target: IO[bytes]) -> None:
        """Stream the file at ``path`` into ``target``."""
        ...


class LocalFolder:
    """A folder of this machine, or one mounted here."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def entries(self, folder: str) -> list[Entry]:
        """See ``Folder``."""
        return [
            Entry(path.name, path.stat().st_size, path.stat().st_mtime)
            for path in (self._root / folder).iterdir()
            if path.is_file()
        ]

    def copy(self, path: str, target: IO[bytes]) -> None:
        """See ``Folder``."""
        with (self._root / path).open("rb") as source:
            shutil.copyfileobj(source, target, 1024 * 1024)


class SftpFolder:
    """A folder of an SFTP server."""

    def __init__(self, address: Address, stack: ExitStack) -> None:
        self._client = stack.enter_context(open_sftp(address))
        self._root = PurePosixPath("/") / address.database

    def entries(self, folder: str) -> list[Entry]:
        """See ``Folder``."""
        return [Entry(*facts) for facts in self._client.files(str(self._root / folder))]

    def copy(self, path: str, target: IO[bytes]) -> None:
        """See ``Folder``."""
        self._client.copy(str(self._root / path), target)


def newest(entries: list[Entry], pattern: str) -> Entry | None:
    """The entry ``pattern`` means: changed last, and among those the last name, numbers by their value.

    A file that bears the pattern itself as its name is that one. Files that programs keep while they work
    (``~$truong.xlsx``, ``.truong.xlsx.swp``) are none.
    """
    pattern = composed(pattern)
    readable = [entry for entry in entries if not is_working_file(entry)]
    exact = [entry for entry in readable if composed(entry.name) == pattern]
    matching = exact or [entry for entry in readable if fnmatchcase(composed(entry.name), pattern)]
    return max(matching, key=lambda entry: (entry.modified, _natural(entry.name)), default=None)


def is_working_file(entry: Entry) -> bool:
    """Whether an office program or an editor made the file for itself."""
    return entry.name.startswith(("~$", "."))


def composed(name: str) -> str:
    """A file's name in form NFC: some systems store the letters and their marks apart."""
    return unicodedata.normalize("NFC", name)


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"([0-9]+)", name) if part]
