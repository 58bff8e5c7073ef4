"""Let Airflow run every department's DAG, and watch until all have ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from demo import processes
from demo.airflow_api import AirflowApi, Run, Task
from demo.place import DemoError
from demo.processes import Service

PARSE_SECONDS = 90
POLL_SECONDS = 1.0


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
    while True:
        # States first: tasks read afterwards are at least as new, so the last picture is the final one.
        runs = [run if run.state in ("success", "failed") else api.refresh(run) for run in runs]
        tasks = [task for run in runs for task in api.tasks(run)]
        show(tasks)
        if all(run.state in ("success", "failed") for run in runs):
            return Ended(tuple(runs), tuple(tasks))
        for service in needed:
            if processes.find(service) is None:
                raise processes.failure(service, "ended while DAGs were running.")
        time.sleep(POLL_SECONDS)
