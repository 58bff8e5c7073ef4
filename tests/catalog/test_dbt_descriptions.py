"""`dbt docs` speaks Vietnamese: every source, seed, model and column has its description."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from warehouse.fingerprint import DBT_PROJECT

FILES = sorted([*(DBT_PROJECT / "models").rglob("*.yml"), DBT_PROJECT / "seeds/seeds.yml"])


def entries(file: Path) -> Iterator[dict[str, Any]]:
    """Models, seeds, and the tables of sources with the source itself."""
    said = yaml.safe_load(file.read_text(encoding="utf-8"))
    for source in said.get("sources", []):
        yield {key: value for key, value in source.items() if key != "tables"}
        yield from source["tables"]
    yield from said.get("models", [])
    yield from said.get("seeds", [])


def is_vietnamese(text: str) -> bool:
    """Whether some letter has a mark; a unit or a formula alone explains nothing to a citizen."""
    return "đ" in text.lower() or any(unicodedata.combining(sign) for sign in unicodedata.normalize("NFD", text))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_table_and_column_is_described_in_vietnamese(file: Path) -> None:
    described = [(e["name"], c) for e in entries(file) for c in ({"name": ""} | e, *e.get("columns", []))]
    assert described
    assert [(table, c["name"]) for table, c in described if not is_vietnamese(c.get("description", ""))] == []


def test_every_model_and_seed_has_properties() -> None:
    named = {entry["name"] for file in FILES for entry in entries(file)}
    models = {path.stem for path in (DBT_PROJECT / "models").rglob("*.sql")}
    seeds = {path.stem for path in (DBT_PROJECT / "seeds").glob("*.csv")}
    assert models | seeds <= named


@pytest.mark.parametrize("seed", sorted((DBT_PROJECT / "seeds").glob("*.csv")), ids=lambda path: path.stem)
def test_every_column_of_a_seed_is_described(seed: Path) -> None:
    with seed.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    (entry,) = [e for e in entries(DBT_PROJECT / "seeds/seeds.yml") if e["name"] == seed.stem]
    assert [column["name"] for column in entry["columns"]] == header
