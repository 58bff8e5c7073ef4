"""One Parquet file from one physical table: streamed by COPY, turned into columns block by block, in flat memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from io import RawIOBase
from itertools import chain
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from catalog.system import SourceTable
from connectors.copy_stream import blocks_of
from warehouse.snapshot_ledger import LandedExtract

NUMBER, RUN = "_row_number", "_run_id"
OWN_COLUMNS = (NUMBER, RUN)
"""Columns of ours that are kept: the hash follows from the cells, the time of loading is that of the run."""
BLOCK_SIZES = (2**20, 64 * 2**20)
"""Bytes of text turned into columns at a time; a row group holds one block, and a block must hold a whole row.

Measured: a megabyte keeps the peak flat; four let it grow with the table. The large one is for rows that need it.
"""

ESCAPES = (("\\t", "\t"), ("\\n", "\n"), ("\\r", "\r"), ("\\b", "\b"), ("\\f", "\f"), ("\\v", "\v"))
NO_TEXT = "\0"
"""A sign that PostgreSQL's text cannot hold, so it may stand for something else for a moment."""


def write(connection: psycopg.Connection, table: SourceTable, landed: LandedExtract, path: Path) -> int:
    """Write the rows of a landed extract to the new file ``path``, in one step; returns their number.

    Raises:
        OSError: the disk says no; psycopg.Error: the table is gone; ValueError: a row is larger than any block.
    """
    usual, large = BLOCK_SIZES
    try:
        # A savepoint: breaking off a COPY half-way must not end the transaction for the second try.
        with connection.transaction():
            return _write(connection, table, landed, path, usual)
    except ValueError:
        return _write(connection, table, landed, path, large)


def _write(connection: psycopg.Connection, table: SourceTable, landed: LandedExtract, path: Path, block: int) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    names = [column.name for column in table.columns]
    # All rows of a table that was read whole are of that run: one value less to carry over for each of them.
    own = [NUMBER] if landed.run_of_all_rows else [NUMBER, RUN]
    try:
        with connection.cursor() as cursor, cursor.copy(_copy_out(landed.relation, [*names, *own])) as copy:
            batches = _with_run(_batches(blocks_of(copy), _schema(names, own), block), landed.run_of_all_rows)
            rows = _write_batches(batches, _schema(names, OWN_COLUMNS), temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    _sync(path.parent)
    return rows


def _copy_out(relation: str, names: list[str]) -> sql.Composed:
    columns = sql.SQL(", ").join(map(sql.Identifier, names))
    return sql.SQL("copy (select {} from {}) to stdout").format(columns, sql.Identifier(*relation.split(".", 1)))


def _schema(names: Iterable[str], own: Iterable[str]) -> Any:
    import pyarrow as arrow

    kinds = {NUMBER: arrow.int64()}
    return arrow.schema([(name, kinds.get(name, arrow.string())) for name in (*names, *own)])


def _batches(chunks: Iterator[bytes], schema: Any, block: int) -> Iterator[Any]:
    """COPY lines as record batches of about a block."""
    import pyarrow as arrow
    from pyarrow import csv

    first = next(chunks, None)
    if first is None:  # the reader takes an empty file for a broken one
        return
    file = ChunkedFile(chain([first], chunks))
    with csv.open_csv(
        arrow.PythonFile(file, mode="r"),
        read_options=csv.ReadOptions(column_names=schema.names, block_size=block, use_threads=False),
        parse_options=csv.ParseOptions(delimiter="\t", quote_char=False, escape_char=False, ignore_empty_lines=False),
        convert_options=csv.ConvertOptions(column_types=schema, null_values=["\\N"], strings_can_be_null=True),
    ) as reader:
        for batch in reader:
            # What stands in this batch has been read before it, so the sign of an escape has been seen too.
            yield _unescaped(batch) if file.has_escapes else batch


def _unescaped(batch: Any) -> Any:
    """The batch with COPY's escapes resolved: pairs of backslashes first, or one half would be taken for a new one."""
    import pyarrow as arrow
    from pyarrow import compute

    columns = []
    for column in batch.columns:
        if column.type == arrow.string():
            column = compute.replace_substring(column, "\\\\", NO_TEXT)
            for escaped, sign in ESCAPES:
                column = compute.replace_substring(column, escaped, sign)
            column = compute.replace_substring(column, NO_TEXT, "\\")
        columns.append(column)
    return arrow.record_batch(columns, schema=batch.schema)


def _with_run(batches: Iterable[Any], run_id: str | None) -> Iterator[Any]:
    """The batches, with a last column that says the run of every row where all are of one."""
    import pyarrow as arrow

    for batch in batches:
        yield batch if run_id is None else batch.append_column(RUN, arrow.repeat(run_id, batch.num_rows))


def _write_batches(batches: Iterable[Any], schema: Any, path: Path) -> int:
    from pyarrow import parquet

    rows = 0
    with path.open("xb") as file:
        # Measured: zstd alone is faster and smaller than behind dictionaries, which most columns outgrow.
        with parquet.ParquetWriter(file, schema, compression="zstd", use_dictionary=False) as writer:
            for batch in batches:
                writer.write_batch(batch)
                rows += batch.num_rows
        file.flush()
        os.fsync(file.fileno())
    return rows


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class ChunkedFile(RawIOBase):
    """Chunks of COPY lines as a file that can be read once; it notes whether any cell but a null has a backslash."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        super().__init__()
        self._chunks = iter(chunks)
        self._rest = b""
        self.has_escapes = False

    def readable(self) -> bool:
        """It can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """The next ``size`` bytes, fewer at the end."""
        parts, length = [self._rest], len(self._rest)
        while size < 0 or length < size:
            chunk = next(self._chunks, None)
            if chunk is None:
                break
            self.has_escapes = self.has_escapes or chunk.count(b"\\") != chunk.count(b"\\N")
            parts.append(chunk)
            length += len(chunk)
        whole = b"".join(parts)
        end = length if size < 0 else size
        self._rest = whole[end:]
        return whole[:end]
