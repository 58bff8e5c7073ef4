"""The work of a whole province on all cores: what Airflow's tasks do for the DAGs, processes do for `odw run`."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from catalog import Catalog, Dataset
from catalog.kept import kept_catalog
from warehouse.settings import Settings
from warehouse.transform.dbt_process import start_parsing

Faults = dict[str, str]
"""Dataset id to why a step failed for it."""
Action = Callable[[Settings, Catalog, tuple[Dataset, ...], str], Faults]

WORTH_A_PROCESS = 25
"""Datasets below which another process costs more (eight seconds for Great Expectations alone) than it saves."""
MOST_PROCESSES = 4


def in_processes(
    settings: Settings, catalog: Catalog, datasets: Sequence[Dataset], run_id: str, work: Action, changed: int
) -> Faults:
    """``work`` on ``datasets``, of which ``changed`` cost time: here, or shared among processes of their own.

    ``work`` is a function of a module; each process reads the catalog anew.
    """
    count = min(os.cpu_count() or 1, MOST_PROCESSES, changed // WORTH_A_PROCESS)
    if count < 2:
        return work(settings, catalog, tuple(datasets), run_id)
    shares = [[dataset.id for dataset in datasets[place::count]] for place in range(count)]
    faults: Faults = {}
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as processes:
        for part in processes.map(_share, [(settings, share, run_id, work) for share in shares]):
            faults |= part
    return faults


def _share(task: tuple[Settings, Sequence[str], str, Action]) -> Faults:
    settings, ids, run_id, work = task
    catalog = kept_catalog(settings.catalog, settings.state)
    return work(settings, catalog, tuple(catalog.dataset(name) for name in ids), run_id)


@contextmanager
def dbt_parsing(settings: Settings, steps: Mapping[str, object]) -> Iterator[None]:
    """While the block extracts, let dbt read its project, which it would otherwise begin with afterwards."""
    if not {"extract", "transform"} <= steps.keys():
        yield
        return
    parsing: subprocess.Popen[bytes] = start_parsing(settings)
    try:
        yield
    finally:
        parsing.wait()
