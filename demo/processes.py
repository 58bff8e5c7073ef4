"""Services as process groups of their own: started, found again, stopped with all their children.

A pid file holds a process id and when that process began, so a stale file is never mistaken for a live service.
Every process we start also carries the state folder in its environment: what a pid file forgot is found by that.
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
    """Start the program in a session of its own, its output appended to the service's log."""
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
    try:
        pid, began = service.pid_file.read_text(encoding="utf-8").split()
        process = psutil.Process(int(pid))
        same = abs(process.create_time() - float(began)) < 2
        return process if same and process.status() != psutil.STATUS_ZOMBIE else None
    except (FileNotFoundError, ValueError, psutil.Error):
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


def stop(services: Iterable[Service], patience: float = 20) -> None:
    """End the services' process groups, all at once: a request first, force after ``patience`` seconds."""
    members: list[psutil.Process] = []
    for service in services:
        leader = find(service)
        if leader is not None:
            members += [leader, *_session_of(leader.pid)]
        service.pid_file.unlink(missing_ok=True)
    end(members, patience)


def end(processes: Sequence[psutil.Process], patience: float = 20) -> None:
    """Ask the processes to end, wait, and kill those that do not."""
    for process in processes:
        with contextlib.suppress(psutil.Error):
            process.send_signal(signal.SIGTERM)
    _, alive = psutil.wait_procs(processes, timeout=patience)
    for process in alive:
        with contextlib.suppress(psutil.Error):
            process.kill()
    psutil.wait_procs(alive, timeout=5)


def leftovers(state: Path) -> list[psutil.Process]:
    """Every live process that carries our mark for ``state``; we ourselves never do."""
    return [process for process in psutil.process_iter() if _carries_mark(process, str(state))]


def _carries_mark(process: psutil.Process, state: str) -> bool:
    if process.pid == os.getpid():
        return False
    try:
        return process.environ().get(OWNER_MARK) == state and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:  # it ended, or is another user's
        return False


def _session_of(leader: int) -> list[psutil.Process]:
    return [process for process in psutil.process_iter() if process.pid != leader and _session(process) == leader]


def _session(process: psutil.Process) -> int | None:
    try:
        return os.getsid(process.pid)
    except OSError:
        return None
