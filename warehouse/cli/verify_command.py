"""`odw verify`: re-read every released file and say whether it is what the ledger promises."""

from __future__ import annotations

import sys

import click

from catalog import load_catalog
from warehouse.cli.output import json_option, print_json, print_records
from warehouse.cli.scope import chosen, dataset_option
from warehouse.settings import read_settings


@click.command("verify")
@dataset_option
@click.option("--department", help="All datasets a department owns today.")
@json_option
def verify_command(names: tuple[str, ...], department: str | None, as_json: bool) -> None:
    """Check checksums, schemas, and that every format holds the same rows."""
    from publish.verification import verify

    settings = read_settings()
    catalog = load_catalog(settings.catalog)
    results = verify(settings, catalog, chosen(catalog, names, department, None).datasets)
    records = [
        {
            "dataset": result.dataset,
            "version": result.version,
            "state": "good" if not result.findings else "failed",
            "files": result.files,
            "rows": result.rows,
            "findings": [str(finding) for finding in result.findings],
        }
        for result in results
    ]
    if as_json:
        print_json(records)
    else:
        print_records(records, ["dataset", "version", "state", "files", "rows", "findings"])
    sys.exit(1 if any(record["findings"] for record in records) else 0)
