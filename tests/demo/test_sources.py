"""The demo's sources as a whole: one of each kind, filled once, filled again only where something changed."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from catalog import Catalog, System
from catalog.reading import CsvReading, ExcelReading, RestReading, XmlReading
from connectors.source import open_source
from demo import processes, sources
from demo.filling import fill_source
from demo.place import Place, Ports
from demo.source import Source
from demo.sources import fill_sources, make_sources
from demo.stop import services
from demo.web_sources import service
from tests.connectors.conftest import system_of
from tests.demo.made_systems import NAMES, generated_by, made_table, read_table
from warehouse.embedded_postgres import EmbeddedPostgres

READINGS = {
    "excel": {"excel": ExcelReading(sheet="A")},
    "csv": {"csv": CsvReading()},
    "rest": {"rest": RestReading()},
    "xml": {"xml": XmlReading(record="//A")},
}
RELATIONS = {"excel": "a.xlsx", "csv": "a.csv"}


@pytest.fixture
def place() -> Iterator[Place]:
    folder = Path(tempfile.mkdtemp(prefix="odw-sources-"))
    folder.chmod(0o755)
    place = Place(folder / "var", folder / "releases", ports=Ports(0, 0, 0, 0, 0))
    place.state.mkdir()
    yield place
    processes.stop(services(place))
    shutil.rmtree(folder)


@pytest.fixture
def small(catalog: Catalog) -> Iterator[Catalog]:
    """A catalog of four systems, one of each kind that is no database, with a generator each."""
    systems: dict[str, System] = {}
    with ExitStack() as stack:
        for kind, reading in READINGS.items():
            relation = RELATIONS.get(kind, "/v1/a")
            table = read_table(NAMES, relation, **reading).model_copy(update={"system": f"he_{kind}"})
            system = system_of(kind, table).model_copy(update={"name": f"he_{kind}", "connection": f"he_{kind}"})  # type: ignore[arg-type]
            systems[system.name] = system
            stack.enter_context(generated_by(system, [made_table(NAMES, 30, relation)]))
        yield Catalog(catalog.vocabulary, systems, {}, catalog.units)


def counts(made: list[Source]) -> dict[str, int]:
    """Rows the warehouse would read of each source's first table."""
    found = {}
    for source in made:
        with open_source(source.url, source.system) as snapshot:
            found[source.system.name] = snapshot.count(source.system.tables[0])
    return found


def test_every_kind_is_served_by_its_own_kind(postgres: EmbeddedPostgres, place: Place, small: Catalog) -> None:
    made = make_sources(place, postgres, small)
    assert {source.system.kind: urlsplit(source.url).scheme for source in made} == {
        "excel": "file",
        "csv": "file",
        "rest": "http",
        "xml": "http",
    }
    assert fill_sources(place, made, 1, 2024) == dict.fromkeys(small.systems, 30)
    assert counts(made) == dict.fromkeys(small.systems, 30)
    assert not any(source.note for source in made)
    assert processes.find(service(place)) is not None


def test_only_what_changed_is_filled_again(postgres: EmbeddedPostgres, place: Place, small: Catalog) -> None:
    made = make_sources(place, postgres, small)
    fill_sources(place, made, 1, 2024)
    assert fill_sources(place, made, 1, 2024) == {}
    csv = next(source for source in made if source.system.kind == "csv")
    table = csv.system.tables[0].model_copy(update={"csv": CsvReading(delimiter=";")})
    changed = Source(csv.system.model_copy(update={"tables": (table,)}), csv.url, csv.folder)
    others = [source for source in made if source is not csv]
    assert fill_sources(place, [changed, *others], 1, 2024) == {"he_csv": 30}
    assert b";" in (csv.folder / "a.csv").read_bytes().splitlines()[0]
    assert fill_sources(place, [changed, *others], 2, 2024) == dict.fromkeys(["he_csv", *small.systems], 60)


def test_a_filling_that_was_cut_short_is_done_again(
    postgres: EmbeddedPostgres, place: Place, small: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_sources(place, postgres, small)

    def fail_at_third(source: Source, scale: int, seed: int) -> int:
        if source is made[2]:
            raise KeyboardInterrupt
        return fill_source(source, scale, seed)

    monkeypatch.setattr("demo.filling.fill_source", fail_at_third)
    with pytest.raises(KeyboardInterrupt):
        fill_sources(place, made, 1, 2024)
    monkeypatch.undo()
    assert list(fill_sources(place, made, 1, 2024)) == [source.system.name for source in made[2:]]


def test_other_processes_fill_the_same(
    postgres: EmbeddedPostgres, place: Place, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "FEW", 0)
    monkeypatch.setattr("demo.mariadb.program", lambda: None)
    library = Catalog(catalog.vocabulary, {"csdl_thu_vien": catalog.system("csdl_thu_vien")}, {}, catalog.units)
    made = make_sources(place, postgres, library)
    filled = fill_sources(place, made, 1, 2024)
    assert counts(made) == {"csdl_thu_vien": sum(filled.values()) - counts_of_second(made[0])}


def counts_of_second(source: Source) -> int:
    with open_source(source.url, source.system) as snapshot:
        return snapshot.count(source.system.tables[1])


@pytest.mark.slow
def test_every_system_of_the_catalog_is_filled_in_time(
    postgres: EmbeddedPostgres, place: Place, catalog: Catalog
) -> None:
    # PostgreSQL and MariaDB are timed elsewhere; what we write ourselves must not keep people waiting.
    chosen = {name: system for name, system in catalog.systems.items() if system.kind != "postgresql"}
    made = make_sources(place, postgres, Catalog(catalog.vocabulary, chosen, {}, catalog.units))
    begun = time.monotonic()
    filled = fill_sources(place, made, 1, 2024)
    assert time.monotonic() - begun < 10 + sum(filled.values()) / 10_000
    assert set(filled) == set(chosen)
