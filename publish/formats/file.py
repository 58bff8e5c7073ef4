"""What a format is: it is made for a resource and a file, gets every block of rows, and is finished."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

from catalog import Resource
from publish.formats.block import Block

Bytes: TypeAlias = bytes | bytearray | memoryview


class LeftOutError(Exception):
    """This table cannot be had in this format; the text says why, in Vietnamese."""


class Sink(Protocol):
    """The file a format writes to, from its beginning to its end."""

    def write(self, text: str | Bytes) -> int:
        """Append text in UTF-8, or bytes; returns how many bytes."""


class Format(Protocol):
    """One format of one resource while it is being written: `append` what `make` made of each block, in order."""

    def make(self, block: Block) -> Any:
        """What the rows of ``block`` become here; in any thread, several blocks at a time, in any order.

        Raises:
            LeftOutError: the format cannot carry them.
        """

    def append(self, made: Any) -> None:
        """Write what `make` made; LeftOutError when that is too much for one file."""

    def finish(self) -> None:
        """Write what comes after the last row."""

    def close(self) -> None:
        """Let go of everything, finished or not, while the file is still open."""


class TextFile:
    """A format that is text: ``head``, the ``rows`` of every block, ``foot``."""

    def __init__(self, file: Sink, head: str, rows: Callable[[Block], memoryview], foot: str) -> None:
        self._file, self._rows, self._foot = file, rows, foot
        file.write(head)

    def make(self, block: Block) -> memoryview:
        """The text of the rows of ``block``."""
        return self._rows(block)

    def append(self, made: memoryview) -> None:
        """Write the text."""
        self._file.write(made)

    def finish(self) -> None:
        """Append the foot."""
        self._file.write(self._foot)

    def close(self) -> None:
        """Nothing is held."""


def names_of(resource: Resource) -> tuple[str, ...]:
    """The names of the columns."""
    return tuple(column.name for column in resource.columns)
