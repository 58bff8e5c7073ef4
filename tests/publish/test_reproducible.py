"""The same rows make the same bytes in every file, whatever process, machine settings or luck made them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.publish import killing, sample
from tests.publish.stores import lose
from tests.publish.test_release import contents
from warehouse.settings import PROJECT_ROOT, Settings

PROGRAM = killing.program(
    "import publish.compression, publish.release, publish.writing\nfrom tests.publish import sample\n"
    "publish.compression.LARGE = 0\npublish.writing.THREADS = int(os.environ['THREADS'])\n"
    "dataset = sample.DATASET.model_copy(update={'resources': (sample.SCHOOLS, sample.PLACES)})",
    "print(publish.release.release(settings, sample.catalog_with(dataset), dataset, argument).folder)",
)
ONE = {"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "THREADS": "4"}
OTHER = {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONUTF8": "0", "THREADS": "1"}


def released(settings: Settings, run_id: str, environment: dict[str, str], umask: int) -> Path:
    """The folder of a release made by a process of its own."""
    sample.judged(settings, run_id)
    places = [settings.warehouse_url, str(settings.releases), str(settings.state)]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *places, "publish.release.release", "never", run_id],
        cwd=PROJECT_ROOT,
        env={**os.environ, **environment},
        umask=umask,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return Path(done.stdout.decode().splitlines()[-1])


def test_another_process_locale_zone_umask_and_hash_seed_make_the_same_bytes(settings: Settings) -> None:
    sample.fill(settings)
    sample.fill_tables(settings, {sample.PLACES: [("a", "21.386", "103.0174"), ("b", None, "103"), ("c", None, None)]})
    folder = released(settings, "r1", ONE, 0o022)
    before = contents(folder)
    endings = {name.partition(".")[2] for name in before}
    assert {"csv", "csv.gz", "excel.csv", "json", "xml", "parquet", "xlsx", "geojson", "geojson.gz"} <= endings
    lose(folder)
    assert released(settings, "r2", OTHER, 0o077) == folder
    after = contents(folder)
    assert sorted(after) == sorted(before)
    assert [name for name in before if after[name] != before[name]] == []
