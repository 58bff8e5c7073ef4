"""The work of a whole province shared among processes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from catalog import Catalog, Dataset
from warehouse.cli import side_by_side
from warehouse.cli.side_by_side import Workers
from warehouse.settings import PROJECT_ROOT, Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings("postgresql://nowhere/none", tmp_path, tmp_path, PROJECT_ROOT / "catalog", {"A": "b"})


@pytest.fixture(autouse=True)
def two_light_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(side_by_side, "AFTER_LANDING", ("catalog.kept",))


def who_did_it(settings: Settings, catalog: Catalog, datasets: tuple[Dataset, ...], run_id: str) -> dict[str, str]:
    assert (settings.environment["A"], run_id) == ("b", "run-1")
    return {dataset.id: str(os.getpid()) for dataset in datasets}


def test_many_changed_datasets_are_shared_and_none_is_lost(settings: Settings, catalog: Catalog) -> None:
    datasets = catalog.in_list_order()
    done = Workers(settings).share(catalog, datasets, "run-1", who_did_it, changed=len(datasets))
    assert done.keys() == {dataset.id for dataset in datasets}
    assert str(os.getpid()) not in done.values()


def test_few_changed_datasets_are_done_by_one_that_imported_ahead(settings: Settings, catalog: Catalog) -> None:
    done = Workers(settings).share(catalog, catalog.in_list_order(), "run-1", who_did_it, changed=3)
    assert len(set(done.values())) == 1
    assert str(os.getpid()) not in done.values()


def test_where_nothing_changed_no_process_begins(settings: Settings, catalog: Catalog) -> None:
    done = Workers(settings).share(catalog, catalog.in_list_order(), "run-1", who_did_it, changed=0)
    assert set(done.values()) == {str(os.getpid())}


def test_a_fault_in_another_process_is_not_swallowed(settings: Settings, catalog: Catalog) -> None:
    wrong = replace(settings, environment={"A": "c"})
    with pytest.raises(AssertionError):
        Workers(wrong).share(catalog, catalog.in_list_order(), "run-1", who_did_it, changed=132)
