"""One dbt process for all datasets of a run, and what it made of each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import psycopg

from catalog import Catalog, Dataset
from warehouse.database import connect
from warehouse.fingerprint import fingerprints
from warehouse.ledger import Build, last_release, record_builds
from warehouse.settings import Settings
from warehouse.transform.dbt_process import build_models
from warehouse.transform.reconciliation import reconcile


def transform(settings: Settings, catalog: Catalog, datasets: Sequence[Dataset], run_id: str) -> list[Build]:
    """Build the marts of every dataset whose contract, SQL or sources changed since its last release.

    A dataset whose models fail is recorded as failed and holds itself alone. Rows are reconciled between raw,
    staging and quarantine for every source table that was built.

    Raises:
        TransformError: dbt could not run at all.
    """
    with connect(settings, "transformer") as connection:
        current = fingerprints(connection, catalog, datasets)
        unchanged = {d.id for d in datasets if _is_released(connection, d, current[d.id])}
    changed = [dataset for dataset in datasets if dataset.id not in unchanged]
    builds = [Build(run_id, dataset_id, "unchanged") for dataset_id in sorted(unchanged)]
    if changed:
        with _alone(settings):
            faults = build_models(settings, changed)
            with connect(settings, "transformer") as connection:
                faults = {**reconcile(connection, catalog, changed, run_id), **faults}
        builds += [_build(run_id, dataset.id, faults.get(dataset.id)) for dataset in changed]
    with connect(settings, "transformer") as connection:
        record_builds(connection, builds)
    return builds


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """One dbt at a time per warehouse: departments may share staging models, and dbt swaps them by name."""
    with connect(settings, "transformer", autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(hashtext('odw_transform'))")
        yield


def _is_released(connection: psycopg.Connection, dataset: Dataset, fingerprint: str) -> bool:
    release = last_release(connection, dataset.id)
    return release is not None and release.fingerprint == fingerprint


def _build(run_id: str, dataset_id: str, fault: str | None) -> Build:
    return Build(run_id, dataset_id, "failed" if fault else "built", fault)
