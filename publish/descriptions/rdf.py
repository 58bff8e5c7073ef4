"""Turtle and RDF/XML of linked-data nodes, written by rdflib.

A text is a head, bodies and a foot, so that a catalogue is joined from the bodies of its datasets without serialising
them anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from publish.descriptions.linked_data import CONTEXT, Node

if TYPE_CHECKING:
    from rdflib import Graph

TURTLE_HEAD = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in CONTEXT.items()) + "\n"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDF_XML_HEAD = (
    f'<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF\n   xmlns:rdf="{RDF}"\n'
    + "\n".join(f'   xmlns:{prefix}="{namespace}"' for prefix, namespace in CONTEXT.items())
    + "\n>\n"
)
RDF_XML_FOOT = "</rdf:RDF>\n"
SUBJECT = re.compile(r"^(?=  <rdf:Description rdf:about=)", re.MULTILINE)
"""Where a subject begins in rdflib's RDF/XML: no text can look like it, for texts are escaped."""


def turtle_body(nodes: Iterable[Node]) -> str:
    """The nodes in Turtle, without the prefixes."""
    text = graph(nodes).serialize(format="turtle")
    lines = text.splitlines(keepends=True)
    first = next((number for number, line in enumerate(lines) if not line.startswith("@prefix")), len(lines))
    return "".join(lines[first:]).strip("\n") + "\n\n"


def rdf_xml_body(nodes: Iterable[Node]) -> str:
    """The nodes in RDF/XML, without the root element."""
    text = graph(nodes).serialize(format="xml")
    inside = text.partition("<rdf:RDF")[2].partition("\n>\n")[2].rpartition("</rdf:RDF>")[0]
    # rdflib takes the subjects from a set; their order must not change from one process to the next.
    return "".join(sorted(SUBJECT.split(inside)))


def graph(nodes: Iterable[Node]) -> Graph:
    """The nodes as a graph of rdflib, with our prefixes and no others."""
    from rdflib import Graph, URIRef

    made = Graph(bind_namespaces="none")
    for prefix, namespace in {"rdf": RDF, **CONTEXT}.items():
        made.bind(prefix, namespace)
    type_ = URIRef(f"{RDF}type")
    for each in nodes:
        subject = URIRef(each["@id"])
        for kind in _list(each["@type"]):
            made.add((subject, type_, URIRef(_expanded(kind))))
        for name, value in _properties(each):
            made.add((subject, URIRef(_expanded(name)), _term(value)))
    return made


def _properties(each: Node) -> Iterator[tuple[str, Any]]:
    for name, values in each.items():
        if not name.startswith("@"):
            for value in _list(values):
                yield name, value


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _term(value: Any) -> Any:
    from rdflib import Literal, URIRef

    if isinstance(value, str):
        return Literal(value)
    if "@id" in value:
        return URIRef(_expanded(value["@id"]))
    if "@language" in value:
        return Literal(value["@value"], lang=value["@language"])
    return Literal(value["@value"], datatype=URIRef(_expanded(value["@type"])), normalize=False)


def _expanded(name: str) -> str:
    """A prefixed name as the IRI it stands for; an IRI as it is."""
    prefix, colon, local = name.partition(":")
    return CONTEXT[prefix] + local if colon and prefix in CONTEXT else name
