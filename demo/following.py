"""Let Airflow run every department's DAG, and watch until all have ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from demo import processes
from demo.airflow_api import AirflowApi, Run, Task
from demo.place import DemoError
from demo.processes import Service

PARSE_SECONDS = 90
POLL_SECONDS = 1.0
RUNS_EVERY = 5
"""Pictures between two questions after the runs themselves."""
OVERLAP = timedelta(seconds=5)
"""By how much two questions overlap: a change is dated before it can be seen."""


def wait_for_dags(api: AirflowApi, expected: Collection[str]) -> dict[str, str]:
    """Id to title of the expected DAGs, once Airflow has parsed them all.

    Raises:
        DemoError: a DAG file has errors, or a DAG does not appear.
    """
    deadline = time.monotonic() + PARSE_SECONDS
    while not set(expected) <= set(known := api.dags()):
        errors = api.import_errors()
        if errors:
            raise DemoError("DAG files", "; ".join(errors), "Mend the file, then run the same command again.")
        if time.monotonic() > deadline:
            missing = ", ".join(sorted(set(expected) - set(known)))
            raise DemoError("DAG files", f"Airflow did not find {missing}.", "Read var/logs/dag-processor.log.")
        time.sleep(POLL_SECONDS)
    return {dag: known[dag] for dag in expected}


def run_all(api: AirflowApi, dags: Collection[str]) -> list[Run]:
    """Trigger one run of each DAG, in order."""
    api.unpause(dags)
    return [api.trigger(dag) for dag in dags]


@dataclass(frozen=True)
class Ended:
    """Runs that have ended, with all their tasks."""

    runs: tuple[Run, ...]
    tasks: tuple[Task, ...]

    @property
    def failed_tasks(self) -> list[Task]:
        """Tasks that failed themselves, not those that never ran because of them."""
        return [task for task in self.tasks if task.state == "failed"]


def follow(
    api: AirflowApi, runs: Sequence[Run], show: Callable[[Sequence[Task]], None], needed: Sequence[Service]
) -> Ended:
    """The runs once all have ended, showing their tasks meanwhile.

    Raises:
        DemoError: one of the ``needed`` services ended, so that the runs never would.
    """
    picture = _Picture(api, runs)
    while True:
        picture.refresh()
        show(picture.tasks)
        if all(run.is_finished for run in picture.runs):
            return Ended(tuple(picture.runs), tuple(picture.tasks))
        for service in needed:
            if processes.find(service) is None:
                raise processes.failure(service, "ended while DAGs were running.")
        time.sleep(POLL_SECONDS)


class _Picture:
    """Runs and their tasks as last seen. Only what changed is asked for: the server needs its core for the tasks."""

    def __init__(self, api: AirflowApi, runs: Sequence[Run]) -> None:
        self.runs = list(runs)
        self._api = api
        self._tasks: dict[tuple[str, str], Task] = {}
        self._next = datetime.now(UTC) - OVERLAP
        self._pictures = 0

    @property
    def tasks(self) -> list[Task]:
        """In the order they began."""
        return sorted(self._tasks.values(), key=lambda task: (task.began, task.id))

    def refresh(self) -> None:
        """Ask for the tasks that changed and, less often, for the runs."""
        since, self._next = self._next, datetime.now(UTC) - OVERLAP
        ours = {(run.dag, run.run_id) for run in self.runs}
        self._take(task for task in self._api.tasks_since(since) if (task.dag, task.run_id) in ours)
        self._pictures += 1
        if self._pictures % RUNS_EVERY == 0 or all(task.is_finished for task in self._tasks.values()):
            self._refresh_runs()

    def _refresh_runs(self) -> None:
        for place, run in enumerate(self.runs):
            if not run.is_finished:
                self.runs[place] = self._api.refresh(run)
                if self.runs[place].is_finished:
                    self._take(self._api.tasks(run))  # once more and all of them: the final picture

    def _take(self, tasks: Iterable[Task]) -> None:
        self._tasks |= {(task.dag, task.id): task for task in tasks}
        # A mapped task is one instance, [-1], until its instances take its place.
        mapped = {(dag, f"{name.rpartition('[')[0]}[-1]") for dag, name in self._tasks if not name.endswith("[-1]")}
        self._tasks = {key: task for key, task in self._tasks.items() if key not in mapped}
