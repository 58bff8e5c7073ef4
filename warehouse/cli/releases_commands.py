"""`odw releases gc`: what is no longer kept of the released files."""

from __future__ import annotations

import click

from catalog import load_catalog
from warehouse.cli.output import json_option, print_json, print_records
from warehouse.settings import read_settings


@click.group("releases")
def releases_group() -> None:
    """The store of released files."""


@releases_group.command("gc")
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@click.option("--keep-versions", type=click.IntRange(1), help="Default: ODW_KEEP_VERSIONS.")
@click.option("--keep-days", type=click.IntRange(0), help="Default: ODW_KEEP_DAYS.")
@json_option
def gc_command(dry_run: bool, keep_versions: int | None, keep_days: int | None, as_json: bool) -> None:
    """Remove files of versions beyond the retention policy, and folders that no ledger row knows.

    What is served, prepared, withdrawn (its tombstone) or being written is never touched. Every removal is in the
    ledger; `odw replay` makes a removed version again as long as its snapshots are kept.
    """
    from publish.index import write_index
    from publish.removal_ledger import Policy
    from publish.retention import collect

    settings = read_settings()
    versions = settings.keep_versions if keep_versions is None else keep_versions
    days = settings.keep_days if keep_days is None else keep_days
    found = collect(settings, Policy(versions, days), dry_run=dry_run)
    if found.removed and not dry_run:
        write_index(settings, load_catalog(settings.catalog))
    records = [vars(removed) for removed in found.removed]
    if as_json:
        print_json(
            {"dry_run": dry_run, "removed": records, "left_alone": found.left_alone, "broken_uploads": found.uploads}
        )
        return
    print_records(records, ["dataset", "version", "reason", "files", "bytes"])
    for dataset, reason in found.left_alone.items():
        click.echo(f"{dataset}: {reason}", err=True)
    size = sum(removed.bytes for removed in found.removed) / 2**20
    click.echo(f"{len(records)} versions, {size:.1f} MiB {'would go' if dry_run else 'removed'}.")
