"""Stop everything the demo started; the data stays."""

from __future__ import annotations

import contextlib
from collections.abc import Collection

import psutil
from rich.console import Console

from demo import airflow, mariadb, portal, processes, web_sources
from demo.place import DemoError, Place
from demo.processes import Service
from warehouse.embedded_postgres import EmbeddedPostgres


def stop(place: Place | None = None) -> int:
    """Stop all of the demo at ``place``, say what was stopped, and return 0.

    Raises:
        DemoError: something of ours would not end; names the processes.
    """
    place = place or Place()
    console = Console(highlight=False)
    stopped, alive = stop_services(services(place))
    stopped += end_leftovers(place)
    if stop_postgres(place):
        stopped.append("postgresql")
    remaining = alive + processes.leftovers(place.state) + postgres_processes(place)
    if remaining:
        names = ", ".join(f"{process.pid} {process.name()}" for process in remaining)
        raise DemoError(
            "odw demo down", f"still running: {names}", "End them by their numbers (kill -9), then try again."
        )
    console.print(f"Stopped: {', '.join(stopped)}. The data stays." if stopped else "Nothing was running.")
    return 0


def services(place: Place) -> list[Service]:
    """Every service of the demo but PostgreSQL, whoever uses another one first."""
    return [*airflow.services(place), portal.service(place), web_sources.service(place), mariadb.service(place)]


def running_services(place: Place) -> list[Service]:
    """The services that run now."""
    return [service for service in services(place) if processes.find(service) is not None]


def stop_services(chosen: Collection[Service]) -> tuple[list[str], list[psutil.Process]]:
    """Stop the chosen services; returns the names of those that ran, and the processes that would not end."""
    running = [service.name for service in chosen if processes.members(service)]
    return running, processes.stop(chosen)


def end_leftovers(place: Place) -> list[str]:
    """End processes of ours that no pid file knows: children of a service that was killed."""
    found = processes.leftovers(place.state)
    names = [f"{process.pid}" for process in found]
    processes.end(found)
    return [f"{len(names)} processes left behind"] if names else []


def stop_postgres(place: Place) -> bool:
    """Stop the embedded server, also one that no longer answers; False when none ran."""
    if not postgres_processes(place):
        return False
    # Its port does not matter: a server is stopped through its data folder.
    EmbeddedPostgres(place.postgres, 0).stop()
    return True


def postgres_processes(place: Place) -> list[psutil.Process]:
    """The server process over the data folder, if one runs."""
    try:
        pid = int((place.postgres / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])
        process = psutil.Process(pid)
        ours = process.name() == "postgres" and str(place.postgres) in process.cmdline()
    except (FileNotFoundError, ValueError, IndexError, psutil.NoSuchProcess):
        return []
    except psutil.AccessDenied:
        ours = True
    with contextlib.suppress(psutil.NoSuchProcess):
        return [process] if ours and process.status() != psutil.STATUS_ZOMBIE else []
    return []
