"""Failed formulas in an xlsx: its sheets are XML in a zip package (ECMA-376), streamed here element by element."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath
from typing import IO

from lxml import etree

from connectors.xml_stream import events, forget

NOT_CALCULATED = "công thức chưa được tính"
RELATION_ID = re.compile(r"\{.*[Rr]elationships\}id$")
SUSPECT = re.compile(rb"""\bt=["']e["']|<(?:\w+:)?f[\s>/]|^\xff\xfe|^\xfe\xff""")
"""A cell in error, or a formula; most sheets hold neither, and are not parsed at all."""
BLOCK_BYTES, OVERLAP_BYTES = 1024 * 1024, 64


@dataclass(frozen=True)
class FaultyCell:
    """A cell without a value; row and column count from 0."""

    row: int
    column: int
    problem: str


def faulty_in_xml(content: IO[bytes], sheet: str) -> Iterator[FaultyCell]:
    """Cells of ``sheet`` whose formula failed or has no result yet.

    Raises:
        zipfile.BadZipFile, lxml.etree.LxmlError, LookupError: the package is damaged.
    """
    content.seek(0)
    with zipfile.ZipFile(content) as package:
        part = _sheet_part(package, sheet)
        if _is_suspect(package, part):
            with package.open(part) as xml:
                yield from _faulty_cells(xml)


def _faulty_cells(xml: IO[bytes]) -> Iterator[FaultyCell]:
    row, column = -1, -1
    for event, element in events(xml):
        kind = etree.QName(element).localname
        if event == "start" and kind == "row":
            row, column = int(element.get("r", row + 2)) - 1, -1
        elif event == "start" and kind == "c":
            column = _column(element.get("r"), column + 1)
        elif event == "end" and kind == "c":
            problem = _problem(element)
            if problem:
                yield FaultyCell(row, column, problem)
        elif event == "end" and kind == "row":
            forget(element)


def _problem(cell: etree._Element) -> str | None:
    parts = {etree.QName(part).localname: part.text or "" for part in cell}
    if cell.get("t") == "e":
        return parts.get("v") or "#ERROR"
    # A formula may well yield an empty text; then the cell says that it is text.
    return NOT_CALCULATED if "f" in parts and not parts.get("v") and cell.get("t") != "str" else None


def _column(name: str | None, following: int) -> int:
    """Column of a cell's name (``C7`` is 2); cells may go without a name, then they follow each other."""
    letters = [letter for letter in name or "" if letter.isalpha()]
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1 if letters else following


def _is_suspect(package: zipfile.ZipFile, part: str) -> bool:
    with package.open(part) as xml:
        kept = b""
        while block := xml.read(BLOCK_BYTES):
            if SUSPECT.search(kept + block):
                return True
            kept = block[-OVERLAP_BYTES:]
    return False


def _sheet_part(package: zipfile.ZipFile, sheet: str) -> str:
    """Path inside the package of the sheet called ``sheet``."""
    book = next(
        element.get("Target", "").lstrip("/")
        for element in _elements(package, "_rels/.rels")
        if element.get("Type", "").endswith("/officeDocument")
    )
    folder, _, name = book.rpartition("/")
    relations = _elements(package, join(folder, "_rels", f"{name}.rels"))
    targets = {element.get("Id"): element.get("Target", "") for element in relations}
    for element in _elements(package, book):
        if etree.QName(element).localname == "sheet" and element.get("name") == sheet:
            relation = next(str(value) for key, value in element.items() if RELATION_ID.match(str(key)))
            target = targets[relation]
            return target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
    raise LookupError(sheet)


def _elements(package: zipfile.ZipFile, part: str) -> list[etree._Element]:
    with package.open(part) as content:
        return [element for _, element in events(content, ("end",))]
