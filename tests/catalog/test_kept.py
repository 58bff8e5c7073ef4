"""The kept catalog: the same catalog, and never an old one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from catalog import Catalog, kept, load_catalog
from catalog.kept import NAME, kept_catalog
from warehouse.settings import PROJECT_ROOT

CONTRACT = Path("datasets/giao_duc/truong_tieu_hoc.yml")


@pytest.fixture
def contracts(tmp_path: Path) -> Path:
    root = tmp_path / "catalog"
    shutil.copytree(PROJECT_ROOT / "catalog", root, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return root


def unread(root: Path) -> Catalog:
    raise AssertionError(f"{root} was read although nothing had changed")


def test_an_unchanged_catalog_is_not_read_again(
    contracts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept_catalog(contracts, tmp_path)
    monkeypatch.setattr(kept, "load_catalog", unread)
    assert kept_catalog(contracts, tmp_path) == first


def test_a_changed_contract_is_seen(contracts: Path, tmp_path: Path) -> None:
    kept_catalog(contracts, tmp_path)
    path = contracts / CONTRACT
    path.write_text(path.read_text(encoding="utf-8").replace("number: I.5", "number: I.99"), encoding="utf-8")
    assert kept_catalog(contracts, tmp_path).dataset("I.99").id == "giao_duc.truong_tieu_hoc"


def test_a_removed_contract_and_its_faults_are_seen(contracts: Path, tmp_path: Path) -> None:
    kept_catalog(contracts, tmp_path)
    (contracts / CONTRACT).write_text("number: [", encoding="utf-8")
    again = kept_catalog(contracts, tmp_path)
    assert "giao_duc.truong_tieu_hoc" not in again.datasets
    assert again.faults == load_catalog(contracts).faults != ()


@pytest.mark.parametrize("rest", [b"", b"no pickle at all", b"\x80\x05K\x01."])
def test_a_broken_file_is_as_good_as_none(contracts: Path, tmp_path: Path, rest: bytes) -> None:
    whole = kept_catalog(contracts, tmp_path)
    file = tmp_path / NAME
    file.write_bytes(file.read_bytes()[:32] + rest)
    assert kept_catalog(contracts, tmp_path) == whole


def test_a_folder_that_cannot_be_written_costs_time_only(contracts: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    assert kept_catalog(contracts, in_the_way) == load_catalog(contracts)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["catalog", "file"]
