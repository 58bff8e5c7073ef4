"""Feeding the targets at the end of what changed a release: never an error of the run, whatever a target does."""

from __future__ import annotations

import click

from catalog import Catalog
from warehouse.errors import OdwError
from warehouse.settings import Settings


def feed_targets(settings: Settings, catalog: Catalog) -> None:
    """Push for a minute at most; what a target did not take waits in the outbox, and is told on standard error."""
    from publish.targets.configuration import configured_targets
    from publish.targets.pusher import push

    try:
        done = push(settings, catalog, configured_targets(settings))
    except OdwError as error:
        click.echo(f"Targets were not fed: {error}", err=True)
        return
    for one in done:
        if one.problem or one.waiting:
            click.echo(f"Target {one.target}: {one.waiting} waiting. {one.problem or ''}".rstrip(), err=True)
