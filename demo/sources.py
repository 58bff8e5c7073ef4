"""The departments' systems of the demo: made, filled with synthetic rows, and known by a URL each."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import repeat
from pathlib import Path
from urllib.parse import quote

from catalog import Catalog, System
from demo import generation, mariadb, web_sources
from demo.place import Place
from demo.source import Source
from warehouse.embedded_postgres import EmbeddedPostgres

LOGIN = "nguon_mo_phong"
FALLBACK = "SQLite instead of MySQL: `mariadbd` is not installed (apt-get install mariadb-server)"
PROCESSES = 2
FEW = 4
"""So many sources are filled sooner than other processes have started."""


def make_sources(place: Place, server: EmbeddedPostgres, catalog: Catalog) -> list[Source]:
    """A source for every system of the catalog, of the kind it has in reality where the machine has it.

    Raises:
        DemoError: a server of the sources does not start.
    """
    place.sources.mkdir(parents=True, exist_ok=True)
    return [_make(place, server, system) for system in catalog.systems.values()]


def _make(place: Place, server: EmbeddedPostgres, system: System) -> Source:
    folder = place.sources / system.name
    if system.kind == "postgresql":
        return Source(system, server.create_database(system.name, owner=LOGIN), folder)
    if system.kind in ("excel", "csv"):
        return Source(system, f"file://{quote(str(folder))}", folder)
    if system.kind in ("rest", "xml"):
        return Source(system, web_sources.start(place).url(system.name), folder)
    running = mariadb.start(place) if system.kind == "mysql" else None
    if running is not None:
        return Source(system, running.create_database(system.name), folder)
    return Source(system, f"sqlite:///{folder}.sqlite", folder, FALLBACK if system.kind == "mysql" else "")


def fill_sources(
    place: Place, sources: Sequence[Source], scale: int, seed: int, processes: int = PROCESSES
) -> dict[str, int]:
    """Fill each source that does not hold these rows yet; returns the rows of those that were filled, by system."""
    wanted = {source.system.name: _mark(source, scale, seed) for source in sources}
    outdated = [source for source in sources if _read_mark(source) != wanted[source.system.name]]
    for source in outdated:
        source.filled_mark.unlink(missing_ok=True)
    filled: dict[str, int] = {}
    for source, rows in zip(outdated, _fill_all(outdated, scale, seed, processes), strict=True):
        source.filled_mark.write_text(json.dumps(wanted[source.system.name]), encoding="utf-8")
        filled[source.system.name] = rows
    return filled


def _fill_all(sources: Sequence[Source], scale: int, seed: int, processes: int) -> Iterator[int]:
    """The rows of each source in turn, once it is filled."""
    from demo.filling import fill_source

    if processes == 1 or len(sources) <= FEW:
        yield from (fill_source(source, scale, seed) for source in sources)
        return
    # Airflow is being started by a thread of ours at the same moment: a fork would copy its locks.
    with ProcessPoolExecutor(processes, multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(fill_source, sources, repeat(scale), repeat(seed))


def _mark(source: Source, scale: int, seed: int) -> dict[str, object]:
    """What decides how a filled source looks: other rows, another engine or another way of reading fill it anew."""
    reading = [] if source.is_database else source.system.model_dump(mode="json")["tables"]
    facts = json.dumps([reading, _generator_digest(source.system.name)])
    return {
        "scale": scale,
        "seed": seed,
        "engine": source.engine,
        "made_by": hashlib.sha256(facts.encode()).hexdigest(),
    }


def _read_mark(source: Source) -> object:
    return json.loads(source.filled_mark.read_text(encoding="utf-8")) if source.filled_mark.is_file() else None


@cache
def _generator_digest(system: str) -> str:
    """Changes with the code that makes the rows of ``system``: that of its topic, and what all topics share."""
    from demo.databases import GENERATORS

    shared = Path(generation.__path__[0])
    files = sorted(shared.glob("*.py"))
    if system in GENERATORS:
        topic = GENERATORS[system].__module__.removeprefix(f"{generation.__name__}.").partition(".")[0]
        files += sorted((shared / topic).rglob("*.py"))
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
