"""The catalogue for machines: DCAT in three syntaxes, for each dataset and for all, data.json, and the licences' texts.

What has not changed is neither serialised nor written anew: a dataset's files hold its part of the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from catalog import Catalog
from publish.descriptions import concepts, dcat, dcat_catalog, rdf
from publish.descriptions.addresses import Addresses, licence_path
from publish.descriptions.data_json import data_json
from publish.descriptions.dcat import Described
from publish.descriptions.licence import licence_text
from publish.descriptions.linked_data import Node, distinct, json_ld
from publish.entries import Entry
from publish.storage import read_text, replace_if_new, replace_text
from warehouse.clock import moment_text, today
from warehouse.settings import Settings

DATA_JSON = "data.json"
TURTLE_MARK = "# ---\n\n"
RDF_XML_MARK = "<!-- === -->\n"
"""Between a dataset's own part, which the catalogue takes over, and what it shares with others."""


@dataclass(frozen=True)
class Serialised:
    """One dataset's part of the catalogue."""

    about: Described
    own: list[Node]
    shared: list[Node]
    turtle: str
    rdf_xml: str


def write_catalog_files(settings: Settings, catalog: Catalog, found: Iterable[Entry]) -> None:
    """Write catalog.jsonld, catalog.ttl, catalog.rdf, data.json, each dataset's dcat files, and the licences."""
    releases, addresses = settings.releases, Addresses(settings.public_url)
    listed = [_described(entry, catalog, is_demo=settings.is_demo) for entry in found]
    parts = [_serialised(releases, about, catalog, addresses) for about in listed if about]
    head = list(dcat_catalog.catalog_nodes([p.about for p in parts], catalog, addresses, is_demo=settings.is_demo))
    shared = distinct([*head, *(node for part in parts for node in part.shared)])
    own = [node for part in parts for node in part.own]
    texts = {
        "catalog.jsonld": json_ld(distinct([*shared, *own])),
        "catalog.ttl": rdf.TURTLE_HEAD + rdf.turtle_body(shared) + "".join(part.turtle for part in parts),
        "catalog.rdf": rdf.RDF_XML_HEAD
        + rdf.rdf_xml_body(shared)
        + "".join(part.rdf_xml for part in parts)
        + rdf.RDF_XML_FOOT,
        DATA_JSON: data_json([part.about for part in parts], catalog, addresses),
    }
    for key in catalog.vocabulary.licences:
        texts[licence_path(key)] = licence_text(key, catalog)
    for name, content in texts.items():
        replace_if_new(releases, releases / name, content)


def _described(entry: Entry, catalog: Catalog, *, is_demo: bool) -> Described | None:
    """The served version of an entry; None when nothing is served, or no contract tells what it is."""
    current = entry.current
    if current is None or not current.files or entry.dataset not in catalog.datasets:
        return None
    dataset, released = catalog.datasets[entry.dataset], current.release
    first = _moment(entry.versions[-1].release.released_at)
    # A re-confirmation changes no data: harvesters need not come for it, and nothing is described anew.
    modified = _moment(released.released_at)
    owner = dataset.owner_on(today())
    return Described(
        dataset, released.version, first, modified, owner, current.files, entry.caveats, current.coverage, is_demo
    )  # fmt: skip


def _moment(moment: datetime | None) -> str:
    return moment_text(moment) if moment else ""


def _serialised(releases: Path, about: Described, catalog: Catalog, addresses: Addresses) -> Serialised:
    """The dataset's nodes and their texts, read from its files where they are current, made and written otherwise."""
    folder = releases / about.dataset.slug
    identifier = addresses.dataset(about.dataset)
    own = distinct(
        [
            dcat.dataset_node(about, catalog, addresses, identifier),
            dcat_catalog.record_node(about, addresses),
            *dcat.own_nodes(about, catalog, addresses, identifier),
        ]
    )
    shared = distinct([*dcat.shared_nodes(about, catalog, addresses), *concepts.change_types()])
    document = json_ld([*own, *shared])
    known = _known(folder) if read_text(folder / "dcat.jsonld") == document else None
    if known:
        return Serialised(about, own, shared, *known)
    turtle, rdf_xml = rdf.turtle_body(own), rdf.rdf_xml_body(own)
    whole = f"{rdf.TURTLE_HEAD}{turtle}{TURTLE_MARK}{rdf.turtle_body(shared)}"
    replace_text(releases, folder / "dcat.ttl", whole)
    whole = f"{rdf.RDF_XML_HEAD}{rdf_xml}{RDF_XML_MARK}{rdf.rdf_xml_body(shared)}{rdf.RDF_XML_FOOT}"
    replace_text(releases, folder / "dcat.rdf", whole)
    # Last, because it is what tells that the others are current.
    replace_text(releases, folder / "dcat.jsonld", document)
    return Serialised(about, own, shared, turtle, rdf_xml)


def _known(folder: Path) -> tuple[str, str] | None:
    """The dataset's own part of its Turtle and RDF/XML files; None when they are not as we write them."""
    turtle, mark, _ = read_text(folder / "dcat.ttl").partition(TURTLE_MARK)
    rdf_xml, rdf_xml_mark, _ = read_text(folder / "dcat.rdf").partition(RDF_XML_MARK)
    if not (mark and rdf_xml_mark and turtle.startswith(rdf.TURTLE_HEAD) and rdf_xml.startswith(rdf.RDF_XML_HEAD)):
        return None
    return turtle.removeprefix(rdf.TURTLE_HEAD), rdf_xml.removeprefix(rdf.RDF_XML_HEAD)
