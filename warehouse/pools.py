"""Airflow's pools: how many tasks may read a department's system at once, and how many may run dbt."""

from __future__ import annotations

from typing import Any

from catalog import Catalog, System

TRANSFORM_POOL = "warehouse_dbt"
"""dbt keeps one core busy and swaps shared staging models by name: who waits for either must not hold a worker."""
TRANSFORM_TITLE = "dbt"
TRANSFORM_SLOTS = 2


def pool_name(system: System) -> str:
    """The pool of a system; its slots are the system's ``pool_slots``."""
    return f"source_{system.name}"


def airflow_pools(catalog: Catalog) -> dict[str, dict[str, Any]]:
    """Every pool the DAGs name, in the form ``airflow pools import`` reads: name to slots and description."""
    sources = {pool_name(system): (system.pool_slots, system.title) for system in catalog.systems.values()}
    return {
        name: {"slots": slots, "description": title, "include_deferred": False}
        for name, (slots, title) in {**sources, TRANSFORM_POOL: (TRANSFORM_SLOTS, TRANSFORM_TITLE)}.items()
    }
