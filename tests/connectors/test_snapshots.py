"""Every landed extract is kept as Parquet that gives the same rows back; old ones go, needed ones stay."""

from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import psycopg
import pyarrow.parquet
import pytest

from connectors.landing import land_system
from connectors.raw import raw_table, snapshot_file, snapshot_store
from connectors.raw.replay import restore
from tests.connectors.conftest import Source, raw_rows, system_of
from tests.connectors.test_cursor import TABLE as CURSOR_TABLE
from tests.connectors.test_cursor import ago, begin, put
from tests.connectors.test_cursor import land as land_by_cursor
from tests.connectors.test_landing import CREATE, TABLE, fill, land
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.errors import ReconciliationError
from warehouse.settings import Settings
from warehouse.snapshot_ledger import SnapshotRecord, snapshot_of_extract, snapshots_of_run


def records(settings: Settings) -> list[SnapshotRecord]:
    with connect(settings, "loader") as connection:
        numbers = connection.execute("select extract_id from ops.snapshot order by 1").fetchall()
        found = [snapshot_of_extract(connection, number) for (number,) in numbers]
    return [record for record in found if record is not None]


def files(settings: Settings) -> list[Path]:
    return sorted(path.relative_to(settings.state) for path in settings.state.rglob("*") if path.is_file())


def test_a_snapshot_gives_back_exactly_the_rows_of_raw(settings: Settings, source: Source, run_id: str) -> None:
    fill(source)
    extract = land(settings, source, run_id)
    (record,) = records(settings)
    assert (record.rows, record.digest, record.fault) == (7, extract.digest, None)
    assert files(settings) == [Path(f"snapshots/so_thu.truong/{record.extract_id}.parquet")]
    columns = "ma, ten, ngay, so, _row_number, _row_hash, _run_id"
    landed = raw_rows(settings, columns)
    with connect(settings, "loader") as connection:
        restore(connection, TABLE, record, settings.state)
    assert raw_rows(settings, columns) == landed


def test_all_columns_are_text_and_the_file_is_compressed(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    fill(sqlite_source)
    land(settings, sqlite_source, run_id)
    file = pyarrow.parquet.ParquetFile(settings.state / files(settings)[0])
    kinds = {field.name: str(field.type) for field in file.schema_arrow}
    assert kinds == dict.fromkeys(("ma", "ten", "ngay", "so", "_run_id"), "string") | {"_row_number": "int64"}
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"


def test_an_empty_table_has_a_snapshot_too(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source, [])
    table = TABLE.model_copy(update={"may_be_empty": True})
    land(settings, sqlite_source, run_id, table)
    (record,) = records(settings)
    assert (record.rows, record.fault) == (0, None)
    with connect(settings, "loader") as connection:
        restore(connection, table, record, settings.state)
    assert raw_rows(settings) == []


def test_unchanged_rows_are_not_kept_twice(settings: Settings, sqlite_source: Source, run_id: str) -> None:
    fill(sqlite_source)
    land(settings, sqlite_source, run_id)
    land(settings, sqlite_source, "run-2")
    (record,) = records(settings)
    with connect(settings, "loader") as connection:
        for run in ("run-1", "run-2"):
            assert snapshots_of_run(connection, run, [TABLE.id]) == {TABLE.id: record}


def test_a_merged_table_is_kept_as_it_is_after_the_merge(
    settings: Settings, postgresql_source: Source, run_id: str
) -> None:
    begin(settings, postgresql_source)
    put(postgresql_source, 21, "Mới", ago(minutes=1))
    postgresql_source.execute("delete from truong where ma = 3")
    assert land_by_cursor(settings, postgresql_source).strategy == "cursor"
    columns = "ma, ten, sua_luc, _row_number, _row_hash, _run_id"
    merged = raw_rows(settings, columns)
    before, after = records(settings)
    assert (before.rows, after.rows) == (20, 20)
    with connect(settings, "loader") as connection:
        restore(connection, CURSOR_TABLE, after, settings.state)
    assert raw_rows(settings, columns) == merged


def test_a_snapshot_that_cannot_be_written_costs_no_row_and_is_made_up_for(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    fill(sqlite_source)
    blocked = settings.state / snapshot_store.FOLDER
    settings.state.mkdir()
    blocked.write_text("a file where the folder should be")
    extract = land(settings, sqlite_source, run_id)
    assert (extract.outcome, len(raw_rows(settings))) == ("landed", 7)
    (record,) = records(settings)
    assert record.fault is not None and str(blocked) in record.fault
    with connect(settings, "loader") as connection:
        assert snapshots_of_run(connection, run_id, [TABLE.id]) == {}
    blocked.unlink()
    assert land(settings, sqlite_source, "run-2").outcome == "unchanged"
    (record,) = records(settings)
    assert (record.rows, record.fault) == (7, None)


def test_rows_larger_than_a_block_are_kept(settings: Settings, source: Source, run_id: str) -> None:
    source.execute({"mysql": CREATE["mysql"].replace("ten text", "ten longtext")}.get(source.kind, CREATE[source.kind]))
    for ma, ten in (
        ("1", "a"),
        ("2", "x" * (snapshot_file.BLOCK_BYTES * 5)),
        ("3", "y\t" * 10),
        ("4", "z" * 3_000_000),
    ):
        source.execute("insert into truong values (%s, %s, null, null)", (ma, ten))
    assert land(settings, source, run_id).outcome == "landed"
    (record,) = records(settings)
    assert (record.rows, record.fault) == (4, None)
    landed = raw_rows(settings, "ma, ten, _row_number")
    with connect(settings, "loader") as connection:
        restore(connection, TABLE, record, settings.state)
    assert raw_rows(settings, "ma, ten, _row_number") == landed


def test_cells_whose_escapes_were_rewritten_while_cleaning_are_the_same_in_the_file(
    settings: Settings, source: Source, run_id: str
) -> None:
    """Decomposed Vietnamese after a line break, a tab or a backslash: the lines are written with octal codes then."""
    decomposed = unicodedata.normalize("NFD", "Điện Biên")
    texts = [f"{before}{decomposed}{before}" for before in ("\n", "\t", "\r", "\\", "\\t", "\\134", "\b\f\v", "ð\n")]
    source.execute(CREATE[source.kind])
    for number, text in enumerate(texts):
        source.execute("insert into truong values (%s, %s, null, null)", (number, text))
    assert land(settings, source, run_id).outcome == "landed"
    landed = raw_rows(settings, "ma, ten, _row_number")
    assert {text for _, text, *_ in landed} >= {unicodedata.normalize("NFC", text) for text in texts[:6]}
    (record,) = records(settings)
    with connect(settings, "loader") as connection:
        restore(connection, TABLE, record, settings.state)
    assert raw_rows(settings, "ma, ten, _row_number") == landed


@pytest.mark.parametrize("damage", ["change", "remove"])
def test_a_file_that_is_not_what_was_written_is_refused(
    settings: Settings, sqlite_source: Source, run_id: str, damage: str
) -> None:
    fill(sqlite_source)
    land(settings, sqlite_source, run_id)
    (record,) = records(settings)
    path = settings.state / record.path
    if damage == "remove":
        path.unlink()
    else:
        table = pyarrow.parquet.read_table(path)
        pyarrow.parquet.write_table(table.set_column(2, "ngay", table.column("ngay").fill_null("2024-01-01")), path)
    before = raw_rows(settings)
    with pytest.raises(ReconciliationError, match=r"sổ cái|trên đĩa"), connect(settings, "loader") as connection:
        restore(connection, TABLE, record, settings.state)
    assert raw_rows(settings) == before
    # Whoever can write the ledger too still has to make rows of the same digest.
    if damage == "change":
        forged = replace(record, sha256=snapshot_store.checksum(path))
        with pytest.raises(ReconciliationError, match="nội dung"), connect(settings, "loader") as connection:
            restore(connection, TABLE, forged, settings.state)


def test_old_snapshots_go_but_never_what_a_current_release_or_table_rests_on(
    settings: Settings, postgres: EmbeddedPostgres, sqlite_source: Source, run_id: str
) -> None:
    sqlite_source.execute(CREATE["sqlite"])
    runs = [f"run-{number}" for number in range(1, 6)]
    with connect(settings, "loader") as connection:
        for run in runs:
            connection.execute(
                "insert into ops.run (run_id, door, scope) values (%s, 'odw', 'x') on conflict do nothing", [run]
            )
    for number, run in enumerate(runs):
        sqlite_source.execute("insert into truong values (%s, 'a', null, null)", (number,))
        land(settings, sqlite_source, run)
    with connect(settings, "publisher") as connection:
        for run, day in (("run-2", 1), ("run-3", 2)):
            connection.execute(
                "insert into ops.release (dataset, version, run_id, released_at, rows, digest, fingerprint) "
                "values ('x.y', %s, %s, now() + make_interval(days => %s), 1, 'd', 'f')",
                [run, run, day],
            )
    age(settings, postgres, 30)
    assert snapshot_store.remove_old(settings, 31) == []
    removed = snapshot_store.remove_old(settings, 29)
    kept = [record.extract_id for record in records(settings) if record.removed_at is None]
    extracts = [record.extract_id for record in records(settings)]
    assert kept == [extracts[2], extracts[4]]
    assert len(removed) == 3 and len(files(settings)) == 2
    assert land(settings, sqlite_source, "run-5").outcome == "unchanged"
    assert len(files(settings)) == 2


def age(settings: Settings, postgres: EmbeddedPostgres, days: int) -> None:
    name = settings.warehouse_url.rsplit("/", 1)[1]
    with psycopg.connect(postgres.url(name)) as administrator:
        administrator.execute("update ops.snapshot set written_at = now() - make_interval(days => %s)", [days])


def test_no_snapshot_is_written_when_the_setting_says_none(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    fill(sqlite_source)
    off = replace(settings, environment={**settings.environment, "ODW_SNAPSHOT_DAYS": "0"})
    (extract,) = land_system(off, system_of("sqlite", TABLE), run_id, lambda _: sqlite_source.url)
    assert extract.outcome == "landed"
    assert (records(settings), files(settings)) == ([], [])


def test_a_large_table_is_kept_in_blocks(
    settings: Settings, postgresql_source: Source, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_file, "BLOCK_BYTES", 64 * 1024)
    monkeypatch.setattr(snapshot_file, "GROUP_BYTES", 128 * 1024)
    postgresql_source.execute(
        "create table truong as select n as ma, repeat('chữ ', 5) || n as ten, null::date as ngay, 1.5 as so "
        "from generate_series(1, 20000) n"
    )
    land(settings, postgresql_source, run_id)
    (record,) = records(settings)
    file = pyarrow.parquet.ParquetFile(settings.state / record.path)
    assert (record.rows, file.metadata.num_rows) == (20000, 20000)
    assert file.metadata.num_row_groups > 2
    with connect(settings, "loader") as connection:
        restore(connection, TABLE, record, settings.state)
        assert raw_table.is_current(connection, TABLE)


def test_a_snapshot_is_written_while_the_rows_land_and_not_read_back(
    settings: Settings, sqlite_source: Source, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> int:
        raise AssertionError("read back from the warehouse")

    monkeypatch.setattr(snapshot_file, "write", never)
    fill(sqlite_source)
    assert land(settings, sqlite_source, run_id).outcome == "landed"
    (record,) = records(settings)
    assert (record.rows, record.fault) == (7, None)


@pytest.mark.parametrize("kind", ["postgresql", "mysql", "sqlite"])
def test_a_landing_that_fails_midway_or_finds_nothing_new_leaves_no_file_behind(
    settings: Settings, run_id: str, kind: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    source: Source = request.getfixturevalue(f"{kind}_source")
    fill(source)
    land(settings, source, run_id)
    kept = files(settings)
    assert land(settings, source, "run-2").outcome == "unchanged"
    assert files(settings) == kept

    def broken(*_: object) -> None:
        raise psycopg.OperationalError("gone")

    monkeypatch.setattr(raw_table, "content", broken)
    assert land(settings, source, "run-2").outcome == "failed"
    assert files(settings) == kept


def test_what_a_killed_landing_left_of_its_snapshot_is_removed_by_the_next(
    settings: Settings, sqlite_source: Source, run_id: str
) -> None:
    fill(sqlite_source)
    folder = settings.state / snapshot_store.FOLDER / TABLE.id
    folder.mkdir(parents=True)
    (folder / "1.run-0.tmp").write_bytes(b"PAR1")
    land(settings, sqlite_source, run_id)
    (record,) = records(settings)
    assert files(settings) == [Path(record.path)]


def test_a_disk_that_fills_up_while_landing_costs_no_row(
    settings: Settings, postgresql_source: Source, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thread that writes dies early; landing must neither wait for it nor lose a row."""

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(snapshot_file, "write_lines", full)
    monkeypatch.setattr(snapshot_file, "write", full)
    postgresql_source.execute("create table truong (ma int, ten text, ngay date, so numeric)")
    postgresql_source.execute(
        "insert into truong select n, repeat('Nà Tấu ', 20), null, null from generate_series(1, 100000) n"
    )
    extract = land(settings, postgresql_source, run_id)
    assert (extract.outcome, extract.landed) == ("landed", 100_000)
    (record,) = records(settings)
    assert record.fault is not None and "No space left" in record.fault


def test_two_landings_of_one_table_at_once_keep_both_snapshots(
    settings: Settings, postgresql_source: Source, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two departments share a system: the second landing may not come between the first one's rows and its file."""
    fill(postgresql_source)
    keep, first, second = snapshot_store.keep, Event(), Event()

    def waiting_for_the_other(*arguments: Any) -> SnapshotRecord | None:
        if first.is_set():
            second.set()
        else:
            first.set()
            second.wait(2)
        return keep(*arguments)

    monkeypatch.setattr(snapshot_store, "keep", waiting_for_the_other)
    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(land, settings, postgresql_source, "run-1")
        assert first.wait(30)
        postgresql_source.execute("delete from truong where ma = (select min(ma) from truong)")
        other = pool.submit(land, settings, postgresql_source, "run-2")
        assert (one.result(30).outcome, other.result(30).outcome) == ("landed", "landed")
    kept = records(settings)
    assert [(record.rows, record.fault) for record in kept] == [(7, None), (6, None)]
    assert files(settings) == [Path(record.path) for record in kept]
    for record in kept:
        with connect(settings, "loader") as connection:
            restore(connection, TABLE, record, settings.state)
        assert len(raw_rows(settings)) == record.rows
