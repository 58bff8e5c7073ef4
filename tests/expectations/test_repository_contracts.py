"""Every contract of the repository gives a suite the database understands; grows with the catalog by itself."""

from __future__ import annotations

from catalog import Catalog
from expectations.check import Suite
from expectations.suite import expectations_for
from tests.expectations.builders import Warehouse


def test_every_check_of_every_contract_can_be_carried_out(warehouse: Warehouse, catalog: Catalog) -> None:
    from expectations.validator import validator

    assert catalog.datasets
    faults = []
    with validator(warehouse.settings) as running:
        for dataset in catalog.in_list_order():
            for index, resource in enumerate(dataset.resources):
                warehouse.mart(dataset, [], index)
                suite = Suite(dataset, resource, tuple(expectations_for(resource, dataset, catalog, 10)))
                results = running.results(suite)
                faults += [(dataset.id, r.check.name, r.fault) for r in results if r.fault is not None]
    assert faults == []
