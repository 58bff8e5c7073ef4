"""`odw replay`: prove that a released version follows from the rows that were received for it."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from catalog import load_catalog
from warehouse.cli.output import json_option, print_json, print_records
from warehouse.settings import read_settings


@click.command("replay")
@click.argument("dataset")
@click.option("--version", help="A released version; default: the newest.")
@click.option("--into", type=click.Path(path_type=Path), help="Keep the files in this folder, new or empty.")
@json_option
def replay_command(dataset: str, version: str | None, into: Path | None, as_json: bool) -> None:
    """Make a version of DATASET (`topic.name` or its number) again from its snapshots and compare the files.

    Nothing of the warehouse or the releases is touched. Exit 1 when the files differ or a snapshot is not there.
    """
    from warehouse.cli.replaying import replay

    settings = read_settings()
    catalog = load_catalog(settings.catalog)
    contract = catalog.dataset(dataset)
    started = time.monotonic()
    with _folder(into) as folder:
        result = replay(settings, catalog, contract, version, folder)
    record = {
        "dataset": contract.id,
        "version": result.release.version,
        "state": "equal" if result.is_equal else "different",
        "rows": result.rows,
        "digest": result.digest,
        "released_digest": result.release.digest,
        "run": result.release.run_id,
        "extracts": result.extracts,
        "differences": list(result.differences),
        "seconds": round(time.monotonic() - started, 1),
        "folder": str(into) if into else None,
    }
    if as_json:
        print_json(record)
    else:
        print_records([record], ["dataset", "version", "state", "rows", "digest", "seconds", "differences"])
    sys.exit(0 if result.is_equal else 1)


@contextmanager
def _folder(into: Path | None) -> Iterator[Path]:
    """The folder to write into; a temporary one when nobody asked to keep the files."""
    if into is not None:
        if into.exists() and any(into.iterdir()):
            raise click.UsageError(f"{into} is not empty.")
        into.mkdir(parents=True, exist_ok=True)
        yield into
        return
    folder = Path(tempfile.mkdtemp(prefix="odw-replay-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
