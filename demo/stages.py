"""The stages of a start, in order; each gives the next ones what they need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import Future

from catalog import Catalog
from demo import airflow
from demo import portal as portal_service
from demo.airflow_api import AirflowApi, Task
from demo.following import Ended, follow, run_all, wait_for_dags
from demo.place import Place
from demo.progress import Progress
from demo.settings_file import settings_of, write_settings
from demo.source import Source
from demo.sources import fill_sources, make_sources
from demo.stop import end_leftovers, services, stop_services
from warehouse import embedded_postgres
from warehouse.clock import today
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.ledger import confirm_zero, zero_is_confirmed
from warehouse.pools import airflow_pools
from warehouse.preparation import prepare_warehouse
from warehouse.settings import Settings, read_settings

WAREHOUSE_LOGIN = "odw"
OFFICER = "cán bộ mô phỏng"
ZERO_REASON = "Dữ liệu mô phỏng: nguồn chưa có dòng nào là đúng thực tế."


def postgres(progress: Progress, place: Place) -> EmbeddedPostgres:
    """The database server. When it did not run, nothing that rests on it may run either."""
    with progress.stage("PostgreSQL") as stage:
        running = embedded_postgres.find_running(place.postgres)
        if running is None:
            stop_services(services(place))
            end_leftovers(place)
        server = running or embedded_postgres.start(place.postgres, place.ports.postgres)
        verb = "runs already" if running else "started"
        stage.detail = f"{verb} on port {server.port}{_moved(place.ports.postgres, server.port)}"
    return server


def databases(
    progress: Progress, place: Place, server: EmbeddedPostgres, catalog: Catalog, scale: int
) -> tuple[Settings, list[Source]]:
    """The warehouse with its roles, and an empty database for every department's system; settings are written."""
    with progress.stage("Warehouse and source systems") as stage:
        url = server.create_database("warehouse", owner=WAREHOUSE_LOGIN)
        prepare_warehouse(server.url("warehouse"), WAREHOUSE_LOGIN)
        sources = make_sources(place, server, catalog)
        values = settings_of(place, url, {source.system.connection: source.url for source in sources}, scale)
        write_settings(place, values)
        notes = [source.note for source in sources if source.note]
        engines = Counter(source.kind_served for source in sources)
        served = (f"{count} {engine}" for engine, count in sorted(engines.items()))
        stage.detail = "; ".join([f"{len(sources)} systems ({', '.join(served)})", *dict.fromkeys(notes)])
    return read_settings(values, place.settings_file), sources


def airflow_environment(place: Place, server: EmbeddedPostgres, settings: Settings) -> dict[str, str]:
    """What Airflow, its tasks and the portal are told."""
    metadata = server.create_database("airflow", owner="airflow")
    return airflow.environment(place, metadata, dict(settings.environment), airflow.choose_airflow_port(place))


def departments(
    progress: Progress,
    place: Place,
    settings: Settings,
    catalog: Catalog,
    sources: list[Source],
    scale: int,
    seed: int,
) -> None:
    """Synthetic rows in every source, and the officer's word on the datasets that may have none."""
    with progress.stage("Departments' synthetic rows") as stage:
        filled = fill_sources(place, sources, scale, seed)
        count = sum(filled.values())
        stage.detail = f"{count:,} rows in {len(filled)} systems" if filled else "there already"
        _confirm_zeros(settings, catalog)


def _confirm_zeros(settings: Settings, catalog: Catalog) -> None:
    with connect(settings, "publisher") as connection:
        for dataset in catalog.in_list_order():
            may_be_empty = any(resource.rows.min == 0 for resource in dataset.resources)
            if may_be_empty and not zero_is_confirmed(connection, dataset.id):
                confirm_zero(connection, dataset.id, OFFICER, ZERO_REASON)


def airflow_ready(progress: Progress, place: Place, starting: Future[airflow.Airflow]) -> str:
    """Airflow's address, once all its parts are well."""
    with progress.stage("Airflow") as stage:
        running = starting.result()
        moved = _moved(place.ports.airflow, int(running.url.rpartition(":")[2]))
        stage.detail = f"{'started' if running.started else 'runs already'}: {running.url}{moved}"
    return running.url


def dag_runs(progress: Progress, place: Place, catalog: Catalog, url: str) -> Ended:
    """One run of every department's DAG, followed to its end."""
    with AirflowApi(url) as api:
        with progress.stage("DAGs") as stage:
            api.set_pools(airflow_pools(catalog))
            titles = wait_for_dags(api, [department.key for department in catalog.owning_departments(today())])
            stage.detail = f"{len(titles)} parsed"
        with progress.stage("Runs") as stage:

            def show(tasks: Sequence[Task]) -> None:
                stage.detail = f"{sum(task.is_finished for task in tasks)} of {len(tasks)} tasks"
                progress.show_tasks(tasks, titles)

            ended = follow(api, run_all(api, titles), show, airflow.services(place))
            progress.show_tasks([], titles)
            stage.detail += ", " + ", ".join(f"{titles[run.dag]}: {run.state}" for run in ended.runs)
    return ended


def portal(progress: Progress, place: Place, environment: dict[str, str]) -> str:
    """The portal's address."""
    with progress.stage("Portal") as stage:
        url = portal_service.start(place, environment)
        stage.detail = f"{url}{_moved(place.ports.portal, int(url.rpartition(':')[2]))}"
    return url


def _moved(wanted: int, got: int) -> str:
    return f" ({wanted} is taken)" if wanted not in (0, got) else ""
