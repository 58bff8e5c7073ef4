"""XML of whole blocks; `xml_text` says what the elements mean."""

from __future__ import annotations

from typing import Any

from catalog import Resource
from publish.formats.block import Block, Cells, content, filled, joined, replaced
from publish.formats.file import Sink, TextFile
from publish.formats.xml_text import ESCAPES, ROW, XSI, xml_namespace


def xml_file(resource: Resource, file: Sink) -> TextFile:
    """XML of one resource."""
    root = resource.name
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="{xml_namespace(resource)}" xmlns:xsi="{XSI}">\n'
    )  # fmt: skip
    return TextFile(file, head, lambda block: content(_rows(block)), f"</{root}>\n")


def _rows(block: Block) -> Any:
    elements = [piece for cells in block.cells for piece in _element(cells)]
    return joined([f"<{ROW}>", *elements, f"</{ROW}>\n"])


def _element(cells: Cells) -> tuple[Any, ...]:
    name = cells.column.name
    escaped = escaped_text(cells, ESCAPES) if cells.column.type == "text" else cells.values
    if escaped.null_count:
        return (filled(joined([f"<{name}>", escaped, f"</{name}>"]), f'<{name} xsi:nil="true"/>'),)
    return f"<{name}>", escaped, f"</{name}>"


def escaped_text(cells: Cells, escapes: dict[str, str]) -> Any:
    """The column with every sign of ``escapes`` written as it says, one after the other."""
    values = cells.values
    for sign, escape in escapes.items():
        if cells.has(sign.encode()):
            values = replaced(values, sign, escape)
    return values
