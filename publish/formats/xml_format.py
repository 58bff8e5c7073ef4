"""XML 1.0: the root is called after the resource, each row is ``dong``, each column an element, in our namespace.

Null is ``xsi:nil="true"``, so it differs from an empty text; every column stands in every row. A carriage return is
written ``&#13;``, or every reader would turn it into a line feed. Characters XML cannot hold are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from catalog import Resource
from publish.reading import Row

ROW = "dong"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


class IllegalCharacterError(Exception):
    """A value holds a character that XML 1.0 cannot carry; ``column`` names its column."""

    def __init__(self, column: str) -> None:
        self.column = column
        super().__init__(column)


class XmlFormat:
    """XML of one resource."""

    extension = "xml"
    separator = ""

    def __init__(self, resource: Resource) -> None:
        self._root = resource.name
        self._namespace = xml_namespace(resource)
        self._names = tuple(column.name for column in resource.columns)

    def head(self) -> str:
        """Declaration and root element."""
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<{self._root} xmlns="{self._namespace}" xmlns:xsi="{XSI}">\n'
        )  # fmt: skip

    def row(self, values: Row) -> str:
        """One row element; IllegalCharacterError when a value cannot be written."""
        return f"<{ROW}>{''.join(map(_element, self._names, values))}</{ROW}>\n"

    def foot(self) -> str:
        """The end of the root element."""
        return f"</{self._root}>\n"


def xml_namespace(resource: Resource) -> str:
    """Namespace of a resource's elements: a name, no address."""
    return f"urn:x-dienbien-opendata:{resource.dataset.replace('.', ':')}:{resource.name}"


def _element(name: str, value: str | None) -> str:
    if value is None:
        return f'<{name} xsi:nil="true"/>'
    if ILLEGAL.search(value):
        raise IllegalCharacterError(name)
    return f"<{name}>{value.translate(ESCAPES)}</{name}>"


def read_xml(path: Path, schema: etree.XMLSchema) -> Iterator[dict[str, str | None]]:
    """Rows of a file of ours, column to text, validated against ``schema`` on the way with bounded memory.

    Raises:
        etree.XMLSyntaxError: the file is no XML, or breaks its schema.
    """
    for _, row in etree.iterparse(
        path, tag=f"{{*}}{ROW}", schema=schema, resolve_entities=False, no_network=True, huge_tree=True
    ):
        yield {etree.QName(cell).localname: _text(cell) for cell in row}
        row.clear()
        while (earlier := row.getprevious()) is not None and (parent := row.getparent()) is not None:
            parent.remove(earlier)


def _text(cell: etree._Element) -> str | None:
    return None if cell.get(f"{{{XSI}}}nil") == "true" else cell.text or ""
