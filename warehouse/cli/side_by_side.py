"""The work of a whole province on all cores: what Airflow's tasks do for the DAGs, processes do for `odw run`."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import forkserver, get_context
from threading import Lock
from typing import TypeVar

from catalog import Catalog, Dataset
from catalog.kept import kept_catalog
from warehouse.errors import OdwError
from warehouse.imported_ahead import AFTER_LANDING
from warehouse.settings import Settings
from warehouse.transform.dbt_manifest import is_kept, project_manifest

Faults = dict[str, str]
"""Dataset id to why a step failed for it."""
Action = Callable[[Settings, Catalog, tuple[Dataset, ...], str], Faults]
"""A function of a module: it may be called in another process."""

Answer = TypeVar("Answer")

WORTH_A_PROCESS = 25
"""Datasets below which a second process costs more than it saves."""
MOST_PROCESSES = 4


class Workers:
    """Processes that share the work of a step: forks of one parent that has imported what they need."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._beginning = Lock()
        self._has_begun = False
        self._context = get_context("forkserver")

    def read_project(self) -> None:
        """Let dbt read its project in the background if it changed, in a process that need not import all the rest."""
        if not is_kept(self._settings):
            get_context("spawn").Process(target=_read_project, args=(self._settings,), daemon=True).start()

    def get_ready(self) -> None:
        """Let the parent begin to import what its forks need. Safe to repeat."""
        with self._beginning:
            if not self._has_begun:
                self._has_begun = True
                self._context.set_forkserver_preload(list(AFTER_LANDING))
                forkserver.ensure_running()

    def share(self, catalog: Catalog, datasets: Sequence[Dataset], run_id: str, work: Action, changed: int) -> Faults:
        """``work`` on ``datasets``, of which ``changed`` cost time: in processes, or here when none does."""
        if changed == 0:
            return work(self._settings, catalog, tuple(datasets), run_id)
        count = self.count(changed)
        return self.share_out([datasets[place::count] for place in range(count)], run_id, work)

    def count(self, changed: int) -> int:
        """How many processes ``changed`` datasets are worth."""
        return max(1, min(os.cpu_count() or 1, MOST_PROCESSES, changed // WORTH_A_PROCESS))

    def ask(self, work: Callable[..., Answer], *arguments: object) -> Answer:
        """What ``work``, a function of a module, answers in a process of its own."""
        self.get_ready()
        with ProcessPoolExecutor(1, mp_context=self._context) as process:
            return process.submit(work, *arguments).result()

    def share_out(self, shares: Sequence[Sequence[Dataset]], run_id: str, work: Action) -> Faults:
        """``work`` on each of ``shares`` in a process of its own, which reads the catalog anew."""
        self.get_ready()
        tasks = [(self._settings, [dataset.id for dataset in share], run_id, work) for share in shares]
        faults: Faults = {}
        with ProcessPoolExecutor(len(shares), mp_context=self._context) as processes:
            for part in processes.map(_work_on, tasks):
                faults |= part
        return faults


def _work_on(task: tuple[Settings, Sequence[str], str, Action]) -> Faults:
    settings, ids, run_id, work = task
    catalog = kept_catalog(settings.catalog, settings.state)
    return work(settings, catalog, tuple(catalog.dataset(name) for name in ids), run_id)


def _read_project(settings: Settings) -> None:
    """Keep what dbt reads for the step that needs it, which says what is wrong with it."""
    with suppress(OdwError):
        project_manifest(settings)
