"""A source table in the schema ``raw``: a view over one physical table, replaced whole or not at all.

``raw.<system>__<table>`` is the view everybody reads; ``raw.<system>__<table>__<n>`` holds the rows. A new load
fills the next ``n`` beside the old one, and the view is switched in the same transaction.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import psycopg
from psycopg import sql

from catalog.system import SourceTable
from warehouse.errors import SourceError

SCHEMA = "raw"
LONGEST_NAME = 57
"""PostgreSQL cuts names at 63 bytes; six are kept for ``__<n>``."""

OWN_COLUMNS = ("_row_number", "_row_hash", "_loaded_at", "_run_id")
COLUMNS_OF_VIEW = """
select array_agg(attname::text order by attnum) from pg_attribute
where attrelid = to_regclass(%s) and attnum > 0 and not attisdropped
"""
PHYSICAL_TABLES = r"""
select c.relname::text, substring(c.relname from '[0-9]+$')::int from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'raw' and c.relkind = 'r' and c.relname ~ ('^' || %s || '__[0-9]+$') order by 2
"""
CREATE = """
create table {table} (
    {columns},
    _row_number bigint generated always as identity (cache 1000),
    _row_hash text generated always as (md5({hashed})) stored,
    _loaded_at timestamptz not null default now(),
    _run_id text not null default {run_id}
)
"""
# Sums do not depend on the order of rows and count repeated rows; two halves of the hash make 128 bits.
SUMS = """
select count(*),
    coalesce(sum(('x' || left(_row_hash, 16))::bit(64)::bigint), 0),
    coalesce(sum(('x' || right(_row_hash, 16))::bit(64)::bigint), 0)
from {table}
"""


@dataclass(frozen=True)
class Sums:
    """A number of rows and the sums of both halves of their hashes: rows can be added and taken away again."""

    rows: int
    high: int
    low: int

    def __add__(self, other: Sums) -> Sums:
        return Sums(self.rows + other.rows, self.high + other.high, self.low + other.low)

    def __sub__(self, other: Sums) -> Sums:
        return Sums(self.rows - other.rows, self.high - other.high, self.low - other.low)


@dataclass(frozen=True)
class Content:
    """What a physical table holds: its rows, and a digest of column names and rows, whatever their order."""

    rows: int
    digest: str
    sums: Sums


def lock(connection: psycopg.Connection, table: SourceTable) -> None:
    """Let one transaction at a time load ``table``; held until the transaction ends.

    Raises:
        SourceError: the name is too long for PostgreSQL.
    """
    if len(table.raw_name) > LONGEST_NAME:
        raise SourceError(
            f"Bảng {table.id}",
            f"tên {table.raw_name!r} dài quá {LONGEST_NAME} ký tự",
            f"Đặt tên bảng ngắn hơn trong catalog/systems/{table.system}.yml.",
        )
    connection.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{SCHEMA}.{table.raw_name}"])


def create_beside(connection: psycopg.Connection, table: SourceTable, run_id: str) -> str:
    """Create the next physical table, empty; returns its name without the schema."""
    numbers = [number for _, number in connection.execute(PHYSICAL_TABLES, [table.raw_name]).fetchall()]
    name = f"{table.raw_name}__{max(numbers, default=0) + 1}"
    columns = [sql.Identifier(column.name) for column in table.columns]
    connection.execute(
        sql.SQL(CREATE).format(
            table=sql.Identifier(SCHEMA, name),
            columns=sql.SQL(", ").join(sql.SQL("{} text").format(column) for column in columns),
            hashed=hashed_cells(columns),
            run_id=sql.Literal(run_id),
        )
    )
    return name


def hashed_cells(columns: Sequence[sql.Identifier]) -> sql.Composed:
    """What the hash of a row is made of: every cell, a null unlike any text."""
    return sql.SQL(" || E'\\x1f' || ").join(sql.SQL("coalesce({}, E'\\x01')").format(column) for column in columns)


def fill(connection: psycopg.Connection, name: str, table: SourceTable, chunks: Iterable[bytes]) -> None:
    """Stream ``chunks`` (COPY text lines) into the physical table ``name``."""
    columns = sql.SQL(", ").join(sql.Identifier(column.name) for column in table.columns)
    # Nobody sees the table before the commit, so its rows may be frozen at once: no vacuum has to follow.
    query = sql.SQL("copy {} ({}) from stdin with (format text, freeze)").format(sql.Identifier(SCHEMA, name), columns)
    with connection.cursor() as cursor, cursor.copy(query) as copy:
        for chunk in chunks:
            copy.write(chunk)


def content(connection: psycopg.Connection, name: str, table: SourceTable) -> Content:
    """Rows and digest of the physical table ``name``, computed by the server in flat memory."""
    row = connection.execute(sql.SQL(SUMS).format(table=sql.Identifier(SCHEMA, name))).fetchone()
    rows, high, low = row or (0, 0, 0)
    return content_of(Sums(rows, int(high), int(low)), table)


def content_of(sums: Sums, table: SourceTable) -> Content:
    """The content whose rows have these sums."""
    numbers = (sums.rows, sums.high, sums.low)
    parts = [*(column.name for column in table.columns), *map(str, numbers)]
    return Content(sums.rows, hashlib.sha256("\x1f".join(parts).encode()).hexdigest(), sums)


def is_current(connection: psycopg.Connection, table: SourceTable) -> bool:
    """Whether the view exists and has the contract's columns."""
    return _columns_of_view(connection, table) == [*(column.name for column in table.columns), *OWN_COLUMNS]


def holds(connection: psycopg.Connection, table: SourceTable, relation: str | None) -> bool:
    """Whether the view is as the contract says and ``relation`` (``raw.<name>``) is the physical table behind it."""
    newest = [f"{SCHEMA}.{name}" for name, _ in connection.execute(PHYSICAL_TABLES, [table.raw_name]).fetchall()]
    return newest[-1:] == [relation] and is_current(connection, table)


def switch(connection: psycopg.Connection, name: str, table: SourceTable) -> None:
    """Point the view at the physical table ``name`` and drop the older ones.

    When the columns changed the view is made anew, and the staging views on it fall with it: dbt rebuilds them.
    """
    view = sql.Identifier(SCHEMA, table.raw_name)
    if _columns_of_view(connection, table) and not is_current(connection, table):
        connection.execute(sql.SQL("drop view {} cascade").format(view))
    columns = sql.SQL(", ").join(map(sql.Identifier, (*(column.name for column in table.columns), *OWN_COLUMNS)))
    connection.execute(
        sql.SQL("create or replace view {} as select {} from {}").format(view, columns, sql.Identifier(SCHEMA, name))
    )
    for older, _ in connection.execute(PHYSICAL_TABLES, [table.raw_name]).fetchall():
        if older != name:
            drop(connection, older)
    connection.execute(sql.SQL("analyze {}").format(sql.Identifier(SCHEMA, name)))


def drop(connection: psycopg.Connection, name: str) -> None:
    """Drop the physical table ``name``."""
    connection.execute(sql.SQL("drop table {}").format(sql.Identifier(SCHEMA, name)))


def _columns_of_view(connection: psycopg.Connection, table: SourceTable) -> list[str]:
    view = sql.Identifier(SCHEMA, table.raw_name).as_string()
    row = connection.execute(COLUMNS_OF_VIEW, [view]).fetchone()
    return list(row[0] or []) if row else []
