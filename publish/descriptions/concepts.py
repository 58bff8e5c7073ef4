"""Nodes that many datasets share: agents, themes, formats, licences, places, laws, described once per document."""

from __future__ import annotations

from collections.abc import Iterator

from catalog import Catalog, Dataset
from catalog.vocabulary import Department, LegalBasis
from publish.descriptions.addresses import Addresses, thing
from publish.descriptions.described_file import DescribedFile, bare_media_type
from publish.descriptions.linked_data import Node, both, link, links, node, text, typed

EU = "http://publications.europa.eu/resource/authority"
IANA = "https://www.iana.org/assignments/media-types"
EU_THEMES = {
    "AGRI": "Agriculture, fisheries, forestry and food",
    "ECON": "Economy and finance",
    "EDUC": "Education, culture and sport",
    "ENER": "Energy",
    "ENVI": "Environment",
    "GOVE": "Government and public sector",
    "HEAL": "Health",
    "INTR": "International issues",
    "JUST": "Justice, legal system and public safety",
    "REGI": "Regions and cities",
    "SOCI": "Population and society",
    "TECH": "Science and technology",
    "TRAN": "Transport",
}
EU_FILE_TYPES = {
    "csv": "CSV",
    "json": "JSON",
    "xml": "XML",
    "xlsx": "XLSX",
    "parquet": "PARQUET",
    "geojson": "GEOJSON",
}
COMPRESSIONS = {"gz": "application/gzip", "zst": "application/zstd"}
"""The last ending of a compressed file, and the media type of what is around the data."""
AUTHORITY = "http://purl.org/adms/publishertype/RegionalAuthority"
THEME_SCHEME = f"{EU}/data-theme"
TOPIC_SCHEME = thing("topics")
LANGUAGE = f"{EU}/language/VIE"
PUBLIC = f"{EU}/access-right/PUBLIC"
STABLE = f"{EU}/planned-availability/STABLE"
LICENCE_TYPE = "http://purl.org/adms/licencetype"
CHANGE_TYPE = "http://purl.org/adms/changetype"
CREATED, UPDATED = f"{CHANGE_TYPE}/created", f"{CHANGE_TYPE}/updated"


def agent(identifier: str, title: str, title_en: str) -> Node:
    """An agency."""
    return node(identifier, ["foaf:Agent", "prov:Agent"], foaf__name=both(title, title_en), dct__type=link(AUTHORITY))


def department(department: Department) -> Node:
    """A department of the province."""
    return agent(department_iri(department.key), department.title, department.title_en)


def department_iri(key: str) -> str:
    """The name of a department."""
    return thing("department", key)


def contact(department: Department, dataset: Dataset, addresses: Addresses) -> Node:
    """Whom to ask: what the department has told of itself, and the dataset's page, which is always there."""
    known = department.contact
    name = f"{known.unit}, {department.title}" if known else department.title
    return node(
        contact_iri(dataset),
        ["vcard:Kind", "vcard:Organization"],
        vcard__fn=name,
        vcard__hasEmail=link(f"mailto:{known.email}") if known and known.email else None,
        vcard__hasTelephone=link(f"tel:{known.phone.replace(' ', '')}") if known and known.phone else None,
        vcard__hasURL=link(addresses.page(dataset)),
    )


def contact_iri(dataset: Dataset) -> str:
    """The name of a dataset's contact point."""
    return thing("contact", dataset.topic, dataset.name)


def legal_basis(basis: LegalBasis) -> Node:
    """A legal text; the vocabulary holds only those that were really read."""
    title = ", ".join(part for part in (basis.document, basis.article, basis.title) if part)
    return node(thing("law", basis.key), "eli:LegalResource", dct__title=text(title, "vi"))


def licence(key: str, catalog: Catalog, addresses: Addresses) -> Iterator[Node]:
    """The terms of use, in full, and what kind of terms they are."""
    licence = catalog.vocabulary.licences[key]
    yield node(
        addresses.licence(key),
        "dct:LicenseDocument",
        dct__title=both(licence.title, licence.title_en),
        dct__description=[text("\n".join(licence.terms), "vi"), *_english(licence.terms_en)],
        rdfs__seeAlso=link(addresses.licence_text(key)),
        dct__type=links(f"{LICENCE_TYPE}/{kind}" for kind in licence.kinds),
    )
    for kind in licence.kinds:
        yield node(f"{LICENCE_TYPE}/{kind}", "skos:Concept", skos__prefLabel=text(kind, "en"))


def _english(terms: tuple[str, ...]) -> list[dict[str, str]]:
    return [text("\n".join(terms), "en")] if terms else []


def place_iri(catalog: Catalog) -> str | None:
    """The name of the territory; None when the vocabulary does not tell it."""
    place = catalog.vocabulary.place
    return thing("place", place.key) if place else None


def place(catalog: Catalog) -> Iterator[Node]:
    """The territory, if the vocabulary tells it."""
    place, identifier = catalog.vocabulary.place, place_iri(catalog)
    if place is None or identifier is None:
        return
    west, south, east, north = (f"{side:f}" for side in place.bounds.model_dump().values())
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    shape = f"POLYGON(({', '.join(' '.join(corner) for corner in corners)}))"
    yield node(
        identifier,
        "dct:Location",
        skos__prefLabel=both(place.title, place.title_en),
        dct__identifier=[place.code, place.iso_code],
        dcat__bbox={"@value": shape, "@type": "gsp:wktLiteral"},
    )


def themes(dataset: Dataset, catalog: Catalog) -> Iterator[Node]:
    """The dataset's topic of the provincial list, and the nearest theme harvesters know."""
    topic = catalog.vocabulary.topics[dataset.topic]
    yield node(
        thing("topic", topic.key),
        "skos:Concept",
        skos__prefLabel=both(topic.title, topic.title_en),
        skos__notation=topic.roman,
        skos__inScheme=link(TOPIC_SCHEME),
    )
    if topic.eu_theme in EU_THEMES:
        label = text(EU_THEMES[topic.eu_theme], "en")
        scheme = link(THEME_SCHEME)
        yield node(f"{THEME_SCHEME}/{topic.eu_theme}", "skos:Concept", skos__prefLabel=label, skos__inScheme=scheme)


def frequency(dataset: Dataset, catalog: Catalog) -> Iterator[Node]:
    """How often the dataset is renewed, in the EU's words for it, if there are any."""
    cadence = catalog.vocabulary.cadences[dataset.cadence]
    if cadence.eu_frequency:
        label = both(cadence.title, cadence.title_en)
        yield node(f"{EU}/frequency/{cadence.eu_frequency}", "dct:Frequency", rdfs__label=label)


def fixed() -> Iterator[Node]:
    """What every document mentions."""
    label = {"skos__prefLabel": text("Regional authority", "en")}
    yield node(AUTHORITY, "skos:Concept", **label)
    yield node(STABLE, "skos:Concept", skos__prefLabel=text("stable", "en"))
    yield node(LANGUAGE, "dct:LinguisticSystem", rdfs__label=both("Tiếng Việt", "Vietnamese"))
    yield node(PUBLIC, "dct:RightsStatement", rdfs__label=both("Công khai", "public"))


def change_types() -> Iterator[Node]:
    """What can be said of an entry of the catalogue: new, or changed or confirmed since."""
    yield node(CREATED, "skos:Concept", skos__prefLabel=text("created", "en"))
    yield node(UPDATED, "skos:Concept", skos__prefLabel=text("updated", "en"))


def format_nodes(file: DescribedFile) -> Iterator[Node]:
    """Media type, EU file type and compression of a file."""
    media = bare_media_type(file)
    yield node(f"{IANA}/{media}", ["dct:MediaType", "dct:MediaTypeOrExtent"], rdfs__label=media)
    *_, last = file.name.split(".")
    if last in COMPRESSIONS:
        yield node(f"{IANA}/{COMPRESSIONS[last]}", "dct:MediaType", rdfs__label=COMPRESSIONS[last])
    if kind := file_type(file.name):
        yield node(f"{EU}/file-type/{kind}", "dct:MediaTypeOrExtent", rdfs__label=kind)


def file_type(name: str) -> str | None:
    """The EU's code of the format of the data inside, whatever is around it; None when it has none."""
    endings = name.split(".")[1:]
    inner = [ending for ending in endings if ending not in COMPRESSIONS]
    return EU_FILE_TYPES.get(inner[-1]) if inner else None


def checksum(identifier: str, sha256: str) -> Node:
    """The checksum of a file."""
    algorithm = link("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
    return node(
        identifier, "spdx:Checksum", spdx__algorithm=algorithm, spdx__checksumValue=typed(sha256.upper(), "hexBinary")
    )
