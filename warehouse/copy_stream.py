"""The rows of a COPY to us, a block at a time.

The driver's own iteration hands over single rows, and to wait for each of them costs more than the row. Here the
driver waits once for a block; what it has received is taken row by row without leaving this loop.
"""

from __future__ import annotations

from collections.abc import Generator

import psycopg
from psycopg import errors
from psycopg.abc import PQGen
from psycopg.generators import fetch_many
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGconn
from psycopg.waiting import Wait

BLOCK_BYTES = 256 * 1024


def blocks_of(copy: psycopg.Copy, size: int = BLOCK_BYTES) -> Generator[bytes, None, None]:
    """Whole rows in blocks of ``size`` bytes or a row more, to the end; use instead of iterating over ``copy``.

    Raises:
        psycopg.Error: the server ends the COPY with an error, or is gone.
    """
    connection, is_over = copy.connection, False
    while not is_over:
        block, is_over = connection.wait(_block(connection.pgconn, size))
        if block:
            yield block


def _block(pgconn: PGconn, size: int) -> PQGen[tuple[bytes, bool]]:
    """One block, and whether it was the last; a step of the driver's own waiting loop."""
    block = bytearray()
    while len(block) < size:
        length, row = pgconn.get_copy_data(1)
        if length > 0:
            block += row
        elif length == 0:
            while not (yield Wait.R):
                continue
            pgconn.consume_input()
        else:
            for result in (yield from fetch_many(pgconn)):
                if result.status != ExecStatus.COMMAND_OK:
                    raise errors.error_from_result(result)
            return bytes(block), True
    return bytes(block), False
