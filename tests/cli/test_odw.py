"""The command itself: exit codes, JSON, and words for wrong use. What it does to data is tested in tests/pipeline."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from warehouse.settings import PROJECT_ROOT, Settings

ODW = [sys.executable, "-c", "from warehouse.cli import main; main()"]


def odw(*arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("ODW_", "AIRFLOW_"))}
    settings = {"ODW_SETTINGS": "/nonexistent", "COLUMNS": "200", **(environment or {})}
    return subprocess.run(
        [*ODW, *arguments], capture_output=True, text=True, env={**clean, **settings}, cwd=PROJECT_ROOT, check=False
    )


@pytest.fixture
def environment(settings: Settings) -> dict[str, str]:
    return {
        "ODW_WAREHOUSE_URL": settings.warehouse_url,
        "ODW_RELEASES": str(settings.releases),
        "ODW_STATE": str(settings.state),
    }


def test_catalog_check_is_well() -> None:
    done = odw("catalog", "check", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["faults"] == []


def test_catalog_check_names_every_fault_and_exits_1(tmp_path: Path) -> None:
    import shutil

    root = shutil.copytree(PROJECT_ROOT / "catalog", tmp_path / "catalog")
    broken = root / "datasets/giao_duc/thu_vien.yml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("cadence:", "cadens:"), encoding="utf-8")
    done = odw("catalog", "check", environment={"ODW_CATALOG": str(root)})
    assert done.returncode == 1
    assert "datasets/giao_duc/thu_vien.yml:" in done.stdout
    assert "Did you mean 'cadence'" in done.stdout


def test_catalog_list_and_show_speak_json() -> None:
    listed = json.loads(odw("catalog", "list", "--json").stdout)
    assert [entry["number"] for entry in listed[:14]] == [f"I.{number}" for number in range(1, 15)]
    shown = json.loads(odw("catalog", "show", "I.5", "--json").stdout)
    assert shown["name"] == "truong_tieu_hoc"
    assert "ma_truong" in odw("catalog", "show", "giao_duc.truong_tieu_hoc").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["run", "--step", "sing"], 2, "sing"),
        (["nonsense"], 2, "nonsense"),
        (["catalog", "show", "I.99"], 1, "There is no dataset"),
        (["status"], 1, "ODW_WAREHOUSE_URL"),
    ],
)
def test_wrong_use_and_missing_settings_are_said_without_a_traceback(
    arguments: list[str], code: int, words: str
) -> None:
    done = odw(*arguments)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_status_before_the_first_run_says_never_run(environment: dict[str, str]) -> None:
    done = odw("status", "--json", environment=environment)
    assert done.returncode == 0, done.stderr
    assert {entry["state"] for entry in json.loads(done.stdout)} == {"never run"}


def test_a_department_that_ended_is_refused_with_its_heirs(environment: dict[str, str]) -> None:
    done = odw("run", "--department", "so_ldtbxh", environment=environment)
    assert done.returncode == 2
    assert "2025-02-28" in done.stderr
    assert "so_gddt" in done.stderr


def test_several_datasets_are_each_taken_once_in_the_order_of_the_list(environment: dict[str, str]) -> None:
    wanted = ("giao_duc.truong_tieu_hoc", "I.9", "I.5")
    done = odw("status", *(f"--dataset={name}" for name in wanted), "--json", environment=environment)
    assert [entry["number"] for entry in json.loads(done.stdout)] == ["I.5", "I.9"], done.stderr
    mixed = odw("run", "--dataset", "I.5", "--system", "csdl_gdnn", environment=environment)
    assert mixed.returncode == 2
    assert "not several" in mixed.stderr


def test_a_later_step_with_nothing_to_continue_is_wrong_use(environment: dict[str, str]) -> None:
    done = odw("run", "--step", "check", environment=environment)
    assert done.returncode == 2
    assert "--step extract" in done.stderr


def test_confirming_zero_rows_is_refused_where_the_contract_wants_rows(environment: dict[str, str]) -> None:
    done = odw("confirm-zero", "I.5", "--by", "x", "--reason", "y", environment=environment)
    assert done.returncode == 2
    assert "rows.min" in done.stderr


def test_quarantine_of_an_unknown_table_is_wrong_use(environment: dict[str, str]) -> None:
    done = odw("quarantine", "show", "csdl_giao_duc.truongg", environment=environment)
    assert done.returncode == 2
    assert "csdl_giao_duc.truong" in done.stderr
