"""Every system of the catalog, whatever its kind, lands whole: as many rows as were made for it."""

from __future__ import annotations

from catalog import Catalog
from demo.source_files.pairing import pairs
from tests.demo.conftest import MadeTables, Published


def test_every_table_lands_with_all_its_rows(published: Published, catalog: Catalog, tables: MadeTables) -> None:
    made = {
        pair.source.id: len(pair.made.rows)
        for system in catalog.systems.values()
        for pair in pairs(system, tables.of_system(system.name))
    }
    assert {extract.source_table: extract.fault for extract in published.extracts if extract.fault} == {}
    assert {extract.source_table: extract.landed for extract in published.extracts} == made


def test_refused_rows_stay_below_what_a_dataset_may_lose(published: Published) -> None:
    counts = published.rows("select source_table, landed, refused from ops.reconciliation")
    shares = {str(table): int(str(refused)) / int(str(landed)) for table, landed, refused in counts if landed}
    assert {table: share for table, share in shares.items() if share >= 0.05} == {}
