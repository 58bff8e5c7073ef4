"""The DAGs as Airflow sees them, imported once in a process of their own: Airflow wants a home first."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from catalog import Catalog
from warehouse.clock import PROVINCE_TIME, today
from warehouse.pools import airflow_pools
from warehouse.settings import PROJECT_ROOT

DESCRIBE = """
import json, sys
from airflow.sdk import DAG
import dags.departments as module
import dags.releases_due as on_schedule
def describe(module):
    return {dag.dag_id: described(dag) for dag in vars(module).values() if isinstance(dag, DAG)}
def described(dag):
    return {
        "title": dag.dag_display_name,
        "catchup": dag.catchup,
        "max_active_runs": dag.max_active_runs,
        "is_paused_upon_creation": dag.is_paused_upon_creation,
        "schedule": [dag.schedule.expression, str(dag.schedule.timezone)],
        "tasks": {
            task.task_id: {
                "display": task.task_display_name,
                "mapped": getattr(task, "is_mapped", False) or any(True for _ in task.iter_mapped_task_groups()),
                "retries": task.retries,
                "pool": task.pool,
                "trigger_rule": str(getattr(task.trigger_rule, "value", task.trigger_rule)),
                "ends_the_run": type(task).__name__ == "_ShortCircuitDecoratedOperator",
                "downstream": sorted(task.downstream_task_ids),
            }
            for task in dag.tasks
        },
    }
heavy = [name for name in ("pandas", "great_expectations", "pyarrow", "dbt", "lxml") if name in sys.modules]
from catalog.system import System, TimeWindow
from warehouse.settings import PROJECT_ROOT
def system(window):
    texts = dict.fromkeys(("name", "title", "title_en", "description", "connection", "owner"), "a")
    return System(**texts, kind="csv", tables=(), window=window and TimeWindow(opens=window[0], closes=window[1]))
nightly = [
    module.nightly([system(window) for window in windows]).expression
    for windows in json.loads(sys.argv[1])
]
from unittest import mock
import pendulum
from airflow.timetables import trigger
from airflow.timetables.base import TimeRestriction
switched_on = pendulum.datetime(2026, 11, 25, 2, 25, tz="Asia/Ho_Chi_Minh")
declared = module.nightly([system(None)])
scheduled = trigger.CronTriggerTimetable(
    declared.expression, timezone=declared.timezone, run_immediately=declared.run_immediately
)
with mock.patch.object(trigger, "utcnow", lambda: switched_on.in_timezone("UTC")):
    begins = scheduled.next_dagrun_info(
        last_automated_data_interval=None, restriction=TimeRestriction(earliest=None, latest=None, catchup=False)
    ).run_after
found = {"dags": describe(module), "on_schedule": describe(on_schedule)}
print(json.dumps({**found, "heavy": heavy, "nightly": nightly, "begins": begins.isoformat()}))
"""


WINDOWS: list[list[tuple[str, str] | None]] = [
    [None],
    [("22:00", "05:00"), None],
    [("22:00", "02:00"), None],
    [("22:00", "06:00"), ("03:30", "05:00")],
    [("22:00", "01:00"), ("12:00", "13:00")],
]
"""None; one that holds 02:00; one that does not; two that overlap; two that never do."""


@pytest.fixture(scope="module")
def airflow_view(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    home = tmp_path_factory.mktemp("airflow")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("ODW_", "AIRFLOW_"))}
    environment |= {"AIRFLOW_HOME": str(home), "AIRFLOW__CORE__LOAD_EXAMPLES": "False"}
    done = subprocess.run(
        [sys.executable, "-c", DESCRIBE, json.dumps(WINDOWS)],
        capture_output=True,
        text=True,
        env=environment,
        cwd=PROJECT_ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_one_dag_for_every_department_that_owns_datasets_today(airflow_view: dict[str, Any], catalog: Catalog) -> None:
    owners = {department.key: department.title for department in catalog.owning_departments(today())}
    assert {key: dag["title"] for key, dag in airflow_view["dags"].items()} == owners


def test_dag_and_task_ids_are_those_we_agreed_on(airflow_view: dict[str, Any]) -> None:
    """Ids are an interface: bookmarks, history and alerts hang on them. Change the file only on purpose."""
    dags = {**airflow_view["dags"], **airflow_view["on_schedule"]}
    ids = "".join(f"{dag_id}.{task}\n" for dag_id, dag in sorted(dags.items()) for task in sorted(dag["tasks"]))
    assert ids == (Path(__file__).parent / "task_ids.txt").read_text(encoding="utf-8")


def test_parsing_imports_nothing_heavy(airflow_view: dict[str, Any]) -> None:
    assert airflow_view["heavy"] == []


def test_extraction_has_retries_and_its_systems_own_pool(airflow_view: dict[str, Any]) -> None:
    for dag in airflow_view["dags"].values():
        extracts = {name: task for name, task in dag["tasks"].items() if name.startswith("extract_")}
        assert extracts
        for name, task in extracts.items():
            assert task["retries"] > 0
            assert task["pool"] == f"source_{name.removeprefix('extract_')}"


def test_dbt_takes_two_workers_at_most_and_every_pool_is_made(airflow_view: dict[str, Any], catalog: Catalog) -> None:
    pools = airflow_pools(catalog)
    for dag in airflow_view["dags"].values():
        assert pools[dag["tasks"]["transform"]["pool"]]["slots"] == 2
        assert {task["pool"] for task in dag["tasks"].values()} <= {*pools, "default_pool"}


def test_dags_run_at_night_in_the_provinces_time_whatever_the_servers_is(airflow_view: dict[str, Any]) -> None:
    for dag in airflow_view["dags"].values():
        assert dag["schedule"] == ["0 2 * * *", "Asia/Ho_Chi_Minh"]


def test_a_dag_starts_when_all_its_systems_may_be_read(airflow_view: dict[str, Any]) -> None:
    assert airflow_view["nightly"] == ["0 2 * * *", "0 2 * * *", "0 22 * * *", "0 4 * * *", "0 2 * * *"]


def test_a_dag_switched_on_soon_after_its_hour_begins_with_the_next_night(airflow_view: dict[str, Any]) -> None:
    begins = datetime.fromisoformat(airflow_view["begins"])
    assert begins == datetime(2026, 11, 26, 2, tzinfo=PROVINCE_TIME)


def test_every_dataset_has_a_gate_of_its_own_and_one_task_releases_what_passed(airflow_view: dict[str, Any]) -> None:
    for dag in airflow_view["dags"].values():
        gate, release = dag["tasks"]["gate"], dag["tasks"]["release"]
        assert gate["mapped"]
        assert not release["mapped"]
        assert gate["downstream"] == ["release"]
        assert gate["retries"] == 0


def test_what_comes_after_a_failure_still_runs(airflow_view: dict[str, Any]) -> None:
    for dag in airflow_view["dags"].values():
        for name in ("transform", "check", "gate", "release", "index", "summarise", "feed"):
            assert dag["tasks"][name]["trigger_rule"] == "all_done"


def test_a_person_understands_the_names(airflow_view: dict[str, Any]) -> None:
    for dag in airflow_view["dags"].values():
        assert all(task["display"] != name for name, task in dag["tasks"].items())


def test_a_backlog_never_piles_up(airflow_view: dict[str, Any]) -> None:
    for dag in airflow_view["dags"].values():
        assert (dag["catchup"], dag["max_active_runs"]) == (False, 1)


def test_what_is_due_is_looked_for_every_quarter_and_the_look_is_all_when_nothing_is(
    airflow_view: dict[str, Any],
) -> None:
    ((dag_id, dag),) = airflow_view["on_schedule"].items()
    assert (dag_id, dag["schedule"]) == ("releases_due", ["*/15 * * * *", "Asia/Ho_Chi_Minh"])
    assert (dag["catchup"], dag["max_active_runs"], dag["is_paused_upon_creation"]) == (False, 1, False)
    assert {name: task["downstream"] for name, task in dag["tasks"].items()} == {
        "anything_due": ["publish_due"],
        "publish_due": ["feed"],
        "feed": [],
    }
    assert {name for name, task in dag["tasks"].items() if task["ends_the_run"]} == {"anything_due"}
    assert all(task["display"] != name for name, task in dag["tasks"].items())
