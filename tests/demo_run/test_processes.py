"""Services as real process groups: started, found again, stopped with their children, never mistaken."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from demo import processes
from demo.place import DemoError
from demo.processes import Service

SLEEPER = "import time; time.sleep(60)"
PARENT = f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {SLEEPER!r}]); time.sleep(60)"
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
)
HIDING = "import ctypes; ctypes.CDLL(None).prctl(4, 0); print('hidden', flush=True); " + SLEEPER
HIDING_PARENT = PARENT.replace(repr(SLEEPER), repr(HIDING))
FAILING = "print('no such database'); raise SystemExit(3)"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    yield Service("clock", tmp_path)
    processes.end(processes.leftovers(tmp_path), patience=1)


def launch(service: Service, code: str) -> psutil.Process:
    processes.launch(service, [sys.executable, "-c", code], os.environ)
    found = processes.find(service)
    assert found is not None
    return found


def wait_for(condition: Callable[[], object], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "nothing happened in time"
        time.sleep(0.05)


def test_a_service_runs_in_a_session_of_its_own(service: Service) -> None:
    process = launch(service, SLEEPER)
    assert os.getsid(process.pid) == process.pid != os.getsid(0)


def test_stop_ends_the_service_and_its_children(service: Service) -> None:
    process = launch(service, PARENT)
    wait_for(process.children)
    children = process.children()
    processes.stop([service])
    assert processes.find(service) is None
    assert not [child for child in children if child.is_running() and child.status() != psutil.STATUS_ZOMBIE]


def test_a_service_that_ignores_the_request_is_killed(service: Service) -> None:
    process = launch(service, STUBBORN)
    wait_for(lambda: "deaf" in service.log.read_text(encoding="utf-8"))
    processes.stop([service], patience=0.3)
    assert not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def test_a_pid_file_of_another_process_is_stale(service: Service) -> None:
    service.pid_file.parent.mkdir()
    service.pid_file.write_text(f"{os.getpid()} 12.5", encoding="utf-8")
    assert processes.find(service) is None


@pytest.mark.parametrize("text", ["", "4194304 1.0", "not a pid"])
def test_a_torn_pid_file_is_stale(service: Service, text: str) -> None:
    service.pid_file.parent.mkdir()
    service.pid_file.write_text(text, encoding="utf-8")
    assert processes.find(service) is None


def test_stopping_by_a_stale_pid_file_ends_nobody(service: Service) -> None:
    other = Service("other", service.state)
    process = launch(other, SLEEPER)
    service.pid_file.write_text(f"{process.pid} {process.create_time() - 1000}", encoding="utf-8")
    processes.stop([service])
    assert processes.find(other) is not None
    assert not service.pid_file.exists()


def test_children_of_a_killed_service_are_found_as_leftovers(service: Service) -> None:
    process = launch(service, PARENT)
    wait_for(process.children)
    child = process.children()[0]
    os.kill(process.pid, signal.SIGKILL)
    wait_for(lambda: processes.find(service) is None)
    assert [left.pid for left in processes.leftovers(service.state)] == [child.pid]


def test_a_new_start_ends_what_a_killed_one_left_behind(service: Service) -> None:
    killed = launch(service, PARENT)
    wait_for(killed.children)
    orphan = killed.children()[0]
    os.kill(killed.pid, signal.SIGKILL)
    wait_for(lambda: processes.find(service) is None)
    new = launch(service, SLEEPER)
    assert not orphan.is_running()
    assert [left.pid for left in processes.leftovers(service.state)] == [new.pid]


def test_hidden_children_of_a_killed_service_are_stopped_too(service: Service) -> None:
    # Airflow's workers forbid others to read their environment, so the mark cannot be seen on them.
    killed = launch(service, HIDING_PARENT)
    wait_for(lambda: "hidden" in service.log.read_text(encoding="utf-8"))
    child = killed.children()[0]
    os.kill(killed.pid, signal.SIGKILL)
    wait_for(lambda: processes.find(service) is None)
    assert processes.members(service) == [child]
    assert processes.stop([service]) == []
    assert not child.is_running()
    assert not service.pid_file.exists()


def test_leftovers_of_another_demo_are_not_ours(service: Service, tmp_path: Path) -> None:
    launch(service, SLEEPER)
    assert processes.leftovers(tmp_path / "another") == []


def test_a_service_that_ends_while_starting_shows_the_end_of_its_log(service: Service) -> None:
    processes.launch(service, [sys.executable, "-c", FAILING], os.environ)
    with pytest.raises(DemoError, match="no such database") as caught:
        processes.wait_until(service, lambda: False, seconds=10)
    assert str(service.log) in caught.value.remedy


def test_a_service_that_is_never_ready_is_an_error(service: Service) -> None:
    launch(service, SLEEPER)
    with pytest.raises(DemoError, match="not ready"):
        processes.wait_until(service, lambda: False, seconds=0.3)
