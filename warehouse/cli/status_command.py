"""`odw status`: what is served, what is held back and why."""

from __future__ import annotations

import sys

import click

from catalog import load_catalog
from warehouse.cli.output import json_option, print_json, print_records
from warehouse.cli.scope import chosen, dataset_option
from warehouse.database import connect
from warehouse.settings import read_settings
from warehouse.standing import overview


@click.command("status")
@dataset_option
@click.option("--department", help="All datasets a department owns today.")
@click.option("--system", help="All datasets that read a system.")
@json_option
def status_command(names: tuple[str, ...], department: str | None, system: str | None, as_json: bool) -> None:
    """Show where every dataset stands; exit 1 when one is held or a contract is faulty."""
    settings = read_settings()
    catalog = load_catalog(settings.catalog)
    scope = chosen(catalog, names, department, system)
    with connect(settings, "reader") as connection:
        entries = overview(connection, scope.datasets)
    records = [vars(entry) for entry in entries]
    records += [{"dataset": name, "state": "faulty", "reasons": ["faulty contract"]} for name in catalog.skipped]
    if as_json:
        print_json(records)
    else:
        for record in records:
            confirmed = record.get("last_confirmed_at")
            record["confirmed"] = f"{confirmed:%Y-%m-%d %H:%M}" if confirmed else ""
        print_records(records, ["number", "dataset", "state", "version", "rows", "refused", "confirmed", "reasons"])
    sys.exit(1 if any(record["state"] in ("held", "faulty") for record in records) else 0)
