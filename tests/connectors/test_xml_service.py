"""XML and SOAP services: namespaces, nil, faults, and documents that want to harm the reader."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from catalog.reading import XmlReading
from catalog.system import SourceColumn, SourceTable
from connectors.source import open_source
from tests.connectors.conftest import Source, system_of, table_of
from tests.connectors.same_rows import NAMES, ROWS, from_sqlite, land, landed, read
from tests.connectors.served import Asked, Reply, serving
from warehouse.errors import SourceError
from warehouse.settings import Settings

XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP_12 = "http://www.w3.org/2003/05/soap-envelope"
XML = {"Content-Type": "text/xml; charset=utf-8"}


def table(*columns: str | SourceColumn, record: str = "//Truong", **reading: object) -> SourceTable:
    options = XmlReading.model_validate({"record": record, **reading})
    return table_of(*(columns or ("ma", "ten")), relation="dich-vu", xml=options)


def answering(text: str | bytes) -> Callable[[Asked, int], Reply]:
    body = text if isinstance(text, bytes) else text.encode()
    return lambda *_: Reply(body, headers=XML)


def rows_of(text: str | bytes, described: SourceTable | None = None) -> list[list[str]]:
    with serving(answering(text)) as server:
        return read("xml", server.url(), described or table())


def fault(answer: str | bytes | Callable[[Asked, int], Reply], described: SourceTable | None = None) -> str:
    reply = answering(answer) if isinstance(answer, str | bytes) else answer
    with serving(reply) as server, pytest.raises(SourceError) as caught:
        read("xml", server.url(":S3cret@", attempts="2"), described or table())
    assert "S3cret" not in str(caught.value)
    return str(caught.value)


def cell(name: str, value: str | None) -> str:
    return f'<{name} xsi:nil="true"/>' if value is None else f"<{name}>{escape(value)}</{name}>"


def test_xml_lands_the_same_text_as_a_database(settings: Settings, run_id: str, sqlite_source: Source) -> None:
    expected = from_sqlite(settings, sqlite_source)
    rows = ["".join(map(cell, NAMES, row)) for row in ROWS]
    text = f"<Ds {XSI}>{''.join(f'<Truong>{row}</Truong>' for row in rows)}</Ds>"
    with serving(answering(text)) as server:
        extract = land(settings, "xml", server.url(), table(*NAMES), "run-2")
    assert (extract.outcome, extract.announced, extract.fault) == ("unchanged", len(ROWS), None)
    assert landed(settings) == expected == ROWS


def test_soap_is_posted_with_its_action_and_read_by_namespace(settings: Settings, run_id: str) -> None:
    envelope = (
        f'<s:Envelope xmlns:s="{SOAP}"><s:Body><d:LayResponse xmlns:d="urn:so"><d:Ds><d:Truong><d:ma>1</d:ma>'
        '<d:ten>Trường A</d:ten></d:Truong></d:Ds><k:Truong xmlns:k="urn:khac"/></d:LayResponse></s:Body></s:Envelope>'
    )
    body = f'<s:Envelope xmlns:s="{SOAP}"><s:Body><Lay xmlns="urn:so"/></s:Body></s:Envelope>'
    described = table(record="//d:Truong", namespaces={"d": "urn:so"}, soap_action="urn:so/Lay", body=body)
    with serving(answering(envelope)) as server:
        assert land(settings, "xml", server.url(), described).outcome == "landed"
        (asked,) = server.asked
    assert landed(settings, ["ma", "ten"]) == [("1", "Trường A")]
    assert (asked.method, asked.body.decode(), asked.headers["soapaction"]) == ("POST", body, '"urn:so/Lay"')
    assert asked.headers["content-type"] == "text/xml; charset=utf-8"


def test_soap_1_2_carries_its_action_in_the_content_type() -> None:
    described = table(soap_action="urn:Lay", body=f'<e:Envelope xmlns:e="{SOAP_12}"/>')
    with serving(answering("<Ds><Truong><ma>1</ma><ten>A</ten></Truong></Ds>")) as server:
        read("xml", server.url(), described)
        assert server.asked[0].headers["content-type"] == 'application/soap+xml; charset=utf-8; action="urn:Lay"'
        assert "soapaction" not in server.asked[0].headers


@pytest.mark.parametrize(
    ("record", "codes"),
    [
        ("//Truong", ["1", "2", "3"]),
        ("Truong", ["1", "2", "3"]),
        ("Ds/Truong", ["1", "3"]),
        ("/Goc/Ds/Truong", ["1", "3"]),
        ("/Goc/*/Truong", ["1", "2", "3"]),
        ("//b:Truong", ["3"]),
        ("/Goc/Ds/b:Truong", ["3"]),
    ],
)
def test_records_are_found_by_their_path(record: str, codes: list[str]) -> None:
    text = (
        '<Goc xmlns:b="urn:b"><Ds><Truong><ma>1</ma></Truong></Ds><Khac><Truong><ma>2</ma></Truong></Khac>'
        "<Ds><b:Truong><ma>3</ma></b:Truong></Ds></Goc>"
    )
    assert [row for (row,) in rows_of(text, table("ma", record=record, namespaces={"b": "urn:b"}))] == codes


def test_a_path_from_the_root_is_one(tmp_path: Path) -> None:
    text = "<Vo><Goc><Truong><ma>1</ma></Truong></Goc></Vo>"
    assert "không có phần tử chứa bản ghi" in fault(text, table("ma", record="/Goc/Truong"))


def test_attributes_children_and_own_text_are_cells() -> None:
    columns = [
        SourceColumn(name=f"c{number}", source=source, title=source)
        for number, source in enumerate(("@ma", "ten", "dia_chi/xa", "dia_chi/@loai", "ghi_chu", "trong"))
    ]
    text = (
        f'<Ds {XSI} xmlns:x="urn:x"><Truong ma="01"><x:ten><![CDATA[A & B]]> &lt;C&#x1ea1;&gt;</x:ten>'
        '<dia_chi loai="n"><xa>Nà<!-- x --> Tấu</xa></dia_chi><ghi_chu xsi:nil="1"/><trong/></Truong></Ds>'
    )
    assert rows_of(text, table(*columns)) == [["01", "A & B <Cạ>", "Nà Tấu", "n", r"\N", ""]]
    own = SourceColumn(name="ma", source=".", title="Mã")
    assert rows_of("<Ds><Ma>1</Ma><Ma>2</Ma></Ds>", table(own, record="Ds/Ma")) == [["1"], ["2"]]


def test_a_child_some_records_lack_is_null_there_and_one_all_lack_is_missing(settings: Settings, run_id: str) -> None:
    text = "<Ds><Truong><ma>1</ma></Truong><Truong><ma>2</ma><ten>B</ten></Truong></Ds>"
    assert rows_of(text) == [["1", r"\N"], ["2", "B"]]
    with serving(answering(text)) as server:
        extract = land(settings, "xml", server.url(), table("ma", "tenn"))
    assert extract.fault is not None and "'tenn' (có thể đã đổi tên thành 'ten')" in extract.fault


def test_a_child_that_comes_several_times_is_refused_only_when_it_is_read() -> None:
    text = "<Ds><Truong><ma>1</ma><ten>A</ten><ten>B</ten></Truong></Ds>"
    assert "'ten' lặp lại nhiều lần" in fault(text)
    assert rows_of(text, table("ma")) == [["1"]]


def test_an_answer_without_records_is_empty_only_where_records_would_stand(settings: Settings, run_id: str) -> None:
    may_be_empty = table(record="/Ds/Truong").model_copy(update={"may_be_empty": True})
    with serving(answering("<Ds/>")) as server:
        assert land(settings, "xml", server.url(), may_be_empty).outcome == "landed"
    assert "không có phần tử chứa bản ghi '/Ds/Truong'" in fault("<DanhSach/>", may_be_empty)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1258", "iso-8859-1"])
def test_the_declared_encoding_is_read(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><Ds><Truong><ma>1</ma><ten>Điên Biên</ten></Truong></Ds>'
    text = text if encoding != "iso-8859-1" else text.replace("Đ", "D")
    body = text.encode("cp1258" if encoding == "windows-1258" else encoding)
    assert rows_of(body) == [["1", "Điên Biên" if encoding != "iso-8859-1" else "Diên Biên"]]


@pytest.mark.parametrize(
    ("envelope", "words"),
    [
        (
            f'<s:Envelope xmlns:s="{SOAP}"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>Hết\n hạn '
            "</faultstring></s:Fault></s:Body></s:Envelope>",
            "dịch vụ báo lỗi: Hết hạn",
        ),
        (
            f'<e:Envelope xmlns:e="{SOAP_12}"><e:Body><e:Fault><e:Reason><e:Text xml:lang="vi">Sai khoá</e:Text>'
            "</e:Reason></e:Fault></e:Body></e:Envelope>",
            "dịch vụ báo lỗi: Sai khoá",
        ),
    ],
)
@pytest.mark.parametrize("status", [200, 500])
def test_a_soap_fault_is_told_in_its_own_words_and_not_asked_for_again(envelope: str, words: str, status: int) -> None:
    with serving(lambda *_: Reply(envelope.encode(), status, XML)) as server:
        with pytest.raises(SourceError, match=words):
            read("xml", server.url(), table())
        assert len(server.asked) == 1


def test_a_service_that_recovers_is_read() -> None:
    text = b"<Ds><Truong><ma>1</ma><ten>A</ten></Truong></Ds>"

    def recovering(_: Asked, number: int) -> Reply:
        return Reply(status=503) if number == 0 else Reply(text, headers=XML)

    with serving(recovering) as server:
        assert read("xml", server.url(), table()) == [["1", "A"]]


def test_an_external_entity_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bi_mat").write_text("mật khẩu của máy", encoding="utf-8")
    text = (
        f'<!DOCTYPE Ds [<!ENTITY x SYSTEM "file://{tmp_path}/bi_mat">]>'
        "<Ds><Truong><ma>1</ma><ten>&x;</ten></Truong></Ds>"
    )
    for body in (text.encode(), text.encode("utf-16")):
        message = fault(body)
        assert "DOCTYPE" in message and "mật khẩu của máy" not in message


def test_an_external_document_type_is_never_fetched() -> None:
    def answer(asked: Asked, _: int) -> Reply:
        address = asked.headers["host"]
        return Reply(f'<!DOCTYPE Ds SYSTEM "http://{address}/ngoai.dtd"><Ds/>'.encode(), headers=XML)

    with serving(answer) as server, pytest.raises(SourceError, match="DOCTYPE"):
        read("xml", server.url(), table())
    assert [asked.path for asked in server.asked] == ["/api/dich-vu"]


@pytest.mark.parametrize("place", ["<Ds><Truong><ma>1</ma><ten>&l9;</ten></Truong></Ds>", '<Ds a="&l9;"/>'])
def test_a_billion_laughs_are_refused_before_they_grow(place: str) -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE Ds [<!ENTITY l0 "ha">{entities}]>{place}'
    tracemalloc.start()
    assert "DOCTYPE" in fault(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_a_document_type_behind_a_long_comment_is_refused_too() -> None:
    text = f'<!--{"x" * 100_000}--><!DOCTYPE Ds [<!ENTITY a "b">]><Ds><Truong><ma>1</ma><ten>&a;</ten></Truong></Ds>'
    assert "DOCTYPE" in fault(text)


@pytest.mark.parametrize(
    "text", ["", "không phải XML", "<Ds><Truong><ma>1</ma><ten>bí mật", "<Ds>&nbsp;</Ds>", "<Ds></Truong>"]
)
def test_what_is_no_xml_or_cut_off_is_refused_and_not_shown(text: str) -> None:
    message = fault(text)
    assert "không phải XML hợp lệ" in message and "bí mật" not in message


def test_html_with_status_200_is_named() -> None:
    assert "trang HTML" in fault("<html><body>Bảo trì</body></html>")


def test_memory_does_not_grow_with_the_answer() -> None:
    row = f"<Truong><ma>1</ma><ten>{'a' * 500}</ten></Truong>"
    described = table()
    with (
        serving(answering(f"<Ds>{row * 60_000}</Ds>")) as server,
        open_source(server.url(), system_of("xml", described)) as snapshot,
    ):
        # The server's own copy of the answer is already in this process, and counted before.
        before = _resident_bytes()
        assert snapshot.count(described) == 60_000
        assert _resident_bytes() - before < 20_000_000


def _resident_bytes() -> int:
    import psutil

    return int(psutil.Process().memory_info().rss)
