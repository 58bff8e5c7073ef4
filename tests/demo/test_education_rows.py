"""The generated rows of education: the totals the sector reported, and the dirt of its databases."""

from __future__ import annotations

import unicodedata
from collections import Counter

from demo.databases import GENERATORS
from demo.generation.giao_duc.schools import schools
from demo.generation.giao_duc.sizes import TOTALS
from tests.demo.conftest import MadeTables

COUNTED_UNDER = {"0": "preschool", "1": "primary", "2": "lower secondary", "3": "upper secondary"}


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


def test_names_and_dates_are_written_in_many_ways(tables: MadeTables) -> None:
    names = [str(row["TenTruong"]) for row in tables.of("csdl_giao_duc", "dbo.dm_truong").rows]
    assert any(name != unicodedata.normalize("NFC", name) for name in names)
    assert any("\u00a0" in name for name in names)
    assert any("\u200b" in name for name in names)
    days = [str(row["NgayCapNhat"]) for row in tables.of("csdl_giao_duc", "dbo.dm_truong").rows]
    assert any("/" in day for day in days)
    assert any("-" in day for day in days)
    assert any("," in str(row["dien_tich_dat"]) for row in tables.of("csdl_giao_duc", "dbo.dm_truong").rows)


def test_titles_are_kept_in_the_old_encoding(tables: MadeTables) -> None:
    titles = {str(row["NHANDE"]) for row in tables.of("csdl_thu_vien", "BIEUGHI").rows}
    assert "TruyÖn KiÒu" in titles
    assert "Truyện Kiều" not in titles


def test_the_databases_have_rows_that_were_entered_twice(tables: MadeTables) -> None:
    made = [table for system in ("csdl_giao_duc", "csdl_thu_vien") for table in tables.of_system(system)]
    assert any(len(table.rows) > len(set(table.tuples())) for table in made)
