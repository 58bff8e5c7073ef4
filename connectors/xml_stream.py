"""XML parsed element by element in flat memory, safe against what a hostile document may ask of a parser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from lxml import etree


def events(xml: IO[bytes], kinds: tuple[str, ...] = ("start", "end")) -> Iterator[tuple[str, etree._Element]]:
    """Starts and ends of the elements of ``xml``; no entity is expanded, no other file or address is read.

    Raises:
        lxml.etree.XMLSyntaxError: the text is no XML, or cut off.
    """
    yield from etree.iterparse(
        xml, kinds, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )


def forget(element: etree._Element) -> None:
    """Free an element that has been read, and everything before it in its parent."""
    parent = element.getparent()
    element.clear()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
