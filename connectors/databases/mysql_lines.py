"""The rows of a one-column result, taken many at a time from the driver's buffer.

The driver in pure Python spends several microseconds on a row: more than the server needs to make it. Whole, short
packets that lie in its buffer are cut here; the driver itself reads everything else (a row over the buffer's end, a
null, the end of the result, an error), so nothing of the protocol but the simplest packet is known here.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from pymysql.connections import Connection
from pymysql.cursors import SSCursor

BUFFER_BYTES = 256 * 1024
HEADER = 4
ONE_BYTE_LENGTH = 0xFA
"""Up to here the first byte is the text's length itself; 0xFC announces two bytes of length."""
TWO_BYTE_LENGTH = 0xFC


def enlarge_buffer(connection: Connection[SSCursor]) -> None:
    """Let the driver read a quarter of a megabyte at a time; between connecting and the first statement only."""
    driver: Any = connection
    driver._rfile = driver._sock.makefile("rb", buffering=BUFFER_BYTES)


def blocks_of(cursor: SSCursor) -> Generator[bytes | None, None, None]:
    """The values of the executed statement's only column as lines, all that lie in the buffer at a time.

    None stands for a value that is NULL.

    Raises:
        pymysql.MySQLError: the server says so, or is gone.
    """
    driver: Any = cursor.connection
    while True:
        rows = _whole_rows(driver)
        if rows:
            rows.append(b"")
            yield b"\n".join(rows)
        row: Any = cursor.fetchone()
        if row is None:
            return
        yield row[0] if row[0] is None else row[0] + b"\n"


def _whole_rows(driver: Any) -> list[bytes]:
    """The rows that lie in the buffer from its beginning on, up to the first that is not simple."""
    buffer, place, number, rows = driver._rfile.peek(), 0, 0, []
    size = len(buffer)
    last = size - HEADER
    while place < last:
        start = place + HEADER
        end = start + (buffer[place] | buffer[place + 1] << 8 | buffer[place + 2] << 16)
        if end >= size:
            break
        length_byte = buffer[start]
        if length_byte <= ONE_BYTE_LENGTH:
            rows.append(buffer[start + 1 : end])
        elif length_byte == TWO_BYTE_LENGTH:
            rows.append(buffer[start + 3 : end])
        else:
            break
        number, place = buffer[place + 3], end
    if rows:
        driver._rfile.read(place)
        driver._next_seq_id = (number + 1) % 256
    return rows
