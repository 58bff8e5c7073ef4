"""`odw systems`: what is listed, what is found wrong, what drifted; exit codes and JSON."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from demo.databases import fill
from tests.cli.test_odw import odw
from warehouse.settings import Settings

SYSTEM = "csdl_thu_vien"
PASSWORD = "s3cret-pass"


@pytest.fixture
def library(settings: Settings, tmp_path: Path) -> Path:
    path = tmp_path / "thu_vien.sqlite"
    fill(SYSTEM, f"sqlite:///{path}")
    return path


@pytest.fixture
def environment(settings: Settings, library: Path) -> dict[str, str]:
    return {
        "ODW_WAREHOUSE_URL": settings.warehouse_url,
        "ODW_RELEASES": str(settings.releases),
        "ODW_STATE": str(settings.state),
        "ODW_DEMO": "1",
        "AIRFLOW_CONN_CSDL_THU_VIEN": f"sqlite:///{library}",
        "AIRFLOW_CONN_CSDL_GDNN": f"mysql://odw:{PASSWORD}@127.0.0.1:1/gdnn",
    }


def change(library: Path, statement: str) -> None:
    with sqlite3.connect(library) as connection:
        connection.execute(statement)


def test_every_system_is_listed_without_its_credentials(environment: dict[str, str]) -> None:
    done = odw("systems", "list", "--json", environment=environment)
    assert done.returncode == 0, done.stderr
    listed = {entry["system"]: entry for entry in json.loads(done.stdout)}
    assert listed[SYSTEM]["connected"] and not listed["csdl_giao_duc"]["connected"]
    assert listed[SYSTEM]["datasets"] >= 1 and listed[SYSTEM]["tables"] == 2
    table = odw("systems", "list", environment=environment)
    assert SYSTEM in table.stdout
    assert PASSWORD not in done.stdout + table.stdout


def test_a_system_that_is_well_exits_0(environment: dict[str, str]) -> None:
    done = odw("systems", "check", SYSTEM, "--json", environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {entry["finding"] for entry in json.loads(done.stdout)} == {"good"}
    assert all(entry["rows"] > 0 for entry in json.loads(done.stdout))


def test_a_renamed_column_and_a_dead_server_exit_1_in_words(environment: dict[str, str], library: Path) -> None:
    change(library, "alter table THUVIEN rename column TENTV to TEN_TV")
    done = odw("systems", "check", environment=environment)
    assert done.returncode == 1
    words = " ".join(done.stdout.split())
    assert "đã đổi tên thành" in words and "TEN_TV" in words
    assert "không mở được kết nối" in words
    assert PASSWORD not in done.stdout + done.stderr


def test_an_unknown_system_is_named(environment: dict[str, str]) -> None:
    done = odw("systems", "check", "csdl_thu_vienn", environment=environment)
    assert done.returncode == 1 and "csdl_thu_vien" in done.stderr


def test_drift_that_a_run_met_is_shown(environment: dict[str, str], library: Path) -> None:
    run = ("run", "--system", SYSTEM, "--step", "extract", "--json")
    assert odw(*run, environment=environment).returncode == 0
    assert json.loads(odw("systems", "drift", "--json", environment=environment).stdout) == []
    change(library, "alter table THUVIEN add column SOCCCD text default '011099000123'")
    change(library, "alter table BIEUGHI rename column NHANDE to NHAN_DE")
    assert odw(*run, environment=environment).returncode == 1
    done = odw("systems", "drift", SYSTEM, "--json", environment=environment)
    assert done.returncode == 0
    found = {(entry["column"], entry["kind"], entry["verdict"]) for entry in json.loads(done.stdout)}
    assert {("SOCCCD", "added", "reported"), ("NHANDE", "renamed", "held")} <= found
    assert "011099000123" not in done.stdout
    assert "SOCCCD" in odw("systems", "drift", environment=environment).stdout


def test_a_run_outside_the_window_says_when_and_an_engineer_may_insist(
    environment: dict[str, str], tmp_path: Path
) -> None:
    import shutil
    from datetime import datetime, timedelta

    from warehouse.clock import PROVINCE_TIME
    from warehouse.settings import PROJECT_ROOT

    root = shutil.copytree(PROJECT_ROOT / "catalog", tmp_path / "catalog")
    later = datetime.now(PROVINCE_TIME) + timedelta(hours=2)
    contract = root / "systems" / f"{SYSTEM}.yml"
    hours = f'window: {{opens: "{later:%H:%M}", closes: "{later + timedelta(hours=1):%H:%M}"}}\n'
    contract.write_text(hours + contract.read_text(encoding="utf-8"), encoding="utf-8")
    there = {**environment, "ODW_CATALOG": str(root)}
    run = ("run", "--system", SYSTEM, "--step", "extract")
    refused = odw(*run, environment=there)
    assert refused.returncode == 1 and f"{later:%H:%M}" in refused.stdout
    assert odw(*run, "--ignore-window", environment=there).returncode == 0
