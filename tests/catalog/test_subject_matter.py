"""What the province's list asks of single datasets, beyond what every contract must have."""

from __future__ import annotations

import re

import pytest

from catalog import Dataset, load_catalog
from warehouse.settings import PROJECT_ROOT

CATALOG = load_catalog(PROJECT_ROOT / "catalog")
DATASETS = [pytest.param(dataset, id=dataset.id) for dataset in CATALOG.in_list_order()]
NOT_OF_THE_SUBJECT = (
    re.compile(r"^\(?\w+ is (not )?null\)?( = \(?\w+ is (not )?null\)?)?$"),
    re.compile(r"^\w+ <= current_date$"),
)
"""Conditions any table could have: cells empty together, a date that has come."""
SEVEN_PERHAPS_EMPTY = ("I.11", "III.1", "III.14", "V.3", "VI.4", "X.15", "XI.26")
DOCUMENT = {
    "number": ("so_van_ban", "so_quyet_dinh"), "date": ("ngay_ban_hanh", "ngay_quyet_dinh"),
    "issuer": ("co_quan_ban_hanh",), "link": ("duong_dan",),
}  # fmt: skip


def of_the_subject(condition: str) -> bool:
    flat = " ".join(condition.split())
    return not any(pattern.match(flat) for pattern in NOT_OF_THE_SUBJECT)


@pytest.mark.parametrize(
    ("condition", "counts"),
    [
        ("(vi_do is null) = (kinh_do is null)", False),
        ("ngay_cap_nhat <= current_date", False),
        ("so_ban >= so_dau_muc", True),
        ("trang_thai <> 'het' or ngay_het_han <= current_date", True),
    ],
)
def test_what_counts_as_a_check_of_the_subject(condition: str, counts: bool) -> None:
    assert of_the_subject(condition) is counts


@pytest.mark.parametrize("dataset", DATASETS)
def test_three_checks_go_beyond_empty_cells_and_days_to_come(dataset: Dataset) -> None:
    conditions = [rule.condition for resource in dataset.resources for rule in resource.rules]
    assert len([condition for condition in conditions if of_the_subject(condition)]) >= 3


@pytest.mark.parametrize("number", ["VII.9", "VII.10", "VIII.11", "VIII.12"])
def test_a_register_of_documents_leads_to_each_document_and_its_data(number: str) -> None:
    dataset = CATALOG.dataset(number)
    documents = dataset.resources[0]
    names = {column.name for column in documents.columns}
    assert {part for part, known in DOCUMENT.items() if not names & set(known)} == set()
    annexes = [r for r in dataset.resources[1:] if "ma_van_ban" in {c.name for c in r.columns}]
    assert annexes or "phu_luc_may_doc" in names, "the annex is a table of its own or a link to a file"


def perhaps_empty() -> list[str]:
    return [d.number for d in CATALOG.in_list_order() if all(r.rows.min == 0 for r in d.resources)]


def test_the_datasets_the_province_may_have_none_of_are_those() -> None:
    assert set(SEVEN_PERHAPS_EMPTY) <= set(perhaps_empty())


@pytest.mark.parametrize("number", perhaps_empty())
def test_no_rows_confirmed_is_told_from_not_delivered(number: str) -> None:
    dataset = CATALOG.dataset(number)
    assert re.search("xác nhận", dataset.description), "readers are told who says that there is none"
    assert re.search("không có dòng|có 0 dòng", dataset.description)
    tables = [CATALOG.source_table(name) for name in dataset.sources]
    assert any(table.may_be_empty for table in tables), "landing would take no rows for a failed delivery"


@pytest.mark.parametrize("dataset", DATASETS)
def test_tables_across_the_reform_name_the_unit_then_and_the_unit_today(dataset: Dataset) -> None:
    for resource in dataset.resources:
        units = {c.name: c.administrative_unit for c in resource.columns if c.administrative_unit}
        if any(unit.valid_on != "current_date" for unit in units.values()):
            names = {column.name for column in resource.columns}
            assert {"ma_xa", "ten_xa", "ten_huyen", "ma_xa_hien_hanh", "ten_xa_hien_hanh"} <= names
            assert units["ma_xa_hien_hanh"].valid_on == "current_date"
