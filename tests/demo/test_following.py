"""The picture of a run is put together from changes alone; the real Airflow answers in tests/demo_run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from demo import following
from demo.airflow_api import AirflowApi, Run, Task
from demo.following import Ended, follow

RUN = Run("so_y_te", "r1", "running")


def task(name: str, state: str, began: str = "9999", run: str = "r1") -> Task:
    return Task("so_y_te", run, name, began, name, state, None, "")


class Scripted:
    """An Airflow whose tasks change as told; complete lists are given only of a run that has ended."""

    def __init__(self, changes: list[list[Task]], ended: Run) -> None:
        self._changes: Iterator[list[Task]] = iter(changes)
        self._ended = ended
        self._left = len(changes)
        self.asked: list[datetime] = []

    def tasks_since(self, moment: datetime) -> list[Task]:
        self.asked.append(moment)
        self._left -= 1
        return next(self._changes, [])

    def refresh(self, run: Run) -> Run:
        return self._ended if self._left <= 0 else run

    def tasks(self, run: Run) -> list[Task]:
        return [task("extract[-1]", "success", "01"), task("gate[0]", "success", "02"), task("gate[1]", "failed", "03")]


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "POLL_SECONDS", 0)


def watch(airflow: Scripted) -> tuple[Ended, list[list[str]]]:
    shown: list[list[str]] = []
    ended = follow(
        cast("AirflowApi", airflow), [RUN], lambda tasks: shown.append([f"{t.id} {t.state}" for t in tasks]), []
    )
    return ended, shown


def test_changes_add_up_and_instances_take_the_place_of_their_mapped_task() -> None:
    changes: list[list[Any]] = [
        [task("extract[-1]", "waiting"), task("gate[-1]", "waiting"), task("extract[-1]", "running", run="r0")],
        [task("extract[-1]", "success", "01")],
        [task("gate[0]", "running", "02"), task("gate[1]", "waiting")],
        [],
    ]
    ended, shown = watch(Scripted(changes, Run("so_y_te", "r1", "failed")))
    assert shown[0] == ["extract[-1] waiting", "gate[-1] waiting"], "tasks of another run are not ours"
    assert shown[1] == ["extract[-1] success", "gate[-1] waiting"]
    assert shown[2] == ["extract[-1] success", "gate[0] running", "gate[1] waiting"]
    assert [task.id for task in ended.failed_tasks] == ["gate[1]"], "the final picture is asked for whole"
    assert ended.runs[0].state == "failed"


def test_each_question_reaches_back_before_the_one_before_it() -> None:
    airflow = Scripted([[task("extract[-1]", "running", "01")]] * 4, Run("so_y_te", "r1", "success"))
    before = datetime.now(UTC)
    watch(airflow)
    assert all(moment < before for moment in airflow.asked)
    assert airflow.asked == sorted(airflow.asked)
