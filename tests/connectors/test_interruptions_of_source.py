"""Sources that break while they are read, and contents no one expects: what arrives, and what is said."""

from __future__ import annotations

import logging
import re
import subprocess
import sys

import psycopg
import pytest

from connectors.landing import land_system
from tests.connectors.conftest import Source, raw_relations, raw_rows, system_of, table_of
from tests.connectors.cut_line import cut_line
from tests.connectors.test_landing import TABLE, fill, land
from tests.connectors.test_sources import SECRET, SECRET_VALUE
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.ledger import extracts_of_run
from warehouse.settings import PROJECT_ROOT, Settings

LAST_WHOLE_ROW = 1_000_000
ROWS = 1_001_000
LARGEST_MEMORY = 300 * 1024
"""Kilobytes."""
NAME = "Trường Tiểu học Nà Tấu, xã Mường Phăng"
LINE_BYTES = len(f"00000001\t{NAME}\n".encode())
OVERHEAD = {"postgresql": 5, "mysql": 4}
"""Bytes of the protocol around each line: CopyData's head; a packet's head and length of cell, without the newline."""

LANDER = """
import sys
from pathlib import Path
from connectors.landing import land_system
from tests.connectors.conftest import system_of, table_of
from warehouse.settings import Settings

kind, warehouse, url, run_id, state = sys.argv[1:]
settings = Settings(warehouse, Path(), Path(state), Path(), {})
(extract,) = land_system(settings, system_of(kind, table_of("ma", "ten")), run_id, lambda _: url)
# Not getrusage: Linux counts there what the parent held before this program began.
peak = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]
print(extract.outcome, extract.landed, peak, extract.fault)
"""


def make_rows(source: Source, rows: int) -> None:
    """A table of ``rows`` rows of equal length: eight digits and a name."""
    series, pad = {
        "postgresql": (f"generate_series(1, {rows}) n", "lpad(n::text, 8, '0')"),
        "mysql": (f"seq_1_to_{rows}", "lpad(seq, 8, '0')"),
    }[source.kind]
    source.execute("drop table if exists truong")
    source.execute(f"create table truong as select {pad} as ma, '{NAME}' as ten from {series}")


@pytest.mark.parametrize("kind", ["postgresql", "mysql"])
def test_a_line_cut_at_row_1000001_keeps_the_last_good_rows_and_the_rerun_lands_all_in_flat_memory(
    settings: Settings, run_id: str, kind: str, request: pytest.FixtureRequest
) -> None:
    source: Source = request.getfixturevalue(f"{kind}_source")
    system = system_of(source.kind, table_of("ma", "ten"))
    make_rows(source, 3)
    land_system(settings, system, run_id, lambda _: source.url)
    before = raw_rows(settings)
    make_rows(source, ROWS)

    port = int(re.search(r":(\d+)/", source.url)[1])  # type: ignore[index]
    bytes_per_row = LINE_BYTES + OVERHEAD[source.kind]
    with cut_line(port, b"00000001\t", LAST_WHOLE_ROW * bytes_per_row + 20) as line:
        url = source.url.replace(f":{port}/", f":{line.own_port}/")
        two = system_of(source.kind, table_of("ma", "ten"), table_of("ma", name="lop"))
        cut, following = land_system(settings, two, "run-2", lambda _: url)
    assert line.was_cut
    assert (cut.outcome, following.outcome) == ("failed", "failed")
    assert cut.fault is not None and "Bảng truong tại" in cut.fault and "đọc không được" in cut.fault
    assert "chạy lại" in cut.fault and NAME not in cut.fault
    assert raw_rows(settings) == before
    assert raw_relations(settings) == ["so_thu__truong", "so_thu__truong__1"]
    with connect(settings, "reader") as connection:
        assert extracts_of_run(connection, "run-2")["so_thu.truong"].outcome == "failed"

    outcome, landed, memory, fault = land_in_subprocess(settings, source, "run-2")
    assert (outcome, landed, fault) == ("landed", str(ROWS), "None")
    assert memory < LARGEST_MEMORY, f"{memory // 1024} MB"
    with connect(settings, "transformer") as connection:
        query = "select ma, ten from raw.so_thu__truong where _row_number = %s"
        assert connection.execute(query, [ROWS]).fetchone() == (f"{ROWS:08d}", NAME)


def land_in_subprocess(settings: Settings, source: Source, run_id: str) -> tuple[str, str, int, str]:
    """Outcome, rows landed, peak memory in kilobytes (the Parquet snapshot included), fault."""
    arguments = [source.kind, settings.warehouse_url, source.url, run_id, str(settings.state)]
    done = subprocess.run(
        [sys.executable, "-c", LANDER, *arguments], cwd=PROJECT_ROOT, capture_output=True, text=True, check=True
    )
    outcome, landed, memory, fault = done.stdout.strip().split(" ", 3)
    return outcome, landed, int(memory), fault


EVERY_DELIMITER = "\t,;|\"'`\\ \\N \\. \\x41 \x1f\x01\x08\x0b\x0c\r\n\n\r €"


def test_a_cell_with_every_delimiter_arrives_whole(settings: Settings, source: Source, run_id: str) -> None:
    source.execute("create table truong (ma int, ten varchar(200), sau varchar(9))")
    source.execute("insert into truong values (1, %s, 'sau')", (EVERY_DELIMITER,))
    assert land(settings, source, run_id, table_of("ma", "ten", "sau")).outcome == "landed"
    assert raw_rows(settings, "ma, ten, sau") == [("1", EVERY_DELIMITER, "sau")]


LARGE_TEXT = {"postgresql": "text", "mysql": "longtext", "sqlite": "text"}


def test_a_cell_of_ten_megabytes_arrives_whole(settings: Settings, source: Source, run_id: str) -> None:
    text = "Điện Biên\t" * 870_000
    assert len(text.encode()) > 10 * 1024 * 1024
    source.execute(f"create table truong (ma int, ten {LARGE_TEXT[source.kind]})")
    source.execute("insert into truong values (1, %s), (2, 'sau')", (text,))
    extract = land(settings, source, run_id, table_of("ma", "ten"))
    assert extract.fault is None
    whole, after = raw_rows(settings, "ten")
    assert whole == (text,) and after == ("sau",)


@pytest.mark.parametrize("kind", ["mysql", "sqlite"])
def test_nul_bytes_are_removed_and_counted_in_the_log(
    settings: Settings, run_id: str, kind: str, request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> None:
    source: Source = request.getfixturevalue(f"{kind}_source")
    source.execute("create table truong (ma int, ten varchar(200))")
    source.execute("insert into truong values (1, %s), (2, %s)", ("Nà\0 Tấu\0", "sau"))
    assert land(settings, source, run_id, table_of("ma", "ten")).landed == 2
    assert raw_rows(settings, "ten") == [("Nà Tấu",), ("sau",)]
    assert "Bảng so_thu.truong: đã bỏ 2 ký tự NUL" in caplog.text


def test_both_rows_of_a_repeated_key_land(settings: Settings, source: Source, run_id: str) -> None:
    """Which of the two is right is not ours to say: the transformation puts both in quarantine."""
    source.execute("create table truong (ma int, ten varchar(200))")
    source.execute("insert into truong values (1, 'Nà Tấu'), (1, 'Nà Nhạn'), (1, 'Nà Nhạn')")
    extract = land(settings, source, run_id, table_of("ma", "ten"))
    assert (extract.announced, extract.landed) == (3, 3)
    assert sorted(raw_rows(settings, "ma, ten")) == [("1", "Nà Nhạn"), ("1", "Nà Nhạn"), ("1", "Nà Tấu")]


def test_a_clock_an_hour_off_changes_nothing_for_a_table_read_whole(
    settings: Settings, sqlite_source: Source, run_id: str, postgres: EmbeddedPostgres
) -> None:
    """Neither the source's stamps nor our own decide what is new: the rows themselves do."""
    source = sqlite_source
    source.execute("create table truong (ma int, ten text, sua_luc text)")
    source.execute("insert into truong values (1, 'A', '2099-01-01 09:00'), (2, 'B', '2026-11-24 08:00')")
    table = table_of("ma", "ten", "sua_luc")
    land(settings, source, run_id, table)
    with psycopg.connect(postgres.url(settings.warehouse_url.rsplit("/", 1)[1])) as administrator:
        administrator.execute(
            "update ops.extract set started_at = started_at + interval '1 hour', "
            "finished_at = finished_at + interval '1 hour'"
        )
    assert land(settings, source, "run-2", table).outcome == "unchanged"
    source.execute("update truong set ten = 'C', sua_luc = '2026-11-24 07:00' where ma = 2")
    assert land(settings, source, "run-2", table).outcome == "landed"
    assert ("2", "C", "2026-11-24 07:00") in raw_rows(settings, "ma, ten, sua_luc")


def test_a_column_that_is_not_named_is_in_no_log_no_message_and_no_drift(
    settings: Settings, source: Source, run_id: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    source.execute(f"create table truong (ma int, {SECRET} varchar(12), ten varchar(20))")
    source.execute("insert into truong values (1, %s, 'A')", (SECRET_VALUE,))
    table = table_of("ma", "ten")
    assert land(settings, source, run_id, table).outcome == "landed"
    assert SECRET not in caplog.text and SECRET_VALUE not in caplog.text

    source.execute(f"alter table truong rename column {SECRET} to {SECRET}_moi")
    source.execute("alter table truong drop column ten")
    failed = land(settings, source, "run-2", table)
    assert failed.outcome == "failed" and SECRET_VALUE not in str(failed.fault)
    with connect(settings, "loader") as connection:
        ledger = connection.execute(
            "select d::text from ops.drift d union all select o::text from ops.observed_column o "
            "union all select e::text from ops.extract e"
        ).fetchall()
    assert SECRET_VALUE not in str(ledger) and SECRET_VALUE not in caplog.text
    # The name alone may be told: it is how the officer asks the vendor what became of the column.
    assert f"{SECRET}_moi" in str(ledger)


@pytest.mark.parametrize("kind", ["postgresql", "mysql", "sqlite"])
def test_a_source_that_is_gone_and_back_needs_nobody(
    settings: Settings, run_id: str, kind: str, request: pytest.FixtureRequest
) -> None:
    source: Source = request.getfixturevalue(f"{kind}_source")
    fill(source)
    gone = "sqlite:////khong/co/so.db" if kind == "sqlite" else re.sub(r":(\d+)/", ":1/", source.url)
    (failed,) = land_system(settings, system_of(source.kind, TABLE), run_id, lambda _: gone)
    assert failed.outcome == "failed"
    assert land(settings, source, "run-2").outcome == "landed"
