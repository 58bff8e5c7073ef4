"""The generated rows: the same for the same seed, with the known totals, dirty within bounds."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from catalog import Catalog
from demo.databases import GENERATORS
from demo.generation.apportion import apportion
from demo.generation.giao_duc.schools import schools
from demo.generation.giao_duc.sizes import TOTALS
from demo.generation.people import PERSONAL_COLUMNS
from demo.generation.table import DemoTable

COUNTED_UNDER = {"0": "preschool", "1": "primary", "2": "lower secondary", "3": "upper secondary"}


@pytest.mark.parametrize("system", GENERATORS)
def test_the_same_seed_gives_the_same_rows_and_another_seed_others(system: str) -> None:
    first, again, other = (GENERATORS[system](1, seed) for seed in (7, 7, 8))
    assert [table.rows for table in first] == [table.rows for table in again]
    assert [table.rows for table in first] != [table.rows for table in other]


def test_schools_of_2023_2024_are_as_many_as_the_sector_reported() -> None:
    open_then = [s for s in schools(1, 2024) if s.first_year <= 2023 and (s.last_year is None or s.last_year >= 2023)]
    assert Counter(COUNTED_UNDER[school.code[5]] for school in open_then) == {
        "preschool": 168,
        "primary": 140,
        "lower secondary": 123,
        "upper secondary": 33,
    }


def test_the_totals_add_up_to_the_reported_classes_and_learners() -> None:
    classes = {year: sum(lessons for lessons, _ in levels.values()) for year, levels in TOTALS.items()}
    learners = {year: sum(pupils for _, pupils in levels.values()) for year, levels in TOTALS.items()}
    assert (classes[2023], learners[2023]) == (7396, 208_066)
    assert classes[2024] == 7341
    assert learners[2024] > 207_000


def test_scale_multiplies_schools_and_pupils() -> None:
    one, three = ({table.relation: table for table in GENERATORS["csdl_giao_duc"](scale, 5)} for scale in (1, 3))
    good = [
        sum(1 for row in t["dbo.dm_truong"].rows if "thử nghiệm" not in str(row["TenTruong"])) for t in (one, three)
    ]
    assert good[1] - 5 == 3 * (good[0] - 5)


def test_names_and_dates_are_written_in_many_ways(tables: dict[str, DemoTable]) -> None:
    names = [str(row["TenTruong"]) for row in tables["dbo.dm_truong"].rows]
    assert any(name != unicodedata.normalize("NFC", name) for name in names)
    assert any("\u00a0" in name for name in names)
    assert any("\u200b" in name for name in names)
    days = [str(row["NgayCapNhat"]) for row in tables["dbo.dm_truong"].rows]
    assert any("/" in day for day in days)
    assert any("-" in day for day in days)
    assert any("," in str(row["dien_tich_dat"]) for row in tables["dbo.dm_truong"].rows)


def test_titles_are_kept_in_the_old_encoding(tables: dict[str, DemoTable]) -> None:
    titles = {str(row["NHANDE"]) for row in tables["BIEUGHI"].rows}
    assert "TruyÖn KiÒu" in titles
    assert "Truyện Kiều" not in titles


def test_exact_copies_are_few(tables: dict[str, DemoTable]) -> None:
    for relation, table in tables.items():
        copies = len(table.rows) - len(set(table.tuples()))
        assert copies <= 0.02 * len(table.rows), relation
    assert any(len(table.rows) > len(set(table.tuples())) for table in tables.values())


@pytest.mark.parametrize("system", GENERATORS)
def test_the_databases_hold_personal_data_that_no_contract_names(catalog: Catalog, system: str) -> None:
    tables = GENERATORS[system](1, 2024)
    assert any(set(PERSONAL_COLUMNS) <= set(table.columns) for table in tables)
    allowed = {column.source for table in catalog.system(system).tables for column in table.columns}
    assert not allowed & set(PERSONAL_COLUMNS)
    published = {c.name for d in catalog.datasets.values() for r in d.resources for c in r.columns}
    assert not published & set(PERSONAL_COLUMNS)


@pytest.mark.parametrize("system", GENERATORS)
def test_every_column_a_system_file_names_exists_in_the_database(catalog: Catalog, system: str) -> None:
    made = {table.relation: set(table.columns) for table in GENERATORS[system](1, 2024)}
    for table in catalog.system(system).tables:
        assert {column.source for column in table.columns} <= made[table.relation], table.id


def test_a_total_is_divided_without_losing_anything() -> None:
    assert apportion(10, [1, 1, 1]) == [4, 3, 3]
    assert apportion(7, [5, 0, 0], minimum=1) == [5, 1, 1]
    with pytest.raises(ValueError, match="cannot divide 2 among 3"):
        apportion(2, [1, 1, 1], minimum=1)
