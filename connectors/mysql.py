"""MySQL and MariaDB sources: one consistent snapshot, rows written as COPY lines by the server itself.

Tables of an engine without transactions (MyISAM) have no snapshot; the count announced and the count landed are
compared in any case.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any

import pymysql
from pymysql.connections import Connection
from pymysql.converters import encoders
from pymysql.cursors import SSCursor

from catalog.system import SourceColumn, SourceTable
from connectors.connections import Address
from connectors.failures import connection_refused, option_unknown, read_failed
from connectors.lines import in_chunks

READ_TIMEOUT_SECONDS = 3600
OPTIONS = ("unix_socket", "ssl_ca", "ssl_cert", "ssl_key")
SESSION = (
    # A backslash in a literal is a backslash; zero dates and other old values are read as they are.
    "set session sql_mode = 'NO_BACKSLASH_ESCAPES', time_zone = '+07:00', net_write_timeout = 3600",
    "set session transaction isolation level repeatable read",
    "start transaction with consistent snapshot, read only",
)
COLUMNS = """
select column_name, data_type from information_schema.columns
where table_schema = coalesce(%s, database()) and table_name = %s order by ordinal_position
"""
BINARY = {"binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "geometry", "point"}
MAY_NEED_ESCAPES = {"char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set", "json"}
ESCAPES = (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"))


@contextmanager
def open_snapshot(address: Address) -> Iterator[MysqlSnapshot]:
    """A snapshot that all tables share; see ``connectors.source.Snapshot``.

    Raises:
        SourceError: the server does not answer or refuses the login.
    """
    try:
        connection = _connect(address)
    except (pymysql.MySQLError, OSError) as error:
        raise connection_refused(address, _message(error)) from None
    with closing(connection):
        yield MysqlSnapshot(connection, address)


def _connect(address: Address) -> Connection[SSCursor]:
    for option in set(address.options) - {*OPTIONS, "charset"}:
        raise option_unknown(address, option, OPTIONS)
    encode_only: Any = encoders
    connection = Connection(
        host=address.host or "localhost",
        port=address.port or 3306,
        user=address.user,
        password=address.password.encode(),
        database=address.database or None,
        charset="utf8mb4",
        use_unicode=False,
        conv=encode_only,
        cursorclass=SSCursor,
        connect_timeout=15,
        read_timeout=READ_TIMEOUT_SECONDS,
        unix_socket=address.options.get("unix_socket"),
        ssl_ca=address.options.get("ssl_ca"),
        ssl_cert=address.options.get("ssl_cert"),
        ssl_key=address.options.get("ssl_key"),
    )
    with connection.cursor() as cursor:
        for statement in SESSION:
            cursor.execute(statement)
    return connection


class MysqlSnapshot:
    """See ``connectors.source.Snapshot``."""

    def __init__(self, connection: Connection[SSCursor], address: Address) -> None:
        self._connection = connection
        self._address = address

    def columns(self, relation: str) -> tuple[str, ...]:
        """Names of the relation's columns; empty when it does not exist or may not be seen."""
        return tuple(self._types(relation))

    def count(self, relation: str) -> int:
        """Number of rows in the snapshot."""
        return int(self._rows(relation, f"select count(*) from {_quoted(relation)}")[0][0])  # noqa: S608

    def copy_rows(self, table: SourceTable) -> Generator[bytes, None, None]:
        """Rows in COPY text format, in chunks."""
        types = self._types(table.relation)
        cells = ", ".join(_cell(column, types.get(column.source, "varchar")) for column in table.columns)
        line = f"concat(concat_ws('\t', {cells}), '\n')"
        query = f"select {line} from {_quoted(table.relation)}"  # noqa: S608
        with closing(self._lines(table.relation, query)) as lines:
            yield from in_chunks(lines)

    def _lines(self, relation: str, query: str) -> Generator[bytes, None, None]:
        with self._errors_named(relation), self._connection.cursor() as cursor:
            cursor.execute(query)
            for (line,) in cursor:
                if line is None:
                    # The server answers NULL, with a mere warning, for a line over its max_allowed_packet.
                    raise read_failed(self._address, relation, "có dòng dài hơn max_allowed_packet của máy chủ")
                yield line

    def _types(self, relation: str) -> dict[str, str]:
        schema, _, name = relation.rpartition(".")
        rows = self._rows(relation, COLUMNS, (schema or None, name))
        return {column.decode(): kind.decode().lower() for column, kind in rows}

    def _rows(self, relation: str, query: str, values: tuple[Any, ...] | None = None) -> list[tuple[Any, ...]]:
        with self._errors_named(relation), self._connection.cursor() as cursor:
            cursor.execute(query, values)
            return list(cursor.fetchall())

    @contextmanager
    def _errors_named(self, relation: str) -> Iterator[None]:
        try:
            yield
        except (pymysql.MySQLError, OSError) as error:
            raise read_failed(self._address, relation, _message(error)) from None


def _cell(column: SourceColumn, kind: str) -> str:
    """SQL of one cell as COPY text; NULL is ``\\N``."""
    name = _quoted_part(column.source)
    if kind in BINARY and column.encoding == "utf-8":
        return f"ifnull(concat('\\\\x', lower(hex({name}))), '\\N')"
    if kind in BINARY:
        name = f"convert({name} using latin1)"
    text = f"cast({name}{' + 0' if kind == 'bit' else ''} as char)"
    if kind in MAY_NEED_ESCAPES or kind in BINARY:
        for sign, escaped in ESCAPES:
            text = f"replace({text}, '{sign}', '{escaped}')"
    return f"ifnull({text}, '\\N')"


def _quoted(relation: str) -> str:
    return ".".join(_quoted_part(part) for part in relation.split("."))


def _quoted_part(name: str) -> str:
    return f"`{name.replace('`', '``')}`"


def _message(error: Exception) -> str:
    return str(error.args[1]) if len(error.args) > 1 else str(error)
