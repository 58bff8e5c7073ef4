"""Rows as one XML document on disk, shaped as the system file expects it: a plain list, or a SOAP answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from catalog.reading import XmlReading
from connectors.services.xml_record import INSTANCE
from connectors.services.xml_soap import SOAP_11, SOAP_12
from demo.generation.table import Cell, DemoTable

IN_ATTRIBUTE = {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
IN_TEXT = {"\r": "&#13;"}
"""Signs that a parser would change."""
Write = Callable[[Cell], str]


def write_document(path: Path, table: DemoTable, reading: XmlReading) -> None:
    """Write every row of ``table`` as a record where ``reading`` looks for records."""
    before, record, after = document_parts(reading)
    shape = RecordShape.of(record, table.columns)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n' + before)
        for row in table.tuples():
            file.write(shape.written(row))
        file.write(after)


def document_parts(reading: XmlReading) -> tuple[str, str, str]:
    """What stands before the records, the name of a record's element, and what stands after."""
    soap = _soap_of(reading)
    steps = [step.replace("*", "KetQua") for step in reading.record.strip("/").split("/")]
    anchored = reading.record.startswith("/") and not reading.record.startswith("//")
    spaces = {**reading.namespaces, "xsi": INSTANCE}
    if soap and not anchored:
        prefix = next((name for name, space in spaces.items() if space == soap), "soap")
        spaces[prefix] = soap
        steps = [f"{prefix}:Envelope", f"{prefix}:Body", "TraLoi", *steps]
    elif soap:
        spaces["soap"] = soap
        steps = [f"soap:{step}" if step in ("Envelope", "Body") else step for step in steps]
    elif not anchored:
        steps = ["DuLieu", *steps]
    *around, record = steps
    declared = "".join(f" xmlns:{prefix}={quoteattr(space)}" for prefix, space in spaces.items())
    before = "".join(f"<{step}{declared if place == 0 else ''}>" for place, step in enumerate(around))
    return before, record, "".join(f"</{step}>" for step in reversed(around))


def _soap_of(reading: XmlReading) -> str | None:
    """The SOAP namespace of the request; answers come in the same."""
    return next((space for space in (SOAP_11, SOAP_12) if space in (reading.body or "")), None)


@dataclass
class _Element:
    """An element of a record: its attributes, its own text, its children."""

    attributes: dict[str, int] = field(default_factory=dict)
    text: int | None = None
    children: dict[str, _Element] = field(default_factory=dict)


@dataclass(frozen=True)
class RecordShape:
    """A record as a template, and which column is written how at each of its places."""

    template: str
    cells: tuple[tuple[int, Write], ...]

    @classmethod
    def of(cls, record: str, columns: Sequence[str]) -> RecordShape:
        """The shape of ``columns`` (``Ten``, ``@ma``, ``dia_chi/xa``, ``.``) below an element named ``record``."""
        root = _Element()
        for place, column in enumerate(columns):
            _add(root, column, place)
        prefix = record.rpartition(":")[0]
        cells: list[tuple[int, Write]] = []
        return cls(_element(record, root, f"{prefix}:" if prefix else "", cells) + "\n", tuple(cells))

    def written(self, row: Sequence[Cell]) -> str:
        """One row as XML."""
        return self.template % tuple(write(row[place]) for place, write in self.cells)


def _add(root: _Element, column: str, place: int) -> None:
    *groups, name = column.split("/")
    node = root
    for group in groups:
        node = node.children.setdefault(group, _Element())
    if name.startswith("@"):
        node.attributes[name[1:]] = place
    elif name == ".":
        node.text = place
    else:
        node.children.setdefault(name, _Element()).text = place


def _element(tag: str, node: _Element, prefix: str, cells: list[tuple[int, Write]]) -> str:
    """The template of an element; an attribute of an empty cell is left out, an empty element is ``xsi:nil``."""
    cells += [(place, _attribute(name)) for name, place in node.attributes.items()]
    begin = f"<{tag}" + "%s" * len(node.attributes)
    if node.text is not None:
        cells.append((node.text, _content(tag)))
        return f"{begin}%s"
    children = [_element(f"{prefix}{name}", child, prefix, cells) for name, child in node.children.items()]
    return f"{begin}>{''.join(children)}</{tag}>"


def _attribute(name: str) -> Write:
    return lambda cell: "" if cell is None else f" {name}={quoteattr(_text(cell), IN_ATTRIBUTE)}"


def _content(tag: str) -> Write:
    return lambda cell: ' xsi:nil="true"/>' if cell is None else f">{escape(_text(cell), IN_TEXT)}</{tag}>"


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(cell)
