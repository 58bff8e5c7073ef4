"""A released version is made again from the snapshots of its run: equal, or it is said what differs."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from click.testing import CliRunner, Result

from catalog import Catalog
from connectors.landing import land_system
from demo.databases import fill
from publish.package import ABOUT_THE_RELEASE
from publish.release import release
from tests.conftest import fresh_warehouse
from warehouse.cli import odw
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.errors import ReconciliationError
from warehouse.ledger import Verdict, open_run, record_verdict
from warehouse.settings import PROJECT_ROOT, Settings
from warehouse.transform.run import transform

DATASET = "giao_duc.co_so_giao_duc_nghe_nghiep"
SLUG = "giao-duc/co-so-giao-duc-nghe-nghiep"
SOURCE = "csdl_gdnn.co_so_gdnn"


@dataclass
class Released:
    """A warehouse in which a dataset was released twice, and the versions."""

    settings: Settings
    administrator: str
    versions: list[str]

    def odw(self, *arguments: str, **environment: str) -> Result:
        given = {
            "ODW_SETTINGS": "none",
            "ODW_WAREHOUSE_URL": self.settings.warehouse_url,
            "ODW_RELEASES": str(self.settings.releases),
            "ODW_STATE": str(self.settings.state),
            "ODW_DEMO": "1",
        }
        return CliRunner().invoke(odw, arguments, env={**given, **environment})

    def snapshot_of(self, run_id: str) -> Path:
        with psycopg.connect(self.administrator) as connection:
            row = connection.execute(
                "select s.path from ops.snapshot s join ops.extract e using (extract_id) "
                "where e.run_id = %s and s.source_table = %s",
                [run_id, SOURCE],
            ).fetchone()
        assert row is not None
        return self.settings.state / str(row[0])

    def state_of_the_warehouse(self) -> object:
        with psycopg.connect(self.administrator) as connection:
            return connection.execute(
                "select (select json_agg(r) from ops.release r), (select json_agg(e) from ops.extract e), "
                "(select json_agg(relname order by oid) from pg_class where relkind in ('r', 'v'))"
            ).fetchone()


@pytest.fixture(scope="module")
def released(
    postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory, catalog: Catalog
) -> Iterator[Released]:
    folder = tmp_path_factory.mktemp("replay")
    database = folder / "gdnn.sqlite"
    fill("csdl_gdnn", f"sqlite:///{database}")
    with fresh_warehouse(postgres, folder) as settings:
        versions = [_release(settings, catalog, database, "run-1")]
        with sqlite3.connect(database) as connection:
            connection.execute("update tbl_co_so set \"DiaChi\" = 'Bản Mới' where rowid = 1")
        versions.append(_release(settings, catalog, database, "run-2"))
        yield Released(settings, postgres.url(settings.warehouse_url.rsplit("/", 1)[1]), versions)


def _release(settings: Settings, catalog: Catalog, database: Path, run_id: str) -> str:
    """Land, transform and release as a run does; the verdict is given by hand, the gate has its own tests."""
    dataset = catalog.dataset(DATASET)
    with connect(settings, "loader") as connection:
        open_run(connection, run_id, "odw", "test")
    for extract in land_system(settings, catalog.system("csdl_gdnn"), run_id, lambda _: f"sqlite:///{database}"):
        assert extract.fault is None
    (build,) = transform(settings, catalog, [dataset], run_id)
    assert build.fault is None
    with connect(settings, "publisher") as connection:
        record_verdict(connection, Verdict(run_id, dataset.id, "passed", "fingerprint"))
    return release(settings, catalog, dataset, run_id).version


def read(result: Result) -> dict[str, Any]:
    return dict(json.loads(result.stdout))


def test_the_newest_and_an_older_version_come_out_equal_and_touch_nothing(released: Released, tmp_path: Path) -> None:
    before = released.state_of_the_warehouse()
    for number, version in enumerate(released.versions):
        into = tmp_path / version
        chosen = ["--version", version] if number == 0 else []
        result = released.odw("replay", DATASET, *chosen, "--into", str(into), "--json")
        assert result.exit_code == 0, result.output
        record = read(result)
        assert (record["version"], record["state"], record["differences"]) == (version, "equal", [])
        assert SOURCE in record["extracts"]
        folder = released.settings.releases / SLUG / version
        for path in into.iterdir():
            assert path.read_bytes() == (folder / path.name).read_bytes()
        told = {path.name for path in folder.iterdir()} - {path.name for path in into.iterdir()}
        assert {"README.md", "changes.json", "manifest.json", "SHA256SUMS"} <= told
        assert [name for name in told if not ABOUT_THE_RELEASE.fullmatch(name)] == []
    assert released.state_of_the_warehouse() == before


def test_another_contract_makes_other_files_and_they_are_named(released: Released, tmp_path: Path) -> None:
    root = shutil.copytree(PROJECT_ROOT / "catalog", tmp_path / "catalog")
    contract = root / "datasets/giao_duc/co_so_giao_duc_nghe_nghiep.yml"
    text = contract.read_text(encoding="utf-8")
    contract.write_text(text.replace("title: Quy mô tuyển sinh", "title: Quy mô tuyển", 1), encoding="utf-8")
    assert contract.read_text(encoding="utf-8") != text
    result = released.odw("replay", "I.9", "--json", ODW_CATALOG=str(root))
    assert result.exit_code == 1, result.output
    record = read(result)
    assert record["state"] == "different"
    assert "co_so_giao_duc_nghe_nghiep.dictionary.csv: nội dung khác." in record["differences"]
    assert not [text for text in record["differences"] if ".csv: " in text and "dictionary" not in text]
    assert any("Hợp đồng" in text for text in record["differences"])


@pytest.mark.parametrize("damage", ["tampered", "gone"])
def test_a_tampered_or_missing_snapshot_is_named(released: Released, damage: str) -> None:
    path = released.snapshot_of("run-2")
    good = path.read_bytes()
    try:
        if damage == "gone":
            path.unlink()
        else:
            path.write_bytes(good.replace(b"PAR1", b"PAR2", 1))
        result = released.odw("replay", "I.9")
        assert result.exit_code == 1
        assert isinstance(result.exception, ReconciliationError)
        assert path.name in str(result.exception) and SOURCE in str(result.exception)
        assert ("SHA-256" if damage == "tampered" else "không còn trên đĩa") in str(result.exception)
    finally:
        path.write_bytes(good)


def test_a_run_without_snapshots_cannot_be_replayed(released: Released) -> None:
    with psycopg.connect(released.administrator) as administrator:
        administrator.execute("update ops.snapshot set fault = 'đĩa đầy'")
    try:
        result = released.odw("replay", "I.9")
        assert isinstance(result.exception, ReconciliationError) and "không có ảnh chụp" in str(result.exception)
    finally:
        with psycopg.connect(released.administrator) as administrator:
            administrator.execute("update ops.snapshot set fault = null")


def test_wrong_use_is_told(released: Released, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert released.odw("replay", "I.9", "--into", str(tmp_path)).exit_code == 2
    unknown = released.odw("replay", "I.9", "--version", "1999-01-01-x")
    assert unknown.exception is not None and released.versions[0] in str(unknown.exception)


def test_receipts_tell_the_department_what_became_of_its_rows(released: Released) -> None:
    result = released.odw("receipts", "--table", SOURCE, "--json")
    assert result.exit_code == 0, result.output
    second, first = json.loads(result.stdout)
    for receipt, run in ((first, "run-1"), (second, "run-2")):
        assert (receipt["run_id"], receipt["outcome"], receipt["strategy"]) == (run, "landed", "full")
        assert receipt["announced"] == receipt["read"] == receipt["landed"] > 0
        assert receipt["refused"] is not None and receipt["seconds"] > 0
        assert receipt["snapshot"].endswith(".parquet")
    assert first["digest"] != second["digest"]
    shown = released.odw("receipts", "--system", "csdl_gdnn")
    assert SOURCE in shown.output and second["digest"][:12] in shown.output
    assert released.odw("receipts", "--table", "csdl_gdnn.khong_co").exit_code == 2
    assert released.odw("receipts", "--table", SOURCE, "--system", "csdl_gdnn").exit_code == 2
