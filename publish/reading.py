"""Rows of a mart table as canonical text, made by PostgreSQL itself, streamed in key order with bounded memory.

Canonical text: integers and decimals in plain digits (trailing zeros trimmed, never an exponent), dates as
``YYYY-MM-DD``, booleans ``true`` and ``false``, text as it is, null for null. Nothing ever passes through a float.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

import psycopg
import pyarrow as arrow
from psycopg import sql
from pyarrow import compute, csv

from catalog import Column, Resource
from publish.formats.block import Block, Cells
from publish.formats.file import names_of
from warehouse.copy_stream import blocks_of
from warehouse.errors import ReleaseError

BLOCK_BYTES = 2**20
"""Of the server's answer: some thousand rows, enough that what is done once a block does not count."""
CANONICAL = {
    "integer": "^-?[0-9]+$",
    "decimal": r"^-?[0-9]+(\.[0-9]+)?$",
    "date": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "boolean": "^(true|false)$",
}
PARSE = csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False)


def begin_snapshot(connection: psycopg.Connection) -> None:
    """Make the transaction see one state of the warehouse, so that the resources of a dataset fit together."""
    connection.execute("set transaction isolation level repeatable read, read only")
    connection.execute("set local datestyle = 'ISO, YMD'")


def read_blocks(
    connection: psycopg.Connection, resource: Resource, size: int = BLOCK_BYTES
) -> Generator[Block, None, None]:
    """Rows of ``mart.<resource.table>`` in key order, columns in the contract's order.

    A block has about ``size`` bytes; where it ends depends on the rows alone. The connection is taken until the last
    block, or until the generator is closed.

    Raises:
        ReleaseError: the table or a column is missing, or a value has no canonical text (``NaN``, ``infinity``).
    """
    before = 0
    try:
        with connection.cursor() as cursor, cursor.copy(copy_rows(resource)) as copy:
            for text in blocks_of(copy, size):
                block = Block(before, _parsed(text, resource), text)
                _check(block, resource)
                yield block
                before += len(block)
    except psycopg.Error as error:
        raise ReleaseError(
            f"Bảng mart.{resource.table}",
            str(error).splitlines()[0],
            "Chạy lại bước chuyển đổi (`odw run --step transform`) rồi phát hành lại.",
        ) from error


def copy_rows(resource: Resource) -> sql.Composed:
    """Every column as text, ordered by the key (text in byte order, the same on every server), as CSV."""
    columns = sql.SQL(", ").join(_as_text(column) for column in resource.columns)
    order = sql.SQL(", ").join(_in_order(resource.column(name)) for name in resource.key)
    table = sql.Identifier("mart", resource.table)
    query = sql.SQL("copy (select {} from {} as t order by {}) to stdout (format csv)")
    return query.format(columns, table, order)


def _as_text(column: Column) -> sql.Composed:
    name = sql.Identifier("t", column.name)
    return sql.SQL("trim_scale({})::text" if column.type == "decimal" else "{}::text").format(name)


def _in_order(column: Column) -> sql.Composed:
    name = sql.Identifier("t", column.name)
    return sql.SQL('{} collate "C"' if column.type == "text" else "{}").format(name)


def _parsed(text: bytes, resource: Resource) -> tuple[Cells, ...]:
    """The columns of CSV records. They get a header first: Arrow would drop a byte order mark that begins a value."""
    names = names_of(resource)
    data = ",".join(names).encode() + b"\n" + text
    read = csv.ReadOptions(block_size=len(data) + 1, use_threads=False)
    convert = csv.ConvertOptions(
        column_types=dict.fromkeys(names, arrow.string()),
        null_values=[""],
        strings_can_be_null=True,
        quoted_strings_can_be_null=False,
        check_utf8=False,
    )
    table = csv.read_csv(arrow.BufferReader(data), read_options=read, parse_options=PARSE, convert_options=convert)
    (batch,) = table.combine_chunks().to_batches()
    return tuple(map(Cells, resource.columns, batch.columns))


def _check(block: Block, resource: Resource) -> None:
    for cells in block.cells:
        canonical = CANONICAL.get(cells.column.type)
        if canonical and not _all(compute.match_substring_regex(cells.values, canonical)):
            number = block.before + _first_other(cells, canonical)
            raise unpublishable(resource, number, cells.column.name, "giá trị không có dạng chuẩn của kiểu dữ liệu")


def _all(matches: Any) -> bool:
    return compute.all(matches).as_py() is not False


def _first_other(cells: Cells, canonical: str) -> int:
    """Number of the first value that is not canonical, from 1."""
    others = (value is not None and not re.match(canonical, value) for value in cells.values.to_pylist())
    return 1 + list(others).index(True)


def unpublishable(resource: Resource, number: int, column: str, problem: str) -> ReleaseError:
    """The error for one bad cell: tells where it is, never what it holds."""
    key = ", ".join(resource.key)
    return ReleaseError(
        f"Bảng mart.{resource.table}, cột {column}, dòng thứ {number} theo thứ tự khóa ({key})",
        f"{problem}.",
        "Sửa giá trị tại cơ sở dữ liệu nguồn, hoặc thêm quy tắc cách ly cho cột này, rồi chạy lại.",
    )
