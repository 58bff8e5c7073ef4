"""A landing killed with SIGKILL at any step leaves the last good rows, and the next run finishes the work."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from connectors.landing import land_system
from tests.connectors.conftest import Source, raw_relations, raw_rows, system_of, table_of
from warehouse.database import connect
from warehouse.ledger import extracts_of_run
from warehouse.settings import PROJECT_ROOT, Settings

TABLE = table_of("ma", "ten")
ROWS = 60_000

VICTIM = """
import os, signal, sys
from pathlib import Path
from connectors import landing
from connectors.raw import raw_table, snapshot_store
from tests.connectors.conftest import system_of, table_of
from warehouse.settings import Settings

module, name = sys.argv[3].split(".")
module = {"landing": landing, "raw_table": raw_table, "snapshot_store": snapshot_store}[module]
step = getattr(module, name)

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def step_then_die(*arguments):
    step(*arguments)
    die()

def die_in_the_middle(chunks, table):
    for number, chunk in enumerate(step(chunks, table)):
        if number == 3:
            die()
        yield chunk

setattr(module, name, die_in_the_middle if name == "normalised" else step_then_die)
settings = Settings(sys.argv[1], Path(sys.argv[4]), Path(sys.argv[4]), Path(), {})
landing.land_system(settings, system_of("postgresql", table_of("ma", "ten")), "run-2", lambda _: sys.argv[2])
"""


@pytest.mark.parametrize(
    "step",
    [
        "raw_table.create_beside",
        "landing.normalised",
        "raw_table.fill",
        "raw_table.content",
        "raw_table.switch",
        "landing.record_extract",
    ],
)
def test_kill_9_at_any_step_keeps_the_last_good_state(
    settings: Settings, postgresql_source: Source, run_id: str, step: str
) -> None:
    source = postgresql_source
    source.execute(f"create table truong as select n as ma, 'Trường số ' || n as ten from generate_series(1, {ROWS}) n")
    system = system_of("postgresql", TABLE)
    land_system(settings, system, run_id, lambda _: source.url)
    before = raw_rows(settings, "ma, ten, _run_id")
    source.execute("update truong set ten = ten || ' mới'")
    arguments = [settings.warehouse_url, source.url, step, str(settings.state)]
    victim = subprocess.run([sys.executable, "-c", VICTIM, *arguments], cwd=PROJECT_ROOT, check=False)
    assert victim.returncode == -9
    _wait_until_the_server_noticed(settings)
    assert raw_rows(settings, "ma, ten, _run_id") == before
    assert raw_relations(settings) == ["so_thu__truong", "so_thu__truong__1"]
    with connect(settings, "reader") as connection:
        assert extracts_of_run(connection, "run-2") == {}

    (extract,) = land_system(settings, system, "run-2", lambda _: source.url)
    assert (extract.outcome, extract.landed) == ("landed", ROWS)
    assert all(str(name).endswith(" mới") for (name,) in raw_rows(settings, "ten"))
    assert raw_relations(settings) == ["so_thu__truong", "so_thu__truong__2"]


def test_kill_9_between_the_rows_and_their_snapshot_is_made_up_for_by_the_next_run(
    settings: Settings, postgresql_source: Source, run_id: str
) -> None:
    source = postgresql_source
    source.execute("create table truong as select n as ma, 'a' as ten from generate_series(1, 1000) n")
    arguments = [settings.warehouse_url, source.url, "snapshot_store._is_kept", str(settings.state)]
    victim = subprocess.run([sys.executable, "-c", VICTIM, *arguments], cwd=PROJECT_ROOT, check=False)
    assert victim.returncode == -9
    _wait_until_the_server_noticed(settings)
    assert len(raw_rows(settings, "ma")) == 1000
    assert not list(settings.state.rglob("*.parquet"))

    (extract,) = land_system(settings, system_of("postgresql", TABLE), run_id, lambda _: source.url)
    assert extract.outcome == "unchanged"
    (kept,) = (path for path in settings.state.rglob("*") if path.is_file())
    assert kept.suffix == ".parquet"


def _wait_until_the_server_noticed(settings: Settings) -> None:
    for _ in range(100):
        with connect(settings, "reader") as connection:
            others = connection.execute(
                "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
            ).fetchone()
        if others is None:
            return
        time.sleep(0.05)
    pytest.fail("the killed loader's session still lives")


def test_two_landings_of_one_table_at_once_wait_for_each_other(
    settings: Settings, postgresql_source: Source, run_id: str
) -> None:
    from concurrent.futures import ThreadPoolExecutor

    postgresql_source.execute("create table truong as select n as ma, 'a' as ten from generate_series(1, 20000) n")
    system = system_of("postgresql", TABLE)
    with ThreadPoolExecutor(4) as pool:
        landings = [
            pool.submit(land_system, settings, system, run_id, lambda _: postgresql_source.url) for _ in range(4)
        ]
        outcomes = sorted(extract.outcome for landing in landings for extract in landing.result())
    assert outcomes == ["landed", "unchanged", "unchanged", "unchanged"]
    assert raw_relations(settings) == ["so_thu__truong", "so_thu__truong__1"]
