"""Lists that are loaded as they are: the economic activities, and the code lists as one table."""

from __future__ import annotations

import csv
from collections import Counter

from catalog import Catalog
from warehouse.settings import PROJECT_ROOT


def rows_of(path: str) -> list[dict[str, str]]:
    with (PROJECT_ROOT / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_economic_activities_are_21_sections_and_88_divisions_of_them() -> None:
    rows = rows_of("catalog/vocabulary/vsic.csv")
    assert Counter(row["cap"] for row in rows) == {"1": 21, "2": 88}
    sections = [row["ma"] for row in rows if row["cap"] == "1"]
    assert sections == list("ABCDEFGHIJKLMNOPQRSTU")
    divisions = [row for row in rows if row["cap"] == "2"]
    assert {row["ma_cha"] for row in divisions} == set(sections)
    assert [row["ma"] for row in divisions] == sorted({row["ma"] for row in divisions})


def test_every_code_of_the_contracts_is_in_the_one_table_of_codes(catalog: Catalog) -> None:
    loaded = {(row["danh_muc"], row["ma"]): row["ten"] for row in rows_of("dbt_project/seeds/code_lists.csv")}
    expected = {
        (key, code.code): code.title for key, found in catalog.vocabulary.code_lists.items() for code in found.codes
    }
    assert loaded == expected
