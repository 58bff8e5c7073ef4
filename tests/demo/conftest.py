"""The demo's systems, filled once, and what the warehouse makes of the whole catalog."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from catalog import Catalog
from connectors.connections import environment_resolver
from connectors.landing import land_system
from demo import processes
from demo.databases import generated
from demo.generation.table import DemoTable
from demo.place import Place, Ports
from demo.source import Source
from demo.sources import fill_sources, make_sources
from demo.stop import services
from expectations.gate import judge
from tests.conftest import drop_database, fresh_warehouse
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.fingerprint import fingerprints
from warehouse.ledger import Extract, Verdict, open_run
from warehouse.settings import Settings
from warehouse.transform.run import transform

RUN = "demo-1"
SEED = 2024


class MadeTables:
    """Every generated table at scale 1, made when first asked for."""

    def __init__(self) -> None:
        self._by_system: dict[str, list[DemoTable]] = {}

    def of_system(self, system: str) -> list[DemoTable]:
        """All tables of one system."""
        if system not in self._by_system:
            self._by_system[system] = generated(system, 1, SEED)
        return self._by_system[system]

    def of(self, system: str, relation: str, sheet: str = "") -> DemoTable:
        """One table; ``sheet`` for workbooks with several."""
        (found,) = [t for t in self.of_system(system) if t.relation == relation and sheet in ("", t.sheet)]
        return found


@pytest.fixture(scope="session")
def tables() -> MadeTables:
    """What each generator makes, whatever its relations are called elsewhere."""
    return MadeTables()


@pytest.fixture(scope="session")
def sources(
    postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory, catalog: Catalog
) -> Iterator[dict[str, Source]]:
    """Every system of the catalog, filled, each of the kind `odw demo up` gives it on this machine."""
    # pytest's own folder is closed to the system user that runs MariaDB when we are root.
    folder = Path(tempfile.mkdtemp(prefix="odw-demo-sources-"))
    folder.chmod(0o755)
    place = Place(folder / "var", folder / "releases", ports=Ports(0, 0, 0, 0, 0))
    place.state.mkdir()
    made: list[Source] = []
    try:
        made += make_sources(place, postgres, catalog)
        fill_sources(place, made, 1, SEED)
        yield {source.system.name: source for source in made}
    finally:
        processes.stop(services(place))
        shutil.rmtree(folder)
        for source in made:
            if source.engine == "postgresql":
                drop_database(postgres, source.system.name)


@dataclass(frozen=True)
class Published:
    """A warehouse after one run over the demo's systems."""

    settings: Settings
    verdicts: dict[str, Verdict]
    extracts: tuple[Extract, ...]

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """Rows of a query in the warehouse."""
        with psycopg.connect(self.settings.warehouse_url) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture(scope="session")
def published(
    postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, sources: dict[str, Source]
) -> Iterator[Published]:
    with fresh_warehouse(postgres, tmp_path_factory.mktemp("warehouse")) as settings:
        urls = {f"AIRFLOW_CONN_{s.system.connection.upper()}": s.url for s in sources.values()}
        resolve = environment_resolver(urls)
        datasets = catalog.in_list_order()
        with connect(settings, "loader") as connection:
            open_run(connection, RUN, "odw", "all")
        extracts = [e for system in catalog.systems.values() for e in land_system(settings, system, RUN, resolve)]
        transform(settings, catalog, datasets, RUN)
        with connect(settings, "transformer") as connection:
            current = fingerprints(connection, catalog, datasets)
        verdicts = judge(settings, catalog, datasets, RUN, current)
        yield Published(settings, {verdict.dataset: verdict for verdict in verdicts}, tuple(extracts))


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path}"
