"""The demo's databases, filled once, and what the warehouse makes of them."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from catalog import Catalog
from connectors.connections import environment_resolver
from connectors.landing import land_system
from demo.databases import GENERATORS, fill
from demo.generation.table import DemoTable
from expectations.gate import judge
from tests.conftest import drop_database, fresh_warehouse
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.fingerprint import fingerprints
from warehouse.ledger import Verdict, open_run
from warehouse.settings import Settings
from warehouse.transform.run import transform

RUN = "demo-1"


@pytest.fixture(scope="session")
def tables() -> dict[str, DemoTable]:
    """Every generated table of every system at scale 1, by relation."""
    return {table.relation: table for generate in GENERATORS.values() for table in generate(1, 2024)}


@pytest.fixture(scope="session")
def sources(postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """URL of each filled demo database, by system."""
    folder = tmp_path_factory.mktemp("sources")
    name = f"demo_{secrets.token_hex(4)}"
    urls = {"csdl_giao_duc": postgres.create_database(name)}
    urls |= {system: sqlite_url(folder / f"{system}.sqlite") for system in ("csdl_thu_vien", "csdl_gdnn")}
    for system, url in urls.items():
        fill(system, url)
    yield urls
    drop_database(postgres, name)


@dataclass(frozen=True)
class Published:
    """A warehouse after one run over the demo's databases."""

    settings: Settings
    verdicts: dict[str, Verdict]

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """Rows of a query in the warehouse."""
        with psycopg.connect(self.settings.warehouse_url) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture(scope="session")
def published(
    postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, sources: dict[str, str]
) -> Iterator[Published]:
    with fresh_warehouse(postgres, tmp_path_factory.mktemp("warehouse")) as settings:
        resolve = environment_resolver({f"AIRFLOW_CONN_{name.upper()}": url for name, url in sources.items()})
        datasets = catalog.in_list_order()
        with connect(settings, "loader") as connection:
            open_run(connection, RUN, "odw", "all")
        for system in catalog.systems.values():
            land_system(settings, system, RUN, resolve)
        transform(settings, catalog, datasets, RUN)
        with connect(settings, "transformer") as connection:
            current = fingerprints(connection, catalog, datasets)
        verdicts = judge(settings, catalog, datasets, RUN, current)
        yield Published(settings, {verdict.dataset: verdict for verdict in verdicts})


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path}"
