"""A small province: demo sources, a warehouse, and the command `odw` run on them as a person would."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from catalog import Catalog
from demo.breaking import break_source, mend_source
from demo.filling import fill_source
from demo.source import Source
from tests.conftest import drop_database, fresh_warehouse
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.settings import PROJECT_ROOT, Settings

SYSTEMS = ("csdl_giao_duc", "csdl_thu_vien", "csdl_gdnn")
ODW = (sys.executable, "-c", "from warehouse.cli import main; main()")


@dataclass
class Province:
    """Sources by system, and the environment `odw` runs in."""

    settings: Settings
    sources: dict[str, Source]
    environment: dict[str, str]

    def odw(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*ODW, *arguments],
            capture_output=True,
            text=True,
            env={**self.environment, **environment},
            cwd=PROJECT_ROOT,
            check=False,
        )

    def run(self, *arguments: str, code: int, **environment: str) -> dict[str, Any]:
        """`odw run --json` with this exit code; datasets by id."""
        done = self.odw("run", *arguments, "--json", **environment)
        assert done.returncode == code, done.stdout + done.stderr
        return {entry["dataset"]: entry for entry in json.loads(done.stdout)["datasets"]}

    def served(self, slug: str) -> dict[str, Any]:
        """What the pointer of a dataset says is served now."""
        return dict(json.loads((self.settings.releases / slug / "latest.json").read_text(encoding="utf-8")))

    def break_source(self, system: str, fault: str, rows: int = 60) -> None:
        break_source(self.sources[system], fault, rows)

    def mend(self, system: str) -> None:
        assert mend_source(self.sources[system])


@pytest.fixture(scope="module")
def province(
    postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory, catalog: Catalog
) -> Iterator[Province]:
    folder = tmp_path_factory.mktemp("province")
    database = f"source_{secrets.token_hex(4)}"
    urls = {"csdl_giao_duc": postgres.create_database(database)}
    urls |= {name: f"sqlite:///{folder / name}.sqlite" for name in SYSTEMS[1:]}
    sources = {name: Source(catalog.system(name), url, folder / name) for name, url in urls.items()}
    for source in sources.values():
        fill_source(source)
    with fresh_warehouse(postgres, folder) as settings:
        yield Province(settings, sources, environment_of(settings, urls, folder))
    drop_database(postgres, database)


def environment_of(settings: Settings, sources: dict[str, str], folder: Path) -> dict[str, str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("ODW_", "AIRFLOW_"))}
    return {
        **clean,
        "ODW_SETTINGS": str(folder / "no-such-file"),
        "ODW_WAREHOUSE_URL": settings.warehouse_url,
        "ODW_RELEASES": str(settings.releases),
        "ODW_STATE": str(settings.state),
        "ODW_CATALOG": str(education_alone(folder / "catalog")),
        "ODW_DEMO": "1",
        **{f"AIRFLOW_CONN_{name.upper()}": url for name, url in sources.items()},
    }


def education_alone(folder: Path) -> Path:
    """The catalog with one topic and its systems: what a run does wrong shows in 14 datasets as well as in 132."""
    if not folder.exists():
        shutil.copytree(PROJECT_ROOT / "catalog", folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        for topic in (folder / "datasets").iterdir():
            if topic.name != "giao_duc":
                shutil.rmtree(topic)
        for system in (folder / "systems").iterdir():
            if system.stem not in SYSTEMS:
                system.unlink()
    return folder
