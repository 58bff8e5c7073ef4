"""The three engines of the demo's departments behind one small face: enough SQL to make, fill and break tables."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import psycopg
import pymysql

from catalog.system import SourceKind
from connectors.connections import Address, parse_url
from demo.generation.table import Cell, CellType, DemoTable
from warehouse.errors import SourceError

COLUMN_TYPES: dict[SourceKind, dict[CellType, str]] = {
    "postgresql": {"text": "text", "integer": "bigint", "decimal": "numeric", "boolean": "boolean"},
    "mysql": {"text": "text", "integer": "bigint", "decimal": "decimal(21, 6)", "boolean": "tinyint(1)"},
    "sqlite": {"text": "text", "integer": "integer", "decimal": "real", "boolean": "integer"},
}
MYSQL_OPTIONS = "engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin"


@dataclass(frozen=True)
class Database:
    """An open department database."""

    kind: SourceKind
    connection: Any
    """The driver's own connection: psycopg, PyMySQL or sqlite3."""

    def execute(self, statement: str, values: Sequence[Cell] = ()) -> None:
        """Run one statement; values stand at ``%s``, on every engine."""
        with closing(self.connection.cursor()) as cursor:
            cursor.execute(self._marked(statement), tuple(values))

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with closing(self.connection.cursor()) as cursor:
            cursor.execute(query)
            return list(cursor.fetchall())

    def quoted(self, relation: str) -> str:
        """The relation or column name, each part quoted as the engine wants."""
        mark = "`" if self.kind == "mysql" else '"'
        return ".".join(f"{mark}{part}{mark}" for part in relation.split("."))

    def create(self, table: DemoTable) -> None:
        """Make the table anew, without keys or constraints: dirty rows must fit."""
        name = self.quoted(table.relation)
        if self.kind == "postgresql" and "." in table.relation:
            self.execute(f"create schema if not exists {self.quoted(table.relation.partition('.')[0])}")
        self.execute(f"drop table if exists {name}")
        types = COLUMN_TYPES[self.kind]
        columns = ", ".join(f"{self.quoted(c)} {types[table.types.get(c, 'text')]}" for c in table.columns)
        self.execute(f"create table {name} ({columns}) {MYSQL_OPTIONS if self.kind == 'mysql' else ''}")

    def insert(self, table: DemoTable) -> int:
        """Write the table's rows; returns their number."""
        name, columns = self.quoted(table.relation), ", ".join(self.quoted(column) for column in table.columns)
        with closing(self.connection.cursor()) as cursor:
            if self.kind == "postgresql":
                with cursor.copy(f"copy {name} ({columns}) from stdin") as copy:
                    for row in table.tuples():
                        copy.write_row(row)
            elif table.rows:
                marks = ", ".join(["%s"] * len(table.columns))
                statement = self._marked(f"insert into {name} ({columns}) values ({marks})")
                cursor.executemany(statement, [self._bindable(row) for row in table.tuples()])
        return len(table.rows)

    def _marked(self, statement: str) -> str:
        return statement.replace("%s", "?") if self.kind == "sqlite" else statement

    def _bindable(self, row: tuple[Cell, ...]) -> tuple[Cell | float, ...]:
        if self.kind != "sqlite":
            return row
        return tuple(float(cell) if isinstance(cell, Decimal) else cell for cell in row)


@contextmanager
def open_database(url: str) -> Iterator[Database]:
    """The database at ``url`` (postgresql://, mysql://, sqlite:///path), committed when the block ends well.

    Raises:
        SourceError: the URL cannot be read, or nothing answers there.
        psycopg.Error, pymysql.MySQLError, sqlite3.Error: the server refuses a statement.
    """
    address = parse_url(url)
    try:
        connection = _connect(url, address)
    except (psycopg.Error, pymysql.MySQLError, sqlite3.Error, OSError) as error:
        cause = address.without_password(str(error).splitlines()[0])
        raise SourceError(f"Demo source {address}", cause, "Start the demo first: `make demo`.") from None
    with closing(connection):
        yield Database(address.kind, connection)
        connection.commit()


def _connect(url: str, address: Address) -> Any:
    if address.kind == "postgresql":
        return psycopg.connect(url)
    if address.kind == "sqlite":
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(address.database)
        connection.create_function("regexp_replace", 3, _regexp_replace, deterministic=True)
        return connection
    return pymysql.connect(
        host=address.host or "localhost",
        port=address.port or 3306,
        user=address.user,
        password=address.password,
        database=address.database,
        unix_socket=address.options.get("unix_socket"),
        charset="utf8mb4",
    )


def _regexp_replace(text: str | None, pattern: str, replacement: str) -> str | None:
    """SQLite has no function of this name; the other engines do."""
    return None if text is None else re.sub(pattern, replacement, str(text))
