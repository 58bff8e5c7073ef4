"""The work of a whole province shared among processes."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from catalog import Catalog, Dataset
from warehouse.cli import side_by_side
from warehouse.cli.side_by_side import in_processes
from warehouse.settings import PROJECT_ROOT, Settings

SETTINGS = Settings("postgresql://nowhere", PROJECT_ROOT, PROJECT_ROOT, PROJECT_ROOT / "catalog", {"A": "b"})


def who_did_it(settings: Settings, catalog: Catalog, datasets: tuple[Dataset, ...], run_id: str) -> dict[str, str]:
    assert (settings.environment["A"], run_id) == ("b", "run-1")
    return {dataset.id: str(os.getpid()) for dataset in datasets}


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side.os, "cpu_count", lambda: 2)


@pytest.mark.usefixtures("two_cores")
def test_many_changed_datasets_are_shared_and_none_is_lost(catalog: Catalog) -> None:
    datasets = catalog.in_list_order()
    done = in_processes(SETTINGS, catalog, datasets, "run-1", who_did_it, changed=len(datasets))
    assert done.keys() == {dataset.id for dataset in datasets}
    assert str(os.getpid()) not in done.values()


@pytest.mark.usefixtures("two_cores")
def test_few_changed_datasets_are_done_here(catalog: Catalog) -> None:
    datasets = catalog.in_list_order()
    done = in_processes(SETTINGS, catalog, datasets, "run-1", who_did_it, changed=3)
    assert set(done.values()) == {str(os.getpid())}


@pytest.mark.usefixtures("two_cores")
def test_a_fault_in_another_process_is_not_swallowed(catalog: Catalog) -> None:
    wrong = replace(SETTINGS, environment={"A": "c"})
    with pytest.raises(AssertionError):
        in_processes(wrong, catalog, catalog.in_list_order(), "run-1", who_did_it, changed=132)
