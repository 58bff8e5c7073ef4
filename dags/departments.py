"""One DAG per department that owns datasets today, made from the catalog.

Extract each system → transform once → check once → a gate for every dataset → release what passed → index → summary.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from airflow.sdk import DAG, CronTriggerTimetable, chain

from catalog import Catalog, System
from catalog.kept import kept_catalog
from catalog.vocabulary import Department
from connectors.window import is_open_at
from dags import steps
from warehouse.clock import PROVINCE_TIME, today
from warehouse.settings import catalog_folder, state_folder

FIRST_HOUR = 2
# How long to wait in between is Airflow's own setting: minutes in production, seconds in the demo.
RETRIES = {"retries": 2, "retry_exponential_backoff": True}


def nightly(systems: Sequence[System]) -> CronTriggerTimetable:
    """Every night at 02:00 of the province, or at the next full hour at which all ``systems`` may be read.

    Where there is no such hour it stays 02:00, and the systems that are closed then are read when they open.
    """
    hours = (hour % 24 for hour in range(FIRST_HOUR, FIRST_HOUR + 24))
    hour = next((hour for hour in hours if all(_is_open(system, hour) for system in systems)), FIRST_HOUR)
    return CronTriggerTimetable(f"0 {hour} * * *", timezone=PROVINCE_TIME.key)


def _is_open(system: System, hour: int) -> bool:
    return system.window is None or is_open_at(system.window, time(hour))


def department_dag(catalog: Catalog, department: Department) -> DAG:
    """The DAG of one department, named by its key and shown by its title."""
    datasets = catalog.datasets_of_department(department.key, today())
    systems = sorted({table.system for table in catalog.source_tables_of(datasets)})
    with DAG(
        dag_id=department.key,
        dag_display_name=department.title,
        description=f"{len(datasets)} bộ dữ liệu mở của {department.title}",
        schedule=nightly([catalog.system(name) for name in systems]),
        catchup=False,
        max_active_runs=1,
        default_args=RETRIES,
        tags=["open data", department.title_en],
    ) as dag:
        chain(
            [steps.extract_task(catalog.system(name))(department.key, name) for name in systems],
            steps.transform(department.key),
            steps.check(department.key),
            steps.gate.expand_kwargs([{"dataset": d.id, "title": f"{d.number} {d.title}"} for d in datasets]),
            steps.release(department.key),
            steps.index(),
            steps.summarise(department.key),
        )
    return dag


CATALOG = kept_catalog(catalog_folder(), state_folder())
for owner in CATALOG.owning_departments(today()):
    globals()[owner.key] = department_dag(CATALOG, owner)
