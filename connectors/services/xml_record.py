"""A record's child elements and attributes as named cells."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
NIL = f"{{{INSTANCE}}}nil"


def cells_of(record: etree._Element) -> tuple[dict[str, str | None], set[str]]:
    """Cells of ``record`` by name, and the names that stand there several times.

    Elements are named without their prefix, ``dia_chi/ma_xa`` below another element, ``@name`` for attributes,
    ``.`` for the text of a record without children. ``xsi:nil`` is None, an empty element an empty text.
    """
    cells: dict[str, str | None] = {}
    several: set[str] = set()
    for name, text in _named(record, ""):
        if name in cells:
            several.add(name)
        cells[name] = text
    return cells, several


def _named(element: etree._Element, place: str) -> Iterator[tuple[str, str | None]]:
    prefix = f"{place}/" if place else ""
    for attribute, value in element.attrib.items():
        tag = etree.QName(attribute)
        if tag.namespace != INSTANCE:
            yield f"{prefix}@{tag.localname}", str(value)
    if len(element) == 0:
        nil = element.get(NIL) in ("true", "1")
        yield place or ".", None if nil else element.text or ""
    for child in element:
        yield from _named(child, f"{prefix}{etree.QName(child).localname}")
