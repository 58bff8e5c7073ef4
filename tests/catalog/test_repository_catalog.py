"""The repository's own contracts: tests that grow with the catalog by themselves."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from datetime import date

import pytest

from catalog import Catalog, Dataset, load_catalog
from publish.descriptions.topic_pages import topic_pages
from warehouse.fingerprint import DBT_PROJECT
from warehouse.settings import PROJECT_ROOT
from warehouse.transform.generated_files import generated_files, outdated_files

CATALOG = load_catalog(PROJECT_ROOT / "catalog")
DATASETS = [pytest.param(dataset, id=dataset.id) for dataset in CATALOG.in_list_order()]
PLAN_DAY, TODAY = date(2023, 8, 1), date(2026, 11, 24)


def provincial_list() -> dict[str, dict[str, str]]:
    with (PROJECT_ROOT / "catalog/vocabulary/provincial_list.csv").open(encoding="utf-8", newline="") as file:
        return {f"{row['topic_roman']}.{row['no_in_document']}": row for row in csv.DictReader(file)}


PROVINCIAL_LIST = provincial_list()
LISTED = [pytest.param(d, id=d.id) for d in CATALOG.in_list_order() if d.number in PROVINCIAL_LIST]
"""Dataset 133 is the province's own addition: no printed list says whose it is."""


def test_the_catalog_has_no_fault() -> None:
    assert CATALOG.faults == ()


def test_every_number_of_the_provincial_list_has_its_contract() -> None:
    assert {dataset.number for dataset in CATALOG.datasets.values()} == set(PROVINCIAL_LIST)


@pytest.mark.parametrize("dataset", DATASETS)
def test_a_dataset_is_under_its_topic(dataset: Dataset) -> None:
    assert CATALOG.vocabulary.topics[dataset.topic].roman == dataset.number.partition(".")[0]


def test_generated_files_are_current() -> None:
    expected = generated_files(CATALOG, PROJECT_ROOT / "catalog/vocabulary")
    assert outdated_files(expected, DBT_PROJECT) == [], "run `odw catalog generate`"


def test_pages_of_topics_are_current() -> None:
    assert outdated_files(topic_pages(CATALOG), PROJECT_ROOT / "docs") == [], "run `odw catalog generate`"


def test_the_provincial_list_has_132_entries_of_13_topics_and_15_departments() -> None:
    assert len(PROVINCIAL_LIST) == 132
    romans = {topic.roman for topic in CATALOG.vocabulary.topics.values()}
    assert {row["topic_roman"] for row in PROVINCIAL_LIST.values()} == romans
    assert len({row["department_2023_normalised"] for row in PROVINCIAL_LIST.values()}) == 15
    assert len({row["department_since_2025_03_01"] for row in PROVINCIAL_LIST.values()}) == 10


def departments_spelled(name: str) -> set[str]:
    return {
        department.key
        for department in CATALOG.vocabulary.departments.values()
        if name == department.title or name in department.spellings
    }


@pytest.mark.parametrize("spelling", sorted({row["department_2023"] for row in PROVINCIAL_LIST.values()}))
def test_every_spelling_of_the_list_is_one_department(spelling: str) -> None:
    assert len(departments_spelled(spelling)) == 1


@pytest.mark.parametrize("dataset", LISTED)
def test_owner_then_and_owner_today_are_those_of_the_list(dataset: Dataset) -> None:
    entry = PROVINCIAL_LIST[dataset.number]
    assert dataset.owner_on(PLAN_DAY) in departments_spelled(entry["department_2023"])
    assert dataset.owner_on(TODAY) in departments_spelled(entry["department_since_2025_03_01"])


@pytest.mark.parametrize("dataset", DATASETS)
def test_owners_existed_while_they_owned(dataset: Dataset) -> None:
    for owner in dataset.owners:
        department = CATALOG.department(owner.department)
        assert department.exists_on(owner.since or PLAN_DAY)
        assert department.exists_on(owner.until or TODAY)


@pytest.mark.parametrize("dataset", DATASETS)
def test_three_rules_of_the_subject_at_least(dataset: Dataset) -> None:
    assert sum(len(resource.rules) for resource in dataset.resources) >= 3


COLUMNS_IN = Counter(
    name for d in CATALOG.datasets.values() for name in {column.name for r in d.resources for column in r.columns}
)
FEW = 6
"""A column that more datasets share (a commune, an address, a date) says nothing of the subject."""


@pytest.mark.parametrize("dataset", DATASETS)
def test_four_columns_at_least_belong_to_the_subject(dataset: Dataset) -> None:
    columns = {column.name for resource in dataset.resources for column in resource.columns}
    assert len([name for name in columns if COLUMNS_IN[name] <= FEW]) >= 4


@pytest.mark.parametrize("dataset", DATASETS)
def test_texts_are_precomposed_and_columns_are_described(dataset: Dataset) -> None:
    text = dataset.model_dump_json()
    assert unicodedata.is_normalized("NFC", text)
    for resource in dataset.resources:
        for column in resource.columns:
            assert len(column.description) > len(column.title) // 2
            assert column.description != column.title


@pytest.mark.parametrize("dataset", DATASETS)
def test_every_column_says_where_it_comes_from(dataset: Dataset) -> None:
    reasons = {c.suppress.reason_column for r in dataset.resources for c in r.columns if c.suppress}
    for resource in dataset.resources:
        missing = [c.name for c in resource.columns if not c.lineage and c.name not in reasons]
        assert missing == []


def test_no_two_datasets_share_a_column_set() -> None:
    seen: dict[frozenset[str], str] = {}
    for dataset in CATALOG.in_list_order():
        for resource in dataset.resources:
            columns = frozenset(column.name for column in resource.columns)
            assert columns not in seen, f"{dataset.id} has the columns of {seen.get(columns)}"
            seen[columns] = dataset.id


def test_every_shared_definition_is_used() -> None:
    text = "".join(p.read_text(encoding="utf-8") for p in (PROJECT_ROOT / "catalog/datasets").rglob("*.yml"))
    unused = [name for name in CATALOG.vocabulary.columns if f"shared: {name}" not in text]
    assert unused == []
    used_lists = {c.code_list for d in CATALOG.datasets.values() for r in d.resources for c in r.columns}
    assert set(CATALOG.vocabulary.code_lists) <= used_lists


def test_129_communes_became_45(catalog: Catalog) -> None:
    assert len(catalog.units.on(date(2025, 6, 30))) == 129
    assert len(catalog.units.on(date(2025, 7, 1))) == 45
    assert set(catalog.units.crosswalk.values()) == set(catalog.units.current)


def bare(name: str) -> str:
    """The name without the kind of unit: a township that became a commune kept its name."""
    return name.removeprefix("Phường ").removeprefix("Xã ").removeprefix("Thị trấn ")


def test_21_codes_kept_their_number_and_changed_their_name(catalog: Catalog) -> None:
    old = {c.code: c.name for c in catalog.units.on(date(2025, 6, 30))}
    current = catalog.units.current
    renamed = [code for code, commune in current.items() if code in old and bare(old[code]) != bare(commune.name)]
    assert len(renamed) == 21
    assert (old["03127"], current["03127"].name) == ("Phường Him Lam", "Phường Điện Biên Phủ")


def test_succession_of_departments_ends_in_living_ones(catalog: Catalog) -> None:
    for department in catalog.vocabulary.departments.values():
        if not department.exists_on(TODAY):
            assert department.successors
            assert all(catalog.department(key).exists_on(TODAY) for key in department.successors)
