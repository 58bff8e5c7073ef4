"""The few questions and orders the demo has for Airflow's REST API."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

import httpx

from demo.place import DemoError

FINISHED = frozenset({"success", "failed", "skipped", "upstream_failed", "removed"})
PAGE = 100
TASKS = "/api/v2/dags/{dag}/dagRuns/{run}/taskInstances"


@dataclass(frozen=True)
class Run:
    """One run of one DAG."""

    dag: str
    run_id: str
    state: str

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in ("success", "failed")


@dataclass(frozen=True)
class Task:
    """One task instance of a run; ``seconds`` is None while it has not begun, ``began`` is then later than all."""

    dag: str
    run_id: str
    id: str
    began: str
    title: str
    state: str
    seconds: float | None
    log: str
    """Folder of its log below Airflow's log folder."""

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in FINISHED


class AirflowApi:
    """A session with the API server at ``url``; needs a server where everyone is administrator."""

    def __init__(self, url: str) -> None:
        self._client = httpx.Client(base_url=url, timeout=60)
        token = self._ask("GET", "/auth/token")["access_token"]
        self._client.headers["Authorization"] = f"Bearer {token}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def set_pools(self, pools: dict[str, dict[str, Any]]) -> None:
        """Make the pools, or give them these slots; ``pools`` as of ``warehouse.pools.airflow_pools``."""
        known = {pool["name"] for pool in self._pages("/api/v2/pools", "pools")}
        for name, body in pools.items():
            if name in known:
                self._ask("PATCH", f"/api/v2/pools/{name}", json={"pool": name, **body})
            else:
                self._ask("POST", "/api/v2/pools", json={"name": name, **body})

    def dags(self) -> dict[str, str]:
        """Id to title of every DAG that is parsed."""
        return {dag["dag_id"]: dag["dag_display_name"] for dag in self._pages("/api/v2/dags", "dags")}

    def import_errors(self) -> list[str]:
        """The last line of every DAG file's error."""
        errors = self._pages("/api/v2/importErrors", "import_errors")
        return [f"{error['filename']}: {error['stack_trace'].strip().splitlines()[-1]}" for error in errors]

    def unpause(self, dags: Iterable[str]) -> None:
        """Let the scheduler run them."""
        for dag in dags:
            self._ask("PATCH", f"/api/v2/dags/{dag}", json={"is_paused": False})

    def trigger(self, dag: str) -> Run:
        """Ask for a run of the DAG now."""
        run = self._ask("POST", f"/api/v2/dags/{dag}/dagRuns", json={"logical_date": None})
        return Run(dag, run["dag_run_id"], run["state"])

    def refresh(self, run: Run) -> Run:
        """The run as it is now."""
        return Run(run.dag, run.run_id, self._ask("GET", f"/api/v2/dags/{run.dag}/dagRuns/{run.run_id}")["state"])

    def tasks(self, run: Run) -> list[Task]:
        """The run's task instances."""
        return [_task(task) for task in self._pages(TASKS.format(dag=run.dag, run=run.run_id), "task_instances")]

    def tasks_since(self, moment: datetime) -> list[Task]:
        """Task instances of any run that changed at ``moment`` or later."""
        changed = {"updated_at_gte": moment.isoformat()}
        return [_task(task) for task in self._pages(TASKS.format(dag="~", run="~"), "task_instances", **changed)]

    def _pages(self, path: str, key: str, **filters: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        while True:
            page = self._ask("GET", path, params={"limit": PAGE, "offset": len(found), **filters})
            found += page[key]
            if not page[key] or len(found) >= page["total_entries"]:
                return found

    def _ask(self, method: str, path: str, **options: Any) -> dict[str, Any]:
        try:
            response = self._client.request(method, path, **options)
            response.raise_for_status()
            answer: dict[str, Any] = response.json()
        except httpx.HTTPStatusError as error:
            cause = f"{method} {path} answered {error.response.status_code}: {error.response.text[:300]}"
            raise DemoError("Airflow API", cause, "Read var/logs/api-server.log.") from error
        except httpx.HTTPError as error:
            raise DemoError("Airflow API", f"{method} {path}: {error}", "Read var/logs/api-server.log.") from error
        return answer


def _task(task: dict[str, Any]) -> Task:
    dag, run_id, index = task["dag_id"], task["dag_run_id"], task["map_index"]
    mapped = task["rendered_map_index"] or (str(index) if index >= 0 else "")
    title = f"{task['task_display_name']}: {mapped}" if mapped else task["task_display_name"]
    log = f"dag_id={dag}/run_id={run_id}/task_id={task['task_id']}"
    log += f"/map_index={index}" if index >= 0 else ""
    began = task["start_date"] or "9999"
    return Task(
        dag, run_id, f"{task['task_id']}[{index}]", began, title, task["state"] or "waiting", task["duration"], log
    )
