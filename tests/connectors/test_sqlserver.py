"""SQL Server without a server: the SQL we would send, what is made of rows, and words for the driver's errors."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import mssql_python
import pytest
from mssql_python.connection_string_parser import _ConnectionStringParser

from catalog.system import SourceColumn
from connectors.connections import parse_url
from connectors.databases import sqlserver, sqlserver_session
from connectors.databases.fetching import Cell, lines
from connectors.databases.sqlserver_cells import SqlServerType, cell
from connectors.source import open_source
from connectors.spool import copy_line
from connectors.text import cells
from tests.connectors.conftest import system_of, table_of
from warehouse.errors import SourceError

PASSWORD = "M@t;kh{ẩu}=# 42%"
URL = "mssql://odw:M%40t%3Bkh%7B%E1%BA%A9u%7D%3D%23%2042%25@may-chu:1433/CSDL_GD"
ADDRESS = parse_url(URL)

TYPES = {
    "ma": SqlServerType("char", 10),
    "ten": SqlServerType("nvarchar", 400),
    "ten_cu": SqlServerType("varchar", 200),
    "ghi_chu": SqlServerType("varchar", -1),
    "so": SqlServerType("decimal", 9),
    "tien": SqlServerType("money", 8),
    "lop": SqlServerType("int", 4),
    "co": SqlServerType("bit", 1),
    "ngay": SqlServerType("date", 3),
    "luc": SqlServerType("datetime2", 8),
    "luc_mui": SqlServerType("datetimeoffset", 10),
    "gio": SqlServerType("time", 5),
    "id": SqlServerType("uniqueidentifier", 16),
    "anh": SqlServerType("varbinary", -1),
    "ty_le": SqlServerType("real", 4),
    "vi_tri": SqlServerType("geography", -1),
}
EXPECTED = (
    "select convert(nvarchar(10), [ma]), [ten], convert(nvarchar(200), [ten_cu]), convert(nvarchar(max), [ghi_chu]), "
    "convert(varchar(41), [so]), convert(varchar(32), [tien], 2), convert(varchar(20), [lop]), "
    "convert(varchar(20), [co]), convert(char(10), [ngay], 23), convert(varchar(33), [luc], 126), "
    "convert(varchar(33), convert(datetime2(7), switchoffset([luc_mui], '+07:00')), 126) + '+07', "
    "convert(varchar(16), [gio], 121), lower(convert(char(36), [id])), [anh], [ty_le], [vi_tri].STAsText() "
    "from [dbo].[truong]"
)


def test_the_statement_names_each_allowed_column_and_asks_no_locale() -> None:
    table = table_of(*TYPES, relation="dbo.truong")
    types = {**TYPES, "cccd": SqlServerType("varchar", 12)}
    assert sqlserver.query_of(table, sqlserver.selected(table, types, ADDRESS)) == EXPECTED


def test_names_with_brackets_and_semicolons_are_only_names() -> None:
    column = SourceColumn(name="ma", source="a]; drop table x --", title="Mã")
    table = table_of(column, relation="dbo.bảng [1]")
    query = sqlserver.query_of(table, sqlserver.selected(table, {column.source: SqlServerType("int", 4)}, ADDRESS))
    assert query == "select convert(varchar(20), [a]]; drop table x --]) from [dbo].[bảng [1]]]"


@pytest.mark.parametrize("kind", ["sql_variant", "vector", "kiểu_lạ"])
def test_a_type_without_a_text_of_its_own_is_refused_by_name(kind: str) -> None:
    table = table_of("ma", relation="dbo.truong")
    with pytest.raises(SourceError, match=f"cột 'ma' có kiểu '{kind}'"):
        sqlserver.selected(table, {"ma": SqlServerType(kind, 8)}, ADDRESS)


def test_a_binary_column_with_a_declared_encoding_keeps_its_bytes() -> None:
    column = SourceColumn(name="ten", source="ten", title="Tên", encoding="tcvn3")
    found = cell(column, SqlServerType("varbinary", 50))
    assert found is not None and found.read(b"Tr\xad\xeang") == "Tr\xad\xeang"


def test_the_connection_string_survives_every_sign_of_a_password() -> None:
    text = sqlserver_session.connection_string(ADDRESS)
    parsed = _ConnectionStringParser()._parse(text)
    assert parsed["pwd"] == PASSWORD
    assert parsed["server"] == "may-chu,1433"
    assert (parsed["database"], parsed["uid"]) == ("CSDL_GD", "odw")
    assert (parsed["applicationintent"], parsed["encrypt"]) == ("ReadOnly", "yes")
    assert parsed["trustservercertificate"] == "no"


def test_a_named_instance_and_a_trusted_certificate_are_options() -> None:
    address = parse_url(f"{URL}?instance=SQLEXPRESS&trust_server_certificate=yes")
    parsed = _ConnectionStringParser()._parse(sqlserver_session.connection_string(address))
    assert parsed["server"] == "may-chu\\SQLEXPRESS,1433"
    assert parsed["trustservercertificate"] == "yes"
    with pytest.raises(SourceError, match="sai_ten"):
        sqlserver_session.connection_string(parse_url(f"{URL}?sai_ten=1"))


def test_a_server_that_is_down_is_named_without_the_password(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real driver against a closed port; without its libraries it says which are missing."""
    monkeypatch.setattr(sqlserver, "LOGIN_SECONDS", 1)
    caplog.set_level(logging.DEBUG)
    url = URL.replace("may-chu:1433", "127.0.0.1:1")
    with pytest.raises(SourceError, match="không mở được kết nối") as caught, open_source(url, ANY):
        pass
    assert "không tới được máy chủ" in str(caught.value) or "libltdl7" in str(caught.value)
    for words in (str(caught.value), caplog.text, repr(parse_url(url)), str(parse_url(url))):
        assert PASSWORD not in words and "M%40t" not in words


ANY = system_of("sqlserver", table_of("ma"))


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Login failed for user 'odw'.", "sai tài khoản hoặc mật khẩu"),
        ("The SELECT permission was denied on the column 'ten' of the object 'truong'", "quyền SELECT trên cột 'ten'"),
        ("The SELECT permission was denied on the object 'truong'", "thiếu quyền SELECT trên bảng 'truong'"),
        ("Invalid object name 'dbo.truong'.", "không có bảng 'dbo.truong'"),
        ("Snapshot isolation transaction failed accessing database 'x'", "không cho đọc theo SNAPSHOT"),
        ("[Microsoft][ODBC Driver 18 for SQL Server]Communication link failure", "kết nối bị ngắt"),
        ("[Microsoft][ODBC Driver 18 for SQL Server]SSL Provider: certificate verify failed", "chứng thư TLS"),
    ],
)
def test_driver_errors_are_told_in_words(message: str, words: str) -> None:
    error = mssql_python.ProgrammingError(driver_error="Syntax error or access violation", ddbc_error=message)
    assert words in sqlserver_session.cause_of(error)
    assert "odw" not in sqlserver_session.cause_of(error)


def test_a_message_that_quotes_a_row_is_blotted() -> None:
    error = mssql_python.DataError(
        driver_error="x", ddbc_error="Conversion failed when converting the varchar value 'Lò Thị A' to data type int."
    )
    assert (
        sqlserver_session.cause_of(error) == "Conversion failed when converting the varchar value '…' to data type int."
    )


class Connection:
    """What a driver's connection is to us, giving prepared rows: no SQL Server runs here."""

    def __init__(self, *rows: Sequence[Any], error: Exception | None = None) -> None:
        self.rows, self.error, self.statements = list(rows), error, []  # type: ignore[var-annotated]

    def cursor(self) -> Connection:
        return self

    def execute(self, statement: str, *values: object) -> None:
        self.statements.append((statement, values))
        if self.error is not None:
            raise self.error

    def fetchall(self) -> list[Sequence[Any]]:
        return self.rows

    def close(self) -> None:
        pass


def test_a_timeout_says_how_long_was_allowed() -> None:
    error = mssql_python.OperationalError(driver_error="Timeout expired", ddbc_error="Query timeout expired")
    snapshot = sqlserver.SqlServerSnapshot(Connection(error=error), ADDRESS, 45)
    with pytest.raises(SourceError, match="quá 45 phút"):
        snapshot.count(table_of("ma", relation="dbo.truong"))


@pytest.mark.parametrize(
    ("relation", "catalog"),
    [("truong", "from sys."), ("dbo.truong", "from sys."), ("kho.dbo.truong", "from [kho].sys.")],
)
def test_columns_are_looked_up_where_the_table_is(relation: str, catalog: str) -> None:
    connection = Connection(("Ten", "NVARCHAR", 100), ("phien_ban", "timestamp", 8))
    snapshot = sqlserver.SqlServerSnapshot(connection, ADDRESS, 1)
    assert snapshot.columns(table_of("ma", relation=relation)) == ("Ten", "phien_ban")
    assert snapshot.types(relation) == {"Ten": "nvarchar(100)", "phien_ban": "rowversion"}
    ((statement, values), _) = connection.statements
    assert catalog in statement
    assert values == (".".join(f"[{part}]" for part in relation.split(".")),)


def test_without_snapshot_isolation_reading_is_refused_unless_accepted(caplog: pytest.LogCaptureFixture) -> None:
    assert sqlserver_session.isolation_level(1, ADDRESS) == "snapshot"
    with pytest.raises(SourceError, match="ALLOW_SNAPSHOT_ISOLATION ON"):
        sqlserver_session.isolation_level(0, ADDRESS)
    accepted = parse_url(f"{URL}?isolation=read_committed")
    assert sqlserver_session.isolation_level(0, accepted) == "read committed"
    assert "mỗi bảng được đọc ở một thời điểm riêng" in caplog.text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("", ""),
        (True, "true"),
        (7, "7"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.0000001"), "0.0000001"),
        (Decimal("12.50"), "12.50"),
        (1e-7, "0.0000001"),
        (1e22, "10000000000000000000000"),
        (0.1, "0.1"),
        (5.0, "5"),
        (float("nan"), "NaN"),
        (float("-inf"), "-Infinity"),
        (b"\x00\xff", "\\x00ff"),
        (date(2024, 2, 29), "2024-02-29"),
        (datetime(2024, 2, 29, 8, 30), "2024-02-29 08:30:00"),  # noqa: DTZ001
        (datetime(2024, 2, 29, 1, 30, tzinfo=UTC), "2024-02-29 08:30:00+07"),
        (time(7, 5), "07:05:00"),
    ],
)
def test_any_value_becomes_text_without_a_locale(value: object, text: str | None) -> None:
    assert cells.plain(value) == text


def test_a_single_float_keeps_the_digits_somebody_typed() -> None:
    assert cells.single(0.10000000149011612) == "0.1"
    assert cells.single(21.386199951171875) == "21.3862"
    assert cells.single(16777216.0) == "16777216"
    assert cells.single(None) is None


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2024-02-29T08:30:00", "2024-02-29 08:30:00"),
        ("2024-02-29T08:30:00.1200000", "2024-02-29 08:30:00.12"),
        ("2024-02-29T08:30:00.0000000+07", "2024-02-29 08:30:00+07"),
        ("07:05:00.0000000", "07:05:00"),
        (" 2024-10-10 10:10:10.000000000", "2024-10-10 10:10:10"),
        (None, None),
    ],
)
def test_moments_lose_only_the_zeros_that_say_nothing(written: str | None, text: str | None) -> None:
    assert cells.moment(written) == text


class Rows:
    def __init__(self, *rows: Sequence[Any]) -> None:
        self.rows = list(rows)

    def fetchmany(self, size: int, /) -> list[Sequence[Any]]:
        taken, self.rows = self.rows[:size], self.rows[size:]
        return taken


def test_rows_become_copy_lines_whatever_they_hold() -> None:
    plain = Cell("x", cells.plain)
    rows = Rows((None, "tab\there\nline \\ \\N"), (Decimal("1.50"), b"\x0a"), (date(2024, 1, 1), ""))
    written = list(lines(rows, [plain, plain], ADDRESS, table_of("a", "b"), 1))
    assert written == [b"\\N\ttab\\there\\nline \\\\ \\\\N\n", b"1.50\t\\\\x0a\n", b"2024-01-01\t\n"]
    assert copy_line(("\\x0a",)) == b"\\\\x0a\n"


def test_rows_that_come_too_slowly_are_given_up() -> None:
    with pytest.raises(SourceError, match="phút cho phép"):
        list(lines(Rows(("a",)), [Cell("x", cells.plain)], ADDRESS, table_of("a"), -1))


def test_half_a_letter_fails_without_quoting_the_row() -> None:
    rows = Rows(("tốt",), ("hỏng \ud800",))
    with pytest.raises(SourceError, match="dòng thứ 2") as caught:
        list(lines(rows, [Cell("x", cells.plain)], ADDRESS, table_of("a"), 1))
    assert "hỏng" not in str(caught.value)
