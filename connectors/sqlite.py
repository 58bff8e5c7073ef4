"""SQLite sources, opened read-only; they stand in for MySQL in the demo, and serve departments that have one file."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import quote

from catalog.system import SourceColumn, SourceTable
from connectors.connections import Address
from connectors.failures import connection_refused, read_failed
from connectors.lines import in_chunks

ESCAPES = (("'\\'", "'\\\\'"), ("char(9)", "'\\t'"), ("char(10)", "'\\n'"), ("char(13)", "'\\r'"))


@contextmanager
def open_snapshot(address: Address) -> Iterator[SqliteSnapshot]:
    """A snapshot that all tables share; see ``connectors.source.Snapshot``.

    Raises:
        SourceError: there is no such file, or it is no SQLite database.
    """
    try:
        connection = sqlite3.connect(f"file:{quote(address.database)}?mode=ro", uri=True, isolation_level=None)
        connection.text_factory = bytes
        connection.execute("begin")
        # The snapshot begins with the first read, not with `begin`.
        connection.execute("select count(*) from sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise connection_refused(address, str(error)) from None
    with closing(connection):
        yield SqliteSnapshot(connection, address)


class SqliteSnapshot:
    """See ``connectors.source.Snapshot``."""

    def __init__(self, connection: sqlite3.Connection, address: Address) -> None:
        self._connection = connection
        self._address = address

    def columns(self, relation: str) -> tuple[str, ...]:
        """Names of the relation's columns; empty when it does not exist."""
        schema, _, name = relation.rpartition(".")
        query = "select name from pragma_table_info(?, ?)"
        rows = self._read(relation, query, (name, schema or "main"))
        return tuple(column.decode() for (column,) in rows)

    def count(self, relation: str) -> int:
        """Number of rows in the snapshot."""
        ((rows,),) = self._read(relation, f"select count(*) from {_quoted(relation)}")  # noqa: S608
        return int(rows)

    def copy_rows(self, table: SourceTable) -> Generator[bytes, None, None]:
        """Rows in COPY text format, in chunks."""
        cells = " || char(9) || ".join(_cell(column) for column in table.columns)
        query = f"select {cells} || char(10) from {_quoted(table.relation)}"  # noqa: S608
        yield from in_chunks(line for (line,) in self._read(table.relation, query))

    def _read(self, relation: str, query: str, values: tuple[str, ...] = ()) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._connection.execute(query, values)
        except sqlite3.Error as error:
            raise read_failed(self._address, relation, str(error)) from None


def _cell(column: SourceColumn) -> str:
    """SQL of one cell as COPY text; NULL is ``\\N``."""
    name = _quoted_part(column.source)
    text = f"cast({name} as text)"
    for sign, escaped in ESCAPES:
        text = f"replace({text}, {sign}, {escaped})"
    if column.encoding == "utf-8":
        text = f"case typeof({name}) when 'blob' then '\\\\x' || lower(hex({name})) else {text} end"
    return f"ifnull({text}, '\\N')"


def _quoted(relation: str) -> str:
    return ".".join(_quoted_part(part) for part in relation.split("."))


def _quoted_part(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'
