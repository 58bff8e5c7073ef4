"""SQL Server sources: one SNAPSHOT transaction, rows streamed as text through Microsoft's driver.

Never run against a real server yet: docs/sources.md says what is proven and what is not.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any

import mssql_python

from catalog.system import SourceTable, System
from connectors.connections import Address
from connectors.databases import fetching
from connectors.databases.sqlserver_cells import SqlServerType, cell, quoted
from connectors.databases.sqlserver_session import begin, cause_of, connection_string
from connectors.failures import connection_refused, read_failed, timed_out, type_unreadable
from connectors.text.lines import in_chunks

LOGIN_SECONDS = 15
SQL_ATTR_ACCESS_MODE, SQL_MODE_READ_ONLY = 101, 1
COLUMNS = """
select c.name, coalesce(t.name, type_name(c.user_type_id)), c.max_length
from {catalog}sys.columns c left join {catalog}sys.types t on t.user_type_id = c.system_type_id
where c.object_id = object_id(?) order by c.column_id
"""
OVER_TIME = ("Query timeout expired", "Timeout expired", "Lock request time out")


@contextmanager
def open_snapshot(address: Address, system: System) -> Iterator[SqlServerSnapshot]:
    """A snapshot that all tables share; see ``connectors.source.Snapshot``.

    Raises:
        SourceError: the server does not answer, refuses the login, or its database allows no SNAPSHOT.
    """
    text = connection_string(address)
    try:
        # A pooled connection would bring its last isolation level along.
        mssql_python.pooling(enabled=False)
        attributes: dict[int, int | str | bytes] = {SQL_ATTR_ACCESS_MODE: SQL_MODE_READ_ONLY}
        connection = mssql_python.connect(text, autocommit=True, attrs_before=attributes, timeout=LOGIN_SECONDS)
    except (mssql_python.Error, mssql_python.ConnectionStringParseError, RuntimeError) as error:
        raise connection_refused(address, cause_of(error)) from None
    with closing(connection):
        try:
            begin(connection, address, system)
        except mssql_python.Error as error:
            raise connection_refused(address, cause_of(error)) from None
        yield SqlServerSnapshot(connection, address, system.timeout_minutes)


class SqlServerSnapshot:
    """See ``connectors.source.Snapshot``."""

    def __init__(self, connection: Any, address: Address, minutes: float) -> None:
        self._connection = connection
        self._address = address
        self._minutes = minutes

    def columns(self, table: SourceTable) -> tuple[str, ...]:
        """Names of the table's columns; empty when it does not exist or may not be seen."""
        return tuple(self._types(table.relation))

    def types(self, relation: str) -> dict[str, str]:
        """Type of each column, in the table's order; see ``connectors.source.DatabaseSnapshot``."""
        return {name: _shown(kind) for name, kind in self._types(relation).items()}

    def may_select(self, table: SourceTable) -> None:
        """Ask for the columns and no row; see ``connectors.source.DatabaseSnapshot``."""
        names = ", ".join(quoted(column.source) for column in table.columns)
        self._rows(table.relation, f"select top 0 {names} from {relation_of(table)}")  # noqa: S608

    def count(self, table: SourceTable) -> int:
        """Number of rows in the snapshot."""
        return int(self._rows(table.relation, f"select count_big(*) from {relation_of(table)}")[0][0])  # noqa: S608

    def copy_rows(self, table: SourceTable) -> Generator[bytes, None, None]:
        """Rows in COPY text format, in chunks."""
        cells = selected(table, self._types(table.relation), self._address)
        with self._errors_named(table.relation), closing(self._connection.cursor()) as cursor:
            cursor.execute(query_of(table, cells))
            yield from in_chunks(fetching.lines(cursor, cells, self._address, table, self._minutes))

    def _types(self, relation: str) -> dict[str, SqlServerType]:
        *catalog, _schema, _name = ("", *map(quoted, relation.split(".")))[-3:]
        prefix = f"{catalog[0]}." if catalog and catalog[0] else ""
        name = ".".join(map(quoted, relation.split(".")))
        rows = self._rows(relation, COLUMNS.format(catalog=prefix), name)
        return {column: SqlServerType(kind.lower(), int(length)) for column, kind, length in rows}

    def _rows(self, relation: str, query: str, *values: str) -> list[tuple[Any, ...]]:
        with self._errors_named(relation), closing(self._connection.cursor()) as cursor:
            cursor.execute(query, *values)
            return list(cursor.fetchall())

    @contextmanager
    def _errors_named(self, relation: str) -> Iterator[None]:
        try:
            yield
        except mssql_python.Error as error:
            if any(words in str(error) for words in OVER_TIME):
                raise timed_out(self._address, relation, self._minutes) from None
            raise read_failed(self._address, relation, cause_of(error)) from None


def selected(table: SourceTable, types: dict[str, SqlServerType], address: Address) -> list[fetching.Cell]:
    """How each allowed column is read, in the order of the contract.

    Raises:
        SourceError: a column's type has no text that is the same on every server.
    """
    chosen = []
    for column in table.columns:
        kind = types[column.source]
        found = cell(column, kind)
        if found is None:
            raise type_unreadable(address, table.relation, column.source, kind.name)
        chosen.append(found)
    return chosen


def query_of(table: SourceTable, cells: list[fetching.Cell]) -> str:
    """The statement that reads exactly ``cells``."""
    return f"select {', '.join(cell.expression for cell in cells)} from {relation_of(table)}"  # noqa: S608


def relation_of(table: SourceTable) -> str:
    """The table's name, each part quoted."""
    return ".".join(map(quoted, table.relation.split(".")))


def _shown(kind: SqlServerType) -> str:
    # SQL Server's `timestamp` is a row version, no time.
    name = "rowversion" if kind.name == "timestamp" else kind.name
    return f"{name}({kind.length})" if kind.name in ("char", "varchar", "nchar", "nvarchar") else name
