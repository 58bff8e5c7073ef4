"""A source table in the schema ``raw``: a view over one physical table, replaced whole or not at all.

``raw.<system>__<table>`` is the view everybody reads; ``raw.<system>__<table>__<n>`` holds the rows. A new load
fills the next ``n`` beside the old one, and the view is switched in the same transaction.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
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
    _row_number bigint generated always as identity (cache 1000)
)
"""
# After the rows are in, a column whose value is the same for all of them costs nothing, neither time nor room.
ADD_OWN_COLUMNS = """
alter table {table}
    add column _loaded_at timestamptz not null default now(),
    add column _run_id text not null default {run_id}
"""
# A sum does not depend on the order of rows and counts repeated rows. The numbers are made here, by as many workers
# as the server has, and not for every row as it arrives: that cost as much as the COPY.
SUMS = "select count(*), coalesce(sum({number}), 0) from {table}"


SUMMED_BY = "hash_record_extended"


@dataclass(frozen=True)
class Sums:
    """A number of rows and the sum of their hashes: rows can be added and taken away again."""

    rows: int
    hashes: int

    def __add__(self, other: Sums) -> Sums:
        return Sums(self.rows + other.rows, self.hashes + other.hashes)

    def __sub__(self, other: Sums) -> Sums:
        return Sums(self.rows - other.rows, self.hashes - other.hashes)


@dataclass(frozen=True)
class Content:
    """What a physical table holds: its rows, and a digest of column names and rows, whatever their order."""

    rows: int
    digest: str
    sums: Sums


def lock(connection: psycopg.Connection, table: SourceTable) -> None:
    """Let one session at a time load ``table`` and keep its snapshot; held until the connection closes.

    Not only until the commit: whoever came between the rows and their snapshot would replace the rows, and take the
    file that is still being named for one a killed landing left behind.

    Raises:
        SourceError: the name is too long for PostgreSQL.
    """
    if len(table.raw_name) > LONGEST_NAME:
        raise SourceError(
            f"Bảng {table.id}",
            f"tên {table.raw_name!r} dài quá {LONGEST_NAME} ký tự",
            f"Đặt tên bảng ngắn hơn trong catalog/systems/{table.system}.yml.",
        )
    connection.execute("select pg_advisory_lock(hashtextextended(%s, 0))", [f"{SCHEMA}.{table.raw_name}"])


def create_beside(connection: psycopg.Connection, table: SourceTable) -> str:
    """Create the next physical table, empty, with the contract's columns and the row's number; returns its name."""
    numbers = [number for _, number in connection.execute(PHYSICAL_TABLES, [table.raw_name]).fetchall()]
    name = f"{table.raw_name}__{max(numbers, default=0) + 1}"
    columns = [sql.Identifier(column.name) for column in table.columns]
    connection.execute(
        sql.SQL(CREATE).format(
            table=sql.Identifier(SCHEMA, name),
            columns=sql.SQL(", ").join(sql.SQL("{} text").format(column) for column in columns),
        )
    )
    return name


def add_own_columns(connection: psycopg.Connection, name: str, run_id: str) -> None:
    """Say of the rows of the physical table ``name`` when and by which run they came; later ones may differ."""
    query = sql.SQL(ADD_OWN_COLUMNS).format(table=sql.Identifier(SCHEMA, name), run_id=sql.Literal(run_id))
    connection.execute(query)


def row_hash(table: SourceTable, relation: str | None = None) -> sql.Composed:
    """The hash of a row (of ``relation``, where several are at hand): of every cell, a null unlike any text."""
    names = ([relation, column.name] if relation else [column.name] for column in table.columns)
    cells = (sql.SQL("coalesce({}, E'\\x01')").format(sql.Identifier(*name)) for name in names)
    return sql.SQL("md5({})").format(sql.SQL(" || E'\\x1f' || ").join(cells))


def row_number_of_content(table: SourceTable, relation: str | None = None) -> sql.Composed:
    """A number of 64 bits that follows from every cell of a row, a null unlike any text: what is summed up.

    PostgreSQL's own hash takes half the time of ``row_hash`` as a number. Another major version may hash otherwise;
    every table then looks changed, once.
    """
    cells = (sql.Identifier(*([relation, column.name] if relation else [column.name])) for column in table.columns)
    return sql.SQL("{}(row({}), 0)").format(sql.Identifier(SUMMED_BY), sql.SQL(", ").join(cells))


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
    query = summed(sql.Identifier(SCHEMA, name), row_number_of_content(table))
    return content_of(sums_of(connection, query), table)


def summed(relation: sql.Identifier, number: sql.Composable) -> sql.Composed:
    """The query for the sums of a relation's rows, each of which counts as ``number``."""
    return sql.SQL(SUMS).format(number=number, table=relation)


def sums_of(connection: psycopg.Connection, query: sql.Composed) -> Sums:
    """The answer to a query that ends in ``summed``."""
    rows, hashes = connection.execute(query).fetchone() or (0, 0)
    return Sums(rows, int(hashes))


def content_of(sums: Sums, table: SourceTable) -> Content:
    """The content whose rows have these sums."""
    numbers = (sums.rows, sums.hashes)
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
    columns: list[sql.Composable] = [
        *(sql.Identifier(column.name) for column in table.columns),
        sql.Identifier("_row_number"),
        sql.SQL("{} as _row_hash").format(row_hash(table)),
        *map(sql.Identifier, ("_loaded_at", "_run_id")),
    ]
    query = sql.SQL("create or replace view {} as select {} from {}")
    connection.execute(query.format(view, sql.SQL(", ").join(columns), sql.Identifier(SCHEMA, name)))
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
