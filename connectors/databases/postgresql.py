"""PostgreSQL sources: one repeatable-read snapshot, rows as the server's own COPY stream."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from catalog.system import SourceTable, System
from connectors.connections import Address
from connectors.failures import connection_refused, read_failed, timed_out
from connectors.watermark import Bound, CursorKind, Highest, Probe, cursor_source
from warehouse.copy_stream import blocks_of
from warehouse.errors import SourceError

SESSION = """
set datestyle to 'ISO, YMD'; set intervalstyle to 'iso_8601'; set timezone to 'Asia/Ho_Chi_Minh';
set bytea_output to 'hex'; set extra_float_digits to 1; set xmloption to content;
"""
COLUMNS = """
select a.attname, format_type(a.atttypid, a.atttypmod) from pg_attribute a
where a.attrelid = to_regclass(%s) and a.attnum > 0 and not a.attisdropped order by a.attnum
"""

CURSOR_KINDS: dict[str, CursorKind] = {
    **dict.fromkeys(("date", "timestamp"), "time"),
    **dict.fromkeys(("smallint", "integer", "bigint", "numeric", "real", "double"), "number"),
}
"""First word of a type's name to how its values are compared; all others as text."""
# One scalar query each, so that the server may answer each from an index of its own.
PROBE = """
select {rows}, (select max({cursor})::text from {relation}), now()::text,
    (select count(*) || ':' || coalesce(sum(('x' || left(md5(w::text), 15))::bit(60)::bigint), 0)
     from ({window}) w)
"""


@contextmanager
def open_snapshot(address: Address, system: System) -> Iterator[PostgresqlSnapshot]:
    """A snapshot that all tables share; no statement runs longer than the system allows.

    See ``connectors.source.Snapshot``.

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
            timeout = f"{int(system.timeout_minutes * 60_000)}ms"
            cursor.execute("select set_config('statement_timeout', %s, false)", [timeout])
            # Such a server cannot say what its bytes mean; normalisation decodes them column by column.
            if connection.info.parameter_status("server_encoding") == "SQL_ASCII":
                cursor.execute("set client_encoding to 'SQL_ASCII'")
            cursor.execute("begin isolation level repeatable read, read only")
        except psycopg.Error as error:
            raise connection_refused(address, str(error)) from None
        yield PostgresqlSnapshot(connection, address, system.timeout_minutes)


class PostgresqlSnapshot:
    """See ``connectors.source.Snapshot``."""

    def __init__(self, connection: psycopg.Connection, address: Address, minutes: float) -> None:
        self._connection = connection
        self._address = address
        self._minutes = minutes

    def columns(self, table: SourceTable) -> tuple[str, ...]:
        """Names of the table's columns; empty when it does not exist."""
        return tuple(self.types(table.relation))

    def types(self, relation: str) -> dict[str, str]:
        """Type of each column, in the table's order; see ``connectors.source.DatabaseSnapshot``."""
        with self._one_statement(relation):
            rows = self._connection.execute(COLUMNS, [_relation(relation).as_string()]).fetchall()
        return {_text(name): _text(kind) for name, kind in rows}

    def may_select(self, table: SourceTable) -> None:
        """Ask for the columns and no row; see ``connectors.source.DatabaseSnapshot``."""
        with self._one_statement(table.relation):
            self._connection.execute(sql.SQL("{} limit 0").format(_selection(table)))

    def count(self, table: SourceTable) -> int:
        """Number of rows in the snapshot."""
        counting = sql.SQL("select count(*) from {}").format(_relation(table.relation))
        with self._one_statement(table.relation):
            row = self._connection.execute(counting).fetchone()
        return int(row[0]) if row else 0

    def copy_rows(self, table: SourceTable, since: Bound | None = None) -> Generator[bytes, None, None]:
        """Rows in COPY text format, in chunks; with ``since`` only those, and rows without a cursor value."""
        where = sql.SQL(" where {}").format(_since(table, since)) if since else sql.SQL("")
        query = sql.SQL("copy ({}{}) to stdout").format(_selection(table), where)
        with self._one_statement(table.relation), self._connection.cursor() as cursor, cursor.copy(query) as copy:
            yield from blocks_of(copy)

    def highest_cursor(self, table: SourceTable) -> Highest:
        """Highest cursor value, and the server's clock; see ``connectors.raw.cursor_source.CursorSnapshot``."""
        source = cursor_source(table)
        kind = re.split("[^a-z]", self.types(table.relation).get(source, ""))[0]
        query = sql.SQL("select max({})::text, now()::text from {}")
        with self._one_statement(table.relation):
            statement = query.format(sql.Identifier(source), _relation(table.relation))
            value, now = self._connection.execute(statement).fetchone() or (None, "")
        return Highest(value and _text(value), CURSOR_KINDS.get(kind, "text"), _text(now))

    def probe_cursor(self, table: SourceTable, bound: Bound, rows: int | None = None) -> Probe:
        """One query that tells whether the table changed; see ``connectors.raw.cursor_source.CursorSnapshot``."""
        counting = sql.SQL("(select count(*) from {})").format(_relation(table.relation))
        query = sql.SQL(PROBE).format(
            rows=counting if rows is None else sql.Literal(rows),
            relation=_relation(table.relation),
            cursor=sql.Identifier(cursor_source(table)),
            window=sql.SQL("{} where {}").format(_selection(table), _since(table, bound)),
        )
        with self._one_statement(table.relation):
            found, value, now, window = self._connection.execute(query).fetchone() or (0, None, "", "")
        return Probe(found, Highest(value and _text(value), bound.kind, _text(now)), _text(window))

    @contextmanager
    def _one_statement(self, relation: str) -> Iterator[None]:
        """A savepoint: a refused statement would otherwise end the snapshot for all other tables."""
        try:
            with self._connection.transaction():
                yield
        except psycopg.Error as error:
            raise self._named(relation, error) from None

    def _named(self, relation: str, error: psycopg.Error) -> SourceError:
        message = error.diag.message_primary or str(error)
        if isinstance(error, psycopg.errors.QueryCanceled) and "timeout" in message:
            return timed_out(self._address, relation, self._minutes)
        # The primary message only: details and context may quote a row.
        return read_failed(self._address, relation, message)


def _conninfo(address: Address) -> str:
    keywords: dict[str, str | int] = {"client_encoding": "UTF8", "connect_timeout": 15}
    # A line that went silent is noticed in two minutes; the system's default is two hours.
    keywords |= {"keepalives": 1, "keepalives_idle": 60, "keepalives_interval": 10, "keepalives_count": 6}
    keywords |= {"application_name": "odw-landing", **address.options}
    known = {"host": address.host, "port": address.port, "user": address.user, "dbname": address.database}
    keywords |= {key: value for key, value in known.items() if value}
    if address.password:
        keywords["password"] = address.password
    return make_conninfo("", **keywords)


def _relation(relation: str) -> sql.Identifier:
    return sql.Identifier(*relation.split("."))


def _selection(table: SourceTable) -> sql.Composed:
    cells = sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(c.source)) for c in table.columns)
    return sql.SQL("select {} from {}").format(cells, _relation(table.relation))


def _since(table: SourceTable, bound: Bound) -> sql.Composed:
    """The condition for rows from ``bound`` on; the literal takes the column's type."""
    column = sql.Identifier(cursor_source(table))
    return sql.SQL("({0} >= {1} or {0} is null)").format(column, sql.Literal(bound.value))


def _text(value: str | bytes) -> str:
    # psycopg gives bytes when the client encoding is SQL_ASCII.
    return value.decode() if isinstance(value, bytes) else value
