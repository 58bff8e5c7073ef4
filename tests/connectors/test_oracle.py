"""Oracle without a server: the SQL we would send, what is made of rows, and words for the driver's errors."""

from __future__ import annotations

import logging

import oracledb
import pytest

from catalog.system import SourceColumn
from connectors.connections import parse_url
from connectors.databases import oracle
from connectors.databases.oracle_cells import cell
from connectors.source import open_source
from connectors.text import cells
from tests.connectors.conftest import system_of, table_of
from warehouse.errors import SourceError

PASSWORD = "M@t/khẩu#42%"
URL = "oracle://odw:M%40t%2Fkh%E1%BA%A9u%2342%25@may-chu:1521/DBGD"
ADDRESS = parse_url(URL)
ANY = system_of("oracle", table_of("ma"))

TYPES = {
    "MA": "CHAR",
    "TEN": "NVARCHAR2",
    "GHI_CHU": "CLOB",
    "SO": "NUMBER",
    "TY_LE": "BINARY_FLOAT",
    "NGAY": "DATE",
    "LUC": "TIMESTAMP(6)",
    "LUC_MUI": "TIMESTAMP(6) WITH TIME ZONE",
    "LUC_NOI": "TIMESTAMP(6) WITH LOCAL TIME ZONE",
    "KHOANG": "INTERVAL DAY(2) TO SECOND(6)",
    "ANH": "BLOB",
    "MA_BAM": "RAW",
    "CO": "BOOLEAN",
    "XML": "XMLTYPE",
}
EXPECTED = (
    'select "MA", "TEN", "GHI_CHU", to_char("SO", \'TM9\', \'NLS_NUMERIC_CHARACTERS=\'\'.,\'\'\'), "TY_LE", '
    "to_char(\"NGAY\", 'SYYYY-MM-DD HH24:MI:SS'), to_char(\"LUC\", 'SYYYY-MM-DD HH24:MI:SS.FF9'), "
    "to_char(\"LUC_MUI\" at time zone '+07:00', 'SYYYY-MM-DD HH24:MI:SS.FF9\"+07\"'), "
    'to_char("LUC_NOI", \'SYYYY-MM-DD HH24:MI:SS.FF9"+07"\'), to_char("KHOANG"), "ANH", "MA_BAM", '
    "case \"CO\" when true then 'true' when false then 'false' end, xmlserialize(content \"XML\" as clob) "
    'from "GD"."TRUONG"'
)


def test_the_statement_names_each_allowed_column_and_asks_no_locale() -> None:
    columns = [SourceColumn(name=name.lower(), source=name, title=name) for name in TYPES]
    table = table_of(*columns, relation="GD.TRUONG")
    types = {**TYPES, "CCCD": "VARCHAR2"}
    assert oracle.query_of(table, oracle.selected(table, types, ADDRESS), ADDRESS) == EXPECTED


@pytest.mark.parametrize("kind", ["BFILE", "SDO_GEOMETRY", "ANYDATA"])
def test_a_type_without_a_text_of_its_own_is_refused_by_name(kind: str) -> None:
    with pytest.raises(SourceError, match=f"cột 'ma' có kiểu '{kind}'"):
        oracle.selected(table_of("ma"), {"ma": kind}, ADDRESS)


def test_a_name_that_cannot_be_oracles_is_refused_and_never_sent() -> None:
    with pytest.raises(SourceError, match="nháy kép"):
        oracle.relation_of('GD"; drop', ADDRESS)
    column = SourceColumn(name="ma", source='a" from dual --', title="Mã")
    with pytest.raises(SourceError, match="nháy kép"):
        oracle.selected(table_of(column), {column.source: "NUMBER"}, ADDRESS)


@pytest.mark.parametrize(
    ("kind", "written", "text"),
    [
        ("NUMBER", ".5", "0.5"),
        ("NUMBER", "-.25", "-0.25"),
        ("NUMBER", "1.5E+70", "15" + "0" * 69),
        ("NUMBER", None, None),
        ("DATE", " 2024-02-29 00:00:00", "2024-02-29 00:00:00"),
        ("DATE", "-4712-01-01 00:00:00", "-4712-01-01 00:00:00"),
        ("TIMESTAMP(6)", " 2024-02-29 08:30:00.120000000", "2024-02-29 08:30:00.12"),
        ("TIMESTAMP(6) WITH TIME ZONE", " 2024-02-29 08:30:00.000000000+07", "2024-02-29 08:30:00+07"),
        ("CHAR", "TH   ", "TH"),
        ("RAW", b"\x00\xff", "\\x00ff"),
        ("BINARY_DOUBLE", 1e-7, "0.0000001"),
        ("BINARY_FLOAT", 0.10000000149011612, "0.1"),
    ],
)
def test_what_the_server_writes_becomes_the_same_text_as_everywhere(
    kind: str, written: object, text: str | None
) -> None:
    found = cell(SourceColumn(name="ma", source="MA", title="Mã"), kind)
    assert found is not None and found.read(written) == text


def test_parameters_keep_every_sign_of_a_password() -> None:
    parameters = oracle.connection_parameters(ADDRESS)
    assert (parameters["user"], parameters["password"]) == ("odw", PASSWORD)
    assert (parameters["host"], parameters["port"], parameters["service_name"]) == ("may-chu", 1521, "DBGD")
    by_sid = oracle.connection_parameters(parse_url(f"{URL}?sid=GD&protocol=tcps&ssl_server_dn_match=no"))
    assert by_sid["sid"] == "GD" and "service_name" not in by_sid
    assert by_sid["protocol"] == "tcps" and by_sid["ssl_server_dn_match"] is False
    assert oracledb.ConnectParams(**{**by_sid, "password": None}).get_connect_string()
    with pytest.raises(SourceError, match="sai_ten"):
        oracle.connection_parameters(parse_url(f"{URL}?sai_ten=1"))


def test_a_server_that_is_down_is_named_without_the_password(caplog: pytest.LogCaptureFixture) -> None:
    """The real driver against a closed port."""
    caplog.set_level(logging.DEBUG)
    url = URL.replace("may-chu:1521", "127.0.0.1:1")
    with pytest.raises(SourceError, match="không tới được máy chủ") as caught, open_source(url, ANY):
        pass
    assert "DPY-6005" in str(caught.value)
    for words in (str(caught.value), caplog.text, repr(parse_url(url)), str(parse_url(url))):
        assert PASSWORD not in words and "M%40t" not in words


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ('ORA-01017: invalid credential or not authorized; logon denied for "ODW"', "sai tài khoản hoặc mật khẩu"),
        ("ORA-00942: table or view does not exist", "không có bảng, hoặc thiếu quyền SELECT"),
        ('ORA-00904: "TEN": invalid identifier', "không có cột"),
        ("ORA-01555: snapshot too old: rollback segment number 3", "UNDO quá nhỏ"),
        ("DPY-3010: connections to this database server version are not supported", "cũ hơn Oracle 12.1"),
        ("DPY-3015: password verifier type 0x939 is not supported", "kiểu 10G"),
        ("DPY-4011: the database or network closed the connection", "bị ngắt giữa chừng"),
        ("ORA-12514: TNS:listener does not currently know of service", "service name hoặc SID"),
    ],
)
def test_driver_errors_are_told_in_words(message: str, words: str) -> None:
    cause = oracle.cause_of(oracledb.DatabaseError(message))
    assert words in cause
    assert message.split(":")[0] in cause and "ODW" not in cause


def test_a_message_that_quotes_a_row_is_blotted() -> None:
    error = oracledb.DatabaseError("ORA-01722: unable to convert string value containing 'Lò Thị A' to a number")
    assert "Lò" not in oracle.cause_of(error)


def test_a_round_trip_over_time_says_how_long_was_allowed() -> None:
    class Connection:
        def cursor(self) -> oracledb.Cursor:
            raise oracledb.OperationalError("DPY-4024: call timeout of 60000 ms exceeded")

    snapshot = oracle.OracleSnapshot(Connection(), ADDRESS, 1)  # type: ignore[arg-type]
    with pytest.raises(SourceError, match="quá 1 phút"):
        snapshot.count(table_of("ma"))


def test_fixed_width_text_loses_only_its_filling() -> None:
    assert cells.trimmed("a b\t  ") == "a b\t"
