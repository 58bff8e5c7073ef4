"""A table is read in the way of its system's kind, and in no other; what a way needs is asked for."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from catalog.reading_faults import reading_faults
from catalog.system import SourceTable, System

READING: dict[str, dict[str, Any]] = {
    "excel": {"sheet": "Số liệu"},
    "csv": {},
    "rest": {},
    "xml": {"record": "//Truong"},
}


def table(**more: Any) -> SourceTable:
    column = {"name": "ma", "source": "ma", "title": "Mã"}
    values = {"system": "so_thu", "name": "truong", "title": "x", "relation": "truong.x", "key": ["ma"]}
    return SourceTable.model_validate({**values, "columns": [column], **more})


def faults(kind: str, **more: Any) -> list[tuple[str, str]]:
    described = table(**more)
    texts = dict.fromkeys(("title", "title_en", "description", "connection", "owner"), "x")
    system = System.model_validate({**texts, "name": "so_thu", "kind": kind, "tables": [described]})
    return [(".".join(place), problem) for place, problem, remedy in reading_faults(system, described, ()) if remedy]


@pytest.mark.parametrize("kind", READING)
def test_a_file_or_service_says_how_it_is_read(kind: str) -> None:
    assert faults(kind, **{kind: READING[kind]}) == []
    assert faults(kind) == [("", f"A table of kind {kind} must say how it is read.")]


@pytest.mark.parametrize("kind", ["postgresql", "mysql", "sqlserver", "oracle", "sqlite", "csv"])
def test_no_other_way_of_reading_may_be_said(kind: str) -> None:
    own = {kind: READING[kind]} if kind in READING else {}
    assert faults(kind, **own) == []
    ((place, problem),) = faults(kind, excel=READING["excel"], **own)
    assert place == "excel" and f"its system is of kind {kind}" in problem


@pytest.mark.parametrize("kind", READING)
def test_files_and_services_know_no_cursor(kind: str) -> None:
    ((place, _),) = faults(kind, **{kind: READING[kind]}, extract={"strategy": "cursor", "cursor": "ma"})
    assert place == "extract.strategy"


@pytest.mark.parametrize(
    ("kind", "reading", "more", "place"),
    [
        ("rest", {"paging": {"style": "cursor"}}, {}, "rest.paging.next_field"),
        ("rest", {"paging": {"style": "page", "next_field": "x"}}, {}, "rest.paging.next_field"),
        ("rest", {"paging": {"style": "page"}, "parameters": {"limit": "5"}}, {}, "rest.paging"),
        ("rest", {"paging": {"style": "page", "position_parameter": "limit"}}, {}, "rest.paging"),
        ("xml", {"record": "//d:Truong"}, {}, "xml.record"),
        ("xml", {"record": "//Truong", "soap_action": "x"}, {}, "xml.soap_action"),
        ("csv", {"delimiter": '"'}, {}, "csv.delimiter"),
        ("csv", {"delimiter": "\n"}, {}, "csv.delimiter"),
        ("csv", {}, {"relation": "../a.csv"}, "relation"),
        ("csv", {}, {"relation": "/etc/passwd"}, "relation"),
        ("csv", {}, {"relation": "20*/a.csv"}, "relation"),
    ],
)
def test_what_a_way_of_reading_needs_is_asked_for(kind: str, reading: object, more: dict[str, Any], place: str) -> None:
    assert [found for found, _ in faults(kind, **{kind: reading}, **more)] == [place]


def test_sensible_readings_have_no_fault() -> None:
    assert faults("rest", rest={"paging": {"style": "link"}, "parameters": {"limit": "5"}}) != []
    assert faults("rest", rest={"paging": {"style": "none"}, "parameters": {"page": "5"}}) == []
    assert faults("rest", rest={"paging": {"style": "link", "next_field": "links.next"}}) == []
    assert faults("xml", xml={"record": "/s:E/*/d:T", "namespaces": {"s": "urn:s", "d": "urn:d"}}) == []
    assert faults("csv", csv={"delimiter": "\t"}, relation="2025/thang_*.csv") == []


@pytest.mark.parametrize("record", ["//Truong[ten='x']", "//a|//b", "Truong/@ma", "///Truong", "Truong/", "ma()"])
def test_conditions_and_other_xpath_are_refused(record: str) -> None:
    with pytest.raises(ValidationError, match="record"):
        table(xml={"record": record})


def test_the_shared_keys_of_a_file_are_refused_when_misspelt() -> None:
    with pytest.raises(ValidationError, match="header_rwo"):
        table(excel={"sheet": "x", "header_rwo": "2"})
