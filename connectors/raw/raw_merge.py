"""Merge rows by key into the physical table of a source, inside the transaction of the landing.

Rows that did not change are not touched: they keep their number, and the table does not swell. What was removed and
what was added is summed up on the way, so the digest of twenty million rows follows from that of the few.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import psycopg
from psycopg import sql

from catalog.system import SourceTable
from connectors.raw.raw_table import SCHEMA, Sums, row_hash, row_number_of_content, summed, sums_of

INCOMING = sql.Identifier("odw_incoming")
KEYS = sql.Identifier("odw_keys")
CREATE_INCOMING = """
create temporary table {incoming} (
    {columns},
    _arrival bigint generated always as identity
) on commit drop
"""
# One join tells both which rows came again as they are and which rows of ours they replace.
MATCH = """
create temporary table odw_matched on commit drop as
select landed.ctid as place, incoming._arrival, {landed_hash} = {incoming_hash} as is_same
from {table} as landed join {incoming} as incoming on {same_key}
"""
DROP_UNCHANGED = "delete from {incoming} where _arrival in (select _arrival from odw_matched where is_same)"
REMOVE_REPLACED = """
with replaced as (select place from odw_matched group by place having not bool_or(is_same)),
gone as (
    delete from {table} as landed using replaced where landed.ctid = replaced.place returning {number} as _content
) {sums}
"""
INSERT = """
with added as (
    insert into {table} ({columns}, _run_id)
    select {columns}, {run_id} from {incoming} order by _arrival
    returning {number} as _content
) {sums}
"""
REMOVE_ABSENT = """
with gone as (
    delete from {table} as landed where not exists (select from {keys} as known where {same_key})
    returning {number} as _content
) {sums}
"""


def receive(connection: psycopg.Connection, table: SourceTable, chunks: Iterable[bytes]) -> int:
    """Stream ``chunks`` (COPY text lines) aside; returns the number of rows."""
    columns = [column.name for column in table.columns]
    connection.execute(sql.SQL(CREATE_INCOMING).format(incoming=INCOMING, columns=_as_text(columns)))
    return _copy(connection, INCOMING, columns, chunks)


def merge(connection: psycopg.Connection, name: str, table: SourceTable, run_id: str) -> tuple[Sums, Sums]:
    """Replace by key the rows of the physical table ``name`` that were received differently, and add new ones.

    Returns what was removed and what was added.
    """
    target = sql.Identifier(SCHEMA, name)
    same_key = _same_key(table, "landed", "incoming")
    columns = sql.SQL(", ").join(sql.Identifier(column.name) for column in table.columns)
    landed_hash, incoming_hash = row_hash(table, "landed"), row_hash(table, "incoming")
    connection.execute(
        sql.SQL(MATCH).format(
            table=target,
            incoming=INCOMING,
            same_key=same_key,
            landed_hash=landed_hash,
            incoming_hash=incoming_hash,
        )
    )
    connection.execute("analyze odw_matched")
    connection.execute(sql.SQL(DROP_UNCHANGED).format(incoming=INCOMING))
    remove = sql.SQL(REMOVE_REPLACED).format(
        table=target, number=row_number_of_content(table, "landed"), sums=_summed("gone")
    )
    removed = sums_of(connection, remove)
    added = sql.SQL(INSERT).format(
        table=target,
        columns=columns,
        run_id=sql.Literal(run_id),
        incoming=INCOMING,
        number=row_number_of_content(table),
        sums=_summed("added"),
    )
    return removed, sums_of(connection, added)


def remove_absent(connection: psycopg.Connection, name: str, table: SourceTable, keys: Iterable[bytes]) -> Sums:
    """Remove the rows whose key is not among ``keys`` (COPY lines of the key columns); returns what was removed."""
    connection.execute(sql.SQL("create temporary table {} ({}) on commit drop").format(KEYS, _as_text(table.key)))
    _copy(connection, KEYS, table.key, keys)
    query = sql.SQL(REMOVE_ABSENT).format(
        table=sql.Identifier(SCHEMA, name),
        keys=KEYS,
        same_key=_same_key(table, "landed", "known"),
        number=row_number_of_content(table, "landed"),
        sums=_summed("gone"),
    )
    return sums_of(connection, query)


def _copy(
    connection: psycopg.Connection, target: sql.Identifier, columns: Sequence[str], chunks: Iterable[bytes]
) -> int:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    with connection.cursor() as cursor:
        with cursor.copy(sql.SQL("copy {} ({}) from stdin").format(target, names)) as copy:
            for chunk in chunks:
                copy.write(chunk)
        rows = cursor.rowcount
    connection.execute(sql.SQL("analyze {}").format(target))
    return rows


def _as_text(columns: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(sql.SQL("{} text").format(sql.Identifier(column)) for column in columns)


def _same_key(table: SourceTable, one: str, other: str) -> sql.Composed:
    """Equality of the keys, a null equal to a null, in a form that the server can hash."""
    pairs = (
        sql.SQL("coalesce({}, E'\\x01') = coalesce({}, E'\\x01')").format(
            sql.Identifier(one, key), sql.Identifier(other, key)
        )
        for key in table.key
    )
    return sql.SQL(" and ").join(pairs)


def _summed(source: str) -> sql.Composed:
    return summed(sql.Identifier(source), sql.Identifier("_content"))
