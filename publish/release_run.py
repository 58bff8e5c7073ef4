"""Everything of one run that may go out, two datasets at a time: one waits for database and disk while one computes."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from catalog import Catalog, Dataset
from publish.release import release
from publish.release_work import ReleaseOutcome
from warehouse.database import connect
from warehouse.errors import OdwError
from warehouse.ledger import verdict_of
from warehouse.settings import Settings

AT_ONCE = 2


@dataclass(frozen=True)
class RunReleased:
    """What became of the datasets that may go out, by id: an outcome, or why there is none."""

    outcomes: dict[str, ReleaseOutcome]
    faults: dict[str, str]


def release_run(settings: Settings, catalog: Catalog, datasets: Iterable[Dataset], run_id: str) -> RunReleased:
    """Release every dataset that the run's gate let through; one dataset's full disk does not hold back the next."""
    outcomes: dict[str, ReleaseOutcome] = {}
    faults: dict[str, str] = {}

    def attempt(dataset: Dataset) -> ReleaseOutcome | str:
        try:
            return release(settings, catalog, dataset, run_id)
        except OdwError as error:
            return str(error)

    permitted = _may_go_out(settings, datasets, run_id)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for dataset, became in zip(permitted, pool.map(attempt, permitted), strict=True):
            if isinstance(became, str):
                faults[dataset.id] = became
            else:
                outcomes[dataset.id] = became
    return RunReleased(outcomes, faults)


def _may_go_out(settings: Settings, datasets: Iterable[Dataset], run_id: str) -> list[Dataset]:
    with connect(settings, "publisher") as connection:
        verdicts = {dataset: verdict_of(connection, run_id, dataset.id) for dataset in datasets}
    return [dataset for dataset, verdict in verdicts.items() if verdict and verdict.verdict != "held"]
