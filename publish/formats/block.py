"""Some thousand rows as columns of canonical text: what every format is made from, and the ways to make text of it.

Arrow joins whole columns at once; the joined column's memory is the text of the file, so nothing is done row by row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from threading import Lock
from typing import Any

import numpy as np
import pyarrow as arrow
from pyarrow import compute

from catalog import Column


@dataclass(frozen=True)
class Cells:
    """One column of a block: ``values`` is an Arrow array of text, null where there is no value."""

    column: Column
    values: Any

    @cached_property
    def data(self) -> bytes:
        """The bytes of all values one behind the other, to look for letters in."""
        offsets, data = np.frombuffer(self.values.buffers()[1], np.int32), self.values.buffers()[2]
        start, end = offsets[self.values.offset], offsets[self.values.offset + len(self.values)]
        return bytes(memoryview(data)[start:end]) if data is not None else b""

    @cached_property
    def has_control(self) -> bool:
        """Whether a byte below the space occurs."""
        return bool(self.data) and bool(np.frombuffer(self.data, np.uint8).min() < ord(" "))

    def has(self, *parts: bytes) -> bool:
        """Whether one of ``parts`` occurs in any value."""
        # A single byte is looked for many times faster than several, and of rare letters one byte is mostly missing.
        return any(all(bytes((byte,)) in self.data for byte in part) and part in self.data for part in parts)


@dataclass(frozen=True)
class Block:
    """Rows of a resource in key order; ``before`` is how many came in earlier blocks.

    ``received`` is what the server sent of them (CSV, a line feed after every record), empty where nobody asked it.
    """

    before: int
    cells: tuple[Cells, ...]
    received: bytes = b""
    _made: dict[Any, Any] = field(default_factory=dict, compare=False)
    _locks: dict[Any, Lock] = field(default_factory=dict, compare=False)

    def __len__(self) -> int:
        return len(self.cells[0].values)

    def once(self, make: Callable[[Block], Any]) -> Any:
        """What ``make`` makes of the block; formats that share a part make it only once, from any thread."""
        with self._locks.setdefault(make, Lock()):
            if make not in self._made:
                self._made[make] = make(self)
            return self._made[make]


@lru_cache(maxsize=10_000)
def literal(text: str) -> Any:
    """``text`` as an Arrow scalar, made from its bytes: Arrow's own way imports pandas to look at it."""
    data = text.encode()
    ends = np.array([0, len(data)], np.int32)
    return arrow.StringArray.from_buffers(1, arrow.py_buffer(ends), arrow.py_buffer(data))[0]


@lru_cache(maxsize=100)
def number(value: int) -> Any:
    """``value`` as an Arrow scalar of 32 bits, likewise."""
    return literal(str(value)).cast(arrow.int32())


def joined(pieces: Sequence[Any], *, nulls: str | None = None) -> Any:
    """Row by row, the pieces (columns, or ``str`` for every row) one behind the other.

    A null makes the whole row null, unless ``nulls`` says what to write for it.
    """
    merged: list[Any] = []
    for piece in pieces:
        if isinstance(piece, str) and merged and isinstance(merged[-1], str):
            merged[-1] += piece
        else:
            merged.append(piece)
    sides = [literal(piece) if isinstance(piece, str) else piece for piece in merged]
    handling = {} if nulls is None else {"null_handling": "replace", "null_replacement": nulls}
    return compute.binary_join_element_wise(*sides, literal(""), **handling)


def content(rows: Any) -> memoryview:
    """The bytes of a column of text, value behind value, without copying them."""
    offsets, data = np.frombuffer(rows.buffers()[1], np.int32), rows.buffers()[2]
    if data is None:
        return memoryview(b"")
    return memoryview(data)[offsets[rows.offset] : offsets[rows.offset + len(rows)]]


def filled(values: Any, text: str) -> Any:
    """The column with ``text`` for every null."""
    return compute.fill_null(values, literal(text)) if values.null_count else values


def replaced(values: Any, old: str, new: str) -> Any:
    """The column with ``new`` for every ``old``."""
    return compute.replace_substring(values, old, new)
