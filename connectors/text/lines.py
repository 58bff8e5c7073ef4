"""Rows as lines of PostgreSQL's COPY text format, gathered into chunks."""

from __future__ import annotations

from collections.abc import Generator, Iterable

CHUNK_BYTES = 256 * 1024


def in_chunks(lines: Iterable[bytes]) -> Generator[bytes, None, None]:
    """``lines`` (each ending in a newline) joined into chunks of about a quarter of a megabyte.

    One row at a time, every later step would pay a million small calls for a million rows.
    """
    chunk = bytearray()
    for line in lines:
        chunk += line
        if len(chunk) >= CHUNK_BYTES:
            yield bytes(chunk)
            chunk.clear()
    if chunk:
        yield bytes(chunk)
