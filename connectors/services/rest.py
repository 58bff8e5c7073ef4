"""REST services that answer JSON: records from one answer or from many pages, values exactly as written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

from catalog.system import SourceColumn, SourceTable, System
from connectors.connections import Address
from connectors.failures import reading_missing
from connectors.services.http_access import open_service
from connectors.services.http_service import HttpService
from connectors.services.rest_paging import pages
from connectors.spool import Gathered, Spool, SpooledSnapshot
from warehouse.errors import SourceError


@contextmanager
def open_snapshot(address: Address, system: System) -> Iterator[SpooledSnapshot]:
    """The service at ``address``; see ``connectors.source.Snapshot``.

    Raises:
        SourceError: as ``connectors.services.http_access.open_service``.
    """
    with (
        open_service(address, system) as service,
        closing(SpooledSnapshot(lambda table: gather(service, table))) as snapshot,
    ):
        yield snapshot


def gather(service: HttpService, table: SourceTable) -> Gathered:
    """All records of ``table``.

    A field that no record has is a missing column; one that some records lack is NULL there. With no record at
    all nothing can be said of the columns, and none is missing.

    Raises:
        SourceError: the service fails, its pages do not add up, or a field holds a list or other fields.
    """
    if table.rest is None:
        raise reading_missing(table, "rest")
    spool = Spool(table)
    found: dict[str, None] = {}
    for page in pages(service, table, table.rest):
        for record in page:
            fields = _fields(service, table, record)
            found |= dict.fromkeys(name for name, value in fields.items() if not isinstance(value, dict))
            spool.write([_text(service, table, column, fields) for column in table.columns])
    return Gathered(tuple(found) if spool.rows else tuple(column.source for column in table.columns), spool)


def _fields(service: HttpService, table: SourceTable, record: object) -> dict[str, Any]:
    if not isinstance(record, dict):
        raise service.failed(
            table, "danh sách có phần tử không phải bản ghi", f"Sửa `records` trong catalog/systems/{table.system}.yml."
        )
    return dict(_flattened(record, ""))


def _flattened(record: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    """Every field with its path; groups of fields themselves too."""
    for name, value in record.items():
        yield f"{prefix}{name}", value
        if isinstance(value, dict):
            yield from _flattened(value, f"{prefix}{name}.")


def _text(service: HttpService, table: SourceTable, column: SourceColumn, fields: Mapping[str, Any]) -> str | None:
    value = fields.get(column.source)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    raise _no_value(service, table, column, value)


def _no_value(service: HttpService, table: SourceTable, column: SourceColumn, value: object) -> SourceError:
    kind = "một danh sách" if isinstance(value, list) else "một nhóm trường"
    return service.failed(
        table,
        f"trường {column.source!r} là {kind}, không phải một giá trị",
        f"Chỉ rõ trường con (ví dụ {column.source}.ma) trong catalog/systems/{table.system}.yml, "
        "hoặc đề nghị đơn vị chủ quản trả về giá trị đơn.",
    )
