"""The demo's web services: what the real connectors land of them is what was made, page by page."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from catalog.reading import RestReading, XmlReading
from connectors.services.xml_soap import SOAP_11, SOAP_12
from demo import processes, web_sources
from demo.filling import fill_source
from demo.place import Place, Ports
from demo.source import Source
from demo.source_files.json_records import record_template
from demo.source_files.writing import write_files
from demo.web_sources import WebSources
from tests.connectors.conftest import run_id
from tests.demo.made_systems import (
    SOURCES,
    expected_rows,
    generated_by,
    land_source,
    landed,
    made_table,
    read_table,
    source_of,
)
from warehouse.settings import Settings

__all__ = ["run_id"]  # a fixture, found by its name
NESTED = ("ma", "thong_tin.ten", "so_lieu.so", "so_lieu.chi_tiet.ti_le", "mo", "thong_tin.ghi chú")
CLASHING = ("ma", "a", "a.b", "c.d", "c", "mo")
ELEMENTS = ("@ma", "Ten", "SoLieu/So", "SoLieu/@ti_le", "Mo", "SoLieu/ChiTiet/GhiChu")
COUNT = 2345


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    folder = Path(tempfile.mkdtemp(prefix="odw-web-"))
    place = Place(folder / "var", folder / "releases", ports=Ports(0, 0, 0, 0, 0))
    place.sources.mkdir(parents=True)
    yield place
    processes.stop([web_sources.service(place)])
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def served(place: Place) -> WebSources:
    return web_sources.start(place)


def service_source(kind: Any, place: Place, served: WebSources, *tables: Any) -> Source:
    return source_of(kind, place.sources / "so_thu", served.url("so_thu"), *tables)


@pytest.mark.parametrize("columns", [SOURCES, NESTED, CLASHING])
@pytest.mark.parametrize(
    "reading",
    [
        {},
        {"records": "data.items", "total": "data.total", "parameters": {"nam": "2025"}},
        {"records": "items", "paging": {"style": "page", "size": 500, "first_page": 0, "position_parameter": "trang"}},
        {"records": "items", "total": "tong", "paging": {"style": "page", "size": 5000, "size_parameter": "so"}},
        {"paging": {"style": "offset", "size": 700, "position_parameter": "offset"}},
        {
            "records": "data.items",
            "total": "data.total",
            "paging": {"style": "cursor", "size": 400, "position_parameter": "after", "next_field": "data.next"},
        },
        {"paging": {"style": "link", "size": 1000}},
        {"records": "items", "paging": {"style": "link", "size": 335, "next_field": "links.next"}},
    ],
)
def test_a_rest_service_lands_as_it_was_made(
    settings: Settings, run_id: str, place: Place, served: WebSources, columns: tuple[str, ...], reading: dict[str, Any]
) -> None:
    table = read_table(columns, "/v1/co-so", rest=RestReading.model_validate(reading))
    source = service_source("rest", place, served, table)
    made = made_table(columns, COUNT, "/v1/co-so")
    with generated_by(source.system, [made]):
        fill_source(source)
    receipt = land_source(settings, source, run_id)["truong"]
    assert (receipt.fault, receipt.announced) == (None, COUNT)
    assert landed(settings) == expected_rows(made, columns)


def soap(space: str, operation: str) -> str:
    return f'<s:Envelope xmlns:s="{space}"><s:Body><{operation} xmlns="urn:so"/></s:Body></s:Envelope>'


@pytest.mark.parametrize(
    "reading",
    [
        {"record": "//Truong"},
        {"record": "Truong"},
        {"record": "/TraLoi/*/Truong"},
        {"record": "//d:DanhSach/d:Truong", "namespaces": {"d": "urn:so-gddt"}},
        {"record": "//Truong", "soap_action": "urn:so/Lay", "body": soap(SOAP_11, "Lay")},
        {"record": "/Envelope/Body/*/Truong", "soap_action": "urn:so/Lay", "body": soap(SOAP_12, "Lay")},
        {
            "record": "/s:Envelope/s:Body/d:LayResponse/d:Truong",
            "namespaces": {"s": SOAP_11, "d": "urn:so"},
            "soap_action": "",
            "body": soap(SOAP_11, "Lay"),
        },
        {"record": "//Truong", "body": "<yeu_cau>tat ca</yeu_cau>"},
    ],
)
def test_an_xml_service_lands_as_it_was_made(
    settings: Settings, run_id: str, place: Place, served: WebSources, reading: dict[str, Any]
) -> None:
    table = read_table(ELEMENTS, "ws/CoSo.asmx", xml=XmlReading.model_validate(reading))
    source = service_source("xml", place, served, table)
    made = made_table(ELEMENTS, COUNT, "ws/CoSo.asmx")
    with generated_by(source.system, [made]):
        fill_source(source)
    receipt = land_source(settings, source, run_id)["truong"]
    assert (receipt.fault, receipt.announced) == (None, COUNT)
    assert landed(settings) == expected_rows(made, ELEMENTS)


def test_operations_at_one_address_are_told_apart_by_their_body(
    settings: Settings, run_id: str, place: Place, served: WebSources
) -> None:
    tables = [
        read_table(ELEMENTS, "ws", name, xml=XmlReading(record="//x", soap_action=name, body=soap(SOAP_11, name)))
        for name in ("lay_mot", "lay_hai")
    ]
    source = service_source("xml", place, served, *tables)
    made = [made_table(ELEMENTS, count, "ws", name) for name, count in (("lay_hai", 9), ("lay_mot", 6))]
    write_files(source.folder, source.system, made)
    receipts = land_source(settings, source, run_id)
    assert {name: receipt.landed for name, receipt in receipts.items()} == {"lay_mot": 6, "lay_hai": 9}
    strange = httpx.post(f"http://127.0.0.1:{served.port}/so_thu/ws", content="<x/>", headers=bearer(served))
    assert strange.status_code == 500
    assert "faultstring" in strange.text


def test_one_path_serves_several_tables_by_their_parameters(
    settings: Settings, run_id: str, place: Place, served: WebSources
) -> None:
    tables = [
        read_table(SOURCES, "/v1/so-lieu", f"nam_{year}", rest=RestReading(parameters={"nam": year}))
        for year in ("2024", "2025")
    ]
    source = service_source("rest", place, served, *tables)
    made = [made_table(SOURCES, count, "/v1/so-lieu", f"nam_{year}") for year, count in (("2024", 5), ("2025", 8))]
    write_files(source.folder, source.system, made)
    receipts = land_source(settings, source, run_id)
    assert {name: receipt.landed for name, receipt in receipts.items()} == {"nam_2024": 5, "nam_2025": 8}


def bearer(served: WebSources) -> dict[str, str]:
    return {"Authorization": f"Bearer {served.token}"}


def test_the_service_refuses_strangers_and_wrong_questions(place: Place, served: WebSources) -> None:
    reading = RestReading.model_validate({"paging": {"style": "page"}})
    source = service_source("rest", place, served, read_table(SOURCES, "/v1/co-so", rest=reading))
    write_files(source.folder, source.system, [made_table(SOURCES, 5, "/v1/co-so")])
    address = f"http://127.0.0.1:{served.port}/so_thu/v1/co-so"
    good = {"limit": "2", "page": "2"}
    assert httpx.get(address, params=good, headers=bearer(served)).json()[0]["MaSo"] == "00125"
    assert httpx.get(address, params=good).status_code == 401
    assert httpx.get(address, params=good, headers={"Authorization": "Bearer sai"}).status_code == 401
    assert httpx.get(address, params={"limit": "x"}, headers=bearer(served)).status_code == 400
    assert httpx.get(f"{address}/khac", headers=bearer(served)).status_code == 404


def test_a_second_start_finds_it_and_a_killed_one_starts_again_at_its_port(place: Place, served: WebSources) -> None:
    assert web_sources.start(place) == served
    process = processes.find(web_sources.service(place))
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    process.wait(10)
    assert web_sources.start(place) == served


def test_only_its_owner_can_read_the_token(place: Place, served: WebSources) -> None:
    assert (place.state / "web-sources.token").stat().st_mode & 0o077 == 0


def test_columns_apart_in_a_table_stand_together_in_a_record() -> None:
    assert record_template(("a.b", "c", "a.d%")) == ('{"a":{"b":%s,"d%%":%s},"c":%s}', [0, 2, 1])
