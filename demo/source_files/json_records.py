"""Rows as JSON records on disk, cut at any record without reading them: what the REST service hands out pages of."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from demo.generation.table import Cell, DemoTable

SEPARATOR = b",\n"
_string = json.JSONEncoder(ensure_ascii=False).encode


class Records:
    """Records in a file, and where each of them begins in another beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._places = path.with_suffix(".places")

    def write(self, table: DemoTable) -> None:
        """Write every row of ``table``; a column's dots make nested fields."""
        template, order = record_template(table.columns)
        places = array("Q", [0])
        with self._path.open("wb") as file:
            for row in table.tuples():
                record = template % tuple(_json(row[place]) for place in order)
                file.write(record.encode() + SEPARATOR)
                places.append(file.tell())
        with self._places.open("wb") as file:
            places.tofile(file)

    def __len__(self) -> int:
        """How many there are."""
        return self._places.stat().st_size // array("Q").itemsize - 1

    def between(self, begin: int, end: int) -> bytes:
        """The inside of a JSON list of the records from ``begin`` to before ``end``."""
        begin, end = min(begin, len(self)), min(end, len(self))
        if begin >= end:
            return b""
        first, last = self._place(begin), self._place(end) - len(SEPARATOR)
        with self._path.open("rb") as file:
            file.seek(first)
            return file.read(last - first)

    def _place(self, number: int) -> int:
        places = array("Q")
        with self._places.open("rb") as file:
            file.seek(number * places.itemsize)
            places.fromfile(file, 1)
        return places[0]


def record_template(columns: Sequence[str]) -> tuple[str, list[int]]:
    """A record with ``%s`` in place of every value, and the positions of the columns in the order it wants them."""
    tree: dict[str, Any] = {}
    for place, column in enumerate(columns):
        clashes = any(other.startswith(f"{column}.") or column.startswith(f"{other}.") for other in columns)
        *groups, field = [column] if clashes else column.split(".")
        node = tree
        for group in groups:
            node = node.setdefault(group, {})
        node[field] = place
    order: list[int] = []
    return _template(tree, order), order


def _template(node: dict[str, Any], order: list[int]) -> str:
    fields = []
    for name, inner in node.items():
        if isinstance(inner, dict):
            value = _template(inner, order)
        else:
            order.append(inner)
            value = "%s"
        fields.append(f"{_name(name)}:{value}")
    return "{" + ",".join(fields) + "}"


def _name(name: str) -> str:
    return _string(name).replace("%", "%%")


def _json(cell: Cell) -> str:
    if isinstance(cell, str):
        return _string(cell)
    if cell is None:
        return "null"
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)
