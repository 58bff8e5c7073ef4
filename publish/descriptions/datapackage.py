"""datapackage.json: the release as a Frictionless Data Package, version 2, which tools load and check by themselves."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from catalog import Catalog, Column, Dataset, Resource
from publish.descriptions.addresses import LICENCE, dataset_urn
from publish.descriptions.described_file import DescribedFile, bare_media_type, data_files
from publish.descriptions.synthetic import warned
from publish.facts import ReleaseFacts

DATA_PACKAGE = "datapackage.json"
PROFILES = "https://datapackage.org/profiles/2.0"
TYPES = {"text": "string", "integer": "integer", "decimal": "number", "date": "date", "boolean": "boolean"}


def datapackage(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts, files: Sequence[DescribedFile]) -> str:
    """The descriptor as indented JSON: a tabular resource for each table's CSV, a plain one for every other format."""
    vocabulary = catalog.vocabulary
    licence = vocabulary.licences[dataset.licence]
    owner = dataset.owner_on(facts.day)
    content: dict[str, Any] = {
        "$schema": f"{PROFILES}/datapackage.json",
        "id": f"{dataset_urn(dataset)}:{facts.version}",
        "name": f"{dataset.topic}-{dataset.name}".replace("_", "-"),
        "title": dataset.title,
        "description": warned(_description(dataset, facts), is_demo=facts.is_demo),
        "version": facts.version,
        "created": f"{facts.day.isoformat()}T00:00:00+07:00",
        "keywords": list(dict.fromkeys((*dataset.keywords, vocabulary.topics[dataset.topic].title))),
        "licenses": [{"name": dataset.licence, "path": LICENCE, "title": licence.title}],
        "sources": [{"title": source} for source in dataset.sources],
        "contributors": [{"title": vocabulary.departments[owner].title, "roles": ["publisher"]}] if owner else None,
        "resources": [_resource(file, dataset, catalog) for file in data_files(files)],
    }
    kept = {key: value for key, value in content.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def _description(dataset: Dataset, facts: ReleaseFacts) -> str:
    return "\n\n".join([dataset.description, *(f"Lưu ý: {caveat}" for caveat in facts.caveats), dataset.description_en])


def _resource(file: DescribedFile, dataset: Dataset, catalog: Catalog) -> dict[str, Any]:
    table = next(resource for resource in dataset.resources if resource.name == file.resource)
    is_table = file.name == f"{table.name}.csv"
    described: dict[str, Any] = {
        "name": table.name if is_table else file.name.replace("_", "-"),
        "path": file.name,
        "title": table.title,
        "description": f"Mỗi dòng: {table.row}",
        "format": file.name.rpartition(".")[2],
        "mediatype": bare_media_type(file),
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if is_table:
        described |= {
            "type": "table",
            "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
            "schema": table_schema(table, catalog),
        }
    return described


def table_schema(table: Resource, catalog: Catalog) -> dict[str, Any]:
    """The Table Schema of a resource's CSV; an empty cell is no value."""
    return {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(column, catalog) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }


def _field(column: Column, catalog: Catalog) -> dict[str, Any]:
    description = f"{column.description} ({column.unit})" if column.unit else column.description
    field: dict[str, Any] = {
        "name": column.name,
        "type": TYPES[column.type],
        "title": column.title,
        "description": description,
    }
    if column.code_list:
        codes = catalog.vocabulary.code_lists[column.code_list].codes
        field["categories"] = [{"value": code.code, "label": code.title} for code in codes]
    if constraints := _constraints(column, catalog):
        field["constraints"] = constraints
    return field


def _constraints(column: Column, catalog: Catalog) -> dict[str, Any]:
    found: dict[str, Any] = {"required": True} if column.required else {}
    if column.pattern:
        found["pattern"] = column.pattern
    if column.code_list:
        found["enum"] = list(catalog.vocabulary.code_lists[column.code_list].values)
    if column.range and column.range.min is not None:
        found["minimum"] = _number(column.range.min)
    if column.range and column.range.max is not None:
        found["maximum"] = _number(column.range.max)
    return found


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
