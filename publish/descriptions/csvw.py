"""CSV on the Web: `<resource>.csv-metadata.json` beside the CSV, where the W3C's tools look for it."""

from __future__ import annotations

import json
import re
from typing import Any

from catalog import Catalog, Column, Resource
from publish.descriptions.synthetic import warned
from publish.descriptions.xsd import xsd_pattern

CSVW = "csv-metadata.json"
TYPES = {"text": "string", "integer": "integer", "decimal": "decimal", "date": "date", "boolean": "boolean"}


def csvw(resource: Resource, catalog: Catalog, *, is_demo: bool) -> str:
    """The metadata document as indented JSON: titles, types, limits, nulls and the key of every column."""
    content = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "vi"}],
        "url": f"{resource.name}.csv",
        "dc:title": resource.title,
        "dc:description": warned(f"Mỗi dòng: {resource.row}", is_demo=is_demo),
        "dialect": {"header": True, "delimiter": ",", "encoding": "utf-8", "doubleQuote": True, "trim": False},
        "tableSchema": {
            "columns": [_column(column, catalog) for column in resource.columns],
            "primaryKey": list(resource.key),
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _column(column: Column, catalog: Catalog) -> dict[str, Any]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:title": {"vi": column.title, "en": column.title_en},
        "dc:description": f"{column.description} ({column.unit})" if column.unit else column.description,
        "datatype": _datatype(column, catalog),
        "required": column.required,
        "null": "",
    }


def _datatype(column: Column, catalog: Catalog) -> dict[str, Any]:
    kind: dict[str, Any] = {"base": TYPES[column.type]}
    if column.type == "date":
        kind["format"] = "yyyy-MM-dd"
    elif column.type == "boolean":
        kind["format"] = "true|false"
    elif column.type == "text" and (pattern := _pattern(column, catalog)):
        kind["format"] = pattern
    if column.range and column.range.min is not None:
        kind["minimum"] = f"{column.range.min:f}"
    if column.range and column.range.max is not None:
        kind["maximum"] = f"{column.range.max:f}"
    return kind


def _pattern(column: Column, catalog: Catalog) -> str | None:
    """What the text must match from end to end: one of the codes, or the contract's pattern where it can be said."""
    if column.code_list:
        codes = catalog.vocabulary.code_lists[column.code_list].values
        return f"({'|'.join(re.escape(code) for code in codes)})"
    return xsd_pattern(column.pattern) if column.pattern else None
