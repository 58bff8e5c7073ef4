"""`odw encodings`: what encoding each text column of a source seems to be in, with the evidence; it changes nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from catalog import SourceColumn, SourceTable, load_catalog
from warehouse.cli.output import Record, json_option, print_json, print_records
from warehouse.settings import read_settings

if TYPE_CHECKING:
    from connectors.text.encoding_evidence import Evidence

COLUMNS = (
    "column",
    "declared",
    "proposed",
    "state",
    "cells",
    "telling",
    "words",
    "as_it_stands",
    "decoded",
    "unmapped",
)


@click.command("encodings")
@click.argument("system")
@click.option("--table", "table_name", help="Only this table.")
@click.option("--rows", default=2000, show_default=True, type=click.IntRange(1, 100_000), help="First rows to sample.")
@json_option
def encodings_command(system: str, table_name: str | None, rows: int, as_json: bool) -> None:
    """Propose the encoding of every text column of SYSTEM from a sample; exit 1 when a contract says otherwise.

    Detectors guess, so this only proposes: look at the cells before and after, ask the department, and then write
    `encoding` in the system's contract yourself.
    """
    from connectors.connections import environment_resolver
    from connectors.source import open_system
    from connectors.text.encoding_evidence import examine
    from connectors.text.encoding_samples import sampled_cells

    settings = read_settings()
    contract = load_catalog(settings.catalog).system(system)
    if table_name and table_name not in {table.name for table in contract.tables}:
        known = ", ".join(table.name for table in contract.tables)
        raise click.UsageError(f"{system} has no table {table_name!r}. Known: {known}.")
    records: list[Record] = []
    with open_system(settings, contract, environment_resolver(settings.environment)) as snapshot:
        for table in contract.tables:
            if table_name in (None, table.name):
                cells = sampled_cells(snapshot, table, rows)
                records += [_record(table, table.column(name), examine(sample)) for name, sample in cells.items()]
    if as_json:
        print_json(records)
    else:
        _print(records)
    sys.exit(1 if any(record["state"] == "differs" for record in records) else 0)


def _record(table: SourceTable, column: SourceColumn, evidence: Evidence) -> Record:
    return {
        "column": f"{table.name}.{column.name}",
        "declared": column.encoding,
        "proposed": evidence.proposed,
        "state": _state(column, evidence),
        "cells": evidence.cells,
        "telling": evidence.telling_cells,
        "unicode": evidence.unicode_cells,
        "words": evidence.best.words,
        "as_it_stands": _percent(evidence.as_it_stands.share, evidence.as_it_stands.words),
        "best": evidence.best.encoding if evidence.best.words else None,
        "decoded": _percent(evidence.best.share, evidence.best.words),
        "unmapped": evidence.best.unmapped,
        "samples": [{"before": before, "after": after} for before, after in evidence.samples],
    }


def _state(column: SourceColumn, evidence: Evidence) -> str:
    if evidence.proposed is None:
        return "uncertain" if evidence.telling_cells + evidence.unicode_cells else "ascii only"
    return "agrees" if evidence.proposed == column.encoding else "differs"


def _percent(share: float, words: int) -> str | None:
    return f"{share:.0%}" if words else None


def _print(records: list[Record]) -> None:
    print_records(records, COLUMNS)
    for record in records:
        if record["proposed"] not in (None, "utf-8") or record["state"] in ("differs", "uncertain"):
            for sample in record["samples"]:
                click.echo(f"{record['column']}: {sample['before']!r} → {sample['after']!r}")
