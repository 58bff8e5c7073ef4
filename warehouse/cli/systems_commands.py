"""`odw systems`: the departments' systems, whether we can read them, and how their tables drifted."""

from __future__ import annotations

import sys

import click

from catalog import load_catalog
from catalog.system import System
from connectors.connections import ConnectionResolver, environment_resolver
from connectors.examination import examine_system
from warehouse.cli.output import json_option, print_json, print_records
from warehouse.database import connect
from warehouse.errors import SourceError
from warehouse.pools import airflow_pools
from warehouse.schema_ledger import recorded_drifts
from warehouse.settings import catalog_folder, read_settings


@click.group("systems")
def systems_group() -> None:
    """See and try the departments' systems."""


@systems_group.command("list")
@json_option
def list_command(as_json: bool) -> None:
    """List the systems of the catalog, and whether each has a connection here. Never shows a credential."""
    settings = read_settings()
    catalog = load_catalog(settings.catalog)
    resolve = environment_resolver(settings.environment)
    records = [
        {
            "system": system.name,
            "title": system.title,
            "kind": system.kind,
            "owner": system.owner,
            "connection": system.connection,
            "connected": _is_connected(system, resolve),
            "tables": len(system.tables),
            "datasets": len(catalog.datasets_reading(system.name)),
            "window": f"{system.window.opens}-{system.window.closes}" if system.window else None,
            "timeout_minutes": system.timeout_minutes,
        }
        for system in catalog.systems.values()
    ]
    if as_json:
        print_json(records)
    else:
        shown = ["system", "kind", "owner", "connection", "connected", "tables", "datasets", "window", "title"]
        print_records(records, shown)


def _is_connected(system: System, resolve: ConnectionResolver) -> bool:
    """Whether this installation says where the system is; nothing is opened."""
    try:
        resolve(system.connection)
    except SourceError:
        return False
    return True


@systems_group.command("pools")
def pools_command() -> None:
    """Print Airflow's pools as JSON; `airflow pools import FILE` makes them. Without them no task starts."""
    print_json(airflow_pools(load_catalog(catalog_folder())))


@systems_group.command("check")
@click.argument("system", required=False)
@click.option("--ignore-window", is_flag=True, help="Connect outside the hours a department set; ask it first.")
@json_option
def check_command(system: str | None, ignore_window: bool, as_json: bool) -> None:
    """Try each connection, table, column and right; exit 1 if anything is wrong. Lands nothing."""
    settings = read_settings()
    catalog = load_catalog(settings.catalog)
    resolve = environment_resolver(settings.environment)
    chosen = [catalog.system(system)] if system else list(catalog.systems.values())
    examined = [
        found for one in chosen for found in examine_system(settings, one, resolve, ignore_window=ignore_window)
    ]
    records = [vars(found) for found in examined]
    if as_json:
        print_json(records)
    else:
        print_records(records, ["system", "table", "finding", "rows", "message"])
    sys.exit(1 if any(found.finding == "wrong" for found in examined) else 0)


@systems_group.command("drift")
@click.argument("system", required=False)
@json_option
def drift_command(system: str | None, as_json: bool) -> None:
    """Show how the sources' columns drifted, newest first: held, reported or accepted."""
    settings = read_settings()
    if system:
        load_catalog(settings.catalog).system(system)
    with connect(settings, "reader") as connection:
        records = [vars(drift) for drift in recorded_drifts(connection, system)]
    if as_json:
        print_json(records)
    else:
        print_records(records, ["found_at", "source_table", "column", "kind", "verdict", "message"])
