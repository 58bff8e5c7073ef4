"""JSON: an array of objects, one object a line, every column in every object, null as ``null``.

Numbers are JSON numbers made from their text, digit for digit; a reader that keeps numbers as doubles must itself
take care of integers beyond 2^53.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from json.encoder import encode_basestring
from pathlib import Path

from catalog import Column, Resource
from publish.reading import Row

HEAD, FOOT = "[\n", "\n]\n"


class JsonFormat:
    """JSON of one resource."""

    extension = "json"
    separator = ",\n"

    def __init__(self, resource: Resource) -> None:
        self._columns = tuple((f'"{column.name}":', _encoder(column)) for column in resource.columns)

    def head(self) -> str:
        """The opening bracket."""
        return HEAD

    def row(self, values: Row) -> str:
        """One object on one line."""
        members = (
            name + ("null" if value is None else encode(value))
            for (name, encode), value in zip(self._columns, values, strict=True)
        )
        return "{" + ",".join(members) + "}"

    def foot(self) -> str:
        """The closing bracket."""
        return FOOT


def _encoder(column: Column) -> Callable[[str], str]:
    """How a value becomes JSON: numbers and booleans stand as they are, everything else is a string."""
    return str if column.type in ("integer", "decimal", "boolean") else encode_basestring


def read_json(path: Path) -> Iterator[dict[str, object]]:
    """Objects of a file of ours, line by line with bounded memory; numbers as int and Decimal.

    The lines together are one JSON array: ``[``, objects with commas between, ``]``.

    Raises:
        ValueError: the file is not laid out so, or a line is no JSON object.
    """
    with path.open(encoding="utf-8", newline="") as file:
        if file.readline() != HEAD:
            raise ValueError("tệp không bắt đầu bằng dấu [")
        previous = file.readline()
        for line in file:
            if line == FOOT[1:] and not file.readline():
                if previous != "\n":
                    yield _object(previous)
                return
            if not previous.endswith(",\n"):
                raise ValueError("thiếu dấu phẩy giữa hai bản ghi")
            yield _object(previous[:-2])
            previous = line
    raise ValueError("tệp không kết thúc bằng dấu ]")


def _object(text: str) -> dict[str, object]:
    value = json.loads(text, parse_float=Decimal, parse_constant=_refuse_constant)
    if not isinstance(value, dict):
        raise ValueError("bản ghi không phải đối tượng JSON")  # noqa: TRY004 - the file is wrong, not our type
    return value


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} không phải số JSON")


def canonical_text(value: object) -> str | None:
    """The canonical text of a value read by `read_json`."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if not isinstance(value, Decimal) else f"{value:f}"
