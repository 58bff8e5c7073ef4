"""The pages of the topics: every promise of every contract stands there, shown as it is written."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from catalog import Catalog, Dataset, load_catalog
from publish.descriptions.topic_pages import cell, number_text, table, text, topic_pages
from warehouse.settings import PROJECT_ROOT

CATALOG = load_catalog(PROJECT_ROOT / "catalog")
PAGES = topic_pages(CATALOG)


@pytest.mark.parametrize("dataset", CATALOG.in_list_order(), ids=lambda dataset: dataset.id)
def test_a_page_tells_all_of_a_contract(dataset: Dataset) -> None:
    page = PAGES[Path("topics") / f"{dataset.topic}.md"]
    assert f"## {dataset.number}. " in page
    told = [dataset.title, dataset.title_en, dataset.description, dataset.personal_data, *dataset.caveats]
    for resource in dataset.resources:
        told += [resource.title, resource.row.rstrip("."), *(rule.title for rule in resource.rules)]
        for column in resource.columns:
            assert f"| `{column.name}` | {cell(column.title)} |" in page
            assert cell(column.description.rstrip(".")) in page
    assert [phrase for phrase in told if text(phrase) not in page] == []


def test_every_link_to_a_dataset_leads_somewhere() -> None:
    for path, page in PAGES.items():
        for line in page.splitlines():
            if line.startswith("| ") and "](#" in line:
                anchor = line.partition("](#")[2].partition(")")[0]
                assert f'<a id="{anchor}"></a>' in page, path


def test_the_index_counts_every_topic() -> None:
    index = PAGES[Path("topics/README.md")]
    for topic in CATALOG.vocabulary.topics.values():
        count = sum(dataset.topic == topic.key for dataset in CATALOG.datasets.values())
        assert any(line.startswith(f"| {topic.roman} | ") and f" | {count} | " in line for line in index.splitlines())


def test_pages_depend_on_no_order_of_reading() -> None:
    shuffled = Catalog(CATALOG.vocabulary, CATALOG.systems, dict(reversed(CATALOG.datasets.items())), CATALOG.units)
    assert topic_pages(shuffled) == PAGES


def test_signs_of_markdown_are_shown_not_obeyed() -> None:
    assert text("từ <5 đến *10*\nngười") == r"từ \<5 đến \*10\* người"
    assert cell("a|b_c") == r"a\|b\_c"
    assert table(("x",), [("1",)]) == "| x |\n| --- |\n| 1 |"


def test_numbers_are_written_as_in_vietnam() -> None:
    assert number_text(Decimal("1234567.5")) == "1.234.567,5"
    assert number_text(Decimal("-20")) == "-20"
