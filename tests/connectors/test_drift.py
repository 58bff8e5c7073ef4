"""Columns that went, came, changed their type or their place: each told apart, told in words, and kept."""

from __future__ import annotations

import pytest

from catalog.system import SourceColumn
from connectors.drift import contradiction, drifts, family
from connectors.landing import land_system
from tests.connectors.conftest import Source, raw_rows, system_of, table_of
from tests.connectors.test_landing import TABLE, fill, land
from warehouse.database import connect
from warehouse.schema_ledger import Drift, ObservedColumn, columns_last_seen, recorded_drifts
from warehouse.settings import Settings


def recorded(settings: Settings) -> list[tuple[str, str, str]]:
    with connect(settings, "reader") as connection:
        return [(drift.column, drift.kind, drift.verdict) for drift in recorded_drifts(connection)]


def last_seen(settings: Settings) -> tuple[ObservedColumn, ...]:
    with connect(settings, "loader") as connection:
        return columns_last_seen(connection, "so_thu.truong")


def test_nothing_drifted_nothing_is_said(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    land(settings, source, run_id)
    land(settings, source, "run-2")
    assert recorded(settings) == []
    assert [column.name for column in last_seen(settings)] == ["ma", "ten", "ngay", "so"]
    assert all(column.type for column in last_seen(settings))


def test_a_missing_column_holds_the_table_and_is_kept(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    land(settings, source, run_id)
    before = raw_rows(settings)
    source.execute("alter table truong drop column so")
    extract = land(settings, source, "run-2")
    assert extract.outcome == "failed" and extract.fault is not None
    assert "thiếu cột 'so'" in extract.fault
    assert recorded(settings) == [("so", "missing", "held")]
    assert raw_rows(settings) == before
    assert len(last_seen(settings)) == 4


def test_a_renamed_column_holds_the_table_and_names_its_heir(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    land(settings, source, run_id)
    source.execute("alter table truong rename column ten to TenTruong")
    extract = land(settings, source, "run-2")
    assert extract.outcome == "failed" and extract.fault is not None
    assert "có thể đã đổi tên thành" in extract.fault and "tentruong" in extract.fault.lower()
    assert ("ten", "renamed", "held") in recorded(settings)
    fixed = table_of("ma", SourceColumn(name="ten", source=last_name(source), title="Tên"), "ngay", "so")
    assert land(settings, source, "run-2", fixed).outcome == "unchanged"


def last_name(source: Source) -> str:
    return "tentruong" if source.kind == "postgresql" else "TenTruong"


def test_an_added_column_is_reported_by_name_once_and_never_read(
    settings: Settings, source: Source, run_id: str
) -> None:
    fill(source)
    land(settings, source, run_id)
    source.execute("alter table truong add column cccd varchar(12) default '011099000123'")
    assert land(settings, source, "run-2").outcome == "unchanged"
    assert recorded(settings) == [("cccd", "added", "reported")]
    assert ObservedColumn("cccd", None) in last_seen(settings)
    land(settings, source, run_id)
    assert recorded(settings) == [("cccd", "added", "reported")]
    with connect(settings, "loader") as connection:
        ledger = connection.execute(
            "select d::text from ops.drift d union all select o::text from ops.observed_column o"
        )
        assert "011099000123" not in str(ledger.fetchall())


def test_columns_that_were_never_named_are_no_news_at_the_first_sight(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    fill(sqlite_source)
    assert land(settings, sqlite_source, run_id, table_of("ma", "ten")).outcome == "landed"
    assert recorded(settings) == []


RETYPE = {
    "postgresql": "alter table truong alter column so type text",
    "mysql": "alter table truong modify so varchar(20)",
}


@pytest.mark.parametrize("kind", ["postgresql", "mysql"])
def test_a_retyped_column_is_reported_and_its_rows_are_taken(
    settings: Settings, run_id: str, kind: str, request: pytest.FixtureRequest
) -> None:
    source: Source = request.getfixturevalue(f"{kind}_source")
    fill(source)
    land(settings, source, run_id)
    source.execute(RETYPE[kind])
    assert land(settings, source, "run-2").outcome == "unchanged"
    assert recorded(settings) == [("so", "retyped", "reported")]


def test_another_order_is_recorded_and_changes_nothing(settings: Settings, mysql_source: Source, run_id: str) -> None:
    fill(mysql_source)
    land(settings, mysql_source, run_id)
    mysql_source.execute("alter table truong modify so decimal(9, 2) after ma")
    assert land(settings, mysql_source, "run-2").outcome == "unchanged"
    assert recorded(settings) == [("so", "reordered", "accepted")]


def test_drift_of_a_table_that_fails_later_is_still_kept(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    land(settings, source, run_id)
    source.execute("alter table truong add column moi int")
    source.execute("delete from truong")
    assert land(settings, source, "run-2").outcome == "failed"
    assert recorded(settings) == [("moi", "added", "reported")]


def test_a_retry_of_the_same_run_replaces_its_entries(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source)
    table = table_of("ma", "khac_han")
    for _ in range(2):
        assert land(settings, sqlite_source, run_id, table).outcome == "failed"
    assert len(recorded(settings)) == 1


def columns(*names: str) -> tuple[ObservedColumn, ...]:
    return tuple(ObservedColumn(name, "text") for name in names)


@pytest.mark.parametrize(
    ("before", "now", "kind", "heir"),
    [
        (("ma", "ten_truong"), ("ma", "TenTruong"), "renamed", "TenTruong"),
        # A new column is a likelier heir than one that always stood beside.
        (("ma", "ten_truong", "ten_truong_cu"), ("ma", "ten_truong_moi", "ten_truong_cu"), "renamed", "ten_truong_moi"),
        # No likeness of names, but it stands where the other stood.
        (("ma", "ten_truong"), ("ma", "c_0417"), "renamed", "c_0417"),
        (("ma", "ten_truong", "x"), ("ma", "x"), "missing", None),
        ((), ("ma", "c_0417"), "missing", None),
    ],
)
def test_the_heir_of_a_missing_column_is_guessed(
    before: tuple[str, ...], now: tuple[str, ...], kind: str, heir: str | None
) -> None:
    held = [d for d in drifts(table_of("ma", "ten_truong"), columns(*now), columns(*before)) if d.verdict == "held"]
    (found,) = held
    assert (found.column, found.kind) == ("ten_truong", kind)
    assert heir is None or repr(heir) in found.message


@pytest.mark.parametrize(
    ("type_", "kind", "is_contradiction"),
    [
        ("date", "timestamp without time zone", False),
        ("date", "varchar", False),
        ("date", "bytea", True),
        ("integer", "date", True),
        ("integer", "tinyint", False),
        ("integer", "character varying(20)", False),
        ("decimal", "NUMBER", False),
        ("decimal", "boolean", True),
        ("text", "longblob", True),
        ("boolean", "bit", False),
        ("boolean", "datetime", True),
    ],
)
def test_a_type_that_cannot_hold_what_the_contract_says_is_reported(
    type_: str, kind: str, is_contradiction: bool
) -> None:
    column = SourceColumn.model_validate({"name": "a", "source": "a", "title": "A", "type": type_})
    assert bool(contradiction(table_of(column), column, kind)) is is_contradiction


def test_type_names_of_every_engine_find_their_family() -> None:
    found = {
        kind: family(kind) for kind in ("point", "int4", "INTERVAL DAY(2) TO SECOND", "TIMESTAMP(6)", "rowversion")
    }
    assert found == {
        "point": "text",
        "int4": "integer",
        "INTERVAL DAY(2) TO SECOND": "text",
        "TIMESTAMP(6)": "date",
        "rowversion": "text",
    }


def test_two_tables_of_a_system_do_not_mix(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source)
    sqlite_source.execute("create table lop (ma int, si_so int)")
    sqlite_source.execute("insert into lop values (1, 2)")
    system = system_of("sqlite", TABLE, table_of("ma", "si_so", name="lop"))
    land_system(settings, system, run_id, lambda _: sqlite_source.url)
    sqlite_source.execute("alter table lop add column moi int")
    land_system(settings, system, "run-2", lambda _: sqlite_source.url)
    with connect(settings, "reader") as connection:
        (found,) = recorded_drifts(connection, "so_thu")
        assert recorded_drifts(connection, "so_khac") == []
    assert isinstance(found, Drift) and found.source_table == "so_thu.lop"
