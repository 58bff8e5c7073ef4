"""`python -m benchmarks.landing`: one table of ten columns from PostgreSQL and MariaDB into the warehouse.

Ours beside the raw COPY pipe, dlt and pandas in the same run. dlt and pandas run by the interpreter `--peers` names.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.landing import contenders, servers
from benchmarks.landing.measuring import Measured
from connectors.databases.mysql_marks import SETTLED_SECONDS
from warehouse.embedded_postgres import EmbeddedPostgres

PEER_ROWS = 2_000_000
"""Above this dlt copies so many rows of a table of its own size, and is reckoned in proportion."""
ROUNDS_UNCHANGED = 3
"""After a rest: MariaDB's word for what changed is taken from five minutes on; the first look still counts the rows."""
WAREHOUSE = "kho"


def main() -> None:
    """Fill the sources, let everybody run, print the tables."""
    options = _options()
    print(f"{platform.platform()}, {os.cpu_count()} cores, {_memory_gib():.0f} GiB, {_processor()}")
    print(f"{options.rows:,} rows x 10 columns; load before the start {os.getloadavg()[0]:.1f}\n")
    with servers.postgresql() as server:
        for engine in options.engines.split(","):
            with _source(engine, server, options.rows) as (url, pipe, change):
                _report(engine, options.rows, list(_run(engine, server, url, pipe, change, options)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.landing", description=__doc__)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--engines", default="postgresql,mysql")
    parser.add_argument("--peers", help="Python of an environment with dlt and pandas; without it they are left out.")
    return parser.parse_args()


@contextmanager
def _source(
    engine: str, server: EmbeddedPostgres, rows: int
) -> Iterator[tuple[str, Callable[[str], Measured], Callable[[], None]]]:
    """URL of the filled source, its raw pipe into a warehouse, and a door to change one row in a thousand."""
    if engine == "postgresql":
        url = server.create_database("nguon")
        servers.fill_postgresql(url, rows)
        yield url, lambda w: contenders.pipe_from_postgresql(url, w, rows), lambda: servers.change_postgresql(url)
        servers.drop_database(server, "nguon")
        return
    with servers.mariadb() as (url, socket):
        servers.fill_mariadb(socket, rows)
        yield url, lambda w: contenders.pipe_from_mariadb(socket, w, rows), lambda: servers.change_mariadb(socket)


def _run(
    engine: str,
    server: EmbeddedPostgres,
    source: str,
    pipe: Callable[[str], Measured],
    change: Callable[[], None],
    options: argparse.Namespace,
) -> Iterator[Measured]:
    peer_source = contenders.for_sqlalchemy(source)
    with _warehouse(server) as (url, _):
        yield pipe(url)
    if options.peers:
        for method in ("rows", "multi"):
            with _warehouse(server) as (url, _):
                yield contenders.pandas(options.peers, peer_source, contenders.for_sqlalchemy(url), method)
        with _warehouse(server) as (url, folder):
            # dlt wants a password; the server asks for none.
            url = url.replace("odw@", "odw:none@")
            yield contenders.dlt(options.peers, peer_source, url, folder, min(options.rows, PEER_ROWS))
    with _warehouse(server) as (url, folder):
        yield contenders.ours(engine, source, url, folder, "full")
        yield contenders.ours(engine, source, url, folder, "full")
        contenders.ours(engine, source, url, folder, "cursor")
        if engine == "mysql":
            time.sleep(SETTLED_SECONDS)
        unchanged = [contenders.ours(engine, source, url, folder, "cursor") for _ in range(ROUNDS_UNCHANGED)]
        yield sorted(unchanged, key=lambda measured: measured.seconds)[ROUNDS_UNCHANGED // 2]
        change()
        yield contenders.ours(engine, source, url, folder, "cursor")
    with _warehouse(server) as (url, _):
        yield pipe(url)


@contextmanager
def _warehouse(server: EmbeddedPostgres) -> Iterator[tuple[str, str]]:
    """A fresh warehouse and a folder, both gone afterwards: nobody finds what another left."""
    with tempfile.TemporaryDirectory(prefix="odw-bench-") as folder:
        try:
            yield servers.fresh_warehouse(server, WAREHOUSE), folder
        finally:
            servers.drop_database(server, WAREHOUSE)


def _report(engine: str, rows: int, results: list[Measured]) -> None:
    """One line each; the pipe ran first and last, and the mean of both is the measure."""
    pipes = [one.seconds for one in results if "COPY" in one.name]
    limit = statistics.mean(pipes)
    print(f"from {engine}; raw pipe {' and '.join(f'{seconds:.1f} s' for seconds in pipes)}")
    print(f"{'':34}{'seconds':>9}{'rows/s':>12}{'peak MiB':>10}{'x pipe':>8}")
    for one in results:
        seconds = one.seconds_for(rows)
        note = f"   {one.rows:,} rows, in proportion" if one.rows < rows * 0.99 else ""
        name = f"{one.name} {one.said.get('version', '')}{one.said.get('outcome', '')}"
        print(f"{name:34}{seconds:9.2f}{rows / seconds:12,.0f}{one.peak_mib:10.0f}{seconds / limit:8.2f}{note}")
        if one.said.get("snapshot"):
            landing = seconds - one.said["snapshot"]
            print(f"{'  without its snapshot':34}{landing:9.2f}{rows / landing:12,.0f}{'':10}{landing / limit:8.2f}")
    print(flush=True)


def _memory_gib() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _processor() -> str:
    names = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    return names[0].split(":", 1)[1].strip() if names else platform.processor()


if __name__ == "__main__":
    main()
