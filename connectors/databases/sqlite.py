"""SQLite sources, opened read-only; they stand in for MySQL in the demo, and serve departments that have one file."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from typing import Any
from urllib.parse import quote

from catalog.system import SourceColumn, SourceTable, System
from connectors.connections import Address
from connectors.failures import connection_refused, read_failed, timed_out
from connectors.text.lines import in_chunks
from connectors.watermark import Bound, CursorKind, Highest, Probe, cursor_source
from warehouse.clock import PROVINCE_TIME

STEPS_BETWEEN_LOOKS = 100_000
"""Virtual-machine steps of SQLite between two looks at the clock: some milliseconds."""
CURSOR_KINDS: dict[str, CursorKind] = {"integer": "number", "real": "number"}
"""SQLite has no type for time: dates are text, and compared as text."""
ESCAPES = (("'\\'", "'\\\\'"), ("char(9)", "'\\t'"), ("char(10)", "'\\n'"), ("char(13)", "'\\r'"))


@contextmanager
def open_snapshot(address: Address, system: System) -> Iterator[SqliteSnapshot]:
    """A snapshot that all tables share; no statement runs longer than the system allows.

    See ``connectors.source.Snapshot``.

    Raises:
        SourceError: there is no such file, or it is no SQLite database.
    """
    try:
        connection = sqlite3.connect(f"file:{quote(address.database)}?mode=ro", uri=True, isolation_level=None)
        connection.text_factory = bytes
        connection.create_function("odw_number", 1, _number, deterministic=True)
        connection.execute("begin")
        # The snapshot begins with the first read, not with `begin`.
        connection.execute("select count(*) from sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise connection_refused(address, str(error)) from None
    with closing(connection):
        yield SqliteSnapshot(connection, address, system.timeout_minutes)


class SqliteSnapshot:
    """See ``connectors.source.Snapshot``."""

    def __init__(self, connection: sqlite3.Connection, address: Address, minutes: float) -> None:
        self._connection = connection
        self._address = address
        self._minutes = minutes
        self._deadline = time.monotonic() + minutes * 60
        connection.set_progress_handler(lambda: time.monotonic() > self._deadline, STEPS_BETWEEN_LOOKS)

    def columns(self, table: SourceTable) -> tuple[str, ...]:
        """Names of the table's columns; empty when it does not exist."""
        return tuple(self.types(table.relation))

    def types(self, relation: str) -> dict[str, str]:
        """Declared type of each column, in the table's order; see ``connectors.source.DatabaseSnapshot``."""
        schema, _, name = relation.rpartition(".")
        query = "select name, type from pragma_table_info(?, ?)"
        rows = self._read(relation, query, (name, schema or "main"))
        return {column.decode(): kind.decode().lower() for column, kind in rows}

    def may_select(self, table: SourceTable) -> None:
        """Ask for the columns and no row; see ``connectors.source.DatabaseSnapshot``."""
        names = ", ".join(_quoted_part(column.source) for column in table.columns)
        list(self._read(table.relation, f"select {names} from {_quoted(table.relation)} limit 0"))  # noqa: S608

    def count(self, table: SourceTable) -> int:
        """Number of rows in the snapshot."""
        ((rows,),) = self._read(table.relation, f"select count(*) from {_quoted(table.relation)}")  # noqa: S608
        return int(rows)

    def copy_rows(self, table: SourceTable, since: Bound | None = None) -> Generator[bytes, None, None]:
        """Rows in COPY text format, in chunks; with ``since`` only those, and rows without a cursor value."""
        cells = " || char(9) || ".join(_cell(column) for column in table.columns)
        where = f" where {_since(table, since)}" if since else ""
        query = f"select {cells} || char(10) from {_quoted(table.relation)}{where}"  # noqa: S608
        yield from in_chunks(line for (line,) in self._read(table.relation, query))

    def highest_cursor(self, table: SourceTable) -> Highest:
        """Highest cursor value, and the clock; see ``connectors.raw.cursor_source.CursorSnapshot``."""
        cursor, relation = _quoted_part(cursor_source(table)), _quoted(table.relation)
        query = f"select cast(max({cursor}) as text), typeof(max({cursor})) from {relation}"  # noqa: S608
        ((value, kind),) = self._read(table.relation, query)
        return Highest(_text(value), CURSOR_KINDS.get(kind.decode(), "text"), _now())

    def probe_cursor(self, table: SourceTable, bound: Bound, rows: int | None = None) -> Probe:
        """One query that tells whether the table changed; see ``connectors.raw.cursor_source.CursorSnapshot``."""
        cursor, relation = _quoted_part(cursor_source(table)), _quoted(table.relation)
        cells = " || char(9) || ".join(_cell(column) for column in table.columns)
        window = f"count(*) || ':' || total(odw_number(cast({cells} as blob)))"
        counting = f"(select count(*) from {relation})" if rows is None else str(rows)  # noqa: S608
        query = (
            f"select {counting}, (select cast(max({cursor}) as text) from {relation}), "  # noqa: S608
            f"(select {window} from {relation} where {_since(table, bound)})"
        )
        ((found, value, window),) = self._read(table.relation, query)
        return Probe(found, Highest(_text(value), bound.kind, _now()), window.decode())

    def _read(self, relation: str, query: str, values: tuple[str, ...] = ()) -> Iterator[tuple[Any, ...]]:
        self._deadline = time.monotonic() + self._minutes * 60
        try:
            yield from self._connection.execute(query, values)
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise timed_out(self._address, relation, self._minutes) from None
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


def _since(table: SourceTable, bound: Bound) -> str:
    """The condition for rows from ``bound`` on."""
    column = _quoted_part(cursor_source(table))
    value = bound.value if bound.kind == "number" else "'" + bound.value.replace("'", "''") + "'"
    return f"({column} >= {value} or {column} is null)"


def _number(line: bytes) -> int:
    """A row as a number of 40 bits: a sum of thousands stays exact in SQLite's floating point."""
    return int.from_bytes(hashlib.md5(line, usedforsecurity=False).digest()[:5], "big")


def _text(value: bytes | None) -> str | None:
    return value.decode() if value is not None else None


def _now() -> str:
    return datetime.now(PROVINCE_TIME).isoformat(sep=" ")


def _quoted(relation: str) -> str:
    return ".".join(_quoted_part(part) for part in relation.split("."))


def _quoted_part(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'
