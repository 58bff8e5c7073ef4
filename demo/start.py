"""Start the whole warehouse on synthetic departments, let the scheduler run every DAG, and show what came out."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from rich.console import Console

from catalog import load_catalog
from demo import airflow, stages
from demo.closing import outcome_of, print_closing
from demo.place import Place
from demo.progress import Progress
from demo.stop import postgres_processes, running_services, services, stop_postgres, stop_services

INTERRUPTED = 130


def start(scale: int, seed: int, port: int, place: Place | None = None) -> int:
    """Bring everything up and every dataset out; what already runs is used as it is.

    Returns 0 when every dataset went out, 1 when one is held, failed or has a faulty contract, 130 when interrupted.

    Raises:
        OdwError: a service did not start; whatever this call had started is stopped again.
    """
    place = place or Place()
    place = replace(place, ports=replace(place.ports, airflow=port))
    place.state.mkdir(parents=True, exist_ok=True)
    # The package of the embedded PostgreSQL asks for a folder that servers without a desktop lack.
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    console = Console(highlight=False, soft_wrap=True)
    try:
        with _nothing_half_started(place):
            return _start(place, console, scale, seed)
    except KeyboardInterrupt:
        console.print("\nInterrupted. What was started still runs: `make stop` stops it, `make demo` goes on.")
        return INTERRUPTED


def start_sources(scale: int, seed: int, place: Place | None = None) -> int:
    """Bring up the warehouse and the departments' filled systems, and nothing else; returns 0.

    Raises:
        OdwError: a service did not start; whatever this call had started is stopped again.
    """
    place = place or Place()
    place.state.mkdir(parents=True, exist_ok=True)
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    console = Console(highlight=False, soft_wrap=True)
    catalog = load_catalog(place.catalog)
    with _nothing_half_started(place), Progress(console) as progress:
        server = stages.postgres(progress, place)
        settings, sources = stages.databases(progress, place, server, catalog, scale)
        stages.departments(progress, place, settings, catalog, sources, scale, seed)
    console.print("Ready: `odw run` brings the datasets out; `odw demo down` stops everything; the rows are synthetic.")
    return 0


def _start(place: Place, console: Console, scale: int, seed: int) -> int:
    catalog = load_catalog(place.catalog)
    # Airflow takes its time to start and the departments' rows take theirs: both at once.
    with ThreadPoolExecutor(1) as background, Progress(console) as progress:
        server = stages.postgres(progress, place)
        settings, sources = stages.databases(progress, place, server, catalog, scale)
        environment = stages.airflow_environment(place, server, settings)
        starting = background.submit(airflow.migrate_and_start, place, environment)
        stages.departments(progress, place, settings, catalog, sources, scale, seed)
        address = stages.airflow_ready(progress, place, starting)
        ended = stages.dag_runs(progress, place, catalog, address)
        portal_address = stages.portal(progress, place, environment)
    outcome = outcome_of(settings, catalog, ended)
    print_closing(console, place, catalog, outcome, progress.stages, {"Portal": portal_address, "Airflow": address})
    return 0 if outcome.all_well and not catalog.faults else 1


@contextlib.contextmanager
def _nothing_half_started(place: Place) -> Iterator[None]:
    """When the block fails, stop the services it started; an interrupt leaves them for `make stop`."""
    before = {service.name for service in running_services(place)}
    had_postgres = bool(postgres_processes(place))
    try:
        yield
    except Exception:
        stop_services([service for service in services(place) if service.name not in before])
        if not had_postgres:
            stop_postgres(place)
        raise
