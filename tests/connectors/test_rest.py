"""REST services as they are: paged in five ways, busy, broken, cut off, lying about their pages."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from catalog.reading import RestReading
from catalog.system import SourceColumn, SourceTable
from connectors.services import http_service, rest_paging
from connectors.source import open_source
from tests.connectors.conftest import Source, system_of, table_of
from tests.connectors.same_rows import NAMES, ROWS, from_sqlite, land, landed, read
from tests.connectors.served import Asked, Reply, Server, serving
from warehouse.embedded_postgres import free_port
from warehouse.errors import SourceError
from warehouse.settings import Settings

SECRET = "S3cret-t0ken"


def table(*columns: str | SourceColumn, **reading: object) -> SourceTable:
    return table_of(*(columns or ("ma", "ten")), relation="truong", rest=RestReading.model_validate(reading))


def reply(content: Any, **more: Any) -> Reply:
    return Reply(json.dumps(content).encode(), **more)


def record(number: int) -> dict[str, object]:
    return {"ma": number, "ten": f"Trường {number}"}


def numbers(server: Server, described: SourceTable) -> list[int]:
    """The codes that were read."""
    return [int(row[0]) for row in read("rest", server.url(), described)]


def fault(answer: Callable[[Asked, int], Reply], described: SourceTable | None = None, **options: str) -> str:
    with serving(answer) as server, pytest.raises(SourceError) as caught:
        read("rest", server.url(f":{SECRET}@", **options), described or table())
    assert SECRET not in str(caught.value)
    return str(caught.value)


def test_json_lands_the_same_text_as_a_database(settings: Settings, run_id: str, sqlite_source: Source) -> None:
    expected = from_sqlite(settings, sqlite_source)
    rows = [dict(zip(NAMES, row, strict=True)) for row in ROWS]
    # A number in the answer is written as it stands there, never as a float.
    text = json.dumps(rows).replace('"12"', "12").replace('"0.3"', "0.3").replace('"12345678.9"', "12345678.9")
    with serving(lambda *_: Reply(text.encode())) as server:
        extract = land(settings, "rest", server.url(), table(*NAMES), "run-2")
    assert (extract.outcome, extract.announced, extract.fault) == ("unchanged", len(ROWS), None)
    assert landed(settings) == expected == ROWS


@pytest.mark.parametrize("written", ["12.50", "0.1", "1E3", "12345678901234567890", "0.30000000000000004", "-0"])
def test_numbers_are_kept_as_they_are_written(written: str) -> None:
    with serving(lambda *_: Reply(f'[{{"ma": 1, "ten": {written}}}]'.encode())) as server:
        assert read("rest", server.url(), table()) == [["1", written]]


def test_nulls_booleans_empty_texts_and_absent_fields_are_told_apart() -> None:
    rows = [{"ma": 1, "ten": None}, {"ma": True, "ten": ""}, {"ma": False}]
    with serving(lambda *_: reply(rows)) as server:
        assert read("rest", server.url(), table()) == [["1", r"\N"], ["true", ""], ["false", r"\N"]]


def test_nested_fields_are_named_by_their_path() -> None:
    columns = [
        SourceColumn(name="ma", source="dia_chi.xa.ma", title="Mã"),
        SourceColumn(name="b", source="a.b", title="B"),
    ]
    rows = [{"dia_chi": {"xa": {"ma": "03127"}}, "a.b": "x"}, {"dia_chi": None, "a": {"b": "y"}}]
    answer = {"data": {"items": rows}}
    with serving(lambda *_: reply(answer)) as server:
        assert read("rest", server.url(), table(*columns, records="data.items")) == [["03127", "x"], [r"\N", "y"]]


@pytest.mark.parametrize("value", [["a"], {"b": 1}, []])
def test_a_field_that_is_no_single_value_is_refused(value: object) -> None:
    assert "không phải một giá trị" in fault(lambda *_: reply([{"ma": 1, "ten": value}]))


def test_a_field_no_record_has_is_a_missing_column(settings: Settings, run_id: str) -> None:
    with serving(lambda *_: reply([{"ma": 1, "ten_truong": "A"}])) as server:
        extract = land(settings, "rest", server.url(), table("ma", "ten_trg"))
    assert extract.fault is not None and "'ten_truong'" in extract.fault


def test_an_answer_without_records_is_an_empty_table(settings: Settings, run_id: str) -> None:
    with serving(lambda *_: reply([])) as server:
        extract = land(settings, "rest", server.url(), table())
        assert extract.fault is not None and "rỗng" in extract.fault
        may_be_empty = table().model_copy(update={"may_be_empty": True})
        assert land(settings, "rest", server.url(), may_be_empty, "run-2").outcome == "landed"


RECORDS = [record(number) for number in range(1, 24)]


def paged(asked: Asked, _: int) -> Reply:
    """23 records; whatever is asked for, a page holds ten at most."""
    size = min(int(asked.parameters.get("limit", 10)), 10)
    begin = int(asked.parameters.get("offset") or (int(asked.parameters.get("page", 1)) - 1) * size)
    return reply({"items": RECORDS[begin : begin + size], "total": len(RECORDS)})


@pytest.mark.parametrize("total", [None, "total"])
@pytest.mark.parametrize("size", [5, 10, 500])
@pytest.mark.parametrize("style", ["page", "offset"])
def test_every_page_is_read_though_the_service_caps_their_size(style: str, size: int, total: str | None) -> None:
    paging = {"style": style, "size": size, "position_parameter": style}
    with serving(paged) as server:
        assert numbers(server, table(records="items", total=total, paging=paging)) == list(range(1, 24))
        # Without a total only an empty page is the end.
        assert (len(RECORDS) in [int(a.parameters.get("offset", 0)) for a in server.asked]) == (
            style == "offset" and total is None
        )


def test_a_first_page_may_be_number_zero() -> None:
    def from_zero(asked: Asked, _: int) -> Reply:
        begin = int(asked.parameters["page"]) * 10
        return reply(RECORDS[begin : begin + 10])

    with serving(from_zero) as server:
        assert numbers(server, table(paging={"style": "page", "first_page": "0"})) == list(range(1, 24))


@pytest.mark.parametrize("end", [{}, {"next": None}, {"next": ""}])
def test_cursors_are_followed_to_their_end(end: dict[str, object]) -> None:
    def by_cursor(asked: Asked, _: int) -> Reply:
        begin = int(asked.parameters.get("sau", 0))
        more = {"next": begin + 10} if begin < 20 else end
        return reply({"items": RECORDS[begin : begin + 10], "meta": more})

    paging = {"style": "cursor", "size": 10, "next_field": "meta.next", "position_parameter": "sau"}
    with serving(by_cursor) as server:
        assert numbers(server, table(records="items", paging=paging)) == list(range(1, 24))


def test_a_full_page_without_the_cursor_field_is_not_taken_for_the_last() -> None:
    paging = {"style": "cursor", "size": 10, "next_field": "meta.next"}
    message = fault(lambda *_: reply({"items": RECORDS[:10], "next": "x"}), table(records="items", paging=paging))
    assert "không có trường 'meta.next'" in message


@pytest.mark.parametrize("in_header", [True, False])
def test_links_are_followed(in_header: bool) -> None:
    def by_link(asked: Asked, _: int) -> Reply:
        begin = int(asked.parameters.get("tu", 0))
        link = f"/api/truong?tu={begin + 10}" if begin < 20 else None
        items = RECORDS[begin : begin + 10]
        if in_header:
            return reply({"items": items}, headers={"Link": f'<{link}>; rel="next"'} if link else {})
        return reply({"items": items, "sau": link})

    paging = {"style": "link", "next_field": None if in_header else "sau"}
    with serving(by_link) as server:
        assert numbers(server, table(records="items", paging=paging)) == list(range(1, 24))


def test_a_link_to_another_server_is_not_followed() -> None:
    link = {"Link": '<http://127.0.0.1:9/api/truong>; rel="next"'}
    assert "máy chủ khác" in fault(lambda *_: reply(RECORDS, headers=link), table(paging={"style": "link"}))


def test_a_page_that_repeats_forever_is_refused() -> None:
    assert "lặp lại đúng một trang" in fault(lambda *_: reply(RECORDS[:5]), table(paging={"style": "page"}))


def test_a_cursor_that_does_not_advance_is_refused() -> None:
    answers = [reply({"items": [record(n)], "next": "x"}) for n in range(100)]
    paging = {"style": "cursor", "next_field": "next"}
    assert "con trỏ không tiến" in fault(lambda _, n: answers[n], table(records="items", paging=paging))


def test_links_in_a_circle_are_refused() -> None:
    def circle(asked: Asked, number: int) -> Reply:
        link = "/api/truong?p=2" if asked.parameters.get("p") != "2" else "/api/truong?p=3"
        link = "/api/truong?p=2" if asked.parameters.get("p") == "3" else link
        return reply([record(number)], headers={"Link": f"<{link}>; rel=next"})

    assert "con trỏ không tiến" in fault(circle, table(paging={"style": "link"}))


def test_pages_without_an_end_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rest_paging, "MOST_PAGES", 20)
    assert "quá 20 trang" in fault(lambda _, n: reply([record(n)]), table(paging={"style": "page"}))


@pytest.mark.parametrize("announced", [22, 24])
def test_a_total_that_is_not_reached_or_exceeded_is_refused(announced: int) -> None:
    answer = {"items": RECORDS, "total": announced}
    message = fault(lambda *_: reply(answer), table(records="items", total="total"))
    assert f"báo có {announced} bản ghi, nhận được 23" in message


def test_a_total_that_is_not_there_is_refused() -> None:
    assert "tổng số bản ghi" in fault(lambda *_: reply({"items": RECORDS}), table(records="items", total="total"))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"loi": "hỏng", "ma": 1}, "có: loi, ma"),
        ({"items": {"a": 1}}, "có: items"),
        ("hỏng", "không trường nào"),
    ],
)
def test_an_answer_without_the_list_says_what_it_has(answer: object, words: str) -> None:
    message = fault(lambda *_: reply(answer), table(records="items"))
    assert words in message and "hỏng" not in message


def test_records_that_are_no_records_are_refused() -> None:
    assert "không phải bản ghi" in fault(lambda *_: reply(["bí mật"]))


@pytest.mark.parametrize("failures", [[429], [500], [503, 502, 429]])
def test_a_service_that_recovers_is_read(failures: list[int]) -> None:
    def recovering(_: Asked, number: int) -> Reply:
        return Reply(status=failures[number]) if number < len(failures) else reply(RECORDS)

    with serving(recovering) as server:
        assert len(numbers(server, table())) == 23
        assert len(server.asked) == len(failures) + 1


def test_waits_double_and_requests_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(http_service.time, "sleep", waits.append)
    message = fault(lambda *_: Reply(status=500), backoff_seconds="1", attempts="4")
    assert "máy chủ trả lời 500 (đã thử 4 lần" in message
    assert waits == [1, 2, 4]


@pytest.mark.parametrize("as_date", [True, False])
def test_the_wait_a_service_asks_for_is_kept(monkeypatch: pytest.MonkeyPatch, as_date: bool) -> None:
    waits: list[float] = []
    monkeypatch.setattr(http_service.time, "sleep", waits.append)

    def busy(_: Asked, number: int) -> Reply:
        later = format_datetime(datetime.now(UTC) + timedelta(seconds=7), usegmt=True) if as_date else "7"
        return Reply(status=429, headers={"Retry-After": later}) if number == 0 else reply(RECORDS)

    with serving(busy) as server:
        assert len(numbers(server, table())) == 23
    assert len(waits) == 1 and 5 < waits[0] <= 7


def test_a_real_wait_of_a_second_is_waited() -> None:
    def busy(_: Asked, number: int) -> Reply:
        return Reply(status=429, headers={"Retry-After": "1"}) if number == 0 else reply(RECORDS)

    started = time.monotonic()
    with serving(busy) as server:
        assert len(numbers(server, table())) == 23
    assert time.monotonic() - started >= 1


def test_a_wait_too_long_is_left_to_the_next_run() -> None:
    message = fault(lambda *_: Reply(status=429, headers={"Retry-After": "86400"}))
    assert "yêu cầu chờ 86400 giây" in message and "đã thử 1 lần" in message


@pytest.mark.parametrize("failing", [401, 403, 404, 400, 204])
def test_what_no_repetition_mends_is_asked_once(failing: int) -> None:
    with serving(lambda *_: Reply(status=failing)) as server, pytest.raises(SourceError, match=str(failing)):
        read("rest", server.url(), table())
    assert len(server.asked) == 1


def test_a_service_that_is_down_says_so(settings: Settings, run_id: str) -> None:
    url = f"http://:{SECRET}@127.0.0.1:{free_port(0)}/api?attempts=2&backoff_seconds=0.01"
    extract = land(settings, "rest", url, table())
    assert extract.fault is not None and "đã thử 2 lần" in extract.fault and SECRET not in extract.fault


def test_html_with_status_200_is_named() -> None:
    page = b"<!DOCTYPE html><html><body>dang nhap</body></html>"
    for content_type in ("text/html; charset=utf-8", "application/json"):
        message = fault(lambda *_, kind=content_type: Reply(page, headers={"Content-Type": kind}))
        assert "máy chủ trả về trang HTML" in message


def test_a_redirect_is_not_followed_with_our_token() -> None:
    moved = Reply(status=302, headers={"Location": "http://127.0.0.1:9/dang-nhap"})
    assert "chuyển hướng (302)" in fault(lambda *_: moved)


def test_a_body_cut_off_is_asked_for_again() -> None:
    whole = json.dumps(RECORDS).encode()

    def cut_off(_: Asked, number: int) -> Reply:
        return Reply(whole[:100], announced=len(whole)) if number == 0 else Reply(whole)

    with serving(cut_off) as server:
        assert len(numbers(server, table())) == 23
        assert len(server.asked) == 2
    assert "không nhận được trọn" in fault(lambda *_: Reply(whole[:100], announced=len(whole)), attempts="2")


@pytest.mark.parametrize(
    "body", [b'[{"ma": 1, "ten": "b\xc3\xad m', b"", b"[NaN]", b"[" * 100_000, b'[{"ma": "\xff\xfe"}]']
)
def test_json_that_is_broken_is_refused_and_not_shown(body: bytes) -> None:
    message = fault(lambda *_: Reply(body))
    assert "JSON" in message or "UTF-8" in message
    assert "bí m" not in message


def test_half_a_character_is_refused() -> None:
    message = fault(lambda *_: Reply(b'[{"ma": 1, "ten": "\\ud83d"}]'))
    assert "không phải Unicode hợp lệ" in message


def test_a_slow_service_is_asked_again() -> None:
    def slow(_: Asked, number: int) -> Reply:
        return reply(RECORDS, before=(lambda: time.sleep(0.5)) if number == 0 else lambda: None)

    with serving(slow) as server:
        assert len(read("rest", server.url(timeout_seconds="0.2"), table())) == 23
        assert len(server.asked) == 2
    assert "quá thời gian chờ" in fault(
        lambda *_: reply(RECORDS, before=lambda: time.sleep(0.3)), timeout_seconds="0.1", attempts="2"
    )


def test_nothing_is_read_beyond_the_time_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda *_: reply(RECORDS)) as server:
        system = system_of("rest", table())
        with open_source(server.url(), system) as snapshot:
            now = time.monotonic()
            monkeypatch.setattr(http_service.time, "monotonic", lambda: now + system.timeout_minutes * 60 + 1)
            with pytest.raises(SourceError, match="quá thời gian cho phép"):
                snapshot.count(table())


def test_an_answer_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rest_paging, "LARGEST_PAGE_BYTES", 1024 * 1024)
    bomb = gzip.compress(b" " * 50_000_000)
    message = fault(lambda *_: Reply(bomb, headers={"Content-Encoding": "gzip"}))
    assert "dài hơn 1 MiB" in message


def authorization(account: str, **options: str) -> dict[str, str]:
    with serving(lambda *_: reply(RECORDS)) as server:
        read("rest", server.url(account, **options), table())
    return server.asked[0].headers


def test_a_token_goes_where_the_connection_says() -> None:
    assert authorization(":T0ken%2F%3D@")["authorization"] == "Bearer T0ken/="
    named = authorization(":T0ken@", token_header="X-API-Key")
    assert named["x-api-key"] == "T0ken" and "authorization" not in named
    assert authorization("nguoi:mat@")["authorization"].startswith("Basic ")
    assert "authorization" not in authorization("")


def test_parameters_of_the_contract_are_sent_with_every_page() -> None:
    described = table(
        records="items", parameters={"nam": "2025"}, paging={"style": "offset", "position_parameter": "offset"}
    )
    with serving(paged) as server:
        numbers(server, described)
        assert {asked.parameters["nam"] for asked in server.asked} == {"2025"}
        assert {asked.path for asked in server.asked} == {"/api/truong"}


@pytest.mark.parametrize(
    "options", [{"attempts": "0"}, {"backoff_seconds": "x"}, {"ca_file": "/khong/co"}, {"sai_ten": "1"}]
)
def test_faulty_options_are_named(options: dict[str, str]) -> None:
    assert next(iter(options)) in fault(lambda *_: reply(RECORDS), **options)


def test_a_connection_prints_without_its_token() -> None:
    from connectors.connections import parse_url

    address = parse_url(f"https://:{SECRET}@so.gov.vn:8443/api/v1?token_header=X", "rest")
    assert (str(address), address.kind) == ("https://so.gov.vn:8443/api/v1", "rest")
    assert SECRET not in repr(address)


def test_memory_does_not_grow_with_the_pages() -> None:
    import tracemalloc

    def many(asked: Asked, _: int) -> Reply:
        page = int(asked.parameters["page"])
        return reply([{"ma": page * 200 + n, "ten": "a" * 500} for n in range(200)] if page <= 100 else [])

    with (
        serving(many) as server,
        open_source(server.url(), system_of("rest", table(paging={"style": "page"}))) as snapshot,
    ):
        described = table(paging={"style": "page"})
        tracemalloc.start()
        assert snapshot.count(described) == 20_000
        assert sum(len(chunk) for chunk in snapshot.copy_rows(described)) > 10_000_000
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 5_000_000


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1 that no authority of this machine knows; its key lies beside it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    built = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "chung_thu.pem"
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(built.public_bytes(Encoding.PEM) + pem)
    return path


def test_a_certificate_is_checked_and_one_of_ones_own_is_named(certificate: Path) -> None:
    with serving(lambda *_: reply(RECORDS), certificate) as server:
        url = server.url(attempts="1").replace("http://", "https://")
        with pytest.raises(SourceError, match="CERTIFICATE_VERIFY_FAILED"):
            read("rest", url, table())
        assert len(read("rest", f"{url}&ca_file={certificate}", table())) == 23
