"""JSON-LD as plain dicts, one flat node for each thing: the one model from which Turtle and RDF/XML are made.

Nodes hold ``@id``, ``@type`` and properties with prefixed names; there are no nested and no blank nodes, so that a
document is the same, byte for byte, whoever writes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

Node = dict[str, Any]

CONTEXT = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "dqv": "http://www.w3.org/ns/dqv#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "gsp": "http://www.opengis.net/ont/geosparql#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def node(identifier: str, kind: str | list[str], **properties: Any) -> Node:
    """A node; ``dct__title=…`` becomes ``dct:title``, and what is None or empty is left out."""
    named = {name.replace("__", ":"): value for name, value in properties.items() if value not in (None, [], ())}
    return {"@id": identifier, "@type": kind, **named}


def link(identifier: str) -> dict[str, str]:
    """A reference to another node."""
    return {"@id": identifier}


def links(identifiers: Iterable[str]) -> list[dict[str, str]]:
    """References to other nodes."""
    return [link(identifier) for identifier in identifiers]


def both(vietnamese: str, english: str) -> list[dict[str, str]]:
    """A text in two languages."""
    return [text(vietnamese, "vi"), text(english, "en")]


def text(value: str, language: str) -> dict[str, str]:
    """A text in one language."""
    return {"@value": value, "@language": language}


def typed(value: object, kind: str) -> dict[str, str]:
    """A value of an XSD type: ``typed(12, "decimal")``."""
    return {"@value": str(value), "@type": f"xsd:{kind}"}


def moment(value: str) -> dict[str, str]:
    """A year, a month, a day or a moment of ISO 8601, typed by how exact it is."""
    return typed(value, {4: "gYear", 7: "gYearMonth", 10: "date"}.get(len(value), "dateTime"))


def distinct(nodes: Iterable[Node]) -> list[Node]:
    """Each thing once, in the order of first mention."""
    found: dict[str, Node] = {}
    for each in nodes:
        found.setdefault(each["@id"], each)
    return list(found.values())


def json_ld(nodes: Iterable[Node]) -> str:
    """The document as indented JSON, its context inside: nobody needs to fetch anything to read it."""
    return json.dumps({"@context": CONTEXT, "@graph": list(nodes)}, ensure_ascii=False, indent=1) + "\n"
