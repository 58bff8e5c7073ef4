"""Sources that fail, secrets that must not show, columns that must not be read, and types without a locale."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from urllib.parse import quote

import psycopg
import pytest

from catalog.system import SourceColumn
from connectors.landing import land_system
from connectors.source import open_source
from tests.connectors.conftest import (
    PASSWORD,
    MariaDb,
    Source,
    raw_rows,
    system_of,
    table_of,
)
from tests.connectors.test_landing import TABLE, fill, land
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.errors import SourceError
from warehouse.settings import Settings

SECRET = "cccd_hieu_truong"
SECRET_VALUE = "011099000123"
ANY = system_of("sqlite", TABLE)
"""A system whose manners (its timeout) are all that opening a source asks for."""


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://reader:s3cret-pass@127.0.0.1:1/so",
        "mysql://reader:s3cret-pass@127.0.0.1:1/so",
        "sqlite:////khong/co/so.db",
    ],
)
def test_a_source_that_is_down_fails_every_table_and_keeps_all_rows(
    settings: Settings, sqlite_source: Source, run_id: str, url: str
) -> None:
    fill(sqlite_source)
    land(settings, sqlite_source, run_id)
    system = system_of("sqlite", TABLE, table_of("ma", name="lop"))
    extracts = land_system(settings, system, "run-2", lambda _: url)
    assert [(extract.source_table, extract.outcome) for extract in extracts] == [
        ("so_thu.truong", "failed"),
        ("so_thu.lop", "failed"),
    ]
    for extract in extracts:
        assert extract.fault is not None and "không mở được kết nối" in extract.fault
        assert "s3cret" not in extract.fault
    assert len(raw_rows(settings)) == 7


def test_a_missing_connection_fails_every_table(settings: Settings, run_id: str) -> None:
    from connectors.connections import environment_resolver

    (extract,) = land_system(settings, system_of("mysql", TABLE), run_id, environment_resolver({}))
    assert extract.fault is not None and "AIRFLOW_CONN_SO_THU" in extract.fault


def test_a_refused_mysql_login_shows_no_password(mariadb: MariaDb) -> None:
    url = f"mysql://ai_do:{'S3cret%40pass'}@127.0.0.1:{mariadb.port}/so"
    with pytest.raises(SourceError, match="Access denied") as caught, open_source(url, ANY):
        pass
    _assert_no_secret(caught.value, "S3cret@pass", "S3cret%40pass")


@pytest.fixture
def password_login(postgres: EmbeddedPostgres) -> Iterator[str]:
    """A login the embedded server asks for its password."""
    name = f"reader_{secrets.token_hex(4)}"
    hba = postgres.data / "pg_hba.conf"
    whole = hba.read_text(encoding="utf-8")
    hba.write_text(f"host all {name} 127.0.0.1/32 scram-sha-256\n{whole}", encoding="utf-8")
    with psycopg.connect(postgres.url("postgres"), autocommit=True) as connection:
        connection.execute(f"create role {name} login password '{PASSWORD}'")
        connection.execute("select pg_reload_conf(), pg_sleep(0.2)")
        yield name
        connection.execute(f"drop role {name}")
        hba.write_text(whole, encoding="utf-8")


def test_a_postgresql_password_opens_and_a_wrong_one_never_shows(
    postgres: EmbeddedPostgres, password_login: str
) -> None:
    def url(password: str) -> str:
        return f"postgresql://{password_login}:{quote(password, safe='')}@127.0.0.1:{postgres.port}/postgres"

    with open_source(url(PASSWORD), ANY) as snapshot:
        assert snapshot.columns(table_of("ma", name="khong_co")) == ()
    with (
        pytest.raises(SourceError, match="password authentication failed") as caught,
        open_source(url("S3cret@pass"), ANY),
    ):
        pass
    _assert_no_secret(caught.value, "S3cret@pass", "S3cret%40pass")


def test_a_url_that_cannot_be_read_shows_nothing_of_itself() -> None:
    for url in ("postgresql://u:p@ss:wörd@host:po/rt", "mysql://u:S3cret@host:port", "S3cret", "ftp://u:S3cret@h/x"):
        with pytest.raises(SourceError) as caught, open_source(url, ANY):
            pass
        _assert_no_secret(caught.value, "S3cret", "p@ss")


def test_an_unknown_option_is_named(mariadb: MariaDb) -> None:
    for scheme, port in (("mysql", mariadb.port), ("postgresql", 1)):
        with (
            pytest.raises(SourceError, match="sai_ten"),
            open_source(f"{scheme}://u:S3cret@127.0.0.1:{port}/x?sai_ten=1", ANY),
        ):
            pass


def _assert_no_secret(error: BaseException, *secret: str) -> None:
    # The chain too: a log prints causes and contexts with their messages.
    seen: BaseException | None = error
    while seen is not None:
        assert not any(word in str(seen) for word in secret)
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)


@pytest.fixture
def column_reader(postgres: EmbeddedPostgres, postgresql_source: Source) -> Iterator[Source]:
    """A login that may select the named columns and nothing else; the server logs every statement."""
    name = f"reader_{secrets.token_hex(4)}"
    database = postgresql_source.url.rsplit("/", 1)[1]
    postgresql_source.execute(f"create table truong (ma int, {SECRET} text, ten text)")
    postgresql_source.execute(f"insert into truong values (1, '{SECRET_VALUE}', 'A')")
    postgresql_source.execute(f"create role {name} login")
    postgresql_source.execute(f"grant select (ma, ten) on truong to {name}")
    postgresql_source.execute(f"alter database {database} set log_statement = 'all'")
    yield Source("postgresql", postgres.url(database, name), postgresql_source.execute)
    postgresql_source.execute(f"drop owned by {name}; drop role {name}")


def test_postgresql_never_reads_a_column_that_is_not_named(
    settings: Settings, run_id: str, column_reader: Source, postgres: EmbeddedPostgres
) -> None:
    log = postgres.data / "server.log"
    before = log.stat().st_size
    extract = land(settings, column_reader, run_id, table_of("ma", "ten"))
    assert extract.outcome == "landed"
    with log.open(encoding="utf-8", errors="replace") as lines:
        lines.seek(before)
        statements = lines.read()
    assert 'copy (select "ma"::text, "ten"::text from "truong") to stdout' in statements
    assert SECRET not in statements
    _assert_not_in_warehouse(settings)


def test_mysql_never_reads_a_column_that_is_not_named(
    settings: Settings, run_id: str, mariadb: MariaDb, mysql_source: Source
) -> None:
    mysql_source.execute(f"create table truong (ma int, {SECRET} text, ten text)")
    mysql_source.execute("insert into truong values (1, %s, 'A')", (SECRET_VALUE,))
    mysql_source.execute("set global log_output = 'TABLE'")
    mysql_source.execute("set global general_log = 1")
    try:
        assert land(settings, mysql_source, run_id, table_of("ma", "ten")).outcome == "landed"
    finally:
        mysql_source.execute("set global general_log = 0")
    with mariadb.connect("mysql") as connection, connection.cursor() as cursor:
        cursor.execute("select argument from general_log")
        statements = " ".join(str(argument) for (argument,) in cursor.fetchall())
    assert "ifnull(`ten`" in statements
    assert SECRET not in statements
    _assert_not_in_warehouse(settings)


def test_sqlite_never_reads_a_column_that_is_not_named(settings: Settings, run_id: str, sqlite_source: Source) -> None:
    sqlite_source.execute(f"create table truong (ma int, {SECRET} text, ten text)")
    sqlite_source.execute("insert into truong values (1, ?, 'A')", (SECRET_VALUE,))
    assert land(settings, sqlite_source, run_id, table_of("ma", "ten")).outcome == "landed"
    _assert_not_in_warehouse(settings)


def _assert_not_in_warehouse(settings: Settings) -> None:
    with connect(settings, "transformer") as connection:
        columns = connection.execute(
            "select attname::text from pg_attribute where attrelid = 'raw.so_thu__truong'::regclass and attnum > 0"
        ).fetchall()
        whole = connection.execute("select t::text from raw.so_thu__truong t").fetchall()
    assert SECRET not in {name for (name,) in columns}
    assert SECRET_VALUE not in str(whole)


def test_a_refused_table_does_not_end_the_snapshot_for_others(
    settings: Settings, run_id: str, column_reader: Source
) -> None:
    column_reader.execute("create table kin (ma int)")
    system = system_of("postgresql", table_of("ma", name="kin"), table_of("ma", "ten"))
    refused, landed = land_system(settings, system, run_id, lambda _: column_reader.url)
    assert refused.outcome == "failed" and refused.fault is not None and "permission denied" in refused.fault
    assert landed.outcome == "landed"


def test_all_tables_are_read_from_one_moment(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    with open_source(source.url, ANY) as snapshot:
        assert snapshot.count(TABLE) == 7
        if source.kind == "sqlite":
            # A rollback-journal file lets nobody write while it is being read.
            return
        source.execute("delete from truong")
        assert snapshot.count(TABLE) == 7
        assert b"".join(snapshot.copy_rows(TABLE)).count(b"\n") == 7


def test_nothing_can_be_written_to_a_source(source: Source) -> None:
    source.execute("create table truong (ma int)")
    with open_source(source.url, ANY) as snapshot, pytest.raises(Exception, match=r"(?i)read.?only|denied"):
        connection = snapshot._connection  # type: ignore[attr-defined]
        (connection if source.kind != "mysql" else connection.cursor()).execute("insert into truong values (1)")


TYPES = {
    "postgresql": (
        "create table truong (ma int, ngay date, luc timestamptz, gio time, co boolean, so float, anh bytea)",
        "insert into truong values (1, '2024-02-29', '2024-02-29 08:30:00+07', '07:05', true, 0.1, '\\x00ff')",
        ("1", "2024-02-29", "2024-02-29 08:30:00+07", "07:05:00", "true", "0.1", "\\x00ff"),
    ),
    "mysql": (
        "create table truong (ma int, ngay date, luc datetime, gio time, co bit, so double, anh blob)",
        "insert into truong values (1, '2024-02-29', '2024-02-29 08:30:00', '07:05', 1, 0.1, x'00ff')",
        ("1", "2024-02-29", "2024-02-29 08:30:00", "07:05:00", "1", "0.1", "\\x00ff"),
    ),
    "sqlite": (
        "create table truong (ma int, ngay text, luc text, gio text, co int, so real, anh blob)",
        "insert into truong values (1, '2024-02-29', '2024-02-29 08:30:00', '07:05', 1, 0.1, x'00ff')",
        ("1", "2024-02-29", "2024-02-29 08:30:00", "07:05", "1", "0.1", "\\x00ff"),
    ),
}


def test_types_are_written_without_a_locale(settings: Settings, source: Source, run_id: str) -> None:
    create, insert, expected = TYPES[source.kind]
    source.execute(create)
    source.execute(insert)
    if source.kind == "postgresql":
        database = source.url.rsplit("/", 1)[1]
        source.execute(f"alter database {database} set datestyle = 'German'")
        source.execute(f"alter database {database} set timezone = 'UTC'")
    names = ("ma", "ngay", "luc", "gio", "co", "so", "anh")
    assert land(settings, source, run_id, table_of(*names)).outcome == "landed"
    assert raw_rows(settings, ", ".join(names)) == [expected]


MIXED = """
create table truong (
    ma int(6) zerofill, so float, tien decimal(20, 2), nam year, luc datetime(3), co bit(3), loai enum('A\\\\B', 'Đ'),
    chung varchar(20) collate utf8mb4_general_ci, rieng varchar(20) collate utf8mb4_unicode_ci,
    cu varchar(20) character set latin1, rong varchar(20) character set utf8mb3, anh varbinary(9), ma_hoa varbinary(9)
)
"""
MIXED_ROW = """
insert into truong values
(7, 1.5e10, -1234567.80, 2024, '2024-02-29 08:30:00.5', b'101', 'Đ', %s, %s, %s, %s, x'00ff', %s)
"""


@pytest.mark.parametrize("sign", ["", "\t", "\n", "\r", "\\", "\\N"])
def test_mysql_columns_of_every_character_set_and_number_share_a_line(
    settings: Settings, mysql_source: Source, run_id: str, sign: str
) -> None:
    """The server joins them, as they are or with escapes where a sign needs one: both must give the same text."""
    mysql_source.execute(MIXED)
    texts = ("Hồ sơ" + sign, sign, "caf\u00e9" + sign, "Hồ" + sign)
    mysql_source.execute(MIXED_ROW, (*texts, f"b\u00dd{sign}".encode("latin-1")))
    mysql_source.execute("insert into truong (ma, loai) values (8, 1)")
    names = ("so", "tien", "nam", "luc", "co", "loai", "chung", "rieng", "cu", "rong", "anh", "ma_hoa")
    legacy = SourceColumn(name="ma_hoa", source="ma_hoa", title="Mã hoá", encoding="tcvn3")
    assert land(settings, mysql_source, run_id, table_of("ma", *names[:-1], legacy)).outcome == "landed"
    first, second = raw_rows(settings, ", ".join(("ma", *names)))
    numbers = ("000007", "15000000000", "-1234567.80", "2024", "2024-02-29 08:30:00.500", "5", "Đ")
    assert first == (*numbers, *texts, "\\x00ff", "bí" + sign)
    assert second == ("000008", None, None, None, None, None, "A\\B", *[None] * 6)


ODD_COLUMN, ODD_TABLE = 'Mã "số" %s `1`', "bảng 'x' %"


def test_names_with_quotes_and_percent_signs_are_only_names(settings: Settings, source: Source, run_id: str) -> None:
    quote_sign = "`" if source.kind == "mysql" else '"'
    column, relation = (
        quote_sign + name.replace(quote_sign, quote_sign * 2) + quote_sign for name in (ODD_COLUMN, ODD_TABLE)
    )
    source.execute(f"create table {relation} ({column} int)")
    source.execute(f"insert into {relation} values (1)")
    table = table_of(SourceColumn(name="ma", source=ODD_COLUMN, title="Mã"), relation=ODD_TABLE)
    extract = land(settings, source, run_id, table)
    assert extract.fault is None
    assert raw_rows(settings, "ma") == [("1",)]


def test_a_relation_is_found_in_its_schema(settings: Settings, run_id: str, postgresql_source: Source) -> None:
    postgresql_source.execute("create schema dung_chung")
    postgresql_source.execute("create table dung_chung.truong as select 1 as ma")
    assert land(settings, postgresql_source, run_id, table_of("ma")).outcome == "failed"
    assert land(settings, postgresql_source, run_id, table_of("ma", relation="dung_chung.truong")).outcome == "landed"


def test_a_mysql_line_too_long_for_the_server_fails_instead_of_vanishing(
    settings: Settings, run_id: str, mysql_source: Source
) -> None:
    mysql_source.execute("create table truong (ma int, ten text, them text)")
    mysql_source.execute("insert into truong select 1, repeat('a', 40000), repeat('b', 40000)")
    mysql_source.execute("set global max_allowed_packet = 65536")
    try:
        extract = land(settings, mysql_source, run_id, table_of("ma", "ten", "them"))
    finally:
        mysql_source.execute("set global max_allowed_packet = 16777216")
    assert extract.outcome == "failed" and extract.fault is not None and "max_allowed_packet" in extract.fault


def test_a_mysql_row_of_large_texts_may_be_longer_than_that(
    settings: Settings, run_id: str, mysql_source: Source
) -> None:
    mysql_source.execute("create table truong (ma int, ten longtext, anh longblob, trong longtext)")
    size = 9 * 1024 * 1024
    mysql_source.execute(f"insert into truong select 1, repeat('a', {size}), x'00ff', null")
    mysql_source.execute(f"update truong set ten = concat('\\\\\t', ten), trong = repeat('b', {size})")
    assert land(settings, mysql_source, run_id, table_of("ma", "ten", "anh", "trong")).fault is None
    query = "ma, left(ten, 3), length(ten), anh, length(trong)"
    assert raw_rows(settings, query) == [("1", "\\\ta", size + 2, "\\x00ff", size)]


def test_a_source_that_dies_while_reading_is_named(postgresql_source: Source) -> None:
    postgresql_source.execute("create table truong as select n as ma from generate_series(1, 10) n")
    with open_source(postgresql_source.url, ANY) as snapshot:
        pid = snapshot._connection.info.backend_pid  # type: ignore[attr-defined]
        postgresql_source.execute(f"select pg_terminate_backend({pid})")
        with pytest.raises(SourceError, match=r"Bảng truong tại postgresql://.*đọc không được"):
            snapshot.count(TABLE)
