"""Rows as lines of PostgreSQL's COPY text format, gathered into chunks."""

from __future__ import annotations

from collections.abc import Generator, Iterable

CHUNK_BYTES = 256 * 1024


def in_chunks(lines: Iterable[bytes]) -> Generator[bytes, None, None]:
    """``lines`` (each ending in a newline) joined into chunks of about a quarter of a megabyte.

    One row at a time, every later step would pay a million small calls for a million rows.
    """
    gathered: list[bytes] = []
    size = 0
    for line in lines:
        gathered.append(line)
        size += len(line)
        if size >= CHUNK_BYTES:
            yield b"".join(gathered)
            gathered.clear()
            size = 0
    if gathered:
        yield b"".join(gathered)
