"""Rows of a mart table as canonical text, made by PostgreSQL itself, streamed in key order with bounded memory.

Canonical text: integers and decimals in plain digits (trailing zeros trimmed, never an exponent), dates as
``YYYY-MM-DD``, booleans ``true`` and ``false``, text as it is, None for null. Nothing ever passes through a float.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import psycopg
from psycopg import sql

from catalog import Column, Resource
from warehouse.errors import ReleaseError

Row = tuple[str | None, ...]

ROWS_PER_FETCH = 2000
CANONICAL = {
    "integer": re.compile(r"-?[0-9]+"),
    "decimal": re.compile(r"-?[0-9]+(\.[0-9]+)?"),
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "boolean": re.compile(r"true|false"),
}


def begin_snapshot(connection: psycopg.Connection) -> None:
    """Make the transaction see one state of the warehouse, so that the resources of a dataset fit together."""
    connection.execute("set transaction isolation level repeatable read, read only")
    connection.execute("set local datestyle = 'ISO, YMD'")


def read_rows(connection: psycopg.Connection, resource: Resource) -> Iterator[Row]:
    """Rows of ``mart.<resource.table>`` in key order, columns in the contract's order.

    Raises:
        ReleaseError: the table or a column is missing, or a value has no canonical text (``NaN``, ``infinity``).
    """
    checks = [(index, c.name, CANONICAL[c.type]) for index, c in enumerate(resource.columns) if c.type in CANONICAL]
    try:
        with connection.cursor(name="odw_release") as cursor:
            cursor.itersize = ROWS_PER_FETCH
            cursor.execute(select_rows(resource))
            for number, row in enumerate(cursor, start=1):
                for index, name, canonical in checks:
                    value = row[index]
                    if value is not None and not canonical.fullmatch(value):
                        raise unpublishable(resource, number, name, "giá trị không có dạng chuẩn của kiểu dữ liệu")
                yield row
    except psycopg.Error as error:
        raise ReleaseError(
            f"Bảng mart.{resource.table}",
            str(error).splitlines()[0],
            "Chạy lại bước chuyển đổi (`odw run --step transform`) rồi phát hành lại.",
        ) from error


def select_rows(resource: Resource) -> sql.Composed:
    """The query: every column as text, ordered by the key (text in byte order, the same on every server)."""
    columns = sql.SQL(", ").join(_as_text(column) for column in resource.columns)
    order = sql.SQL(", ").join(_in_order(resource.column(name)) for name in resource.key)
    table = sql.Identifier("mart", resource.table)
    return sql.SQL("select {} from {} as t order by {}").format(columns, table, order)


def _as_text(column: Column) -> sql.Composed:
    name = sql.Identifier("t", column.name)
    return sql.SQL("trim_scale({})::text" if column.type == "decimal" else "{}::text").format(name)


def _in_order(column: Column) -> sql.Composed:
    name = sql.Identifier("t", column.name)
    return sql.SQL('{} collate "C"' if column.type == "text" else "{}").format(name)


def unpublishable(resource: Resource, number: int, column: str, problem: str) -> ReleaseError:
    """The error for one bad cell: tells where it is, never what it holds."""
    key = ", ".join(resource.key)
    return ReleaseError(
        f"Bảng mart.{resource.table}, cột {column}, dòng thứ {number} theo thứ tự khóa ({key})",
        f"{problem}.",
        "Sửa giá trị tại cơ sở dữ liệu nguồn, hoặc thêm quy tắc cách ly cho cột này, rồi chạy lại.",
    )
