"""Real services for the tests: one embedded PostgreSQL for the session, a fresh warehouse for every test."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from catalog import Catalog, load_catalog
from warehouse import embedded_postgres
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.preparation import prepare_warehouse
from warehouse.settings import PROJECT_ROOT, Settings


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedPostgres]:
    folder = Path(tempfile.mkdtemp(prefix="odw-test-"))
    folder.chmod(0o755)
    server = embedded_postgres.start(folder / "postgres", preferred_port=0)
    yield server
    server.stop()
    shutil.rmtree(folder)


@pytest.fixture
def database_url(postgres: EmbeddedPostgres) -> Iterator[str]:
    """An empty database that is no warehouse: a department's, for instance."""
    name = f"source_{secrets.token_hex(4)}"
    yield postgres.create_database(name)
    drop_database(postgres, name)


@pytest.fixture
def settings(postgres: EmbeddedPostgres, tmp_path: Path) -> Iterator[Settings]:
    """A freshly prepared warehouse, with its own folders for releases and state."""
    with fresh_warehouse(postgres, tmp_path) as prepared:
        yield prepared


@contextmanager
def fresh_warehouse(postgres: EmbeddedPostgres, folder: Path) -> Iterator[Settings]:
    name = f"warehouse_{secrets.token_hex(4)}"
    url = postgres.create_database(name, owner="odw")
    prepare_warehouse(postgres.url(name), "odw")
    environment = {"PATH": os.environ["PATH"], "ODW_WAREHOUSE_URL": url, "ODW_DEMO": "1"}
    yield Settings(url, folder / "releases", folder / "state", PROJECT_ROOT / "catalog", environment)
    drop_database(postgres, name)


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load_catalog(PROJECT_ROOT / "catalog")


def drop_database(postgres: EmbeddedPostgres, name: str) -> None:
    with psycopg.connect(postgres.url("postgres"), autocommit=True) as connection:
        connection.execute(f"drop database {name} with (force)")
