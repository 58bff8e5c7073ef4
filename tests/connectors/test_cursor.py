"""Tables read by a cursor: every row arrives, whatever stamps it bears, and unchanged tables cost one query."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from catalog.extraction import Extraction
from catalog.references import system_faults
from catalog.system import SourceTable
from connectors.landing import land_system
from connectors.watermark import Bound, Highest, bound_after, watermark
from tests.connectors.conftest import Source, raw_relations, raw_rows, system_of, table_of
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.ledger import Extract
from warehouse.settings import PROJECT_ROOT, Settings

NOW = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).replace(tzinfo=None, microsecond=0)
CREATE = {
    "postgresql": "create table truong (ma integer primary key, ten text, sua_luc timestamp)",
    "mysql": "create table truong (ma int primary key, ten text, sua_luc datetime)",
    "sqlite": "create table truong (ma integer primary key, ten text, sua_luc text)",
}


def cursor_table(**extract: Any) -> SourceTable:
    settings = {"strategy": "cursor", "cursor": "sua_luc", "look_back_minutes": 60, **extract}
    return table_of("ma", "ten", "sua_luc", extract=settings)


TABLE = cursor_table()
WHOLE = table_of("ma", "ten", "sua_luc")


def ago(**time: float) -> str:
    return str(NOW - timedelta(**time))


def put(source: Source, ma: int, ten: str, sua_luc: str | None) -> None:
    source.execute("insert into truong values (%s, %s, %s)", (ma, ten, sua_luc))


def fill(source: Source, rows: int = 20) -> None:
    """Rows of the last days, the newest two hours old, two with the same time."""
    source.execute(CREATE[source.kind])
    for ma in range(1, rows + 1):
        put(source, ma, f"Trường số {ma}", ago(hours=2 + 24 * (rows - ma) // 4))


def land(settings: Settings, source: Source, run_id: str = "run-2", table: SourceTable = TABLE) -> Extract:
    (extract,) = land_system(settings, system_of(source.kind, table), run_id, lambda _: source.url)
    assert extract.fault is None, extract.fault
    return extract


def begin(settings: Settings, source: Source, table: SourceTable = TABLE) -> Extract:
    fill(source)
    extract = land(settings, source, "run-1", table)
    assert (extract.outcome, extract.strategy, extract.read) == ("landed", "full", 20)
    return extract


def assert_like_the_source(settings: Settings, source: Source, extract: Extract, rows: int) -> None:
    """The merged table has the rows, and the digest, of the same source read whole."""
    assert (extract.announced, extract.landed) == (rows, rows)
    merged = sorted(raw_rows(settings, "ma, ten, sua_luc"), key=repr)
    whole = land(settings, source, table=WHOLE)
    assert whole.digest == extract.digest
    assert whole.outcome == "unchanged"
    assert sorted(raw_rows(settings, "ma, ten, sua_luc"), key=repr) == merged
    assert len({number for (number,) in raw_rows(settings, "_row_number")}) == rows


def test_the_first_run_reads_everything_and_says_why(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    extract = begin(settings, sqlite_source)
    assert extract.note == "chưa có mốc đọc"
    assert extract.watermark is not None and extract.watermark.startswith(ago(hours=2))


def test_an_unchanged_table_reads_nothing(settings: Settings, source: Source, run_id: str) -> None:
    first = begin(settings, source)
    again = land(settings, source)
    assert (again.outcome, again.strategy, again.read, again.note) == ("unchanged", "cursor", 0, None)
    assert (again.announced, again.landed, again.digest) == (20, 20, first.digest)
    assert (again.relation, again.watermark) == (first.relation, first.watermark)


def test_an_unchanged_table_costs_one_query(
    settings: Settings, postgres: EmbeddedPostgres, postgresql_source: Source, run_id: str
) -> None:
    """The source's own log is asked: which statements named the table."""
    begin(settings, postgresql_source)
    name = postgresql_source.url.rsplit("/", 1)[1]
    postgresql_source.execute(f"alter database {name} set log_statement = 'all'")
    log = postgres.data / "server.log"
    before = log.stat().st_size
    assert land(settings, postgresql_source).outcome == "unchanged"
    statements = log.read_bytes()[before:].decode().split("LOG:  ")[1:]
    assert len([statement for statement in statements if "truong" in statement]) == 1, statements


def test_new_and_changed_rows_are_merged(settings: Settings, source: Source, run_id: str) -> None:
    first = begin(settings, source)
    untouched = dict(raw_rows(settings, "ma, _row_number"))
    put(source, 21, "Trường mới", ago(minutes=1))
    source.execute("update truong set ten = 'Tên mới', sua_luc = %s where ma = 3", (ago(minutes=2),))
    extract = land(settings, source)
    assert (extract.outcome, extract.strategy, extract.relation) == ("landed", "cursor", first.relation)
    assert extract.read is not None and extract.read < 20
    assert ("3", "Tên mới") in raw_rows(settings, "ma, ten")
    kept = dict(raw_rows(settings, "ma, _row_number"))
    assert {ma for ma in untouched if kept[ma] != untouched[ma]} == {"3"}
    assert set(raw_rows(settings, "ma, _run_id")) >= {("3", "run-2"), ("21", "run-2"), ("4", "run-1")}
    assert_like_the_source(settings, source, extract, 21)


def test_a_row_with_the_time_of_the_watermark_is_not_lost(settings: Settings, source: Source, run_id: str) -> None:
    table = cursor_table(look_back_minutes=0)
    begin(settings, source, table)
    put(source, 21, "Cùng giây", ago(hours=2))
    extract = land(settings, source, table=table)
    assert (extract.outcome, extract.strategy) == ("landed", "cursor")
    assert_like_the_source(settings, source, extract, 21)


def test_a_late_row_inside_the_look_back_is_merged(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    begin(settings, sqlite_source)
    put(sqlite_source, 21, "Đến muộn", ago(hours=2, minutes=59))
    extract = land(settings, sqlite_source)
    assert extract.strategy == "cursor"
    assert_like_the_source(settings, sqlite_source, extract, 21)


def test_a_row_later_than_the_look_back_makes_the_table_be_read_whole(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    begin(settings, sqlite_source)
    put(sqlite_source, 21, "Quá muộn", ago(days=30))
    extract = land(settings, sqlite_source)
    assert (extract.strategy, extract.note) == ("full", "sau khi ghép theo mốc, số dòng vẫn khác nguồn")
    assert_like_the_source(settings, sqlite_source, extract, 21)


@pytest.mark.parametrize("hours", [1, 24 * 365 * 70])
def test_a_clock_ahead_hides_no_later_row(settings: Settings, source: Source, run_id: str, hours: int) -> None:
    fill(source)
    put(source, 99, "Đồng hồ chạy trước", ago(hours=-hours))
    first = land(settings, source, "run-1")
    assert first.watermark is not None and first.watermark[:13] <= ago(minutes=-5)[:13]
    put(source, 21, "Giờ đúng", ago(minutes=-1))
    extract = land(settings, source)
    assert (extract.outcome, extract.strategy) == ("landed", "cursor")
    assert_like_the_source(settings, source, extract, 22)


def test_a_clock_an_hour_behind_hides_no_row(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    begin(settings, sqlite_source)
    put(sqlite_source, 21, "Giờ đúng", ago(minutes=0))
    land(settings, sqlite_source)
    put(sqlite_source, 22, "Chậm một giờ", ago(minutes=59))
    extract = land(settings, sqlite_source)
    assert (extract.outcome, extract.strategy) == ("landed", "cursor")
    assert_like_the_source(settings, sqlite_source, extract, 22)


def test_deleted_rows_are_found_by_the_sweep(settings: Settings, source: Source, run_id: str) -> None:
    begin(settings, source)
    source.execute("delete from truong where ma in (2, 20)")
    extract = land(settings, source)
    assert (extract.outcome, extract.strategy) == ("landed", "cursor")
    assert_like_the_source(settings, source, extract, 18)


def test_as_many_rows_deleted_as_added(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    begin(settings, sqlite_source)
    sqlite_source.execute("delete from truong where ma = 2")
    put(sqlite_source, 21, "Thay chỗ", ago(minutes=90))
    extract = land(settings, sqlite_source)
    assert (extract.outcome, extract.strategy) == ("landed", "cursor")
    assert_like_the_source(settings, sqlite_source, extract, 20)


def test_a_row_with_another_key_leaves_no_old_one(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    begin(settings, sqlite_source)
    sqlite_source.execute("update truong set ma = 200, sua_luc = %s where ma = 2", (ago(minutes=3),))
    extract = land(settings, sqlite_source)
    assert extract.strategy == "cursor"
    assert "2" not in {ma for (ma,) in raw_rows(settings, "ma")}
    assert_like_the_source(settings, sqlite_source, extract, 20)


def test_without_a_sweep_a_deletion_makes_the_table_be_read_whole(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    table = cursor_table(sweep="never")
    begin(settings, sqlite_source, table)
    sqlite_source.execute("delete from truong where ma = 2")
    extract = land(settings, sqlite_source, table=table)
    assert (extract.strategy, extract.landed) == ("full", 19)


def test_a_sweep_after_every_change_finds_what_counts_hide(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    """A row deleted, another added with an old stamp, and any new row that shows that something changed."""
    for sweep, is_right in (("counts", False), ("every_change", True)):
        sqlite_source.execute("drop table if exists truong")
        fill(sqlite_source)
        table = cursor_table(sweep=sweep)
        land(settings, sqlite_source, "run-1", WHOLE)
        land(settings, sqlite_source, "run-1", table)
        sqlite_source.execute("delete from truong where ma = 2")
        put(sqlite_source, 21, "Dấu thời gian cũ", ago(days=30))
        put(sqlite_source, 22, "Mới", ago(minutes=1))
        extract = land(settings, sqlite_source, table=table)
        assert extract.landed == 21
        assert (("21",) in raw_rows(settings, "ma")) is is_right


def test_a_change_without_the_cursor_is_found_in_the_look_back_or_by_the_next_whole_reading(
    settings: Settings, source: Source, run_id: str
) -> None:
    begin(settings, source)
    source.execute("update truong set ten = 'Trong cửa sổ' where ma = 20")
    assert land(settings, source).strategy == "cursor"
    assert ("20", "Trong cửa sổ") in raw_rows(settings, "ma, ten")
    source.execute("update truong set ten = 'Ngoài cửa sổ' where ma = 1")
    assert land(settings, source).outcome == "unchanged"
    with connect(settings, "loader") as connection:
        connection.execute("update ops.cursor_state set full_read_at = full_read_at - interval '30 days'")
    extract = land(settings, source)
    assert (extract.strategy, extract.note) == ("full", "đọc toàn bộ định kỳ 30 ngày")
    assert ("1", "Ngoài cửa sổ") in raw_rows(settings, "ma, ten")


def test_rows_without_a_cursor_value_are_always_read(settings: Settings, source: Source, run_id: str) -> None:
    begin(settings, source)
    put(source, 21, "Không có mốc", None)
    assert land(settings, source).strategy == "cursor"
    source.execute("update truong set ten = 'Vẫn không có mốc' where ma = 21")
    extract = land(settings, source)
    assert (extract.outcome, extract.strategy) == ("landed", "cursor")
    assert_like_the_source(settings, source, extract, 21)


def test_a_table_whose_cursor_is_all_null_is_read_whole(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    begin(settings, sqlite_source)
    sqlite_source.execute("update truong set sua_luc = null")
    land(settings, sqlite_source)
    assert land(settings, sqlite_source).strategy == "full"


def test_a_number_as_cursor(settings: Settings, source: Source, run_id: str) -> None:
    source.execute("create table truong (ma integer primary key, ten varchar(50), phien_ban bigint)")
    extract = {"strategy": "cursor", "cursor": "phien_ban", "look_back_steps": 5}
    table = table_of("ma", "ten", "phien_ban", extract=extract)
    for ma in range(1, 21):
        source.execute("insert into truong values (%s, 'a', %s)", (ma, 9007199254740993 + ma))
    first = land(settings, source, "run-1", table)
    assert first.watermark == str(9007199254740993 + 20)
    source.execute("insert into truong values (21, 'b', 9007199254741014), (22, 'sót lại', 9007199254741009)")
    second = land(settings, source, table=table)
    assert (second.outcome, second.strategy, second.read) == ("landed", "cursor", 8)
    assert land(settings, source, table=table).outcome == "unchanged"
    assert land(settings, source, table=table_of("ma", "ten", "phien_ban")).digest == second.digest


def test_repeated_keys_in_the_source_never_lose_a_row(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    sqlite_source.execute("create table truong (ma integer, ten text, sua_luc text)")
    put(sqlite_source, 1, "cũ", ago(days=9))
    put(sqlite_source, 2, "hai", ago(minutes=30))
    put(sqlite_source, 2, "hai, khác", ago(minutes=30))
    land(settings, sqlite_source, "run-1")
    put(sqlite_source, 2, "ba", ago(minutes=1))
    in_the_window = land(settings, sqlite_source)
    assert in_the_window.strategy == "cursor"
    put(sqlite_source, 1, "mới", ago(minutes=1))
    across = land(settings, sqlite_source)
    assert across.strategy == "full"
    assert_like_the_source(settings, sqlite_source, across, 5)


def test_many_merges_keep_the_digest_of_a_whole_reading(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    begin(settings, sqlite_source)
    for step in range(6):
        put(sqlite_source, 100 + step, f"Bước {step}", ago(minutes=10 - step))
        sqlite_source.execute(
            "update truong set ten = %s, sua_luc = %s where ma = %s", (f"x{step}", ago(minutes=9), step + 1)
        )
        sqlite_source.execute("delete from truong where ma = %s", (19 - step,))
        extract = land(settings, sqlite_source)
        assert extract.strategy == "cursor"
    assert_like_the_source(settings, sqlite_source, extract, 20)


def test_an_emptied_table_is_refused_as_ever(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    begin(settings, sqlite_source)
    sqlite_source.execute("delete from truong")
    (extract,) = land_system(settings, system_of(sqlite_source.kind, TABLE), "run-2", lambda _: sqlite_source.url)
    assert extract.outcome == "failed" and extract.fault is not None and "rỗng" in extract.fault
    assert len(raw_rows(settings)) == 20


def test_another_contract_is_read_whole(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    begin(settings, sqlite_source)
    table = table_of("ma", "sua_luc", extract=TABLE.extract.model_dump())
    extract = land(settings, sqlite_source, table=table)
    assert (extract.strategy, extract.note) == ("full", "hợp đồng của bảng hoặc phần mềm đã đổi")


def test_a_table_that_is_gone_from_the_warehouse_is_read_whole(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    begin(settings, sqlite_source)
    with connect(settings, "loader") as connection:
        connection.execute("drop view raw.so_thu__truong")
    extract = land(settings, sqlite_source)
    assert (extract.strategy, extract.note) == ("full", "bảng trong kho không còn như lần đọc trước")
    assert land(settings, sqlite_source).strategy == "cursor"


def test_a_whole_reading_by_another_contract_ends_the_cursor(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    begin(settings, sqlite_source)
    put(sqlite_source, 21, "Mới", ago(minutes=1))
    land(settings, sqlite_source, table=WHOLE)
    assert land(settings, sqlite_source).note == "chưa có mốc đọc"
    assert land(settings, sqlite_source).strategy == "cursor"


def test_the_cursor_must_be_among_the_columns(catalog: Any) -> None:
    for extract, words in (
        ({"strategy": "cursor"}, "needs a cursor column"),
        ({"strategy": "cursor", "cursor": "sua_lcu"}, "'sua_lcu' is not among"),
    ):
        system = system_of("postgresql", table_of("ma", "sua_luc", extract=extract))
        assert any(words in problem for _, problem, _ in system_faults(system, catalog.vocabulary))


VICTIM = """
import os, signal, sys
from pathlib import Path
from connectors import landing
from connectors.raw import cursor_memory, raw_merge
from tests.connectors.test_cursor import TABLE, system_of
from warehouse.settings import Settings

module, name = sys.argv[3].split(".")
module = {"cursor_memory": cursor_memory, "landing": landing, "raw_merge": raw_merge}[module]
step = getattr(module, name)

def step_then_die(*arguments):
    step(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)

setattr(module, name, step_then_die)
settings = Settings(sys.argv[1], Path(sys.argv[4]), Path(sys.argv[4]), Path(), {})
landing.land_system(settings, system_of("postgresql", TABLE), "run-2", lambda _: sys.argv[2])
"""


@pytest.mark.parametrize(
    "step",
    [
        "raw_merge.receive",
        "raw_merge.merge",
        "raw_merge.remove_absent",
        "landing.record_extract",
        "cursor_memory.remember",
    ],
)
def test_kill_9_in_a_merge_keeps_the_last_good_state(
    settings: Settings, postgresql_source: Source, run_id: str, step: str
) -> None:
    source = postgresql_source
    begin(settings, source)
    before = raw_rows(settings)
    put(source, 21, "Mới", ago(minutes=1))
    source.execute("delete from truong where ma in (5, 6)")
    arguments = [settings.warehouse_url, source.url, step, str(settings.state)]
    victim = subprocess.run([sys.executable, "-c", VICTIM, *arguments], cwd=PROJECT_ROOT, check=False)
    assert victim.returncode == -9
    assert raw_rows(settings) == before
    extract = land(settings, source)
    assert (extract.outcome, extract.strategy) == ("landed", "cursor")
    assert raw_relations(settings) == ["so_thu__truong", "so_thu__truong__1"]
    assert_like_the_source(settings, source, extract, 19)


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        ("2026-11-20 08:00:00", "time", "2026-11-20 07:00:00"),
        ("2026-11-20 08:00:00.5", "time", "2026-11-20 07:00:00.500000"),
        ("2026-11-20 08:00:00+07", "time", "2026-11-20 07:00:00+07:00"),
        ("2026-11-20", "time", "2026-11-19"),
        ("2099-01-01 00:00:00", "time", "2026-11-24 11:30:00"),
        ("2099-01-01 00:00:00+00", "time", "2026-11-24 04:30:00+00:00"),
        ("2026-11-20T08:00:00.25Z", "text", "2026-11-20T07:00:00"),
        ("v0042", "text", "v0042"),
        ("20261120", "text", "20261120"),
        ("1000", "number", "0"),
        ("-5.5", "number", "-1005.5"),
        ("infinity", "time", None),
        ("NaN", "number", None),
        (None, "time", None),
    ],
)
def test_where_the_next_reading_begins(value: str | None, kind: Any, expected: str | None) -> None:
    highest = Highest(value, kind, "2026-11-24 12:30:00.5+07")
    bound = bound_after(highest, Extraction(look_back_minutes=60))
    if expected and ".5" not in expected:
        expected = expected.replace("11:30:00", "11:30:00.500000").replace("04:30:00", "04:30:00.500000")
    assert bound == (Bound(expected, kind) if expected is not None else None)
    assert (watermark(highest) is None) == (expected is None)


def test_the_source_clock_is_the_provinces() -> None:
    assert abs((datetime.now(UTC) - NOW.replace(tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))).total_seconds()) < 3600
