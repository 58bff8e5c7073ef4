"""`odw demo`: the synthetic province, for a first run and for showing what happens when a source breaks."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from warehouse.cli.output import json_option, print_json, print_records
from warehouse.errors import OdwError
from warehouse.settings import Settings, read_settings

if TYPE_CHECKING:
    from demo.source import Source

DEFAULT_SEED = 2024
DEFAULT_PORT = 8080


@click.group("demo")
def demo_group() -> None:
    """Run the whole warehouse on synthetic departments."""


@demo_group.command("up")
@click.option("--scale", default=1, show_default=True, type=click.IntRange(1, 50), help="Multiplies the demo rows.")
@click.option("--seed", default=DEFAULT_SEED, show_default=True, help="Same seed, same data.")
@click.option("--port", default=DEFAULT_PORT, show_default=True, help="Airflow's port; another is taken if it is busy.")
def up(scale: int, seed: int, port: int) -> None:
    """Start everything, let the scheduler run every DAG, and show what came out."""
    from demo.start import start

    sys.exit(start(scale=scale, seed=seed, port=port))


@demo_group.command("sources")
@click.option("--scale", default=1, show_default=True, type=click.IntRange(1, 50), help="Multiplies the demo rows.")
@click.option("--seed", default=DEFAULT_SEED, show_default=True, help="Same seed, same data.")
def sources(scale: int, seed: int) -> None:
    """Start the warehouse and the departments' systems alone, for `odw run` without Airflow."""
    from demo.start import start_sources

    sys.exit(start_sources(scale=scale, seed=seed))


@demo_group.command("down")
def down() -> None:
    """Stop everything the demo started; the data stays."""
    from demo.stop import stop

    sys.exit(stop())


@demo_group.command("faults")
@json_option
def faults(as_json: bool) -> None:
    """List the faults `odw demo break` can put into a demo source."""
    from demo.faults import FAULTS

    records = [{"fault": name, "what": str(fault)} for name, fault in FAULTS.items()]
    if as_json:
        print_json(records)
    else:
        print_records(records, ["fault", "what"])


@demo_group.command("break")
@click.argument("system")
@click.argument("fault")
def break_system(system: str, fault: str) -> None:
    """Put a fault into a demo source; the next run must hold what it touches and nothing else."""
    from demo.breaking import break_source
    from demo.faults import FAULTS

    if fault not in FAULTS:
        raise click.UsageError(f"Unknown fault {fault!r}. Known: {', '.join(FAULTS)}.")
    break_source(_demo_source(system), fault)
    click.echo(f"{system}: {FAULTS[fault]}. Run `odw run --system {system}`, then `odw demo mend {system}`.")


@demo_group.command("mend")
@click.argument("system")
def mend(system: str) -> None:
    """Undo every fault of a demo source."""
    from demo.breaking import mend_source

    mended = mend_source(_demo_source(system))
    click.echo(f"{system}: {'as it was before' if mended else 'was not broken'}.")


def _demo_settings() -> Settings:
    settings = read_settings()
    if not settings.is_demo:
        raise OdwError("odw demo", "this installation is no demo.", "Never break a department's real database.")
    return settings


def _demo_source(name: str) -> Source:
    from catalog import load_catalog
    from connectors.connections import environment_resolver
    from demo.place import Place
    from demo.source import Source

    settings = _demo_settings()
    system = load_catalog(settings.catalog).system(name)
    url = environment_resolver(settings.environment)(system.connection)
    return Source(system, url, Place(state=settings.state).sources / system.name)
