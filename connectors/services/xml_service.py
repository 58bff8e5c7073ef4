"""XML and SOAP services: one answer, parsed as it streams from a temporary file, record by record.

A document type declaration is refused outright: with it come entities that read files or grow without end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import IO

import httpx
from lxml import etree

from catalog.reading import XmlReading
from catalog.system import SourceTable, System
from connectors.connections import Address
from connectors.failures import reading_missing
from connectors.services.http_access import open_service
from connectors.services.http_service import HttpService
from connectors.services.xml_path import RecordPath
from connectors.services.xml_record import cells_of
from connectors.services.xml_soap import SOAP_12, fault_in, fault_text, is_fault
from connectors.spool import Gathered, Spool, SpooledSnapshot
from connectors.xml_stream import events, forget
from warehouse.errors import SourceError

LARGEST_ANSWER_BYTES = 4 * 1024**3
DOCTYPE = re.compile(b"<!DOCTYPE" + b"|" + re.escape("<!DOCTYPE".encode("utf-16-le")))
PROLOG_BYTES = 64 * 1024


@contextmanager
def open_snapshot(address: Address, system: System) -> Iterator[SpooledSnapshot]:
    """The service at ``address``; see ``connectors.source.Snapshot``.

    Raises:
        SourceError: as ``connectors.services.http_access.open_service``.
    """
    with (
        open_service(address, system, fault_in) as service,
        closing(SpooledSnapshot(lambda table: gather(service, table))) as snapshot,
    ):
        yield snapshot


def gather(service: HttpService, table: SourceTable) -> Gathered:
    """All records of ``table``.

    A child element that no record has is a missing column; one that some records lack is NULL there, and so is
    one with ``xsi:nil``. With no record at all no column is missing.

    Raises:
        SourceError: the service fails or reports a fault, the answer is no XML, or it has a document type.
    """
    reading = table.xml
    if reading is None:
        raise reading_missing(table, "xml")
    spool = Spool(table)
    found: dict[str, None] = {}
    with service.answer(table, _request(service, table, reading), LARGEST_ANSWER_BYTES) as answer:
        for record in _records(service, table, reading, answer.body):
            cells, several = cells_of(record)
            found |= dict.fromkeys(cells)
            for column in table.columns:
                if column.source in several:
                    raise _several(service, table, column.source)
            spool.write([cells.get(column.source) for column in table.columns])
    return Gathered(tuple(found) if spool.rows else tuple(column.source for column in table.columns), spool)


def _request(service: HttpService, table: SourceTable, reading: XmlReading) -> httpx.Request:
    if reading.body is None:
        return service.request("GET", service.url(table), headers={"Accept": "application/xml, text/xml"})
    headers = {"Content-Type": "application/xml; charset=utf-8"}
    action = reading.soap_action
    if SOAP_12 in reading.body:
        headers["Content-Type"] = "application/soap+xml; charset=utf-8" + (f'; action="{action}"' if action else "")
    elif action is not None:
        headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{action}"'}
    return service.request("POST", service.url(table), headers=headers, content=reading.body.encode())


def _records(
    service: HttpService, table: SourceTable, reading: XmlReading, body: IO[bytes]
) -> Iterator[etree._Element]:
    """Each record, complete; what was read before it is freed."""
    path = RecordPath(reading)
    _refuse_document_type(service, table, DOCTYPE.search(body.read(PROLOG_BYTES)) is not None)
    body.seek(0)
    begun = place_seen = False
    try:
        for event, element in events(body):
            if not begun:
                begun = True
                _refuse_document_type(service, table, element.getroottree().docinfo.internalDTD is not None)
            if event == "start":
                place_seen = place_seen or path.holds_records(element)
            elif is_fault(element):
                raise service.failed(table, f"dịch vụ báo lỗi: {fault_text(element)}", "Báo đơn vị chủ quản.")
            elif path.matches(element):
                yield element
                forget(element)
    except etree.XMLSyntaxError as error:
        raise service.failed(
            table,
            f"câu trả lời không phải XML hợp lệ, hoặc bị cắt (dòng {error.lineno})",
            "Thử lại, rồi báo đơn vị chủ quản.",
        ) from None
    if not place_seen:
        raise service.failed(
            table,
            f"câu trả lời không có phần tử chứa bản ghi {reading.record!r}",
            f"Sửa `record`, `namespaces` trong catalog/systems/{table.system}.yml.",
        )


def _refuse_document_type(service: HttpService, table: SourceTable, there_is_one: bool) -> None:
    if there_is_one:
        raise service.failed(
            table,
            "câu trả lời có khai báo DOCTYPE, không được nhận vì lý do an toàn",
            "Đề nghị đơn vị chủ quản trả về XML không có DOCTYPE.",
        )


def _several(service: HttpService, table: SourceTable, name: str) -> SourceError:
    return service.failed(
        table,
        f"phần tử {name!r} lặp lại nhiều lần trong một bản ghi",
        "Đề nghị đơn vị chủ quản tách thành bảng riêng, hoặc sửa `record` tới phần tử con.",
    )
