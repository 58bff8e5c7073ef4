"""One Parquet file from one physical table: streamed by COPY, turned into columns block by block, in flat memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from catalog.system import SourceTable
from warehouse.copy_stream import blocks_of
from warehouse.snapshot_ledger import LandedExtract

NUMBER, RUN = "_row_number", "_run_id"
OWN_COLUMNS = (NUMBER, RUN)
"""Columns of ours that are kept: the hash follows from the cells, the time of loading is that of the run."""
BLOCK_BYTES = 2**20
"""Bytes of text turned into columns at a time. Measured: a megabyte keeps the peak flat, four let it grow."""
GROUP_BYTES = 8 * 2**20
"""Bytes of a row group before compression."""

ESCAPES = {
    r"\t": "\t", r"\n": "\n", r"\r": "\r", r"\b": "\b", r"\f": "\f", r"\v": "\v",
    r"\011": "\t", r"\012": "\n", r"\015": "\r", r"\010": "\b", r"\014": "\f", r"\013": "\v",
}  # fmt: skip
"""As the server writes them, and as ``normalisation`` does."""
BACKSLASHES = ("\\\\", r"\134")
NO_TEXT = "\0"
"""A sign that PostgreSQL's text cannot hold, so it may stand for something else for a moment."""


def write(connection: psycopg.Connection, table: SourceTable, landed: LandedExtract, path: Path) -> int:
    """Write the rows of a landed extract to the new file ``path``, in one step; returns their number.

    Raises:
        OSError: the disk says no; psycopg.Error: the table is gone.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    names = [column.name for column in table.columns]
    # All rows of a table that was read whole are of that run: one value less to carry over for each of them.
    own = [NUMBER] if landed.run_of_all_rows else [NUMBER, RUN]
    try:
        with connection.cursor() as cursor, cursor.copy(_copy_out(landed.relation, [*names, *own])) as copy:
            batches = _with_run(_batches(blocks_of(copy), _schema(names, own)), landed.run_of_all_rows)
            rows = _write_batches(batches, _schema(names, OWN_COLUMNS), temporary)
        place_file(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    return rows


def write_lines(chunks: Iterator[bytes], names: list[str], run_id: str, path: Path) -> int:
    """Write the COPY lines of a table that is read whole, numbered as the warehouse numbers them; returns their number.

    Raises:
        OSError: the disk says no.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    batches = _numbered(_batches(chunks, _schema(names, ())))
    return _write_batches(_with_run(batches, run_id), _schema(names, OWN_COLUMNS), path)


def place_file(written: Path, path: Path) -> None:
    """Give a finished file its name, for good."""
    written.replace(path)
    _sync(path.parent)


def _numbered(batches: Iterable[Any]) -> Iterator[Any]:
    import pyarrow as arrow

    rows = 0
    for batch in batches:
        first, rows = rows + 1, rows + batch.num_rows
        yield batch.append_column(NUMBER, arrow.arange(first, rows + 1))


def _copy_out(relation: str, names: list[str]) -> sql.Composed:
    columns = sql.SQL(", ").join(map(sql.Identifier, names))
    return sql.SQL("copy (select {} from {}) to stdout").format(columns, sql.Identifier(*relation.split(".", 1)))


def _schema(names: Iterable[str], own: Iterable[str]) -> Any:
    import pyarrow as arrow

    kinds = {NUMBER: arrow.int64()}
    return arrow.schema([(name, kinds.get(name, arrow.string())) for name in (*names, *own)])


def _batches(chunks: Iterable[bytes], schema: Any) -> Iterator[Any]:
    """Chunks of whole COPY lines as record batches of about a block, or of the one chunk that is larger.

    Each block is parsed here and now. Arrow's streaming reader would call for the next chunks from a thread of its
    own, and go on doing so after an error, on a connection that is in use again: that hung.
    """
    import pyarrow as arrow
    from pyarrow import csv

    parse = csv.ParseOptions(delimiter="\t", quote_char=False, escape_char=False, ignore_empty_lines=False)
    convert = csv.ConvertOptions(column_types=schema, null_values=["\\N"], strings_can_be_null=True, check_utf8=False)
    for block in _blocks(chunks):
        read = csv.ReadOptions(column_names=schema.names, block_size=len(block) + 1, use_threads=False)
        table = csv.read_csv(arrow.BufferReader(block), read_options=read, parse_options=parse, convert_options=convert)
        has_escapes = block.count(b"\\") != block.count(b"\\N")
        for batch in table.to_batches():
            yield _unescaped(batch) if has_escapes else batch


def _blocks(chunks: Iterable[bytes]) -> Iterator[bytes]:
    parts: list[bytes] = []
    length = 0
    for chunk in chunks:
        parts.append(chunk)
        length += len(chunk)
        if length >= BLOCK_BYTES:
            yield b"".join(parts)
            parts, length = [], 0
    if parts:
        yield b"".join(parts)


def _unescaped(batch: Any) -> Any:
    """The batch with COPY's escapes resolved: pairs of backslashes first, or one half would be taken for a new one."""
    import pyarrow as arrow
    from pyarrow import compute

    columns = []
    for column in batch.columns:
        if column.type == arrow.string():
            for backslash in BACKSLASHES:
                column = compute.replace_substring(column, backslash, NO_TEXT)
            for escaped, sign in ESCAPES.items():
                column = compute.replace_substring(column, escaped, sign)
            column = compute.replace_substring(column, NO_TEXT, "\\")
        columns.append(column)
    return arrow.record_batch(columns, schema=batch.schema)


def _with_run(batches: Iterable[Any], run_id: str | None) -> Iterator[Any]:
    """The batches, with a last column that says the run of every row where all are of one."""
    for batch in batches:
        yield batch if run_id is None else batch.append_column(RUN, _repeated(run_id, batch.num_rows))


def _repeated(text: str, times: int) -> Any:
    """A column of one text, made from its bytes: Arrow's own ways import pandas to look at a value, for a second."""
    import pyarrow as arrow

    data = text.encode()
    ends = b"".join(end.to_bytes(4, "little") for end in (0, len(data)))
    one = arrow.StringArray.from_buffers(1, arrow.py_buffer(ends), arrow.py_buffer(data))
    first = arrow.Array.from_buffers(arrow.int32(), times, [None, arrow.py_buffer(bytes(4 * times))])
    return one.take(first)


def _write_batches(batches: Iterable[Any], schema: Any, path: Path) -> int:
    from pyarrow import parquet

    rows = 0
    with path.open("xb") as file:
        # Measured: zstd alone is faster and smaller than behind dictionaries, which most columns outgrow; the run,
        # nearly always the same, and the number, nearly always the next, are next to nothing in their own encodings.
        with parquet.ParquetWriter(
            file,
            schema,
            compression="zstd",
            use_dictionary=[RUN],
            column_encoding={NUMBER: "DELTA_BINARY_PACKED"},
            write_statistics=False,
        ) as writer:
            for group in _groups(batches, schema):
                writer.write_table(group)
                rows += group.num_rows
        file.flush()
        os.fsync(file.fileno())
    return rows


def _groups(batches: Iterable[Any], schema: Any) -> Iterator[Any]:
    """Several blocks to a row group: one alone compresses worse, and each costs its share of the footer."""
    import pyarrow as arrow

    group: list[Any] = []
    for batch in batches:
        group.append(batch)
        if sum(kept.nbytes for kept in group) >= GROUP_BYTES:
            yield arrow.Table.from_batches(group, schema)
            group = []
    if group:
        yield arrow.Table.from_batches(group, schema)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
