"""A few rows of a source table as its driver gives them, before anything is decoded or mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing

from catalog.system import SourceColumn, SourceTable
from connectors.source import Snapshot

NULL = rb"\N"
BINARY = re.compile(r"\\x((?:[0-9a-f]{2})+)")
ESCAPE = re.compile(r"\\(.)", re.DOTALL)
ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def text_columns(table: SourceTable) -> tuple[SourceColumn, ...]:
    """The columns of ``table`` that hold text, and so have an encoding."""
    return tuple(column for column in table.columns if column.type == "text")


def sampled_cells(snapshot: Snapshot, table: SourceTable, rows: int) -> dict[str, list[str]]:
    """Cells of the text columns in the first ``rows`` rows, by column; empty cells are left out.

    Only columns the contract allows are read. Bytes that are not UTF-8, and binary columns, are read as Latin-1.

    Raises:
        SourceError: the source refuses or fails.
    """
    columns = text_columns(table)
    cells: dict[str, list[str]] = {column.name: [] for column in columns}
    if columns:
        narrow = table.model_copy(update={"columns": columns})
        for line in _first_lines(snapshot, narrow, rows):
            for column, cell in zip(columns, line.split(b"\t"), strict=True):
                if cell not in (NULL, b""):
                    cells[column.name].append(_text(cell))
    return cells


def _first_lines(snapshot: Snapshot, table: SourceTable, rows: int) -> Iterator[bytes]:
    left = rows
    with closing(snapshot.copy_rows(table)) as chunks:
        for chunk in chunks:
            lines = chunk.split(b"\n")[:-1]
            yield from lines[:left]
            left -= len(lines)
            if left <= 0:
                return


def _text(cell: bytes) -> str:
    try:
        text = cell.decode()
    except UnicodeDecodeError:
        text = cell.decode("latin-1")
    text = ESCAPE.sub(lambda match: ESCAPED.get(match[1], match[1]), text)
    binary = BINARY.fullmatch(text)
    return bytes.fromhex(binary[1]).decode("latin-1") if binary else text
