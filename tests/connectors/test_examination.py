"""What is wrong with a source, found without landing anything, in words its vendor can act on."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import pytest

from catalog.system import SourceColumn
from connectors.examination import Examined, examine_system
from tests.connectors.conftest import PASSWORD, MariaDb, Source, raw_relations, system_of, table_of
from tests.connectors.test_landing import TABLE, fill
from tests.connectors.test_manners import CLOSED, with_window
from tests.connectors.test_sources import SECRET, SECRET_VALUE
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.settings import Settings


def examine(settings: Settings, source: Source, *tables: object) -> list[Examined]:
    return examine_system(settings, system_of(source.kind, *tables), lambda _: source.url)  # type: ignore[arg-type]


def test_a_source_that_is_well_is_good_and_counted_and_nothing_lands(settings: Settings, source: Source) -> None:
    fill(source)
    assert examine(settings, source, TABLE) == [Examined("so_thu", "truong", "good", 7, "")]
    assert raw_relations(settings) == []


def test_every_table_is_judged_by_itself(settings: Settings, source: Source) -> None:
    fill(source)
    source.execute("create table rong (ma int)")
    renamed = table_of("ma", "ten_truong", "ngay")
    tables = (table_of("ma", name="khong_co"), renamed, table_of("ma", name="rong"), TABLE)
    gone, drifted, empty, good = examine(settings, source, *tables)
    assert "Không thấy bảng 'khong_co'" in gone.message
    assert "thiếu cột 'ten_truong' (có thể đã đổi tên thành 'ten')" in drifted.message
    assert "Bảng 'rong' rỗng" in empty.message and empty.rows == 0
    assert [found.finding for found in (gone, drifted, empty, good)] == ["wrong", "wrong", "wrong", "good"]


def test_a_type_that_cannot_fit_is_a_warning(settings: Settings, postgresql_source: Source) -> None:
    fill(postgresql_source)
    column = SourceColumn(name="ngay", source="ngay", title="Ngày", type="integer")
    (found,) = examine(settings, postgresql_source, table_of("ma", column))
    assert found.finding == "warning" and "kiểu date, hợp đồng khai báo integer" in found.message


@pytest.fixture(params=["postgresql", "mysql"])
def narrow_reader(request: pytest.FixtureRequest, postgres: EmbeddedPostgres) -> Iterator[Source]:
    """A login that may read ``ma`` and ``ten`` of ``truong``, and not ``so``."""
    source: Source = request.getfixturevalue(f"{request.param}_source")
    source.execute(f"create table truong (ma int, {SECRET} varchar(12), ten varchar(9), so int)")
    source.execute(f"insert into truong values (1, '{SECRET_VALUE}', 'A', 2)")
    name = f"hep_{secrets.token_hex(4)}"
    if source.kind == "postgresql":
        source.execute(f"create role {name} login; grant select (ma, ten) on truong to {name}")
        yield Source("postgresql", postgres.url(source.url.rsplit("/", 1)[1], name), source.execute)
        source.execute(f"drop owned by {name}; drop role {name}")
        return
    mariadb: MariaDb = request.getfixturevalue("mariadb")
    database = source.url.rsplit("/", 1)[1]
    source.execute(f"create user '{name}'@'127.0.0.1' identified by '{PASSWORD}'")
    source.execute(f"grant select (ma, ten) on {database}.truong to '{name}'@'127.0.0.1'")
    yield Source("mysql", source.url.replace(f"//{database}:", f"//{name}:"), source.execute)
    with mariadb.connect() as connection, connection.cursor() as cursor:
        cursor.execute(f"drop user '{name}'@'127.0.0.1'")


def test_a_right_that_is_missing_names_the_column(settings: Settings, narrow_reader: Source) -> None:
    good, wrong = examine(settings, narrow_reader, table_of("ma", "ten"), table_of("ma", "so"))
    assert good.finding == "good" and good.rows == 1
    assert wrong.finding == "wrong" and "so" in wrong.message
    assert SECRET_VALUE not in wrong.message


def test_no_way_in_is_one_entry_without_the_password(settings: Settings) -> None:
    url = "postgresql://reader:s3cret-pass@127.0.0.1:1/so"
    (found,) = examine_system(settings, system_of("postgresql", TABLE), lambda _: url)
    assert (found.table, found.finding) == (None, "wrong")
    assert "127.0.0.1:1/so" in found.message and "s3cret" not in found.message


def test_outside_its_window_a_system_is_left_alone(settings: Settings, sqlite_source: Source) -> None:
    fill(sqlite_source)
    system = with_window(system_of("sqlite", TABLE), **CLOSED)
    (found,) = examine_system(settings, system, lambda _: "postgresql://127.0.0.1:1/so")
    assert found.finding == "closed" and "giờ Việt Nam" in found.message
    (insisted,) = examine_system(settings, system, lambda _: sqlite_source.url, ignore_window=True)
    assert insisted.finding == "good"
