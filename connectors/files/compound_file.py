"""Compound files (MS-CFB), the container of xls workbooks and of encrypted xlsx ones: names and whole streams."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import IO

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
LAST_REGULAR_SECTOR = 0xFFFFFFFA
ENTRY_BYTES = 128
STREAM, ROOT = 2, 5


class DamagedFileError(ValueError):
    """The file is cut off, or its tables do not fit together."""


def is_compound(content: IO[bytes]) -> bool:
    """Whether the file begins as a compound file does; it is left at its beginning."""
    content.seek(0)
    head = content.read(len(SIGNATURE))
    content.seek(0)
    return head == SIGNATURE


class CompoundFile:
    """A compound file, read into memory.

    Raises:
        DamagedFileError: from every method, for a file that is cut off or damaged.
    """

    def __init__(self, content: IO[bytes]) -> None:
        content.seek(0)
        self._data = content.read()
        content.seek(0)
        try:
            self._read_tables()
        except struct.error as error:
            raise DamagedFileError(str(error)) from None

    def _read_tables(self) -> None:
        data = self._data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        directory, _, self._cutoff, mini_fat, _, difat, _ = struct.unpack_from("<IIIIIII", data, 48)
        if shift not in (9, 12) or mini_shift != 6:
            raise DamagedFileError("sector size")
        self._sector, self._mini_sector = 1 << shift, 1 << mini_shift
        places = list(struct.unpack_from("<109I", data, 76))
        per_sector = self._sector // 4
        seen: set[int] = set()
        while difat < LAST_REGULAR_SECTOR and difat not in seen:
            seen.add(difat)
            *more, difat = struct.unpack_from(f"<{per_sector}I", data, (difat + 1) * self._sector)
            places += more
        fat = b"".join(self._sector_at(place) for place in places if place < LAST_REGULAR_SECTOR)
        self._fat = struct.unpack(f"<{len(fat) // 4}I", fat)
        mini = self._chain(mini_fat)
        self._mini_fat = struct.unpack(f"<{len(mini) // 4}I", mini)
        self._entries = self._read_directory(self._chain(directory))
        self._mini_stream = b"".join(self._chain(start) for kind, start, _ in self._entries.values() if kind == ROOT)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the streams."""
        return tuple(name for name, (kind, _, _) in self._entries.items() if kind == STREAM)

    def stream(self, *names: str) -> bytes:
        """Content of the first stream there is among ``names``."""
        for name in names:
            if name in self.names:
                _, start, size = self._entries[name]
                return self._content(start, size)
        raise DamagedFileError(f"no stream {', '.join(names)}")

    def _content(self, start: int, size: int) -> bytes:
        if size >= self._cutoff:
            return self._chain(start)[:size]
        width = self._mini_sector
        places = _places(start, self._mini_fat)
        return b"".join(self._mini_stream[place * width : (place + 1) * width] for place in places)[:size]

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector_at(place) for place in _places(start, self._fat))

    def _sector_at(self, place: int) -> bytes:
        begin = (place + 1) * self._sector
        sector = self._data[begin : begin + self._sector]
        if not sector:
            raise DamagedFileError("cut off")
        # The last sector of a file may be short.
        return sector.ljust(self._sector, b"\0")

    def _read_directory(self, directory: bytes) -> dict[str, tuple[int, int, int]]:
        entries: dict[str, tuple[int, int, int]] = {}
        for begin in range(0, len(directory), ENTRY_BYTES):
            length, kind = struct.unpack_from("<HB", directory, begin + 64)
            start, size = struct.unpack_from("<II", directory, begin + 116)
            name = directory[begin : begin + max(length - 2, 0)].decode("utf-16-le", "replace")
            if kind in (STREAM, ROOT):
                entries.setdefault(name, (kind, start, size))
        return entries


def _places(start: int, table: Sequence[int]) -> list[int]:
    places: list[int] = []
    while start < LAST_REGULAR_SECTOR:
        if start >= len(table) or len(places) > len(table):
            raise DamagedFileError("chain")
        places.append(start)
        start = table[start]
    return places
