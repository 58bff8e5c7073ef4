"""`python -m benchmarks.release`: one table of ten columns in CSV, JSON, XML and Parquet.

Ours from the warehouse and from memory, beside COPY TO CSV (the limit) and pandas, polars and DuckDB, which read the
same table in the same order or begin from their own frames, in the same run.
Seconds of CPU are those of the writing process, without the server; they say more than the clock while others work.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from benchmarks.landing.measuring import Measured, measure, our_python
from benchmarks.landing.servers import postgresql
from benchmarks.release.table import RESOURCE, fill
from publish.reading import copy_rows

FORMATS = ("csv", "json", "xml", "parquet")
PEERS = {"csv": ("pandas", "polars", "duckdb"), "json": ("pandas", "polars", "duckdb"), "xml": ("pandas",)}
PEERS |= {"parquet": PEERS["csv"]}
XML_ROWS = 100_000
"""pandas makes XML of so many rows, and is reckoned in proportion."""
PLAIN = sql.SQL("copy mart.giao_duc__do_thu to stdout (format csv, header)")


def main() -> None:
    """Fill the table, let everybody run, print the lines."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.release", description=__doc__)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--peers", help="Python of an environment with pandas, polars, duckdb; left out without it.")
    parser.add_argument("--all", action="store_true", help="Also all formats of a release at once.")
    options = parser.parse_args()
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{options.rows:,} rows x 10 columns; load before the start {os.getloadavg()[0]:.1f}\n", flush=True)
    with postgresql() as server:
        url = server.create_database("do_thu")
        fill(url, options.rows)
        limit = None
        for one in _run(url, options):
            limit = limit or one.seconds
            seconds = one.seconds_for(options.rows)
            cpu = one.said.get("cpu", 0) * options.rows / one.rows
            shown = f"{seconds:9.2f} s{seconds / limit:8.2f} x COPY{cpu:9.2f} s of CPU{one.peak_mib:8.0f} MiB"
            print(f"{one.name:44}{shown}", flush=True)


def _run(url: str, options: argparse.Namespace) -> Iterator[Measured]:
    yield _copy(url, "COPY TO CSV", PLAIN, options.rows)
    yield _copy(url, "COPY TO CSV of text in key order", copy_rows(RESOURCE), options.rows)
    everything = ",".join(FORMATS)
    for source in ("server", "memory"):
        for endings in (everything, *FORMATS):
            yield _ours(url, source, endings)
    if options.all:
        yield _ours(
            url, "server", "csv,excel.csv,json,xml,parquet,xlsx" if options.rows < 10**6 else f"{everything},excel.csv"
        )
    if options.peers:
        yield from _peers(url, options)
    yield _copy(url, "COPY TO CSV, again", PLAIN, options.rows)


def _ours(url: str, source: str, endings: str) -> Measured:
    command = [our_python(), "-m", "benchmarks.release.ours", url, source, endings]
    return measure(f"odw from {source}: {endings}", command)


def _peers(url: str, options: argparse.Namespace) -> Iterator[Measured]:
    script = str(Path(__file__).with_name("peers.py"))
    with tempfile.TemporaryDirectory(prefix="odw-bench-") as folder:
        for name, source in (("server", url), ("memory", _parquet(url, Path(folder)))):
            for kind in FORMATS:
                rows = min(options.rows, XML_ROWS) if kind == "xml" else options.rows
                for library in PEERS[kind]:
                    command = [options.peers, script, library, kind, source, str(rows)]
                    yield measure(f"{library} from {name}: {kind}", command)


def _parquet(url: str, folder: Path) -> str:
    from publish.reading import read_blocks
    from publish.writing import write_formats

    with psycopg.connect(url) as connection:
        write_formats(read_blocks(connection, RESOURCE), RESOURCE, folder, ["parquet"])
    return str(folder / f"{RESOURCE.name}.parquet")


def _copy(url: str, name: str, query: sql.Composable, rows: int) -> Measured:
    """To a file, by a process that does nothing else."""
    with psycopg.connect(url) as connection:
        text = query.as_string(connection)
    program = (
        "import json, sys, tempfile, time, psycopg\n"
        "from warehouse.copy_stream import blocks_of\n"
        "with psycopg.connect(sys.argv[1]) as c, tempfile.TemporaryFile() as file:\n"
        "    begun, worked = time.perf_counter(), time.process_time()\n"
        "    with c.cursor() as cursor, cursor.copy(sys.argv[2]) as copy:\n"
        "        for block in blocks_of(copy, 2**20):\n"
        "            file.write(block)\n"
        "    seconds, cpu = time.perf_counter() - begun, time.process_time() - worked\n"
        "    print(json.dumps({'seconds': seconds, 'cpu': cpu, 'rows': int(sys.argv[3])}))\n"
    )
    return measure(name, [our_python(), "-c", program, url, text, str(rows)])


if __name__ == "__main__":
    main()
