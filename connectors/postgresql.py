"""PostgreSQL sources: one repeatable-read snapshot, rows as the server's own COPY stream."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from catalog.system import SourceTable
from connectors.connections import Address
from connectors.failures import connection_refused, read_failed
from connectors.lines import in_chunks
from warehouse.errors import SourceError

STATEMENT_TIMEOUT_MINUTES = 60
SESSION = f"""
set statement_timeout to '{STATEMENT_TIMEOUT_MINUTES}min';
set datestyle to 'ISO, YMD'; set intervalstyle to 'iso_8601'; set timezone to 'Asia/Ho_Chi_Minh';
set bytea_output to 'hex'; set extra_float_digits to 1; set xmloption to content;
"""
COLUMNS = """
select a.attname from pg_attribute a
where a.attrelid = to_regclass(%s) and a.attnum > 0 and not a.attisdropped order by a.attnum
"""


@contextmanager
def open_snapshot(address: Address) -> Iterator[PostgresqlSnapshot]:
    """A snapshot that all tables share; see ``connectors.source.Snapshot``.

    Raises:
        SourceError: the server does not answer or refuses the login.
    """
    try:
        connection = psycopg.connect(_conninfo(address), autocommit=True)
    except psycopg.Error as error:
        raise connection_refused(address, str(error)) from None
    # Autocommit plus an explicit block: psycopg would otherwise open transactions of its own.
    with connection, connection.cursor() as cursor:
        try:
            cursor.execute(SESSION)
            # Such a server cannot say what its bytes mean; normalisation decodes them column by column.
            if connection.info.parameter_status("server_encoding") == "SQL_ASCII":
                cursor.execute("set client_encoding to 'SQL_ASCII'")
            cursor.execute("begin isolation level repeatable read, read only")
        except psycopg.Error as error:
            raise connection_refused(address, str(error)) from None
        yield PostgresqlSnapshot(connection, address)


class PostgresqlSnapshot:
    """See ``connectors.source.Snapshot``."""

    def __init__(self, connection: psycopg.Connection, address: Address) -> None:
        self._connection = connection
        self._address = address

    def columns(self, relation: str) -> tuple[str, ...]:
        """Names of the relation's columns; empty when it does not exist."""
        with self._one_statement(relation):
            rows = self._connection.execute(COLUMNS, [_relation(relation).as_string()]).fetchall()
        # psycopg gives bytes when the client encoding is SQL_ASCII.
        return tuple(name.decode() if isinstance(name, bytes) else name for (name,) in rows)

    def count(self, relation: str) -> int:
        """Number of rows in the snapshot."""
        with self._one_statement(relation):
            row = self._connection.execute(sql.SQL("select count(*) from {}").format(_relation(relation))).fetchone()
        return int(row[0]) if row else 0

    def copy_rows(self, table: SourceTable) -> Generator[bytes, None, None]:
        """Rows in COPY text format, in chunks."""
        cells = sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(c.source)) for c in table.columns)
        query = sql.SQL("copy (select {} from {}) to stdout").format(cells, _relation(table.relation))
        with self._one_statement(table.relation), self._connection.cursor() as cursor, cursor.copy(query) as copy:
            yield from in_chunks(bytes(row) for row in copy)

    @contextmanager
    def _one_statement(self, relation: str) -> Iterator[None]:
        """A savepoint: a refused statement would otherwise end the snapshot for all other tables."""
        try:
            with self._connection.transaction():
                yield
        except psycopg.Error as error:
            raise _named(self._address, relation, error) from None


def _conninfo(address: Address) -> str:
    keywords: dict[str, str | int] = {"client_encoding": "UTF8", "connect_timeout": 15, "keepalives": 1}
    keywords |= {"application_name": "odw-landing", **address.options}
    known = {"host": address.host, "port": address.port, "user": address.user, "dbname": address.database}
    keywords |= {key: value for key, value in known.items() if value}
    if address.password:
        keywords["password"] = address.password
    return make_conninfo("", **keywords)


def _relation(relation: str) -> sql.Identifier:
    return sql.Identifier(*relation.split("."))


def _named(address: Address, relation: str, error: psycopg.Error) -> SourceError:
    # The primary message only: details and context may quote a row.
    return read_failed(address, relation, error.diag.message_primary or str(error))
