"""What a department's web service answers to, kept beside its records: written when filled, read at each request."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from catalog.reading import RestReading, XmlReading
from demo.source_files.json_records import Records
from demo.source_files.pairing import Pair
from demo.source_files.xml_documents import write_document

ROUTES = "routes.json"


@dataclass(frozen=True)
class Route:
    """One resource: its path below the service, the query it wants, and the file with its rows."""

    path: str
    parameters: dict[str, str]
    file: Path
    rest: RestReading | None = None
    xml: XmlReading | None = None


def write_rest(folder: Path, pairs: Sequence[Pair]) -> None:
    """Write the records and routes of a REST service."""
    for pair in pairs:
        Records(folder / f"{pair.source.name}.json").write(pair.made)
    _write_routes(folder, pairs, "json")


def write_xml(folder: Path, pairs: Sequence[Pair]) -> None:
    """Write the documents and routes of an XML service."""
    for pair in pairs:
        write_document(folder / f"{pair.source.name}.xml", pair.made, pair.source.xml or XmlReading(record="//ban_ghi"))
    _write_routes(folder, pairs, "xml")


def read_routes(folder: Path) -> list[Route] | None:
    """The routes of the service in ``folder``; None when there is no such service."""
    file = folder / ROUTES
    if not file.is_file():
        return None
    return [_route(folder, entry) for entry in json.loads(file.read_text(encoding="utf-8"))]


def _write_routes(folder: Path, pairs: Sequence[Pair], suffix: str) -> None:
    entries = [
        {
            "relation": pair.source.relation,
            "file": f"{pair.source.name}.{suffix}",
            "rest": pair.source.rest.model_dump() if pair.source.rest else None,
            "xml": pair.source.xml.model_dump() if pair.source.xml else None,
        }
        for pair in pairs
    ]
    (folder / ROUTES).write_text(json.dumps(entries, ensure_ascii=False, indent=1), encoding="utf-8")


def _route(folder: Path, entry: dict[str, object]) -> Route:
    url = urlsplit(str(entry["relation"]))
    rest = RestReading.model_validate(entry["rest"]) if entry["rest"] else None
    xml = XmlReading.model_validate(entry["xml"]) if entry["xml"] else None
    parameters = dict(parse_qsl(url.query)) | (rest.parameters if rest else {})
    return Route(url.path.strip("/"), parameters, folder / str(entry["file"]), rest, xml)
