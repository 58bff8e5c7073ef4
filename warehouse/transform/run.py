"""One dbt build for all datasets of a run, and what it made of each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import psycopg

from catalog import Catalog, Dataset, SourceTable
from warehouse.clock import today
from warehouse.database import connect
from warehouse.fingerprint import fingerprints
from warehouse.ledger import Build, last_release, record_builds
from warehouse.settings import Settings
from warehouse.transform.dbt_build import build_models
from warehouse.transform.reconciliation import reconcile

# In one order for everybody, so that two runs never wait for each other.
BUILDING = """
select pg_advisory_lock(hashtext('odw_transform'), key)
from (select distinct hashtext(name) as key from unnest(%s::text[]) as name order by key) as keys
"""
WHOLE_PROVINCE = "province"


def transform(settings: Settings, catalog: Catalog, datasets: Sequence[Dataset], run_id: str) -> list[Build]:
    """Build the marts of every dataset whose contract, SQL or sources changed since its last release.

    A dataset whose models fail is recorded as failed and holds itself alone. Rows are reconciled between raw,
    staging and quarantine for every source table that was built.

    Raises:
        TransformError: dbt could not run at all.
    """
    with connect(settings, "transformer") as connection:
        changed = changed_datasets(connection, catalog, datasets)
    unchanged = {dataset.id for dataset in datasets} - {dataset.id for dataset in changed}
    builds = [Build(run_id, dataset_id, "unchanged") for dataset_id in sorted(unchanged)]
    if changed:
        with _alone_with(settings, catalog.source_tables_of(changed)):
            faults = build_models(settings, changed, _scope(datasets))
            with connect(settings, "transformer") as connection:
                faults = {**reconcile(connection, catalog, changed, run_id), **faults}
        builds += [_build(run_id, dataset.id, faults.get(dataset.id)) for dataset in changed]
    with connect(settings, "transformer") as connection:
        record_builds(connection, builds)
    return builds


def changed_datasets(connection: psycopg.Connection, catalog: Catalog, datasets: Sequence[Dataset]) -> list[Dataset]:
    """Those that were never released from the contract, the SQL and the source rows there are now."""
    current = fingerprints(connection, catalog, datasets)
    return [dataset for dataset in datasets if not _is_released(connection, dataset, current[dataset.id])]


@contextmanager
def _alone_with(settings: Settings, tables: Iterable[SourceTable]) -> Iterator[None]:
    """One dbt at a time for every source table: datasets may share staging models, and dbt swaps them by name."""
    with connect(settings, "transformer", autocommit=True) as connection:
        connection.execute(BUILDING, [[table.id for table in tables]])
        yield


def _scope(datasets: Sequence[Dataset]) -> str:
    """The department whose datasets these are, else the province: departments' logs are kept apart."""
    owners = {dataset.owner_on(today()) for dataset in datasets}
    return (owners.pop() if len(owners) == 1 else None) or WHOLE_PROVINCE


def _is_released(connection: psycopg.Connection, dataset: Dataset, fingerprint: str) -> bool:
    release = last_release(connection, dataset.id)
    return release is not None and release.fingerprint == fingerprint


def _build(run_id: str, dataset_id: str, fault: str | None) -> Build:
    return Build(run_id, dataset_id, "failed" if fault else "built", fault)
