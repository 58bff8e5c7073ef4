"""The tasks, each one call into the packages that do the work. Heavy imports wait until a task really runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from airflow.sdk import get_current_context, task
from airflow.sdk.exceptions import AirflowFailException, AirflowRescheduleException

from warehouse.pools import TRANSFORM_POOL, pool_name

if TYPE_CHECKING:
    from catalog import Catalog, Dataset, System
    from publish.due import Due
    from warehouse.settings import Settings

ALWAYS = "all_done"


def extract_task(system: System) -> Any:
    """The task that reads one system, in the system's own pool, so that we stay a good neighbour."""
    return task(
        task_id=f"extract_{system.name}",
        task_display_name=f"Thu thập: {system.title}",
        pool=pool_name(system),
    )(_extract)


def _extract(department: str, system: str) -> dict[str, str]:
    from connectors.landing import land_system
    from connectors.window import next_opening
    from dags.airflow_connections import airflow_resolver

    settings, catalog, datasets, run_id = _work(department)
    opening = next_opening(catalog.system(system))
    if opening is not None:
        # Not a failure: the task sleeps, takes no worker meanwhile, and reads when the department lets us.
        raise AirflowRescheduleException(opening)  # type: ignore[no-untyped-call]
    tables = {table.name for table in catalog.source_tables_of(datasets) if table.system == system}
    extracts = land_system(settings, catalog.system(system), run_id, airflow_resolver(settings), tables)
    faults = [str(extract.fault) for extract in extracts if extract.outcome == "failed"]
    if faults:
        raise RuntimeError("\n".join(faults))
    return {extract.source_table: extract.outcome for extract in extracts}


@task(task_display_name="Chuẩn hóa (dbt)", trigger_rule=ALWAYS, pool=TRANSFORM_POOL)
def transform(department: str) -> dict[str, str]:
    """Shape what has landed; a table that did not land keeps its last good state."""
    from warehouse.transform.run import transform as run_transform

    settings, catalog, datasets, run_id = _work(department)
    builds = run_transform(settings, catalog, datasets, run_id)
    return {build.dataset: build.outcome for build in builds}


@task(task_display_name="Kiểm tra chất lượng (Great Expectations)", trigger_rule=ALWAYS)
def check(department: str) -> dict[str, str]:
    """Judge every dataset of the department in one process, and write the verdicts to the ledger."""
    from expectations.gate import judge
    from warehouse.database import connect
    from warehouse.fingerprint import fingerprints

    settings, catalog, datasets, run_id = _work(department)
    with connect(settings, "publisher") as connection:
        current = fingerprints(connection, catalog, datasets)
    return {verdict.dataset: verdict.verdict for verdict in judge(settings, catalog, datasets, run_id, current)}


@task(task_display_name="Cổng kiểm soát", map_index_template="{{ dataset_title }}", retries=0, trigger_rule=ALWAYS)
def gate(dataset: str, title: str) -> str:
    """Red when the dataset is held, with the reasons; green when it may go out.

    ``title`` is what the Airflow page shows in the place of a map index.
    """
    from warehouse.database import connect
    from warehouse.ledger import verdict_of
    from warehouse.settings import read_settings

    context: Any = get_current_context()
    context["dataset_title"] = title
    run_id = _run_id()
    with connect(read_settings(), "publisher") as connection:
        verdict = verdict_of(connection, run_id, dataset)
    if verdict is None or verdict.verdict == "held":
        reasons = verdict.reasons if verdict else ("chưa được kiểm tra trong lần chạy này",)
        raise AirflowFailException(f"Giữ lại {dataset}:\n- " + "\n- ".join(reasons))
    return verdict.verdict


@task(task_display_name="Phát hành", trigger_rule=ALWAYS)
def release(department: str) -> dict[str, str]:
    """For every dataset the gate let through: the files of a new version, or word that the last one still stands."""
    from publish.release_run import release_run

    settings, catalog, datasets, run_id = _work(department)
    released = release_run(settings, catalog, datasets, run_id)
    if released.faults:
        raise RuntimeError("\n".join(released.faults.values()))
    return {name: f"{outcome.kind} {outcome.version}" for name, outcome in released.outcomes.items()}


@task(task_display_name="Trang mục lục", trigger_rule=ALWAYS)
def index() -> str:
    """Rewrite the pages and catalog.json, held datasets included: they say so."""
    from publish.index import write_index

    settings, catalog, _ = _place()
    return str(write_index(settings, catalog))


@task.short_circuit(task_display_name="Có gì đến hạn không?")
def anything_due() -> bool:
    """Whether a version, the pages or a target waits for nothing but us; otherwise the run ends here."""
    return bool(_due())


@task(task_display_name="Công bố bản đến hạn")
def publish_due() -> str:
    """Publish what is due and rewrite the pages, when one or the other is to be done."""
    from publish.index import write_index

    settings, catalog, _ = _place()
    return str(write_index(settings, catalog)) if _due().pages else "không có bản nào đến hạn"


def _due() -> Due:
    from publish.due import what_is_due
    from publish.targets.configuration import configured_targets
    from warehouse.clock import now
    from warehouse.settings import read_settings

    settings = read_settings()
    return what_is_due(settings, configured_targets(settings).values(), now())


@task(task_display_name="Gửi tới các nơi nhận", trigger_rule=ALWAYS, retries=0)
def feed() -> dict[str, str]:
    """Deliver what waits for portals and mirrors; one that is away turns nothing red, its outbox waits."""
    from dags.airflow_connections import airflow_secrets
    from publish.targets.configuration import configured_targets
    from publish.targets.pusher import push

    settings, catalog, _ = _place()
    done = push(settings, catalog, configured_targets(settings), airflow_secrets(settings))
    return {one.target: one.problem or f"{one.delivered} đã gửi, {one.waiting} đang chờ" for one in done}


@task(task_display_name="Tổng kết", trigger_rule=ALWAYS, retries=0)
def summarise(department: str) -> dict[str, str]:
    """Close the run; red when anything was held, so that the whole run is seen to need a person."""
    from warehouse.database import connect
    from warehouse.ledger import close_run
    from warehouse.standing import standings_of_run

    settings, _, datasets, run_id = _work(department)
    with connect(settings, "publisher") as connection:
        standings = standings_of_run(connection, datasets, run_id)
        bad = [standing for standing in standings if standing.is_bad]
        close_run(connection, run_id, "held" if bad else "succeeded")
    if bad:
        lines = [f"{standing.number} {standing.dataset}: {'; '.join(standing.reasons)}" for standing in bad]
        raise AirflowFailException(f"{len(bad)} bộ dữ liệu bị giữ lại:\n" + "\n".join(lines))
    return {standing.dataset: standing.state for standing in standings}


def _place() -> tuple[Settings, Catalog, str]:
    """Where we run: settings, catalog and the ledger's id of this DAG run."""
    from catalog.kept import kept_catalog
    from warehouse.settings import read_settings

    settings = read_settings()
    return settings, kept_catalog(settings.catalog, settings.state), _run_id()


def _run_id() -> str:
    context = get_current_context()
    return f"{context['dag'].dag_id}/{context['run_id']}"


def _work(department: str) -> tuple[Settings, Catalog, tuple[Dataset, ...], str]:
    """What a department's task works on; the run is in the ledger from the first task on."""
    from warehouse.clock import today
    from warehouse.database import connect
    from warehouse.ledger import open_run

    settings, catalog, run_id = _place()
    with connect(settings, "loader") as connection:
        open_run(connection, run_id, "airflow", f"department {department}")
    return settings, catalog, catalog.datasets_of_department(department, today()), run_id
