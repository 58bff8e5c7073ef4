"""The last words of a start: what came out, where it is, and what to try next."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from catalog import Catalog
from demo.airflow_api import Task
from demo.following import Ended
from demo.place import Place
from demo.progress import Stage
from warehouse.clock import today
from warehouse.database import connect
from warehouse.settings import Settings
from warehouse.standing import Standing, standings_of_run


@dataclass(frozen=True)
class Outcome:
    """Where every dataset stands after the runs, and how many source rows are in quarantine."""

    standings: tuple[Standing, ...]
    refused: int
    failed_tasks: tuple[Task, ...]

    @property
    def nothing_changed(self) -> bool:
        """Whether every dataset was only confirmed again."""
        return bool(self.standings) and all(standing.state == "reconfirmed" for standing in self.standings)

    @property
    def bad(self) -> list[Standing]:
        """Datasets that did not go out."""
        return [standing for standing in self.standings if standing.is_bad]

    @property
    def all_well(self) -> bool:
        """Whether every dataset went out and nothing failed on the way."""
        return bool(self.standings) and not self.bad and not self.failed_tasks


def outcome_of(settings: Settings, catalog: Catalog, ended: Ended) -> Outcome:
    """What the ledger says about the runs."""
    standings: list[Standing] = []
    with connect(settings, "publisher") as connection:
        for run in ended.runs:
            datasets = catalog.datasets_of_department(run.dag, today())
            standings += standings_of_run(connection, datasets, f"{run.dag}/{run.run_id}")
        refused = _refused(connection.execute(REFUSED).fetchone())
    return Outcome(tuple(standings), refused, tuple(ended.failed_tasks))


REFUSED = """
select sum(refused)::bigint from (
    select distinct on (source_table) refused from ops.reconciliation
    join ops.run using (run_id) order by source_table, started_at desc
) as newest
"""


def _refused(row: tuple[int | None] | None) -> int:
    return int(row[0] or 0) if row else 0


def print_closing(
    console: Console,
    place: Place,
    catalog: Catalog,
    outcome: Outcome,
    stages: Sequence[Stage],
    addresses: dict[str, str],
) -> None:
    """Print the whole closing message."""
    console.print()
    console.print(_stage_times(stages))
    console.print(_result(outcome))
    for standing in outcome.bad:
        title = catalog.dataset(standing.dataset).title
        console.print(f"  {standing.number} {title}: {'; '.join(standing.reasons)}", style="red", markup=False)
    for task in outcome.failed_tasks:
        log = _short(place.airflow_home / "logs" / task.log)
        console.print(f"  {task.title} failed: {log}/", style="red", markup=False)
    if catalog.faults:
        console.print(f"{len(catalog.faults)} faults in contracts: odw catalog check", style="red", markup=False)
    console.print()
    console.print(_places(place, addresses))


def _stage_times(stages: Sequence[Stage]) -> str:
    total = sum(stage.elapsed for stage in stages)
    return f"{total:.0f} s in all: " + ", ".join(f"{stage.title} {stage.elapsed:.1f} s" for stage in stages) + "."


def _result(outcome: Outcome) -> Text:
    count = Counter(standing.state for standing in outcome.standings)
    if outcome.nothing_changed:
        first = f"Nothing changed: all {count['reconfirmed']} datasets were confirmed again, no new version was made."
    else:
        parts = [f"{number} {state}" for state, number in count.items()]
        first = f"{len(outcome.standings)} datasets: {', '.join(parts)}."
    style = "bold green" if outcome.all_well else "bold red"
    return Text(f"{first} {outcome.refused} source rows are in quarantine, each with its reason.", style=style)


def _places(place: Place, addresses: dict[str, str]) -> Table:
    table = Table.grid(padding=(0, 2))
    for name, address in addresses.items():
        table.add_row(name, address)
    table.add_row("Files", f"{_short(place.releases)}/<dataset>/<version>/")
    table.add_row("Logs", f"{_short(place.state)}/logs/ and {_short(place.airflow_home)}/logs/")
    table.add_row("Try", ".venv/bin/odw status")
    table.add_row("", ".venv/bin/odw quarantine list")
    table.add_row("", ".venv/bin/odw demo faults")
    table.add_row("Again", "make demo   (finds nothing changed)")
    table.add_row("Stop", "make stop   (the data stays)")
    table.add_row("", "All data is synthetic: made by this program, about nobody.", style="dim")
    return table


def _short(folder: Path) -> str:
    return os.path.relpath(folder) if folder.is_relative_to(Path.cwd()) else str(folder)
