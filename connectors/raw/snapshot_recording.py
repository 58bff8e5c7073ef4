"""Write the snapshot of a table while it lands: the same chunks go to the warehouse and, by a thread, to the file.

Afterwards the rows would have to be read back from the warehouse, which costs more than all the rest of the landing.
A recording that fails costs nothing but itself: whoever keeps the snapshot writes it from the warehouse then.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Full, Queue
from threading import Event, Thread
from types import TracebackType

from catalog.system import SourceTable
from connectors.raw import snapshot_file

CHUNKS_AHEAD = 8
"""How far landing may run ahead of writing, in chunks of a quarter of a megabyte."""
LOOK_AGAIN_SECONDS = 0.2

log = logging.getLogger(__name__)


class Recording:
    """A snapshot in the making; leaving the block removes the file unless it was taken over."""

    def __init__(self, folder: Path, table: SourceTable, run_id: str) -> None:
        self.path = folder / f"{os.getpid()}.{run_id}.tmp"
        self.rows: int | None = None
        """Rows in the finished file; None when there is none."""
        self._names = [column.name for column in table.columns]
        self._run_id = run_id
        self._queue: Queue[bytes | None] = Queue(CHUNKS_AHEAD)
        self._ended = Event()
        self._thread: Thread | None = None

    def __enter__(self) -> Recording:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._thread is not None:
            self._hand_over(None)
            self._thread.join()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def of(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """``chunks``, each of them written to the file as well; the file is finished when this has come to its end.

        The table must be locked: what a killed landing left behind in its folder is removed.
        """
        with suppress(OSError):
            for left_behind in self.path.parent.glob("*.tmp"):
                left_behind.unlink(missing_ok=True)
        self._thread = Thread(target=self._write, name="snapshot", daemon=True)
        self._thread.start()
        for chunk in chunks:
            self._hand_over(chunk)
            yield chunk
        self._hand_over(None)
        self._thread.join()

    def _hand_over(self, chunk: bytes | None) -> None:
        while not self._ended.is_set():
            try:
                self._queue.put(chunk, timeout=LOOK_AGAIN_SECONDS)
            except Full:
                continue
            return

    def _arriving(self) -> Iterator[bytes]:
        while (chunk := self._queue.get()) is not None:
            yield chunk

    def _write(self) -> None:
        try:
            self.rows = snapshot_file.write_lines(self._arriving(), self._names, self._run_id, self.path)
        except (OSError, ValueError) as error:
            # Never the error's text: it may quote a row.
            log.info("Snapshot not written beside the landing: %s", type(error).__name__)
        finally:
            self._ended.set()
