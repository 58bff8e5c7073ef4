"""CITATION.cff: how to cite a release, as reference managers and repositories read it (Citation File Format 1.2.0)."""

from __future__ import annotations

import json
from typing import Any

from catalog import Catalog, Dataset
from publish.descriptions.addresses import dataset_urn
from publish.descriptions.synthetic import warned
from publish.facts import ReleaseFacts

CITATION = "CITATION.cff"


def citation(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts) -> str:
    """The file as YAML, its values written as JSON, which is YAML and needs no guessing about quotes."""
    owner = dataset.owner_on(facts.day) or dataset.owners[-1].department
    title = catalog.vocabulary.departments[owner].title
    version = facts.version
    content: dict[str, Any] = {
        "cff-version": "1.2.0",
        "type": "dataset",
        "message": f"Khi sử dụng, hãy trích dẫn: {title}, “{dataset.title}”, phiên bản {version}, tỉnh Điện Biên.",
        "title": dataset.title,
        "abstract": warned(dataset.description, is_demo=facts.is_demo),
        "authors": [{"name": title}],
        "version": version,
        "date-released": facts.day.isoformat(),
        "identifiers": [{"type": "other", "value": f"{dataset_urn(dataset)}:{version}"}],
        "keywords": list(dict.fromkeys((*dataset.keywords, catalog.vocabulary.topics[dataset.topic].title))),
    }
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in content.items())
