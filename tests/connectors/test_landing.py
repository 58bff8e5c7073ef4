from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from catalog.system import SourceColumn, SourceTable
from connectors.databases import postgresql
from connectors.landing import land_system
from tests.connectors.conftest import Source, raw_relations, raw_rows, system_of, table_of
from warehouse.database import connect
from warehouse.ledger import Extract, extracts_of_run
from warehouse.settings import Settings

HARD_CASES = [
    ("1", "Trường Tiểu học Nà Tấu", "2024-09-05", "12.50"),
    ("2", "tab\there", None, None),
    ("3", "two\nlines\r\nand a \\ backslash", "1999-12-31", "0.00"),
    ("4", "\\N", None, "-7.25"),
    ("5", "\\t is no tab, \\. is no end, \\", None, None),
    ("6", "", None, None),
    ("7", "  'quotes' \"double\" `back` % %s ; -- $1 🏫", None, None),
]
CREATE = {
    "postgresql": "create table truong (ma integer, ten text, ngay date, so numeric(9, 2))",
    "mysql": "create table truong (ma int, ten text, ngay date, so decimal(9, 2))",
    "sqlite": "create table truong (ma integer, ten text, ngay text, so text)",
}
TABLE = table_of("ma", "ten", "ngay", "so")


def fill(source: Source, rows: list[tuple[str | None, ...]] = HARD_CASES) -> None:
    source.execute(CREATE[source.kind])
    for row in rows:
        source.execute("insert into truong values (%s, %s, %s, %s)", row)


def land(settings: Settings, source: Source, run_id: str, table: SourceTable = TABLE) -> Extract:
    (extract,) = land_system(settings, system_of(source.kind, table), run_id, lambda _: source.url)
    return extract


def test_every_engine_lands_the_same_text(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    extract = land(settings, source, run_id)
    assert extract.fault is None
    assert (extract.outcome, extract.announced, extract.landed) == ("landed", 7, 7)
    assert extract.relation == "raw.so_thu__truong__1"
    assert raw_rows(settings, "ma, ten, ngay, so") == HARD_CASES
    assert raw_rows(settings, "_row_number, _run_id") == [(n, run_id) for n in range(1, 8)]
    assert raw_relations(settings) == ["so_thu__truong", "so_thu__truong__1"]


def test_every_engine_gives_the_same_digest(
    settings: Settings, run_id: str, postgresql_source: Source, mysql_source: Source, sqlite_source: Source
) -> None:
    digests = set()
    for source in (postgresql_source, mysql_source, sqlite_source):
        fill(source)
        digests.add(land(settings, source, run_id).digest)
    assert len(digests) == 1 and None not in digests


def test_same_rows_again_are_unchanged_and_replace_nothing(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    first = land(settings, source, run_id)
    before = raw_rows(settings)
    second = land(settings, source, "run-2")
    assert (second.outcome, second.digest, second.relation) == ("unchanged", first.digest, first.relation)
    assert raw_rows(settings) == before
    assert raw_relations(settings) == ["so_thu__truong", "so_thu__truong__1"]


def test_same_rows_in_another_order_are_unchanged(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source)
    land(settings, sqlite_source, run_id)
    sqlite_source.execute("delete from truong")
    for row in reversed(HARD_CASES):
        sqlite_source.execute("insert into truong values (?, ?, ?, ?)", row)
    assert land(settings, sqlite_source, "run-2").outcome == "unchanged"


def test_a_changed_row_lands_and_the_old_table_goes(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    first = land(settings, source, run_id)
    source.execute("update truong set ten = 'Trường PTDTBT' where ma = 2")
    second = land(settings, source, "run-2")
    assert second.outcome == "landed" and second.digest != first.digest
    assert ("2", "Trường PTDTBT") in raw_rows(settings, "ma, ten")
    assert raw_relations(settings) == ["so_thu__truong", "so_thu__truong__2"]


def test_a_repeated_row_is_a_change(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source, HARD_CASES[:1])
    land(settings, sqlite_source, run_id)
    sqlite_source.execute("insert into truong select * from truong")
    assert land(settings, sqlite_source, "run-2").outcome == "landed"


def test_null_and_empty_text_differ(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source, HARD_CASES[5:6])
    land(settings, sqlite_source, run_id)
    sqlite_source.execute("update truong set ten = null")
    assert land(settings, sqlite_source, "run-2").outcome == "landed"
    assert raw_rows(settings, "ten") == [(None,)]


def test_changed_columns_make_the_view_anew_and_staging_falls_with_it(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    fill(sqlite_source)
    land(settings, sqlite_source, run_id)
    with connect(settings, "transformer") as connection:
        connection.execute("create view staging.stg_so_thu__truong as select ma from raw.so_thu__truong")
    extract = land(settings, sqlite_source, "run-2", table_of("ma", "ngay"))
    assert extract.outcome == "landed"
    assert raw_rows(settings, "ma, ngay")[0] == ("1", "2024-09-05")
    with connect(settings, "transformer") as connection:
        row = connection.execute("select to_regclass('staging.stg_so_thu__truong')").fetchone()
        assert row == (None,)


def test_staging_views_survive_a_landing_of_the_same_columns(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    fill(sqlite_source)
    land(settings, sqlite_source, run_id)
    with connect(settings, "transformer") as connection:
        connection.execute("create view staging.stg_so_thu__truong as select ma from raw.so_thu__truong")
    sqlite_source.execute("delete from truong where ma > 1")
    assert land(settings, sqlite_source, "run-2").outcome == "landed"
    with connect(settings, "transformer") as connection:
        assert connection.execute("select ma from staging.stg_so_thu__truong").fetchall() == [("1",)]


def test_a_renamed_column_is_our_name_in_raw(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    table = table_of(SourceColumn(name="ma_truong", source="ma", title="Mã"), "ten")
    assert land(settings, source, run_id, table).outcome == "landed"
    assert raw_rows(settings, "ma_truong")[0] == ("1",)


def test_rows_that_do_not_add_up_keep_the_last_good_state(
    settings: Settings, postgresql_source: Source, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(postgresql_source)
    land(settings, postgresql_source, run_id)
    before = raw_rows(settings)
    postgresql_source.execute("delete from truong where ma = 1")
    whole = postgresql.PostgresqlSnapshot.copy_rows

    def one_row_short(self: postgresql.PostgresqlSnapshot, table: SourceTable) -> Iterator[bytes]:
        for chunk in whole(self, table):
            yield chunk.split(b"\n", 1)[1]

    monkeypatch.setattr(postgresql.PostgresqlSnapshot, "copy_rows", one_row_short)
    extract = land(settings, postgresql_source, "run-2")
    assert extract.outcome == "failed"
    assert extract.fault is not None and "nguồn báo 6 dòng, kho nhận 5 dòng" in extract.fault
    assert raw_rows(settings) == before


def test_a_missing_table_fails_alone(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    system = system_of(source.kind, table_of("ma", name="khong_co"), TABLE)
    missing, landed = land_system(settings, system, run_id, lambda _: source.url)
    assert (missing.outcome, landed.outcome) == ("failed", "landed")
    assert missing.fault is not None and "'khong_co'" in missing.fault and "systems/so_thu.yml" in missing.fault


def test_a_renamed_column_at_the_source_is_guessed(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    extract = land(settings, source, run_id, table_of("ma", "ten_truong", "ngay"))
    assert extract.outcome == "failed" and extract.fault is not None
    assert "thiếu cột 'ten_truong' (có thể đã đổi tên thành 'ten')" in extract.fault


def test_an_empty_pull_never_replaces_rows(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    land(settings, source, run_id)
    source.execute("delete from truong")
    extract = land(settings, source, "run-2")
    assert extract.outcome == "failed" and extract.fault is not None and "may_be_empty" in extract.fault
    assert len(raw_rows(settings)) == 7


def test_an_empty_table_lands_when_the_owner_says_so(settings: Settings, source: Source, run_id: str) -> None:
    fill(source, [])
    extract = land(settings, source, run_id, table_of("ma", "ten", "ngay", "so", may_be_empty=True))
    assert (extract.outcome, extract.landed) == ("landed", 0)
    assert raw_rows(settings) == []


def test_one_column_of_empty_text_lands(settings: Settings, source: Source, run_id: str) -> None:
    fill(source, HARD_CASES[5:6])
    assert land(settings, source, run_id, table_of("ten")).landed == 1
    assert raw_rows(settings, "ten") == [("",)]


def test_only_the_chosen_tables_are_read(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source)
    system = system_of("sqlite", TABLE, table_of("ma", name="khong_co"))
    extracts = land_system(settings, system, run_id, lambda _: sqlite_source.url, ["truong"])
    assert [extract.outcome for extract in extracts] == ["landed"]
    with pytest.raises(KeyError):
        land_system(settings, system, run_id, lambda _: sqlite_source.url, ["trường"])


def test_every_receipt_is_in_the_ledger(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source)
    system = system_of("sqlite", TABLE, table_of("ma", name="khong_co"))
    extracts = land_system(settings, system, run_id, lambda _: sqlite_source.url)
    with connect(settings, "reader") as connection:
        assert list(extracts_of_run(connection, run_id).values()) == extracts


def test_another_engine_may_stand_in_only_in_the_demo(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source)
    system = system_of("mysql", TABLE)
    real = replace(settings, environment={})
    (refused,) = land_system(real, system, run_id, lambda _: sqlite_source.url)
    assert refused.outcome == "failed" and refused.fault is not None and "khai báo mysql" in refused.fault
    (stood_in,) = land_system(settings, system, run_id, lambda _: sqlite_source.url)
    assert stood_in.outcome == "landed"


def test_a_name_too_long_for_the_warehouse_is_refused(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source)
    table = table_of("ma", name="t" * 48).model_copy(update={"relation": "truong", "system": "s" * 10})
    extract = land(settings, sqlite_source, run_id, table)
    assert extract.outcome == "failed" and extract.fault is not None and "57 ký tự" in extract.fault
