"""data.json: the catalogue in the metadata schema v1.1 of Project Open Data (DCAT-US), which many harvesters read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from catalog import Catalog
from publish.descriptions.addresses import Addresses
from publish.descriptions.dcat import Described
from publish.descriptions.described_file import DescribedFile, bare_media_type, data_files, format_name
from publish.descriptions.synthetic import warned

SCHEMA = "https://project-open-data.cio.gov/v1.1/schema"
LONGEST_RIGHTS = 255


def data_json(listed: Iterable[Described], catalog: Catalog, addresses: Addresses) -> str:
    """The document as indented JSON. Fields for the agencies of the United States alone are left out."""
    content = {
        "@context": f"{SCHEMA}/catalog.jsonld",
        "@type": "dcat:Catalog",
        "conformsTo": SCHEMA,
        "describedBy": f"{SCHEMA}/catalog.json",
        "dataset": [_dataset(about, catalog, addresses) for about in listed],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _dataset(about: Described, catalog: Catalog, addresses: Addresses) -> dict[str, Any]:
    dataset, vocabulary = about.dataset, catalog.vocabulary
    cadence, place = vocabulary.cadences[dataset.cadence], vocabulary.place
    topic = vocabulary.topics[dataset.topic]
    terms = f"{vocabulary.licences[dataset.licence].title}."
    content = {
        "@type": "dcat:Dataset",
        "identifier": dataset.id,
        "title": dataset.title,
        "description": warned(dataset.description, is_demo=about.is_demo),
        "keyword": list(dict.fromkeys((*dataset.keywords, topic.title))),
        "theme": [topic.title],
        "issued": about.issued,
        "modified": about.modified,
        "publisher": {"@type": "org:Organization", "name": _owner(about, catalog)},
        "contactPoint": _contact(about, catalog),
        "accessLevel": "public",
        "license": addresses.licence(dataset.licence),
        "rights": terms[:LONGEST_RIGHTS],
        "spatial": ",".join(f"{side:f}" for side in place.bounds.model_dump().values()) if place else None,
        "temporal": f"{about.coverage.start}/{about.coverage.end}" if about.coverage else None,
        "accrualPeriodicity": f"R/{cadence.iso_period}" if cadence.iso_period else "irregular",
        "language": ["vi"],
        "landingPage": addresses.page(dataset),
        "distribution": [_distribution(about, file, addresses) for file in data_files(about.files)],
    }
    return {key: value for key, value in content.items() if value is not None}


def _owner(about: Described, catalog: Catalog) -> str:
    place = catalog.vocabulary.place
    if about.owner:
        return catalog.vocabulary.departments[about.owner].title
    return place.publisher if place else "Cổng dữ liệu mở"


def _contact(about: Described, catalog: Catalog) -> dict[str, str]:
    """The owner's contact point; an address only where the department has told one."""
    contact = catalog.vocabulary.departments[about.owner].contact if about.owner else None
    found = {"@type": "vcard:Contact", "fn": contact.unit if contact else _owner(about, catalog)}
    if contact and contact.email:
        found["hasEmail"] = f"mailto:{contact.email}"
    return found


def _distribution(about: Described, file: DescribedFile, addresses: Addresses) -> dict[str, str]:
    titles = {resource.name: resource.title for resource in about.dataset.resources}
    return {
        "@type": "dcat:Distribution",
        "title": f"{titles.get(file.resource or '', about.dataset.title)} ({format_name(file.name)})",
        "format": format_name(file.name),
        "mediaType": bare_media_type(file),
        "downloadURL": addresses.file(about.dataset, about.version, file.name),
    }
