"""What a format is: it is told what it writes (`Order`), gets every block, and is finished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Protocol

from catalog import Resource
from publish.formats.block import Block

Sink = BinaryIO
"""The file a format writes to, seekable."""


class LeftOutError(Exception):
    """This table cannot be had in this format; the text says why, in Vietnamese."""


@dataclass(frozen=True)
class Order:
    """What is to be written: ``rows`` is their number, ``decimals`` the widest decimals by column.

    ``title`` is the dataset's; ``is_demo`` that the rows are synthetic.
    """

    resource: Resource
    rows: int
    title: str
    is_demo: bool
    decimals: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.resource.columns)


class Format(Protocol):
    """One format of one resource while it is being written."""

    def write(self, block: Block) -> None:
        """Append the rows of ``block``; LeftOutError when the format cannot carry them."""

    def finish(self) -> None:
        """Write what comes after the last row."""


class TextFile:
    """A format that is text: ``head``, the ``rows`` of every block, ``foot``; bytes in, UTF-8 out."""

    def __init__(self, file: Sink, head: str, rows: Callable[[Block], Any], foot: str) -> None:
        self._file, self._rows, self._foot = file, rows, foot
        file.write(head.encode())

    def write(self, block: Block) -> None:
        """Append the rows of ``block``."""
        self._file.write(self._rows(block))

    def finish(self) -> None:
        """Append the foot."""
        self._file.write(self._foot.encode())
