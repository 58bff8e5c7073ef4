"""The rows of a table in CKAN's DataStore, which answers queries over them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from catalog import Resource
from publish.formats.json_text import read_json
from publish.targets.ckan_portal import CkanPortal

ROWS_AT_ONCE = 5000
POSTGRES_TYPES = {"text": "text", "integer": "int8", "decimal": "numeric", "date": "date", "boolean": "bool"}


def drop_rows(portal: CkanPortal, resource_id: str) -> None:
    """Take every row of a resource out of the DataStore; nothing when there are none."""
    try:
        portal.call("datastore_delete", {"resource_id": resource_id, "force": True})
    except LookupError:
        return


def store_rows(portal: CkanPortal, resource_id: str, path: Path, table: Resource | None) -> int:
    """Put the rows of a released JSON file there instead of what is there; returns how many.

    Without a contract every column is text. Decimals go as text, so that no float comes in between.
    """
    drop_rows(portal, resource_id)
    rows, total = read_json(path), 0
    first = list(islice(rows, ROWS_AT_ONCE))
    if not first and table is None:
        return 0
    call: dict[str, Any] = {"resource_id": resource_id, "force": True, "fields": _fields(first, table)}
    if table is not None:
        call["primary_key"] = list(table.key)
    portal.call("datastore_create", {**call, "records": _plain(first, table)})
    total += len(first)
    for part in _parts(rows):
        call = {"resource_id": resource_id, "force": True, "method": "insert", "records": _plain(part, table)}
        portal.call("datastore_upsert", call)
        total += len(part)
    return total


def _parts(rows: Iterator[dict[str, object]]) -> Iterator[list[dict[str, object]]]:
    while part := list(islice(rows, ROWS_AT_ONCE)):
        yield part


def _fields(rows: list[dict[str, object]], table: Resource | None) -> list[dict[str, Any]]:
    if table is None:
        return [{"id": name, "type": "text"} for name in rows[0]]
    return [
        {"id": column.name, "type": POSTGRES_TYPES[column.type], "info": {"label": column.title}}
        for column in table.columns
    ]


def _plain(rows: list[dict[str, object]], table: Resource | None) -> list[dict[str, object]]:
    return [{name: _value(value, is_text=table is None) for name, value in row.items()} for row in rows]


def _value(value: object, *, is_text: bool) -> object:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return json.dumps(value) if is_text and isinstance(value, bool | int) else value
