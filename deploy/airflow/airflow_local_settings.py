"""What Airflow imports when it starts (its folder is on PYTHONPATH): here, the modules every task of ours needs.

A task is a fork of the scheduler (LocalExecutor) or of a Celery worker. What the parent has imported, all its tasks
have for nothing; Great Expectations alone costs eight seconds of a core, in every task that checks. Only the parents of
tasks do so: the API server and the DAG processor would gain nothing by it.
"""

from __future__ import annotations

import logging
import sys
from importlib import import_module

from warehouse.imported_ahead import EVERY_STEP

__all__: list[str] = []
"""Nothing for Airflow to take over."""

PARENTS_OF_TASKS = ("scheduler", "worker")


def _import_ahead() -> None:
    """Import what tasks need; what cannot be imported here is the task's own affair, which says so in its log."""
    # Great Expectations and what it brings along talk a lot while they are imported.
    logging.getLogger("great_expectations").setLevel(logging.ERROR)
    for name in EVERY_STEP:
        try:
            import_module(name)
        except Exception as error:  # noqa: BLE001  the scheduler must start whatever a module says
            logging.getLogger(__name__).warning("Not imported ahead: %s (%s)", name, type(error).__name__)


if set(PARENTS_OF_TASKS) & set(sys.argv[1:3]):
    _import_ahead()
