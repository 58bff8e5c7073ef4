"""What a release was made from, as one digest: same fingerprint, same release, nothing to do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import psycopg

from catalog import Catalog, Dataset
from warehouse.ledger import last_good_extract
from warehouse.settings import PROJECT_ROOT

DBT_PROJECT = PROJECT_ROOT / "dbt_project"
SHARED_SQL = ("macros", "seeds", "tests")


def fingerprints(connection: psycopg.Connection, catalog: Catalog, datasets: Iterable[Dataset]) -> dict[str, str]:
    """Dataset id to a digest of its contract, its vocabulary, its SQL and the content of its source tables."""
    vocabulary = catalog.vocabulary.model_dump_json().encode()  # large, and the same for all
    return {dataset.id: _fingerprint(connection, catalog, dataset, vocabulary) for dataset in datasets}


def _fingerprint(connection: psycopg.Connection, catalog: Catalog, dataset: Dataset, vocabulary: bytes) -> str:
    digest = hashlib.sha256()
    digest.update(version("open-data-warehouse").encode())
    digest.update(dataset.model_dump_json().encode())
    digest.update(vocabulary)
    digest.update(_shared_sql().encode())
    for resource in dataset.resources:
        path = DBT_PROJECT / "models" / "marts" / dataset.topic / f"{resource.table}.sql"
        digest.update(path.read_bytes() if path.exists() else b"no model")
    for table in catalog.source_tables_of([dataset]):
        extract = last_good_extract(connection, table.id)
        digest.update(table.model_dump_json().encode())
        digest.update((extract.digest if extract and extract.digest else "never landed").encode())
    return digest.hexdigest()


@cache
def _shared_sql() -> str:
    """Digest of the macros, seeds and tests, which every dataset rests on."""
    digest = hashlib.sha256()
    for path in sorted(path for folder in SHARED_SQL for path in _files(DBT_PROJECT / folder)):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
