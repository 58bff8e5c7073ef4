"""All formats of a table at once: made of a block by any thread, appended to each file in order by one of its own.

Arrow, compression, hashing and the disk leave Python free, so that threads use every core. A table of one block, as
most are, is written without any.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from types import TracebackType
from typing import Any

from publish.formats.block import Block
from publish.formats.file import Format, LeftOutError

THREADS = min(os.cpu_count() or 1, 4)
AHEAD = 2
"""Blocks that may be under way while the next one is read; with what is made of them they bound the memory."""


class SideBySide:
    """Formats by the ending of their files; ``left_out`` says of which the table cannot be had, and why."""

    def __init__(self, formats: Mapping[str, Format]) -> None:
        self.left_out: dict[str, str] = {}
        self._formats = formats
        self._makers = ThreadPoolExecutor(THREADS)
        self._appenders = {ending: ThreadPoolExecutor(1) for ending in formats}
        self._under_way: deque[list[Future[None]]] = deque()

    def __enter__(self) -> SideBySide:
        return self

    def write(self, block: Block) -> None:
        """Take one more block; returns while it and some before it may still be under way.

        Raises:
            OSError: a file of this block, or of one before it, could not be written.
        """
        if not block.before:
            for ending in self._formats:
                self._append(ending, partial(self._formats[ending].make, block))
            return
        while len(self._under_way) >= AHEAD:
            self._wait()
        self._under_way.append([self._begin(ending, block) for ending in self._formats])

    def finish(self) -> None:
        """Append all that is under way, and what comes after the last row.

        Raises:
            OSError: a file could not be written.
        """
        while self._under_way:
            self._wait()
        for ending, format_ in self._formats.items():
            if ending not in self.left_out:
                format_.finish()

    def _wait(self) -> None:
        for each in self._under_way.popleft():
            each.result()

    def _begin(self, ending: str, block: Block) -> Future[None]:
        made = self._makers.submit(self._formats[ending].make, block)
        return self._appenders[ending].submit(self._append, ending, made.result)

    def _append(self, ending: str, made: Callable[[], Any]) -> None:
        """The first reason in the order of the rows is the one that counts; nothing is appended after it."""
        if ending in self.left_out:
            return
        try:
            self._formats[ending].append(made())
        except LeftOutError as reason:
            self.left_out[ending] = str(reason)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nobody writes any more when this returns; what a fault left undone is given up."""
        for each in self._appenders.values():
            each.shutdown(wait=False, cancel_futures=True)
        for each in (self._makers, *self._appenders.values()):
            each.shutdown(cancel_futures=True)
