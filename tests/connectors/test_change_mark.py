"""MariaDB's own account of a table's last change: it spares counting the rows, and it never hides a change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pymysql
import pytest

from connectors.databases import mysql_marks
from connectors.databases.mysql import MysqlSnapshot
from connectors.source import open_source
from tests.connectors.conftest import MariaDb, Source, system_of
from tests.connectors.test_cursor import TABLE, ago, assert_like_the_source, begin, fill, land, put
from warehouse.settings import Settings

SYSTEM = system_of("mysql", TABLE)
COUNTING = "select count(*) from `truong`"


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every change counts as one that was long ago: the tests cannot wait five minutes for each."""
    wait = f"interval {mysql_marks.SETTLED_SECONDS} second"
    assert wait in mysql_marks.MARK
    monkeypatch.setattr(mysql_marks, "MARK", mysql_marks.MARK.replace(wait, "interval -1 second"))


def mark(source: Source) -> str | None:
    with open_source(source.url, SYSTEM) as snapshot:
        assert isinstance(snapshot, MysqlSnapshot)
        return snapshot.change_mark(TABLE)


@contextmanager
def statements(source: Source) -> Iterator[list[str]]:
    """The statements the server received; the list is filled when the block is left."""
    heard: list[str] = []
    source.execute("truncate mysql.general_log")
    source.execute("set global log_output = 'TABLE'")
    source.execute("set global general_log = 1")
    try:
        yield heard
    finally:
        source.execute("set global general_log = 0")
        log: pymysql.cursors.Cursor = source.execute("select convert(argument using utf8mb4) from mysql.general_log")  # type: ignore[assignment]
        heard += [argument for (argument,) in log.fetchall()]


def test_a_table_left_alone_is_not_counted_again(
    settings: Settings, mysql_source: Source, run_id: str, settled: None
) -> None:
    begin(settings, mysql_source)
    with statements(mysql_source) as heard:
        extract = land(settings, mysql_source)
    assert (extract.outcome, extract.strategy, extract.announced) == ("unchanged", "cursor", 20)
    assert any("max(`sua_luc`)" in statement for statement in heard)
    assert not [statement for statement in heard if COUNTING in statement]


def test_a_recent_change_is_not_relied_on_and_a_later_look_keeps_the_mark(
    settings: Settings, mysql_source: Source, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(settings, mysql_source)
    assert mark(mysql_source) is None
    with statements(mysql_source) as heard:
        land(settings, mysql_source)
    assert [statement for statement in heard if COUNTING in statement]

    monkeypatch.setattr(mysql_marks, "MARK", mysql_marks.MARK.replace("interval 300 second", "interval -1 second"))
    land(settings, mysql_source)
    with statements(mysql_source) as heard:
        assert land(settings, mysql_source).outcome == "unchanged"
    assert not [statement for statement in heard if COUNTING in statement]


UNSEEN_BY_THE_WINDOW = {
    "deleted": "delete from truong where ma = 2",
    "inserted with an old stamp": "insert into truong values (99, 'Cũ', '2001-01-01')",
    "replaced by another table": "rename table truong to cu, moi to truong",
    "rebuilt with fewer rows": "alter table truong partition by hash (ma) partitions 2; "
    "alter table truong remove partitioning; delete from truong where ma = 2",
    "emptied and filled again": "create table giu as select * from truong where ma > 2; truncate truong; "
    "insert into truong select * from giu",
}


@pytest.mark.parametrize("change", UNSEEN_BY_THE_WINDOW.values(), ids=UNSEEN_BY_THE_WINDOW.keys())
def test_a_change_only_the_count_can_tell_is_found(
    settings: Settings, mysql_source: Source, run_id: str, settled: None, change: str
) -> None:
    """No newest value and no row of the look-back changes: a mark that stayed the same would hide each of these."""
    begin(settings, mysql_source)
    assert land(settings, mysql_source).outcome == "unchanged"
    mysql_source.execute("create table moi like truong")
    mysql_source.execute("insert into moi select * from truong where ma <> 3")
    for statement in change.split("; "):
        mysql_source.execute(statement)
    rows: pymysql.cursors.Cursor = mysql_source.execute("select count(*) from truong")  # type: ignore[assignment]
    ((count,),) = rows.fetchall()
    assert count != 20
    extract = land(settings, mysql_source)
    assert extract.outcome == "landed"
    assert_like_the_source(settings, mysql_source, extract, count)


def test_a_change_committed_while_we_read_is_found_by_the_next_run(
    settings: Settings, mariadb: MariaDb, mysql_source: Source, run_id: str, settled: None
) -> None:
    """The snapshot does not show it, so the mark taken with that snapshot must not know of it either."""
    begin(settings, mysql_source)
    name = mysql_source.url.rsplit("/", 1)[1]
    with open_source(mysql_source.url, SYSTEM) as snapshot, mariadb.connect(name) as door:
        assert isinstance(snapshot, MysqlSnapshot)
        before = snapshot.change_mark(TABLE)
        door.cursor().execute("delete from truong where ma = 2")
        assert snapshot.count(TABLE) == 20
        assert snapshot.change_mark(TABLE) == before
    assert mark(mysql_source) not in (None, before)
    extract = land(settings, mysql_source)
    assert_like_the_source(settings, mysql_source, extract, 19)


def test_a_new_row_beside_an_unchanged_mark_is_merged_by_the_true_count(
    settings: Settings, mysql_source: Source, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Should the mark ever lie, what the newest value tells is still merged against rows that were counted."""
    monkeypatch.setattr(MysqlSnapshot, "change_mark", lambda *_: "luôn như cũ")
    begin(settings, mysql_source)
    put(mysql_source, 21, "Mới", ago(minutes=1))
    extract = land(settings, mysql_source)
    assert (extract.outcome, extract.strategy) == ("landed", "cursor")
    assert_like_the_source(settings, mysql_source, extract, 21)


NO_MARK = {
    "view": "rename table truong to bang; create view truong as select * from bang",
    "partitioned": "alter table truong partition by hash (ma) partitions 2; update truong set ten = 'x'",
    "another engine": "alter table truong engine = Aria; update truong set ten = 'x'",
    "rebuilt and not changed since": "alter table truong force",
}


@pytest.mark.parametrize("change", NO_MARK.values(), ids=NO_MARK.keys())
def test_there_is_no_mark_where_it_could_lie(mysql_source: Source, settled: None, change: str) -> None:
    fill(mysql_source)
    assert mark(mysql_source) is not None
    for statement in change.split("; "):
        mysql_source.execute(statement)
    assert mark(mysql_source) is None


def test_there_is_no_mark_for_an_account_that_may_not_see_the_table(
    mariadb: MariaDb, mysql_source: Source, settled: None
) -> None:
    fill(mysql_source)
    name = mysql_source.url.rsplit("/", 1)[1]
    with mariadb.connect() as door:
        door.cursor().execute(f"revoke select on {name}.* from '{name}'@'127.0.0.1'")
        door.cursor().execute(f"grant create on {name}.* to '{name}'@'127.0.0.1'")
        door.cursor().execute(f"grant select (ma) on {name}.truong to '{name}'@'127.0.0.1'")
    assert mark(mysql_source) is not None
    with mariadb.connect() as door:
        door.cursor().execute(f"revoke all on {name}.* from '{name}'@'127.0.0.1'")
        door.cursor().execute(f"revoke select (ma) on {name}.truong from '{name}'@'127.0.0.1'")
        door.cursor().execute(f"create table {name}.khac (ma int)")
        door.cursor().execute(f"grant select on {name}.khac to '{name}'@'127.0.0.1'")
    assert mark(mysql_source) is None


def test_a_mark_that_cannot_be_had_costs_nothing_but_itself(
    settings: Settings, mysql_source: Source, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mysql_marks, "MARK", "select %s, %s from khong_co")
    begin(settings, mysql_source)
    put(mysql_source, 21, "Mới", ago(minutes=1))
    extract = land(settings, mysql_source)
    assert_like_the_source(settings, mysql_source, extract, 21)


def test_another_kind_of_server_has_no_marks() -> None:
    """MySQL proper was never seen here: its rows are counted."""
    assert mysql_marks.marks_of(None, "8.4.2", "so", SYSTEM.tables) == {}
