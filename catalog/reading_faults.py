"""Whether each table says how it is read: in the way of its system's kind, and in no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from catalog.faults import did_you_mean
from catalog.reading import RestReading, XmlReading
from catalog.system import READINGS, SourceTable, System

Reference = tuple[tuple[str, ...], str, str]
"""Place in the file, problem, remedy."""

MAY_NAME_NEXT = ("cursor", "link")


def reading_faults(system: System, table: SourceTable, place: tuple[str, ...]) -> Iterator[Reference]:
    """Faults of how ``table`` is read, given the kind of its system."""
    for kind in READINGS:
        given = getattr(table, kind) is not None
        if given and kind != system.kind:
            yield (
                (*place, kind),
                f"The table says how to read {kind}, but its system is of kind {system.kind}.",
                f"Remove the key {kind!r}, or correct the system's kind.",
            )
        if not given and kind == system.kind:
            yield place, f"A table of kind {kind} must say how it is read.", f"Add the key {kind!r}."
    if system.kind in READINGS and table.extract.strategy == "cursor":
        yield (
            (*place, "extract", "strategy"),
            f"A source of kind {system.kind} is read whole; it knows no cursor.",
            "Say strategy: full; unchanged content is found by its digest.",
        )
    if system.kind in ("excel", "csv"):
        yield from _file_faults(table, place)
    if table.rest is not None:
        yield from _rest_faults(table.rest, (*place, "rest"))
    if table.xml is not None:
        yield from _xml_faults(table.xml, (*place, "xml"))


def _file_faults(table: SourceTable, place: tuple[str, ...]) -> Iterator[Reference]:
    path = PurePosixPath(table.relation)
    if path.is_absolute() or ".." in path.parts:
        yield (
            (*place, "relation"),
            f"{table.relation!r} leaves the folder of the connection.",
            "Write the path below that folder.",
        )
    elif any(letter in str(path.parent) for letter in "*?["):
        yield (
            (*place, "relation"),
            "Only the file's name may be a pattern, not its folder.",
            "Name the folder in full.",
        )
    if table.csv is not None and (table.csv.delimiter == table.csv.quote or table.csv.delimiter in "\r\n"):
        yield (
            (*place, "csv", "delimiter"),
            "The delimiter may be neither the quote nor a line end.",
            "Look into the file for the sign between two cells.",
        )


def _rest_faults(rest: RestReading, place: tuple[str, ...]) -> Iterator[Reference]:
    paging, place = rest.paging, (*place, "paging")
    if paging.style == "cursor" and paging.next_field is None:
        yield (
            (*place, "next_field"),
            "Paging by cursor needs the field that holds the next cursor.",
            "Add next_field, its path in the answer.",
        )
    if paging.style not in MAY_NAME_NEXT and paging.next_field is not None:
        yield (
            (*place, "next_field"),
            f"Paging by {paging.style} has no next_field.",
            "Remove it, or say style: cursor or style: link.",
        )
    names = [paging.size_parameter, paging.position_parameter] if paging.style != "none" else []
    for name in {*rest.parameters} & {*names} | {name for name in names if names.count(name) > 1}:
        yield place, f"The query parameter {name!r} is given twice.", "Name each parameter once."


def _xml_faults(xml: XmlReading, place: tuple[str, ...]) -> Iterator[Reference]:
    for step in xml.record.strip("/").split("/"):
        prefix, _, _ = step.rpartition(":")
        if prefix and prefix not in xml.namespaces:
            yield (*place, "record"), f"The prefix {prefix!r} has no namespace.", did_you_mean(prefix, xml.namespaces)
    if xml.soap_action is not None and xml.body is None:
        yield (*place, "soap_action"), "A SOAP action needs a request to send.", "Add body, the SOAP envelope."
