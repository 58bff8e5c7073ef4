"""The generated rows of every topic: the same for the same seed, dirty within bounds, with what no contract names."""

from __future__ import annotations

import pytest

from catalog import Catalog
from demo.databases import GENERATORS
from demo.generation.apportion import apportion
from demo.generation.people import PERSONAL_COLUMNS
from demo.source_files.pairing import pairs
from tests.demo.conftest import SEED, MadeTables

MOST_COPIES = 0.02


def test_every_system_of_the_catalog_has_a_generator_and_no_other(catalog: Catalog) -> None:
    assert set(GENERATORS) == set(catalog.systems)


@pytest.mark.parametrize("system", GENERATORS)
def test_the_same_seed_gives_the_same_rows_and_another_seed_others(tables: MadeTables, system: str) -> None:
    first = [table.rows for table in tables.of_system(system)]
    assert first == [table.rows for table in GENERATORS[system](1, SEED)]
    assert first != [table.rows for table in GENERATORS[system](1, SEED + 1)]


@pytest.mark.parametrize("system", GENERATORS)
def test_exact_copies_are_few(tables: MadeTables, system: str) -> None:
    for table in tables.of_system(system):
        copies = len(table.rows) - len(set(table.tuples()))
        assert copies <= MOST_COPIES * len(table.rows), table.relation


@pytest.mark.parametrize("system", GENERATORS)
def test_every_row_has_a_cell_for_every_column(tables: MadeTables, system: str) -> None:
    for table in tables.of_system(system):
        names = set(table.columns)
        assert len(names) == len(table.columns), table.relation
        assert all(names <= row.keys() for row in table.rows), table.relation
        assert set(table.types) <= names, table.relation


@pytest.mark.parametrize("system", GENERATORS)
def test_the_databases_hold_personal_data_that_no_contract_names(
    catalog: Catalog, tables: MadeTables, system: str
) -> None:
    assert any(set(PERSONAL_COLUMNS) <= set(table.columns) for table in tables.of_system(system))
    allowed = {column.source for table in catalog.system(system).tables for column in table.columns}
    assert not allowed & set(PERSONAL_COLUMNS)


def test_no_dataset_publishes_a_personal_column(catalog: Catalog) -> None:
    published = {c.name for d in catalog.datasets.values() for r in d.resources for c in r.columns}
    assert not published & set(PERSONAL_COLUMNS)


@pytest.mark.parametrize("system", GENERATORS)
def test_every_column_a_system_file_names_exists_in_the_source(
    catalog: Catalog, tables: MadeTables, system: str
) -> None:
    found = pairs(catalog.system(system), tables.of_system(system))
    assert [pair.source for pair in found] == list(catalog.system(system).tables)
    for pair in found:
        assert {column.source for column in pair.source.columns} <= set(pair.made.columns), pair.source.id
        assert pair.made.rows or pair.source.may_be_empty, pair.source.id


def test_a_total_is_divided_without_losing_anything() -> None:
    assert apportion(10, [1, 1, 1]) == [4, 3, 3]
    assert apportion(7, [5, 0, 0], minimum=1) == [5, 1, 1]
    with pytest.raises(ValueError, match="cannot divide 2 among 3"):
        apportion(2, [1, 1, 1], minimum=1)
