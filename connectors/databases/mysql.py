"""MySQL and MariaDB sources: one consistent snapshot, rows written as COPY lines by the server itself.

Tables of an engine without transactions (MyISAM) have no snapshot; the count announced and the count landed are
compared in any case.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

import pymysql
from pymysql.connections import Connection
from pymysql.cursors import SSCursor

from catalog.system import SourceTable, System
from connectors.connections import Address
from connectors.databases import mysql_cells
from connectors.databases.mysql_cells import NUMBERS, TIMES, ColumnType, quoted, quoted_part
from connectors.databases.mysql_lines import blocks_of
from connectors.databases.mysql_session import connect
from connectors.failures import connection_refused, read_failed, timed_out
from connectors.text.lines import in_chunks
from connectors.watermark import Bound, CursorKind, Highest, Probe, cursor_source

TIMED_OUT = {1969, 3024}
"""Error numbers of MariaDB and of MySQL for a statement over its time."""
COLUMNS = """
select column_name, data_type, character_set_name from information_schema.columns
where table_schema = coalesce(%s, database()) and table_name = %s order by ordinal_position
"""
NOW = "concat(cast(now(6) as char), '+07:00')"
"""The server's clock; the session's time zone is the province's."""


@contextmanager
def open_snapshot(address: Address, system: System) -> Iterator[MysqlSnapshot]:
    """A snapshot that all tables share; no statement runs longer than the system allows.

    See ``connectors.source.Snapshot``.

    Raises:
        SourceError: the server does not answer or refuses the login.
    """
    try:
        connection, marks = connect(address, system)
    except (pymysql.MySQLError, OSError) as error:
        raise connection_refused(address, _message(error)) from None
    with closing(connection):
        yield MysqlSnapshot(connection, address, system.timeout_minutes, marks)


class MysqlSnapshot:
    """See ``connectors.source.Snapshot``."""

    def __init__(
        self, connection: Connection[SSCursor], address: Address, minutes: float, marks: Mapping[str, str]
    ) -> None:
        self._connection = connection
        self._address = address
        self._minutes = minutes
        self._marks = marks

    def columns(self, table: SourceTable) -> tuple[str, ...]:
        """Names of the table's columns; empty when it does not exist or may not be seen."""
        return tuple(self.types(table.relation))

    def types(self, relation: str) -> dict[str, str]:
        """Type of each column, in the table's order; see ``connectors.source.DatabaseSnapshot``."""
        return {column: type_.kind for column, type_ in self._described(relation).items()}

    def _described(self, relation: str) -> dict[str, ColumnType]:
        schema, _, name = relation.rpartition(".")
        rows = self._rows(relation, COLUMNS, (schema or None, name))
        return {
            column.decode(): ColumnType(kind.decode().lower(), charset and charset.decode())
            for column, kind, charset in rows
        }

    def may_select(self, table: SourceTable) -> None:
        """Ask for the columns and no row; see ``connectors.source.DatabaseSnapshot``."""
        names = ", ".join(quoted_part(column.source) for column in table.columns)
        self._rows(table.relation, f"select {names} from {quoted(table.relation)} limit 0")  # noqa: S608

    def count(self, table: SourceTable) -> int:
        """Number of rows in the snapshot."""
        return int(self._rows(table.relation, f"select count(*) from {quoted(table.relation)}")[0][0])  # noqa: S608

    def copy_rows(self, table: SourceTable, since: Bound | None = None) -> Generator[bytes, None, None]:
        """Rows in COPY text format, in chunks; with ``since`` only those, and rows without a cursor value."""
        types = self._described(table.relation)
        columns = [(column, types.get(column.source, ColumnType("varchar"))) for column in table.columns]
        written_here = any(type_.kind in mysql_cells.LARGE for _, type_ in columns)
        if written_here:
            cells = ", ".join(mysql_cells.text(column, type_) for column, type_ in columns)
        else:
            cells = mysql_cells.copy_line(columns)
        where = f" where {_since(table, since)}" if since else ""
        query = f"select {cells} from {quoted(table.relation)}{where}"  # noqa: S608
        with closing(self._lines(table.relation, query, written_here)) as lines:
            yield from in_chunks(lines)

    def highest_cursor(self, table: SourceTable) -> Highest:
        """Highest cursor value, and the server's clock; see ``connectors.raw.cursor_source.CursorSnapshot``."""
        source = cursor_source(table)
        kind = self.types(table.relation).get(source, "")
        query = f"select cast(max({quoted_part(source)}) as char), {NOW} from {quoted(table.relation)}"  # noqa: S608
        ((value, now),) = self._rows(table.relation, query)
        return Highest(value.decode() if value is not None else None, _cursor_kind(kind), now.decode())

    def change_mark(self, table: SourceTable) -> str | None:
        """What tells that no row was added or deleted; see ``connectors.raw.cursor_source.MarkingSnapshot``."""
        return self._marks.get(table.relation)

    def probe_cursor(self, table: SourceTable, bound: Bound, rows: int | None = None) -> Probe:
        """One query that tells whether the table changed; see ``connectors.raw.cursor_source.CursorSnapshot``."""
        relation, cursor = quoted(table.relation), quoted_part(cursor_source(table))
        cells = ", ".join(f"ifnull(cast({quoted_part(c.source)} as binary), '\\N')" for c in table.columns)
        number = f"cast(conv(left(md5(concat_ws('\t', {cells})), 15), 16, 10) as unsigned)"
        counting = f"(select count(*) from {relation})" if rows is None else str(rows)  # noqa: S608
        query = (
            f"select {counting}, (select cast(max({cursor}) as char) from {relation}), {NOW}, "  # noqa: S608
            f"(select concat(count(*), ':', ifnull(sum({number}), 0)) from {relation} where {_since(table, bound)})"
        )
        ((found, value, now, window),) = self._rows(table.relation, query)
        text = value.decode() if value is not None else None
        return Probe(int(found), Highest(text, bound.kind, now.decode()), window.decode())

    def _lines(self, relation: str, query: str, written_here: bool) -> Generator[bytes, None, None]:
        with self._errors_named(relation), self._streaming() as cursor:
            cursor.execute(query)
            if written_here:
                yield from map(mysql_cells.line, cursor)
                return
            for block in blocks_of(cursor):
                if block is None:
                    # The server answers NULL, with a mere warning, for a line over its max_allowed_packet.
                    raise read_failed(self._address, relation, "có dòng dài hơn max_allowed_packet của máy chủ")
                yield block

    @contextmanager
    def _streaming(self) -> Iterator[Any]:
        """A cursor that can be left on a broken line: the driver would try to read the rest of the answer from it."""
        with self._connection.cursor() as cursor:
            try:
                yield cursor
            except pymysql.MySQLError:
                unread = vars(cursor)["_result"]
                if unread is not None and not self._connection.open:
                    unread.unbuffered_active = False
                raise

    def _rows(self, relation: str, query: str, values: tuple[Any, ...] | None = None) -> list[tuple[Any, ...]]:
        with self._errors_named(relation), self._streaming() as cursor:
            cursor.execute(query, values)
            return list(cursor.fetchall())

    @contextmanager
    def _errors_named(self, relation: str) -> Iterator[None]:
        try:
            yield
        except (pymysql.MySQLError, OSError) as error:
            if error.args and error.args[0] in TIMED_OUT:
                raise timed_out(self._address, relation, self._minutes) from None
            raise read_failed(self._address, relation, _message(error)) from None


def _since(table: SourceTable, bound: Bound) -> str:
    """The condition for rows from ``bound`` on; a number stays a number, or large ones would be compared as floats."""
    column = quoted_part(cursor_source(table))
    value = bound.value if bound.kind == "number" else "'" + bound.value.replace("'", "''") + "'"
    return f"({column} >= {value} or {column} is null)"


def _cursor_kind(kind: str) -> CursorKind:
    return "time" if kind in TIMES else "number" if kind in NUMBERS else "text"


def _message(error: Exception) -> str:
    # On a connection that broke before, the driver says nothing at all.
    return (str(error.args[1]) if len(error.args) > 1 else str(error)) or "kết nối đã bị ngắt"
