"""The whole province by `odw run`, stage by stage: from empty, and again when nothing has changed.

Two limits stand beside the stages: the seconds our users were promised, and what the same rows cost when PostgreSQL
alone copies every landed table out and in again (the least any landing could take).
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psycopg

from demo.place import Place, Ports
from demo.start import start_sources
from demo.stop import stop
from warehouse.settings import PROJECT_ROOT, read_settings_file

PROMISED = {"from empty": 90, "unchanged": 20}
"""Seconds, at scale 1 on two cores."""
STAGE = re.compile(r"^(extract|transform|check|release) +([0-9.]+) s$", re.M)
ROWS = "select coalesce(sum(landed), 0), count(*) from ops.extract where outcome = 'landed'"
LANDED = "select distinct source_table from ops.extract where outcome = 'landed'"


@dataclass(frozen=True)
class Run:
    """One `odw run`: seconds in all, and of each stage."""

    name: str
    seconds: float
    stages: dict[str, float]


def main() -> None:
    """Make a province in a temporary folder, run it twice, print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.province", description=__doc__)
    parser.add_argument("--scale", type=int, default=1)
    scale = parser.parse_args().scale
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        root.chmod(0o755)  # the database server runs as a user of its own
        place = Place(root / "var", root / "releases", ports=Ports(0, 0, 0, 0, 0))
        try:
            begun = time.perf_counter()
            start_sources(scale=scale, seed=2024, place=place)
            filled = time.perf_counter() - begun
            settings = read_settings_file(place.settings_file)
            runs = [run(name, settings) for name in PROMISED]
            _report(scale, filled, runs, *_limit(settings["ODW_WAREHOUSE_URL"]))
        finally:
            stop(place)


def run(name: str, settings: dict[str, str]) -> Run:
    """One `odw run` of every dataset, in a process of its own."""
    begun = time.perf_counter()
    done = subprocess.run(
        [Path(sys.executable).with_name("odw"), "run"],
        cwd=PROJECT_ROOT,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - begun
    if done.returncode:
        raise SystemExit(done.stdout[-4000:] + done.stderr[-4000:])
    return Run(name, seconds, {stage: float(spent) for stage, spent in STAGE.findall(done.stdout)})


def _limit(url: str) -> tuple[int, int, float]:
    """Rows and tables landed, and the seconds PostgreSQL needs to copy them out and in again."""
    with psycopg.connect(url) as source, psycopg.connect(url) as target:
        rows, tables = source.execute(ROWS).fetchone() or (0, 0)
        begun = time.perf_counter()
        for (table,) in source.execute(LANDED).fetchall():
            name = table.replace(".", "__")
            target.execute(f'create temporary table copied (like raw."{name}") on commit drop')
            with (
                source.cursor().copy(f'copy (select * from raw."{name}") to stdout') as out,
                target.cursor().copy("copy copied from stdin") as into,
            ):
                for block in out:
                    into.write(block)
            target.commit()
        return rows, tables, time.perf_counter() - begun


def _report(scale: int, filled: float, runs: list[Run], rows: int, tables: int, limit: float) -> None:
    print(f"\n{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, scale {scale}")
    print(f"{rows:,} rows of {tables} tables landed; demo systems made and filled in {filled:.1f} s (not counted)\n")
    stages = list(runs[0].stages)
    print("".join(f"{title:>12}" for title in ("", *stages, "start, end", "all", "promised")))
    for measured in runs:
        rest = measured.seconds - sum(measured.stages.values())
        cells = [
            *(measured.stages.get(stage, 0.0) for stage in stages),
            rest,
            measured.seconds,
            PROMISED[measured.name],
        ]
        print(f"{measured.name:>12}" + "".join(f"{cell:10.1f} s" for cell in cells))
    print(f"{'COPY alone':>12}{limit:10.1f} s  (out of the warehouse and in again: the limit of extract)")


if __name__ == "__main__":
    main()
