"""The catalogue of everything released, in DCAT: the catalogue itself, and a record for each dataset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog import Catalog
from publish.descriptions import concepts
from publish.descriptions.addresses import Addresses, thing
from publish.descriptions.dcat import Described
from publish.descriptions.linked_data import Node, both, link, links, moment, node, text
from publish.descriptions.synthetic import EN, VI

TITLE, TITLE_EN = "Dữ liệu mở tỉnh Điện Biên", "Open data of Điện Biên province"
ABOUT = "Danh mục các bộ dữ liệu mở đang phát hành, mỗi bộ có một trang, các tệp để tải và mô tả đầy đủ."
ABOUT_EN = (
    "Catalogue of the open datasets that are released, each with a page, files to download and full descriptions."
)
PUBLISHER = thing("publisher")
STANDARD = "http://data.europa.eu/r5r/"
"""DCAT-AP, as records say what they conform to."""


def catalog_nodes(
    listed: Sequence[Described], catalog: Catalog, addresses: Addresses, *, is_demo: bool
) -> Iterator[Node]:
    """The catalogue, its publisher, its records and what they alone mention."""
    home = f"{addresses.base}/"
    place = catalog.vocabulary.place
    licences = [addresses.licence(key) for key in catalog.vocabulary.licences]
    yield node(
        addresses.catalog(),
        "dcat:Catalog",
        dct__title=both(TITLE, TITLE_EN),
        dct__description=both(*((f"{VI} {ABOUT}", f"{EN} {ABOUT_EN}") if is_demo else (ABOUT, ABOUT_EN))),
        dct__publisher=link(PUBLISHER),
        foaf__homepage=link(home),
        dct__language=link(concepts.LANGUAGE),
        dct__license=link(licences[0]) if len(licences) == 1 else None,
        dct__spatial=link(concepts.place_iri(catalog) or "") if place else None,
        dct__issued=moment(min(about.issued for about in listed)) if listed else None,
        dct__modified=moment(max(about.modified for about in listed)) if listed else None,
        dcat__themeTaxonomy=links((concepts.THEME_SCHEME, concepts.TOPIC_SCHEME)),
        dcat__dataset=links(addresses.dataset(about.dataset) for about in listed),
        dcat__record=links(_record(about) for about in listed),
    )
    yield concepts.agent(PUBLISHER, *((place.publisher, place.publisher_en) if place else (TITLE, TITLE_EN)))
    yield node(home, "foaf:Document", dct__title=both(TITLE, TITLE_EN))
    yield node(concepts.THEME_SCHEME, "skos:ConceptScheme", dct__title=text("Data theme", "en"))
    title = both("13 chủ đề của danh mục dữ liệu mở", "The thirteen topics of the open-data list")
    yield node(concepts.TOPIC_SCHEME, "skos:ConceptScheme", dct__title=title)
    yield node(STANDARD, "dct:Standard", dct__title="DCAT-AP")
    for key in catalog.vocabulary.licences:
        yield from concepts.licence(key, catalog, addresses)
    yield from concepts.place(catalog)
    yield from concepts.fixed()
    yield from concepts.change_types()


def record_node(about: Described, addresses: Addresses) -> Node:
    """What the catalogue knows of its entry: since when it is there, when the version it describes came out."""
    return node(
        _record(about),
        "dcat:CatalogRecord",
        foaf__primaryTopic=link(addresses.dataset(about.dataset)),
        dct__title=text(about.dataset.title, "vi"),
        dct__issued=moment(about.issued),
        dct__modified=moment(about.modified),
        dct__conformsTo=link(STANDARD),
        adms__status=link(concepts.CREATED if about.issued == about.modified else concepts.UPDATED),
    )


def _record(about: Described) -> str:
    return thing("record", about.dataset.topic, about.dataset.name)
