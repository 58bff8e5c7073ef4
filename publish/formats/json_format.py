"""JSON and GeoJSON of whole blocks; `json_text` says how the lines are laid out."""

from __future__ import annotations

import json
from typing import Any

from catalog import Resource
from publish.formats.block import Block, Cells, content, filled, joined, replaced
from publish.formats.file import Sink, TextFile
from publish.formats.json_text import FEATURE, FOOT, GEO_FOOT, GEO_HEAD, HEAD, LATITUDE, LONGITUDE, POINT

BARE = ("integer", "decimal", "boolean")
"""Types whose text is JSON already; everything else is a string."""


def json_file(resource: Resource, file: Sink) -> TextFile:
    """JSON of one resource."""
    is_shared = has_points(resource)  # only then GeoJSON needs the objects too, which cost a copy of them all

    def lines(block: Block) -> memoryview:
        return _lines(block, joined([",\n", *([block.once(objects)] if is_shared else _object(block))]))

    return TextFile(file, HEAD, lines, FOOT)


def geojson_file(_: Resource, file: Sink) -> TextFile:
    """GeoJSON (RFC 7946) of one resource that has coordinates."""
    return TextFile(file, GEO_HEAD, _features, GEO_FOOT)


def objects(block: Block) -> Any:
    """One object a row."""
    return joined(_object(block))


def _object(block: Block) -> list[Any]:
    pieces: list[Any] = ["{"]
    for index, cells in enumerate(block.cells):
        pieces += [f'{"," if index else ""}"{cells.column.name}":', *_value(cells)]
    return [*pieces, "}"]


def has_points(resource: Resource) -> bool:
    """Whether every row has room for a point on the map."""
    kinds = {column.name: column.type for column in resource.columns}
    return kinds.get(LATITUDE) == kinds.get(LONGITUDE) == "decimal"


def _lines(block: Block, lines: Any) -> memoryview:
    """The bytes of lines that begin with a comma, which the first line of a file does not."""
    text = content(lines)
    return text if block.before else text[2:]


def _value(cells: Cells) -> tuple[Any, ...]:
    if cells.column.type in BARE:
        return (filled(cells.values, "null"),)
    escaped = _escaped(cells) if cells.column.type == "text" else cells.values
    if escaped.null_count:
        return (filled(joined(['"', escaped, '"']), "null"),)
    return '"', escaped, '"'


def _escaped(cells: Cells) -> Any:
    values = cells.values
    for sign in (b"\\", b'"'):  # the backslash first, or it would escape the escapes
        if cells.has(sign):
            values = replaced(values, sign.decode(), f"\\{sign.decode()}")
    if cells.has_control:
        for letter in sorted({byte for byte in cells.data if byte < ord(" ")}):
            values = replaced(values, chr(letter), json.dumps(chr(letter))[1:-1])
    return values


def _features(block: Block) -> memoryview:
    points = {cells.column.name: cells.values for cells in block.cells if cells.column.name in (LATITUDE, LONGITUDE)}
    geometry = joined([POINT, points[LONGITUDE], ",", points[LATITUDE], "]}"])
    pieces = [",\n", FEATURE, filled(geometry, "null"), ',"properties":', block.once(objects), "}"]
    return _lines(block, joined(pieces))
