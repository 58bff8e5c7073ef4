"""DCAT 3 / DCAT-AP: a dataset with one distribution for each file that carries rows, as flat JSON-LD nodes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from catalog import Catalog, Dataset
from publish.coverage import Coverage
from publish.descriptions import concepts
from publish.descriptions.addresses import Addresses, dataset_urn, thing
from publish.descriptions.described_file import DescribedFile, bare_media_type, data_files, format_name
from publish.descriptions.linked_data import Node, both, link, links, moment, node, text, typed
from publish.descriptions.synthetic import warned

SCHEMA_ENDS = {"xml": "xsd", "json": "schema.json", "csv": "csv-metadata.json"}
"""Which description a format conforms to: the ending of the one, the ending of the other."""


@dataclass(frozen=True)
class Described:
    """What is to be described: one version of a dataset. ``issued`` and ``modified`` are days or moments, ISO 8601.

    ``owner`` is the key of the department that answers for it, None when no contract tells.
    """

    dataset: Dataset
    version: str
    issued: str
    modified: str
    owner: str | None
    files: Sequence[DescribedFile]
    caveats: tuple[str, ...]
    coverage: Coverage | None
    is_demo: bool


def dataset_node(about: Described, catalog: Catalog, addresses: Addresses, identifier: str, **more: Any) -> Node:
    """The dataset itself, called ``identifier``; ``more`` are further properties."""
    dataset = about.dataset
    topic = catalog.vocabulary.topics[dataset.topic]
    return node(
        identifier,
        "dcat:Dataset",
        dct__title=both(dataset.title, dataset.title_en),
        dct__description=[text(_vietnamese(about), "vi"), text(_english(about), "en")],
        dct__identifier=dataset.id,
        dcat__version=about.version,
        dct__issued=moment(about.issued),
        dct__modified=moment(about.modified),
        dct__publisher=link(concepts.department_iri(about.owner)) if about.owner else None,
        dcat__contactPoint=link(concepts.contact_iri(dataset)) if about.owner else None,
        dcat__keyword=[text(word, "vi") for word in (*dataset.keywords, topic.title)],
        dcat__theme=links(each["@id"] for each in concepts.themes(dataset, catalog)),
        dct__accrualPeriodicity=links(each["@id"] for each in concepts.frequency(dataset, catalog)),
        dct__spatial=_links_if(concepts.place_iri(catalog)),
        dct__temporal=link(_period(identifier)) if about.coverage else None,
        dct__language=link(concepts.LANGUAGE),
        dct__accessRights=link(concepts.PUBLIC),
        dct__provenance=link(_provenance(dataset)),
        dcatap__applicableLegislation=links(thing("law", key) for key in dataset.legal_basis),
        dcat__landingPage=link(addresses.page(dataset)),
        dcat__distribution=links(_distribution(about, file) for file in data_files(about.files)),
        **more,
    )


def _links_if(identifier: str | None) -> dict[str, str] | None:
    return link(identifier) if identifier else None


def _vietnamese(about: Described) -> str:
    caveats = [f"Lưu ý: {caveat}" for caveat in about.caveats]
    return warned("\n".join([about.dataset.description, *caveats]), is_demo=about.is_demo)


def _english(about: Described) -> str:
    return warned(about.dataset.description_en, is_demo=about.is_demo, english=True)


def _period(identifier: str) -> str:
    return f"{identifier}:period" if identifier.startswith("urn:") else f"{identifier}-period"


def _provenance(dataset: Dataset) -> str:
    return f"{dataset_urn(dataset)}:provenance"


def _distribution(about: Described, file: DescribedFile) -> str:
    return f"{dataset_urn(about.dataset)}:{about.version}:{file.name}"


def own_nodes(about: Described, catalog: Catalog, addresses: Addresses, identifier: str) -> Iterator[Node]:
    """Nodes beside the dataset that no other dataset shares: period, contact, provenance, distributions, checksums."""
    dataset = about.dataset
    if about.coverage:
        start, end = moment(about.coverage.start), moment(about.coverage.end)
        yield node(_period(identifier), "dct:PeriodOfTime", dcat__startDate=start, dcat__endDate=end)
    if about.owner:
        yield concepts.contact(catalog.vocabulary.departments[about.owner], dataset, addresses)
    sources = "Nguồn: " + "; ".join(dataset.sources) + ". " + dataset.personal_data
    yield node(_provenance(dataset), "dct:ProvenanceStatement", rdfs__label=text(sources, "vi"))
    yield node(addresses.page(dataset), "foaf:Document", dct__title=text(dataset.title, "vi"))
    titles = {resource.name: (resource.title, resource.row) for resource in dataset.resources}
    standards: dict[str, Node] = {}
    for file in data_files(about.files):
        title, row = titles.get(file.resource or "", (dataset.title, ""))
        schema = _schema(about, file)
        if schema:
            address = addresses.file(dataset, about.version, schema)
            standards[schema] = node(address, "dct:Standard", dct__title=schema)
        yield _distribution_node(about, file, addresses, f"{title} ({format_name(file.name)})", row, schema)
        yield concepts.checksum(f"{_distribution(about, file)}:sha256", file.sha256)
    yield from standards.values()


def _schema(about: Described, file: DescribedFile) -> str | None:
    """The file beside ``file`` that says how it is built, if it is there."""
    end = SCHEMA_ENDS.get(file.name.split(".")[1] if "." in file.name else "")
    name = f"{file.resource}.{end}"
    return name if end and any(each.name == name for each in about.files) else None


def _distribution_node(
    about: Described, file: DescribedFile, addresses: Addresses, title: str, row: str, schema: str | None
) -> Node:
    dataset, last = about.dataset, file.name.rpartition(".")[2]
    compression = concepts.COMPRESSIONS.get(last)
    kind = concepts.file_type(file.name)
    return node(
        _distribution(about, file),
        "dcat:Distribution",
        dct__title=text(title, "vi"),
        dct__description=text(warned(f"Mỗi dòng: {row}" if row else title, is_demo=about.is_demo), "vi"),
        dcat__accessURL=link(addresses.latest(dataset, file.name)),
        dcat__downloadURL=link(addresses.file(dataset, about.version, file.name)),
        dcat__mediaType=link(f"{concepts.IANA}/{bare_media_type(file)}"),
        dcat__compressFormat=link(f"{concepts.IANA}/{compression}") if compression else None,
        dct__format=link(f"{concepts.EU}/file-type/{kind}") if kind else None,
        dcat__byteSize=typed(f"{file.size}.0", "decimal"),
        spdx__checksum=link(f"{_distribution(about, file)}:sha256"),
        dct__license=link(addresses.licence(dataset.licence)),
        dct__conformsTo=link(addresses.file(dataset, about.version, schema)) if schema else None,
        dcatap__availability=link(concepts.STABLE),
    )


def shared_nodes(about: Described, catalog: Catalog, addresses: Addresses) -> Iterator[Node]:
    """What this dataset refers to and others may refer to as well."""
    dataset = about.dataset
    yield from concepts.fixed()
    if about.owner:
        yield concepts.department(catalog.vocabulary.departments[about.owner])
    yield from concepts.licence(dataset.licence, catalog, addresses)
    yield from concepts.place(catalog)
    yield from concepts.themes(dataset, catalog)
    yield from concepts.frequency(dataset, catalog)
    for key in dataset.legal_basis:
        yield concepts.legal_basis(catalog.vocabulary.legal_bases[key])
    for file in data_files(about.files):
        yield from concepts.format_nodes(file)
