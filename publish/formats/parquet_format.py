"""Parquet with real types: int64, decimal, date32, bool, string; null is null. No number passes through a float.

Decimals are ``decimal(38, 10)`` in every release, so that a reader's schema does not move with the data; a table with a
number that does not fit has no Parquet. Every field carries its title and unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as arrow
from pyarrow import compute, parquet

from catalog import Column, Resource
from publish.formats.block import Block, Cells
from publish.formats.file import LeftOutError, Sink

GROUP_BYTES = 24 * 2**20
"""Of values in memory, to a row group."""
TYPES = {
    "text": arrow.string(),
    "integer": arrow.int64(),
    "decimal": arrow.decimal128(38, 10),
    "date": arrow.date32(),
    "boolean": arrow.bool_(),
}


class ParquetFile:
    """Parquet of one resource. Blocks are gathered to row groups; where they are cut depends on the rows alone."""

    def __init__(self, resource: Resource, file: Sink) -> None:
        self._schema = arrow.schema([_field(column) for column in resource.columns])
        self._writer = parquet.ParquetWriter(
            file, self._schema, compression="zstd", use_dictionary=_repeating(resource)
        )
        self._group: list[Any] = []
        self._group_bytes = 0

    def make(self, block: Block) -> Any:
        """The rows of ``block`` as a record batch; LeftOutError when a value does not fit its column."""
        columns = [_typed(cells, kind) for cells, kind in zip(block.cells, self._schema.types, strict=True)]
        return arrow.record_batch(columns, schema=self._schema)

    def append(self, made: Any) -> None:
        """Keep the record batch until it makes a row group with those before it."""
        self._group.append(made)
        self._group_bytes += made.nbytes
        if self._group_bytes >= GROUP_BYTES:
            self._write_group()

    def finish(self) -> None:
        """Write the last row group and the footer."""
        if self._group:
            self._write_group()
        self.close()

    def close(self) -> None:
        """Write the footer, so that nothing does when the file is closed already."""
        self._writer.close()

    def _write_group(self) -> None:
        table = arrow.Table.from_batches(self._group)
        self._writer.write_table(table, row_group_size=max(len(table), 1))
        self._group, self._group_bytes = [], 0


def _repeating(resource: Resource) -> list[str]:
    """The columns whose values come again; elsewhere a dictionary takes time and makes the file larger."""
    return [c.name for c in resource.columns if c.type in ("text", "date") and (c.name,) != resource.key]


def _typed(cells: Cells, kind: Any) -> Any:
    if cells.column.required and cells.values.null_count:
        raise LeftOutError(f"cột bắt buộc {cells.column.name} có ô trống")
    try:
        return compute.cast(cells.values, kind)
    except arrow.ArrowInvalid as error:
        raise LeftOutError(f"cột {cells.column.name} có giá trị mà kiểu {kind} của Parquet không chứa được") from error


def _field(column: Column) -> Any:
    told: dict[str, str | None] = {"title": column.title, "unit": column.unit}
    if column.suppress:
        told["reason_column"] = column.suppress.reason_column
    return arrow.field(
        column.name, TYPES[column.type], not column.required, {key: text for key, text in told.items() if text}
    )


def read_parquet(path: Path) -> Iterator[dict[str, str | None]]:
    """Rows of a file of ours as canonical text, a row group's part at a time.

    Raises:
        ValueError: the file is no Parquet file.
    """
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=10_000):
            yield from ({name: _canonical(value) for name, value in row.items()} for row in batch.to_pylist())


def _canonical(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return value.isoformat() if isinstance(value, date) else str(value)
