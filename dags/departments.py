"""One DAG per department that owns datasets today, made from the catalog.

Extract each system → transform once → check once → for every dataset: gate, then release → index → summary.
"""

from __future__ import annotations

from airflow.sdk import DAG, chain, task_group

from catalog import Catalog, load_catalog
from catalog.vocabulary import Department
from dags import steps
from warehouse.clock import today
from warehouse.settings import catalog_folder

NIGHTLY = "0 2 * * *"
# How long to wait in between is Airflow's own setting: minutes in production, seconds in the demo.
RETRIES = {"retries": 2, "retry_exponential_backoff": True}


@task_group(group_id="publish", prefix_group_id=False)
def gate_and_release(dataset: str) -> None:
    """A held dataset is red here, and stops nobody but itself."""
    steps.gate(dataset) >> steps.release(dataset)


def department_dag(catalog: Catalog, department: Department) -> DAG:
    """The DAG of one department, named by its key and shown by its title."""
    datasets = catalog.datasets_of_department(department.key, today())
    systems = sorted({table.system for table in catalog.source_tables_of(datasets)})
    with DAG(
        dag_id=department.key,
        dag_display_name=department.title,
        description=f"{len(datasets)} bộ dữ liệu mở của {department.title}",
        schedule=NIGHTLY,
        catchup=False,
        max_active_runs=1,
        default_args=RETRIES,
        tags=["open data", department.title_en],
    ) as dag:
        chain(
            [steps.extract_task(catalog.system(name))(department.key, name) for name in systems],
            steps.transform(department.key),
            steps.check(department.key),
            gate_and_release.expand(dataset=[dataset.id for dataset in datasets]),
            steps.index(),
            steps.summarise(department.key),
        )
    return dag


CATALOG = load_catalog(catalog_folder())
for owner in CATALOG.owning_departments(today()):
    globals()[owner.key] = department_dag(CATALOG, owner)
