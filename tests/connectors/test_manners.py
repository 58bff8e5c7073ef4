"""A good neighbour: hours we keep to, statements that are given up."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest

from catalog.system import System, TimeWindow
from connectors import window
from connectors.databases import mysql_session
from connectors.landing import land_system
from connectors.source import open_source
from tests.connectors.conftest import Source, system_of, table_of
from tests.connectors.test_landing import TABLE, fill
from warehouse.clock import PROVINCE_TIME
from warehouse.database import connect
from warehouse.errors import SourceError
from warehouse.ledger import extracts_of_run
from warehouse.settings import Settings


@pytest.mark.parametrize(
    ("opens", "closes", "utc", "is_open"),
    [
        ("22:00", "05:00", "15:00", True),  # 22:00 in the province
        ("22:00", "05:00", "14:59", False),
        ("22:00", "05:00", "18:30", True),  # 01:30 on the next day
        ("22:00", "05:00", "22:00", False),  # 05:00: closed
        ("22:00", "05:00", "21:59", True),
        ("08:00", "11:30", "01:00", True),
        ("08:00", "11:30", "04:30", False),
        ("08:00", "11:30", "00:59", False),
        ("00:00", "00:00", "12:00", True),
    ],
)
def test_the_window_is_in_the_provinces_time_and_may_span_midnight(
    opens: str, closes: str, utc: str, is_open: bool
) -> None:
    moment = datetime.fromisoformat(f"2026-11-24T{utc}:00").replace(tzinfo=UTC)
    assert window.is_open(TimeWindow(opens=opens, closes=closes), moment) is is_open


def with_window(system: System, begins_in: timedelta, lasts: timedelta) -> System:
    opens = datetime.now(PROVINCE_TIME) + begins_in
    hours = TimeWindow(opens=f"{opens:%H:%M}", closes=f"{opens + lasts:%H:%M}")
    return system.model_copy(update={"window": hours})


CLOSED = {"begins_in": timedelta(hours=2), "lasts": timedelta(hours=3)}
OPEN = {"begins_in": timedelta(hours=-1), "lasts": timedelta(hours=3)}


def test_outside_its_window_no_connection_is_made_and_every_receipt_says_when(settings: Settings, run_id: str) -> None:
    def never(_: str) -> str:
        raise AssertionError("the connection was looked up")

    system = with_window(system_of("postgresql", TABLE, table_of("ma", name="lop")), **CLOSED)
    extracts = land_system(settings, system, run_id, never)
    assert [extract.outcome for extract in extracts] == ["failed", "failed"]
    assert system.window is not None
    for extract in extracts:
        assert extract.fault is not None
        assert f"{system.window.opens}-{system.window.closes} (giờ Việt Nam)" in extract.fault
        assert "--ignore-window" in extract.fault
    with connect(settings, "reader") as connection:
        assert len(extracts_of_run(connection, run_id)) == 2


def test_inside_its_window_or_when_an_engineer_insists_it_is_read(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    fill(sqlite_source)
    system = system_of("sqlite", TABLE)
    (extract,) = land_system(settings, with_window(system, **OPEN), run_id, lambda _: sqlite_source.url)
    assert extract.outcome == "landed"
    closed = with_window(system, **CLOSED)
    (insisted,) = land_system(settings, closed, "run-2", lambda _: sqlite_source.url, ignore_window=True)
    assert insisted.outcome == "unchanged"


def test_a_window_that_closes_meanwhile_refuses_the_tables_still_to_come(
    settings: Settings, sqlite_source: Source, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(sqlite_source)
    looks: list[datetime] = []

    def closes_at_the_third_look(hours: TimeWindow, moment: datetime) -> bool:
        looks.append(moment)
        return len(looks) < 3

    monkeypatch.setattr(window, "is_open", closes_at_the_third_look)
    system = with_window(system_of("sqlite", TABLE, table_of("ma", name="lop")), **OPEN)
    landed, refused = land_system(settings, system, run_id, lambda _: sqlite_source.url)
    assert (landed.outcome, refused.outcome) == ("landed", "failed")


SLOW = {
    "postgresql": "create view truong as select pg_sleep(20)::text as ma",
    "mysql": "create view truong as select sleep(20) as ma",
    "sqlite": "create view truong as with recursive n(ma) as (select 1 union all select ma+1 from n) select ma from n",
}


def test_a_statement_over_its_time_is_given_up_by_the_server(source: Source) -> None:
    source.execute(SLOW[source.kind])
    table = table_of("ma", may_be_empty=True)
    patient = system_of(source.kind, table)
    hasty = patient.model_copy(update={"timeout_minutes": 0.01})
    begun = time.monotonic()
    with open_source(source.url, hasty) as snapshot, pytest.raises(SourceError, match=r"quá 0\.01 phút"):
        for _ in snapshot.copy_rows(table):
            pass
    assert time.monotonic() - begun < 10


def test_a_statement_over_its_time_does_not_end_the_snapshot(source: Source) -> None:
    source.execute(SLOW[source.kind])
    source.execute("create table lop (ma int)")
    hasty = system_of(source.kind, table_of("ma")).model_copy(update={"timeout_minutes": 0.01})
    with open_source(source.url, hasty) as snapshot:
        with pytest.raises(SourceError):
            list(snapshot.copy_rows(table_of("ma")))
        assert snapshot.count(table_of("ma", name="lop")) == 0


@pytest.mark.parametrize(
    ("version", "statement"),
    [
        ("5.5.5-10.11.14-MariaDB-0+deb12u2", "set session max_statement_time = 2700"),
        ("8.4.3", "set session max_execution_time = 2700000"),
        ("5.7.44-log", "set session max_execution_time = 2700000"),
    ],
)
def test_mariadb_counts_in_seconds_and_mysql_in_milliseconds(version: str, statement: str) -> None:
    assert mysql_session.statement_timeout(version, 45) == statement
