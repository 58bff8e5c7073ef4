"""A start that fails leaves nothing running and says why; a stop works on whatever is left."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo import processes
from demo.place import DemoError, Place, Ports
from demo.processes import Service
from demo.start import start
from demo.stop import postgres_processes, running_services, stop
from warehouse import embedded_postgres
from warehouse.settings import PROJECT_ROOT

SLEEPER = "import time; time.sleep(60)"


@pytest.fixture
def place() -> Iterator[Place]:
    # pytest's own folder is closed to the system user that runs PostgreSQL when we are root.
    folder = Path(tempfile.mkdtemp(prefix="odw-demo-"))
    folder.chmod(0o755)
    place = Place(folder / "var", folder / "releases", catalog=folder / "catalog", ports=Ports(0, 0, 0, 0, 0))
    yield place
    stop(place)
    shutil.rmtree(folder)


def test_a_failing_stage_stops_what_it_had_started(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(PROJECT_ROOT / "catalog" / "vocabulary", place.catalog / "vocabulary")
    monkeypatch.setattr("demo.stages.prepare_warehouse", _out_of_disk)
    with pytest.raises(DemoError, match="disk full"):
        start(1, 1, 0, place)
    assert postgres_processes(place) == []
    assert running_services(place) == []
    assert processes.leftovers(place.state) == []


def test_a_failing_start_leaves_what_already_ran(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(PROJECT_ROOT / "catalog" / "vocabulary", place.catalog / "vocabulary")
    server = embedded_postgres.start(place.postgres, 0)
    monkeypatch.setattr("demo.stages.prepare_warehouse", _out_of_disk)
    with pytest.raises(DemoError):
        start(1, 1, 0, place)
    assert embedded_postgres.find_running(place.postgres) == server


def test_stop_ends_services_leftovers_and_the_server(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    embedded_postgres.start(place.postgres, 0)
    for name in ("scheduler", "unknown-to-any-pid-file"):
        processes.launch(Service(name, place.state), [sys.executable, "-c", SLEEPER], os.environ)
    assert stop(place) == 0
    assert postgres_processes(place) == []
    assert processes.leftovers(place.state) == []
    said = capsys.readouterr().out
    assert "scheduler" in said
    assert "1 processes left behind" in said
    assert "postgresql" in said


def test_stop_with_nothing_running_says_so(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    assert stop(place) == 0
    assert "Nothing was running" in capsys.readouterr().out


def _out_of_disk(*_: object) -> None:
    raise DemoError("Warehouse", "disk full", "Free some space.")
