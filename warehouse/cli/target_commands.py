"""`odw targets`: the portals and mirrors that releases are sent to, and what waits for them."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click

from catalog import load_catalog
from catalog.targets import CkanTarget, MirrorTarget
from warehouse.cli.output import Record, json_option, print_json, print_records
from warehouse.clock import now
from warehouse.database import connect
from warehouse.errors import OdwError
from warehouse.settings import Settings, read_settings


@click.group("targets")
def targets_group() -> None:
    """See and feed the portals and mirrors that carry our releases."""


@targets_group.command("list")
@json_option
def list_command(as_json: bool) -> None:
    """List the targets, and how many deliveries each has, awaits or refused. Never shows a secret."""
    from publish.targets.configuration import configured_targets
    from publish.targets.outbox import summaries

    settings = read_settings()
    found = configured_targets(settings)
    with connect(settings, "reader") as connection:
        counts = summaries(connection, list(found))
    records = [
        {
            "target": key,
            "kind": target.kind,
            "title": target.title,
            "address": target.address,
            **{name: getattr(counts.get(key), name, 0) for name in ("delivered", "queued", "failed")},
            **{name: getattr(counts.get(key), name, None) for name in ("waiting_since", "last_delivered_at")},
        }
        for key, target in found.items()
    ]
    _show(records, ["target", "kind", "delivered", "queued", "failed", "waiting_since", "address"], as_json=as_json)


@targets_group.command("check")
@click.argument("target", required=False)
@json_option
def check_command(target: str | None, as_json: bool) -> None:
    """Try each TARGET: is it there, and does it know our token? Writes no data."""
    from publish.targets.clients import client_of
    from publish.targets.configuration import environment_secrets

    settings = read_settings()
    records: list[Record] = []
    for key, chosen in _chosen(settings, target).items():
        try:
            with closing(client_of(settings, chosen, environment_secrets(settings.environment))) as client:
                records.append({"target": key, "state": "good", "found": client.check()})
        except OdwError as error:
            records.append({"target": key, "state": "failed", "found": str(error)})
    _show(records, ["target", "state", "found"], as_json=as_json)
    sys.exit(1 if any(record["state"] == "failed" for record in records) else 0)


@targets_group.command("push")
@click.argument("target", required=False)
@click.option("--seconds", default=3600.0, show_default=True, help="Stop beginning new deliveries after that long.")
@json_option
def push_command(target: str | None, seconds: float, as_json: bool) -> None:
    """Deliver what is due to every TARGET. Exit 1 when something still waits."""
    from publish.targets.pusher import push

    settings = read_settings()
    done = push(settings, load_catalog(settings.catalog), _chosen(settings, target), seconds=seconds)
    _show([vars(one) for one in done], ["target", "delivered", "failed", "waiting", "problem"], as_json=as_json)
    sys.exit(1 if any(one.waiting or one.problem for one in done) else 0)


@targets_group.command("queue")
@click.argument("target", required=False)
@click.option("--all", "everything", is_flag=True, help="Also what is delivered or superseded.")
@json_option
def queue_command(target: str | None, everything: bool, as_json: bool) -> None:
    """List what waits for each TARGET, since when, until when, and why."""
    from publish.targets.outbox import queue

    settings = read_settings()
    with connect(settings, "reader") as connection:
        records = [vars(one) for one in queue(connection, list(_chosen(settings, target)), everything=everything)]
    shown = ["target", "dataset", "version", "state", "attempts", "queued_at", "next_attempt_at", "last_error"]
    _show(records, shown, as_json=as_json)


@targets_group.command("retry")
@click.argument("target", required=False)
@click.option("--dataset", help="Only this dataset.")
@click.option("--again", is_flag=True, help="Also send again what the target should have already.")
def retry_command(target: str | None, dataset: str | None, again: bool) -> None:
    """Make what waits for TARGET due now; `odw targets push` then delivers it."""
    from publish.targets.outbox import retry

    settings = read_settings()
    keys = list(_chosen(settings, target))
    name = load_catalog(settings.catalog).dataset(dataset).id if dataset else None
    with connect(settings, "publisher") as connection:
        count = retry(connection, keys, now(), name, again=again)
    click.echo(f"{count} due now.")


@targets_group.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def export_command(folder: Path) -> None:
    """Write the list of released datasets to FOLDER, as a workbook and as CSV: to send to a portal by letter."""
    from publish.targets.letter import export

    settings = read_settings()
    for path in export(settings, load_catalog(settings.catalog), folder):
        click.echo(str(path))


def _chosen(settings: Settings, target: str | None) -> dict[str, CkanTarget | MirrorTarget]:
    from publish.targets.configuration import chosen_targets

    try:
        return chosen_targets(settings, target)
    except LookupError as error:
        raise click.UsageError(str(error)) from error


def _show(records: list[Record], columns: list[str], *, as_json: bool) -> None:
    if as_json:
        print_json(records)
    else:
        print_records(records, columns)
