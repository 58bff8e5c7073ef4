"""Texts of a contract that somebody still has to write: they begin with ``TODO``, and are faults until then."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.faults import Fault
from catalog.yaml_text import YamlDocument, YamlValue

UNWRITTEN = "TODO"


def unwritten_faults(file: str, document: YamlDocument) -> list[Fault]:
    """One fault for each text of ``document`` that is still to be written, with its place."""
    return [
        Fault(
            file,
            document.line_of(place),
            ".".join(place),
            f"Still to be written: {wanted}.",
            f"Replace the text that begins with {UNWRITTEN}.",
        )
        for place, wanted in _unwritten(document.content, ())
    ]


def _unwritten(value: YamlValue, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The places of such texts, and what each of them asks for."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _unwritten(inner, (*place, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _unwritten(inner, (*place, str(number)))
    elif value.startswith(UNWRITTEN):
        yield place, value.removeprefix(UNWRITTEN).strip(" :")
