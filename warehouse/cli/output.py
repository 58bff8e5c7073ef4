"""What the commands print: a table for people, JSON for programs, from the same records."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeVar

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

Record = dict[str, Any]
Command = TypeVar("Command", bound=Callable[..., Any])
PIPED_WIDTH = 200
"""Columns to print in when nobody's terminal says how wide it is."""

UNBROKEN = ("number", "dataset", "state", "version", "confirmed", "source_table", "column", "rule")
JUSTIFY: dict[str, Literal["right"]] = {"rows": "right", "refused": "right", "files": "right"}
COLOURS = {
    "passed": "green",
    "released": "green",
    "reconfirmed": "green",
    "good": "green",
    "unchanged": "cyan",
    "prepared": "cyan",
    "held": "red",
    "failed": "red",
    "faulty": "red",
    "wrong": "red",
    "warning": "yellow",
}


def json_option(command: Command) -> Command:
    """The option ``--json`` every listing command has."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")(command)


def print_json(value: object) -> None:
    """``value`` as indented JSON; dates and decimals as text."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_records(records: Sequence[Record], columns: Sequence[str], title: str | None = None) -> None:
    """The records as a table with the given columns; unlisted keys are left out."""
    console = Console(width=None if sys.stdout.isatty() else PIPED_WIDTH)
    table = Table(title=title, title_justify="left", header_style="bold", box=None, pad_edge=False)
    for column in columns:
        table.add_column(
            column.replace("_", " "), overflow="fold", no_wrap=column in UNBROKEN, justify=JUSTIFY.get(column, "left")
        )
    for record in records:
        table.add_row(*(_cell(record.get(column)) for column in columns))
    console.print(table)


def _cell(value: object) -> Text:
    text = "" if value is None else "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return Text(text, style=COLOURS.get(text, ""))
