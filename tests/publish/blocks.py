"""Blocks made from single rows, and the formats written row by row, as they were before: what blocks must equal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from json.encoder import encode_basestring
from pathlib import Path

import pyarrow as arrow

from catalog import Column, Resource
from publish.formats.block import Block, Cells
from publish.formats.csv_text import Row, csv_record
from publish.formats.xml_text import xml_namespace
from publish.writing import WrittenTable, write_formats

BARE = ("integer", "decimal", "boolean")
XML_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


def block_of(rows: Sequence[Row], resource: Resource, before: int = 0) -> Block:
    columns = zip(*rows, strict=True) if rows else [()] * len(resource.columns)
    arrays = [arrow.array(list(column), arrow.string()) for column in columns]
    return Block(before, tuple(map(Cells, resource.columns, arrays)))


def blocks_of(rows: Sequence[Row], resource: Resource, size: int = 3) -> Iterator[Block]:
    """Every block is a slice, so that offsets count."""
    whole = block_of(rows, resource)
    for start in range(0, len(rows), size):
        cells = (Cells(each.column, each.values.slice(start, size)) for each in whole.cells)
        yield Block(start, tuple(cells))


def write(rows: Sequence[Row], resource: Resource, folder: Path) -> WrittenTable:
    return write_formats(blocks_of(rows, resource), resource, folder)


def csv_of(rows: Iterable[Row], resource: Resource) -> str:
    return csv_record(column.name for column in resource.columns) + "".join(map(csv_record, rows))


def excel_csv_of(rows: Iterable[Row], resource: Resource) -> str:
    kinds = [column.type for column in resource.columns]
    guarded = (tuple(map(_guarded, row, kinds)) for row in rows)
    return "\ufeff" + csv_of(guarded, resource)


def _guarded(value: str | None, kind: str) -> str | None:
    if value is None or kind != "text":
        return value
    return f"'{value}" if re.match(r"['=+\-@\t\r\n＝＋－＠]", value) else value


def json_of(rows: Iterable[Row], resource: Resource) -> str:
    return "[\n" + ",\n".join(_object(row, resource) for row in rows) + "\n]\n"


def _object(row: Row, resource: Resource) -> str:
    members = (f'"{c.name}":{_json_value(c, v)}' for c, v in zip(resource.columns, row, strict=True))
    return "{" + ",".join(members) + "}"


def _json_value(column: Column, value: str | None) -> str:
    if value is None:
        return "null"
    return value if column.type in BARE else encode_basestring(value)


def geojson_of(rows: Iterable[Row], resource: Resource) -> str:
    names = [column.name for column in resource.columns]
    lines = []
    for row in rows:
        at = dict(zip(names, row, strict=True))
        point = f'{{"type":"Point","coordinates":[{at["kinh_do"]},{at["vi_do"]}]}}'
        geometry = point if at["kinh_do"] is not None and at["vi_do"] is not None else "null"
        lines.append(f'{{"type":"Feature","geometry":{geometry},"properties":{_object(row, resource)}}}')
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def xml_of(rows: Iterable[Row], resource: Resource) -> str:
    root = resource.name
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="{xml_namespace(resource)}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
    )
    return head + "".join(_xml_row(row, resource) for row in rows) + f"</{root}>\n"


def _xml_row(row: Row, resource: Resource) -> str:
    elements = (
        f'<{c.name} xsi:nil="true"/>' if v is None else f"<{c.name}>{v.translate(XML_ESCAPES)}</{c.name}>"
        for c, v in zip(resource.columns, row, strict=True)
    )
    return f"<dong>{''.join(elements)}</dong>\n"
