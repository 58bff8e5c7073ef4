"""`odw run`: extract, transform, check, release; what the DAGs do, without Airflow."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import click

from catalog import Catalog, Dataset
from catalog.kept import kept_catalog
from connectors.connections import environment_resolver
from connectors.landing import land_system
from warehouse.cli.feeding import feed_targets
from warehouse.cli.output import Record, json_option, print_json, print_records
from warehouse.cli.scope import Scope, chosen, dataset_option
from warehouse.cli.side_by_side import Action, Faults, Workers
from warehouse.database import connect
from warehouse.errors import OdwError
from warehouse.fingerprint import fingerprints
from warehouse.ledger import Extract, builds_of_run, close_run, new_run_id, newest_run, open_run
from warehouse.settings import Settings, read_settings
from warehouse.standing import standings_of_run
from warehouse.transform.run import changed_datasets, transform
from warehouse.transform.shares import shares

PAGES = "index pages"
"""What stands for a dataset's id where the pages could not be written."""

SYSTEMS_AT_ONCE = 3
"""Threads that read; most of their time they wait for a server."""

STEPS = ("extract", "transform", "check", "release")


@click.command("run")
@dataset_option
@click.option("--department", help="All datasets a department owns today.")
@click.option("--system", help="All datasets that read a system.")
@click.option("--step", "steps", type=click.Choice(STEPS), multiple=True, help="Only this step; may be repeated.")
@click.option("--ignore-window", is_flag=True, help="Read outside the hours a department set; ask it first.")
@json_option
def run_command(
    names: tuple[str, ...],
    department: str | None,
    system: str | None,
    steps: tuple[str, ...],
    ignore_window: bool,
    as_json: bool,
) -> None:
    """Bring datasets from their source systems to released files.

    Without --step all four steps run. A later step alone continues the newest run of the same scope.
    """
    settings = read_settings()
    catalog = kept_catalog(settings.catalog, settings.state)
    scope = chosen(catalog, names, department, system)
    wanted = tuple(step for step in STEPS if not steps or step in steps)
    run_id = _begin(settings, scope, wanted)
    workers = Workers(settings)
    if "transform" in wanted:
        workers.read_project()
    actions: dict[str, Action] = {
        "extract": partial(_extract, workers, ignore_window=ignore_window),
        "transform": partial(_transform, workers),
        "check": partial(_check, workers),
        "release": partial(_release, workers),
    }
    faults = _do(settings, catalog, scope, {step: actions[step] for step in wanted}, run_id, quiet=as_json)
    records, bad = _closed(settings, scope, wanted, run_id, faults)
    if scope.name == "all":
        records += _faulty(catalog)
    if PAGES in faults:
        records.append({"dataset": PAGES, "state": "failed", "reasons": [faults[PAGES]]})
    if as_json:
        print_json({"run": run_id, "scope": scope.name, "datasets": records})
    else:
        print_records(records, ["number", "dataset", "state", "version", "rows", "reasons"])
        for fault in catalog.faults:
            click.echo(str(fault))
    sys.exit(1 if bad or any(record["state"] in ("faulty", "failed") for record in records) else 0)


def _do(
    settings: Settings, catalog: Catalog, scope: Scope, steps: Mapping[str, Action], run_id: str, *, quiet: bool
) -> Faults:
    """Take the steps, saying how long each took; returns what failed."""
    faults: Faults = {}
    for step, action in steps.items():
        started = time.monotonic()
        faults |= action(settings, catalog, scope.datasets, run_id)
        if not quiet:
            click.echo(f"{step:<10}{time.monotonic() - started:6.1f} s")
    return faults


def _closed(
    settings: Settings, scope: Scope, steps: Iterable[str], run_id: str, faults: Faults
) -> tuple[list[Record], bool]:
    """Close the run in the ledger; returns where each dataset stands, and whether anything is bad."""
    judging = bool(set(steps) & {"check", "release"})
    with connect(settings, "publisher") as connection:
        standings = [
            standing.failed_with(faults.get(standing.dataset))
            for standing in standings_of_run(connection, scope.datasets, run_id)
        ]
        # Extraction or transformation alone judges nothing; then only what failed outright is bad.
        bad = any(standing.is_bad for standing in standings) if judging else bool(faults)
        close_run(connection, run_id, "held" if bad else "succeeded")
    shown = standings if judging else [s for s in standings if s.dataset in faults]
    return [vars(standing) for standing in shown], bad


def _faulty(catalog: Catalog) -> list[Record]:
    """Datasets whose contract was skipped: red and named, like a held one."""
    return [{"dataset": name, "state": "faulty", "reasons": ["faulty contract"]} for name in catalog.skipped]


def _begin(settings: Settings, scope: Scope, steps: tuple[str, ...]) -> str:
    with connect(settings, "loader") as connection:
        if "extract" in steps:
            run_id = new_run_id()
            open_run(connection, run_id, "odw", scope.name)
            return run_id
        continued = newest_run(connection, scope.name)
    if continued is None:
        raise click.UsageError(f"There is no run of scope {scope.name!r} to continue; begin with --step extract.")
    return continued


def _extract(
    workers: Workers,
    settings: Settings,
    catalog: Catalog,
    datasets: tuple[Dataset, ...],
    run_id: str,
    *,
    ignore_window: bool,
) -> Faults:
    resolve = environment_resolver(settings.environment)
    wanted = catalog.source_tables_of(datasets)

    def land(name: str) -> list[Extract]:
        tables = {table.name for table in wanted if table.system == name}
        extracts = land_system(settings, catalog.system(name), run_id, resolve, tables, ignore_window=ignore_window)
        if any(extract.outcome == "landed" for extract in extracts):
            workers.get_ready()
        return extracts

    faults: Faults = {}
    with ThreadPoolExecutor(SYSTEMS_AT_ONCE) as readers:
        for extracts in readers.map(land, sorted({table.system for table in wanted})):
            for extract in extracts:
                if extract.fault is not None:
                    faults |= {d.id: extract.fault for d in datasets if extract.source_table in d.sources}
    return faults


def _transform(
    workers: Workers, settings: Settings, catalog: Catalog, datasets: tuple[Dataset, ...], run_id: str
) -> Faults:
    with connect(settings, "transformer") as connection:
        changed = len(changed_datasets(connection, catalog, datasets))
    if not changed:
        return transform_here(settings, catalog, datasets, run_id)
    parts = workers.ask(shares, settings, catalog, datasets, workers.count(changed))
    return workers.share_out([[catalog.dataset(name) for name in part] for part in parts], run_id, transform_here)


def transform_here(settings: Settings, catalog: Catalog, datasets: tuple[Dataset, ...], run_id: str) -> Faults:
    """Build the datasets' marts in this process; returns what failed."""
    builds = transform(settings, catalog, datasets, run_id)
    return {build.dataset: build.fault for build in builds if build.fault is not None}


def _check(
    workers: Workers, settings: Settings, catalog: Catalog, datasets: tuple[Dataset, ...], run_id: str
) -> Faults:
    return workers.share(catalog, datasets, run_id, check_here, _changed(settings, run_id))


def _changed(settings: Settings, run_id: str) -> int:
    with connect(settings, "publisher") as connection:
        return sum(build.outcome == "built" for build in builds_of_run(connection, run_id).values())


def check_here(settings: Settings, catalog: Catalog, datasets: tuple[Dataset, ...], run_id: str) -> Faults:
    """Judge the datasets in this process; what is wrong stands in the ledger, so no faults are returned."""
    from expectations.gate import judge

    with connect(settings, "publisher") as connection:
        current = fingerprints(connection, catalog, datasets)
    judge(settings, catalog, datasets, run_id, current)
    return {}


def _release(
    workers: Workers, settings: Settings, catalog: Catalog, datasets: tuple[Dataset, ...], run_id: str
) -> Faults:
    from publish.index import write_index

    faults = workers.share(catalog, datasets, run_id, release_here, _changed(settings, run_id))
    try:
        write_index(settings, catalog)
    except OdwError as error:
        faults[PAGES] = str(error)
    feed_targets(settings, catalog)
    return faults


def release_here(settings: Settings, catalog: Catalog, datasets: tuple[Dataset, ...], run_id: str) -> Faults:
    """Release in this process what the gate let through; returns what failed."""
    from publish.release_run import release_run

    return release_run(settings, catalog, datasets, run_id).faults
