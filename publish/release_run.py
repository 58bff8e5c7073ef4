"""Everything of one run that may go out, one dataset after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from catalog import Catalog, Dataset
from publish.release import ReleaseOutcome, release
from warehouse.database import connect
from warehouse.errors import OdwError
from warehouse.ledger import verdict_of
from warehouse.settings import Settings


@dataclass(frozen=True)
class RunReleased:
    """What became of the datasets that may go out, by id: an outcome, or why there is none."""

    outcomes: dict[str, ReleaseOutcome]
    faults: dict[str, str]


def release_run(settings: Settings, catalog: Catalog, datasets: Iterable[Dataset], run_id: str) -> RunReleased:
    """Release every dataset that the run's gate let through; one dataset's full disk does not hold back the next."""
    outcomes: dict[str, ReleaseOutcome] = {}
    faults: dict[str, str] = {}
    for dataset in _may_go_out(settings, datasets, run_id):
        try:
            outcomes[dataset.id] = release(settings, catalog, dataset, run_id)
        except OdwError as error:
            faults[dataset.id] = str(error)
    return RunReleased(outcomes, faults)


def _may_go_out(settings: Settings, datasets: Iterable[Dataset], run_id: str) -> list[Dataset]:
    with connect(settings, "publisher") as connection:
        verdicts = {dataset: verdict_of(connection, run_id, dataset.id) for dataset in datasets}
    return [dataset for dataset, verdict in verdicts.items() if verdict and verdict.verdict != "held"]
