"""The departments' databases of the demo: made, filled with synthetic rows, and known by a URL each."""

from __future__ import annotations

import json
from dataclasses import dataclass

from catalog import Catalog, System
from demo import mariadb
from demo.place import Place
from warehouse.embedded_postgres import EmbeddedPostgres

LOGIN = "nguon_mo_phong"
FALLBACK = "SQLite instead of MySQL: `mariadbd` is not installed (apt-get install mariadb-server)"


@dataclass(frozen=True)
class Source:
    """A department's database; ``note`` says where it is not served by the engine its contract names."""

    system: System
    url: str
    note: str = ""


def make_sources(place: Place, server: EmbeddedPostgres, catalog: Catalog) -> list[Source]:
    """A database for every system of the catalog, on the engine it has in reality where the machine has it."""
    place.sources.mkdir(parents=True, exist_ok=True)
    return [_make(place, server, system) for system in catalog.systems.values()]


def _make(place: Place, server: EmbeddedPostgres, system: System) -> Source:
    if system.kind == "postgresql":
        return Source(system, server.create_database(system.name, owner=LOGIN))
    if system.kind == "mysql":
        running = mariadb.start(place)
        if running is not None:
            return Source(system, running.create_database(system.name))
        return Source(system, _sqlite(place, system), FALLBACK)
    return Source(system, _sqlite(place, system))


def _sqlite(place: Place, system: System) -> str:
    return f"sqlite:///{place.sources / system.name}.sqlite"


def fill_sources(place: Place, sources: list[Source], scale: int, seed: int) -> dict[str, int]:
    """Fill each source that does not hold these rows yet; returns the rows of those that were filled, by system."""
    from demo.databases import fill

    filled: dict[str, int] = {}
    for source in sources:
        wanted = {"scale": scale, "seed": seed, "engine": source.url.partition(":")[0]}
        mark = place.sources / f"{source.system.name}.filled.json"
        if mark.is_file() and json.loads(mark.read_text(encoding="utf-8")) == wanted:
            continue
        mark.unlink(missing_ok=True)
        rows = fill(source.system.name, source.url, scale, seed)
        mark.write_text(json.dumps(wanted), encoding="utf-8")
        filled[source.system.name] = sum(rows.values())
    return filled
