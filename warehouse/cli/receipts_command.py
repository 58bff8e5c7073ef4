"""`odw receipts`: what was announced, read and landed, for the department that handed it over."""

from __future__ import annotations

import click

from catalog import Catalog, load_catalog
from warehouse.cli.output import json_option, print_json, print_records
from warehouse.database import connect
from warehouse.receipts import receipts
from warehouse.settings import read_settings

DIGEST_LETTERS = 12
SHOWN = [
    "extract",
    "source_table",
    "started",
    "state",
    "strategy",
    "announced",
    "read",
    "landed",
    "refused",
    "digest",
    "watermark",
    "seconds",
    "remarks",
]


@click.command("receipts")
@click.option("--system", help="All tables of a system.")
@click.option("--table", help="One source table, as system.table.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10_000), help="How many, newest first.")
@json_option
def receipts_command(system: str | None, table: str | None, limit: int, as_json: bool) -> None:
    """Show the receipt of every extraction: rows announced, read, landed and refused, digest, watermark, seconds."""
    settings = read_settings()
    tables = _tables(load_catalog(settings.catalog), system, table)
    with connect(settings, "reader") as connection:
        found = receipts(connection, tables, limit)
    records = [vars(receipt) for receipt in found]
    if as_json:
        print_json(records)
        return
    for record in records:
        record["state"] = record["outcome"]
        record["started"] = f"{record['started_at']:%Y-%m-%d %H:%M}"
        record["digest"] = (record["digest"] or "")[:DIGEST_LETTERS]
        record["remarks"] = [text for text in (record["fault"], record["note"]) if text]
    print_records(records, SHOWN)


def _tables(catalog: Catalog, system: str | None, table: str | None) -> list[str]:
    """Ids of the tables asked for.

    Raises:
        click.UsageError: both options, or a table nobody knows; CatalogError: an unknown system.
    """
    if system and table:
        raise click.UsageError("Give --system or --table, not both.")
    systems = [catalog.system(system)] if system else list(catalog.systems.values())
    known = [one.id for found in systems for one in found.tables]
    if table is not None and table not in known:
        raise click.UsageError(f"Unknown source table {table!r}. Known: {', '.join(sorted(known))}.")
    return [table] if table else known
