"""Services as process groups of their own: started, found again, stopped with all their children.

A pid file holds a process id and when that process began, so a stale file is never mistaken for a live service. The id
is also the session of all its children, so they are found when it was killed (Airflow hides their environment).
Every process we start carries the state folder in its environment: what a pid file forgot is found by that.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from demo.place import DemoError
from warehouse.settings import PROJECT_ROOT

OWNER_MARK = "ODW_DEMO_OWNER"
"""Environment variable of all our processes; its value is the state folder."""

LOG_LINES = 15
POLL_SECONDS = 0.2
HIDDEN = "hidden"
"""The mark of a process whose environment we may not read: another user's, or one that shut itself off."""
CLOCK_SECONDS = 2
"""How far two readings of when a process began may differ."""


@dataclass(frozen=True)
class Service:
    """One long-running program of the demo."""

    name: str
    state: Path

    @property
    def pid_file(self) -> Path:
        """``<pid> <seconds since the epoch at which it began>``."""
        return self.state / "processes" / f"{self.name}.pid"

    @property
    def log(self) -> Path:
        """Everything the program prints."""
        return self.state / "logs" / f"{self.name}.log"


def mark(state: Path) -> dict[str, str]:
    """Environment that makes a process ours. SPT_NOENV keeps it readable when a program renames itself."""
    return {OWNER_MARK: str(state), "SPT_NOENV": "1"}


def launch(service: Service, command: Sequence[str], environment: Mapping[str, str]) -> None:
    """Start the program in a session of its own, its output appended to the service's log.

    Children that an earlier, killed process of the service left behind are ended first.
    """
    end(members(service))
    for file in (service.pid_file, service.log):
        file.parent.mkdir(parents=True, exist_ok=True)
    with service.log.open("ab") as log:
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            cwd=PROJECT_ROOT,
            env={**environment, **mark(service.state)},
        )
    began = psutil.Process(process.pid).create_time()
    service.pid_file.write_text(f"{process.pid} {began}", encoding="utf-8")


def find(service: Service) -> psutil.Process | None:
    """The running process of the service; None when it ended, whatever the pid file says."""
    process = _recorded_process(service)
    return process if process is not None and _is_alive(process) else None


def members(service: Service) -> list[psutil.Process]:
    """The service's process and all its children, also when the process itself was killed."""
    recorded = _recorded(service)
    if recorded is None or (psutil.pid_exists(recorded[0]) and _recorded_process(service) is None):
        return []  # never started, or its number is another program's now
    session = [process for process in psutil.process_iter() if _session(process) == recorded[0]]
    return [process for process in session if _is_alive(process) and _mark_of(process) in (str(service.state), HIDDEN)]


def _recorded_process(service: Service) -> psutil.Process | None:
    """The process the pid file speaks of, alive or not yet buried."""
    recorded = _recorded(service)
    if recorded is None:
        return None
    try:
        process = psutil.Process(recorded[0])
        return process if abs(process.create_time() - recorded[1]) < CLOCK_SECONDS else None
    except psutil.Error:
        return None


def _recorded(service: Service) -> tuple[int, float] | None:
    try:
        pid, began = service.pid_file.read_text(encoding="utf-8").split()
        return int(pid), float(began)
    except (FileNotFoundError, ValueError):
        return None


def wait_until(service: Service, ready: Callable[[], bool], seconds: float) -> None:
    """Wait until ``ready()``.

    Raises:
        DemoError: the service ended first, or was not ready in time; shows the last lines of its log.
    """
    deadline = time.monotonic() + seconds
    while not ready():
        if find(service) is None:
            raise failure(service, "ended while starting.")
        if time.monotonic() > deadline:
            raise failure(service, f"was not ready after {seconds:.0f} s.")
        time.sleep(POLL_SECONDS)


def failure(service: Service, cause: str) -> DemoError:
    """The error for a service that does not do its work, with the end of its log."""
    return DemoError(service.name, f"{cause}\n{log_tail(service.log)}", f"Read {service.log}.")


def log_tail(log: Path, lines: int = LOG_LINES) -> str:
    """The last lines of a log, indented."""
    if not log.is_file():
        return "    (no log was written)"
    text = log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]
    return "\n".join(f"    {line}" for line in text)


def stop(services: Iterable[Service], patience: float = 20) -> list[psutil.Process]:
    """End the services with all their children, at once; returns those that even force did not end."""
    services = list(services)
    alive = end([process for service in services for process in members(service)], patience)
    for service in services:
        if not members(service):
            service.pid_file.unlink(missing_ok=True)
    return alive


def end(processes: Sequence[psutil.Process], patience: float = 20) -> list[psutil.Process]:
    """Ask the processes to end, wait, and kill those that do not; returns those that live on all the same."""
    for process in processes:
        with contextlib.suppress(psutil.Error):
            process.send_signal(signal.SIGTERM)
    _, deaf = psutil.wait_procs(processes, timeout=patience)
    for process in deaf:
        with contextlib.suppress(psutil.Error):
            process.kill()
    _, alive = psutil.wait_procs(deaf, timeout=5)
    return [process for process in alive if _is_alive(process)]


def leftovers(state: Path) -> list[psutil.Process]:
    """Every live process that carries our mark for ``state``; we ourselves never do."""
    marked = (process for process in psutil.process_iter() if _mark_of(process) == str(state))
    return [process for process in marked if process.pid != os.getpid() and _is_alive(process)]


def _mark_of(process: psutil.Process) -> str | None:
    try:
        return process.environ().get(OWNER_MARK)
    except psutil.AccessDenied:
        return HIDDEN
    except psutil.Error:
        return None


def _is_alive(process: psutil.Process) -> bool:
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


def _session(process: psutil.Process) -> int | None:
    try:
        return os.getsid(process.pid)
    except OSError:
        return None
