"""XML 1.0: the root is called after the resource, each row is ``dong``, each column an element, in our namespace.

Null is ``xsi:nil="true"``, so it differs from an empty text; every column stands in every row. A carriage return is
written ``&#13;``, or every reader would turn it into a line feed. Characters XML cannot hold are refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from catalog import Resource

ROW = "dong"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
ILLEGAL = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
ILLEGAL_BYTES = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
"""The illegal characters that are no control characters."""
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
"""In this order: the ampersands of the others are not to be escaped again."""


def xml_namespace(resource: Resource) -> str:
    """Namespace of a resource's elements: a name, no address."""
    return f"urn:x-dienbien-opendata:{resource.dataset.replace('.', ':')}:{resource.name}"


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
