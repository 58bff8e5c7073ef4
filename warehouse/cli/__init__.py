"""The command `odw`: everything the DAGs do, without Airflow. Exit 0 well, 1 held or failing, 2 wrong use."""

from __future__ import annotations

import sys
import warnings

import click
from rich.console import Console

from catalog import CatalogError
from warehouse.cli.catalog_commands import catalog_group
from warehouse.cli.demo_commands import demo_group
from warehouse.cli.encodings_command import encodings_command
from warehouse.cli.receipts_command import receipts_command
from warehouse.cli.release_commands import correct_command, embargo_command, withdraw_command
from warehouse.cli.replay_command import replay_command
from warehouse.cli.run_command import run_command
from warehouse.cli.status_command import status_command
from warehouse.cli.systems_commands import systems_group
from warehouse.cli.verify_command import verify_command
from warehouse.cli.warehouse_commands import confirm_zero_command, quarantine_group, warehouse_group
from warehouse.errors import OdwError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="open-data-warehouse", prog_name="odw")
def odw() -> None:
    """Open Data Warehouse: from a department's database to a file a citizen can download."""


for command in (
    catalog_group,
    run_command,
    status_command,
    receipts_command,
    systems_group,
    encodings_command,
    verify_command,
    replay_command,
    withdraw_command,
    correct_command,
    embargo_command,
    quarantine_group,
    confirm_zero_command,
    warehouse_group,
    demo_group,
):
    odw.add_command(command)


def main() -> None:
    """Entry point: foreseen errors are told in three lines, never as a traceback."""
    # Servers without a desktop lack the folder that a package of ours asks for; nobody needs to read of it.
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    try:
        odw()
    except OdwError as error:
        console = Console(stderr=True, soft_wrap=True)
        console.print(f"[red]{error.what}[/red]: ", end="")
        console.print(error.cause, markup=False)
        console.print(f"→ {error.remedy}", markup=False)
        sys.exit(1)
    except CatalogError as error:
        Console(stderr=True, soft_wrap=True).print(str(error), markup=False)
        sys.exit(1)
