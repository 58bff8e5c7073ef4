"""JSON Schema (draft 2020-12) of a resource's JSON file."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from catalog import Catalog, Column, Resource
from publish.formats.xml_text import xml_namespace

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TYPES = {"text": "string", "integer": "integer", "decimal": "number", "date": "string", "boolean": "boolean"}


def json_schema(resource: Resource, catalog: Catalog) -> str:
    """The schema as indented JSON: an array of objects that carry every column and nothing else."""
    schema = {
        "$schema": DIALECT,
        "$id": xml_namespace(resource),
        "title": resource.title,
        "description": resource.row,
        "type": "array",
        "items": {
            "type": "object",
            "properties": {column.name: _property(column, catalog) for column in resource.columns},
            "required": [column.name for column in resource.columns],
            "additionalProperties": False,
        },
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _property(column: Column, catalog: Catalog) -> dict[str, Any]:
    kind = TYPES[column.type]
    schema: dict[str, Any] = {
        "title": column.title,
        "description": f"{column.description} ({column.unit})" if column.unit else column.description,
        "type": kind if column.required else [kind, "null"],
    }
    if column.type == "date":
        schema["format"] = "date"
    if column.pattern:
        schema["pattern"] = column.pattern
    if column.code_list:
        codes: list[str | None] = list(catalog.vocabulary.code_lists[column.code_list].values)
        schema["enum"] = codes if column.required else [*codes, None]
    return {**schema, **bounds(column)}


def bounds(column: Column) -> dict[str, int | float]:
    """``minimum`` and ``maximum`` of a column, called so by JSON Schema and Data Package; an open end is left out."""
    if column.range is None:
        return {}
    given = {"minimum": column.range.min, "maximum": column.range.max}
    return {name: _number(value) for name, value in given.items() if value is not None}


def _number(value: Decimal) -> int | float:
    """A bound as JSON prints it; the shortest float text of a bound written in a contract is the bound itself."""
    return int(value) if value == value.to_integral_value() else float(value)
