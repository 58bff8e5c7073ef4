"""What a reader finds in the warehouse is what `dbt docs` describes: no column more, none less."""

from __future__ import annotations

import pytest
import yaml

from tests.demo.conftest import Published
from warehouse.fingerprint import DBT_PROJECT


def documented() -> dict[tuple[str, str], set[str]]:
    """Columns by schema and relation, from the properties of sources and models."""
    found: dict[tuple[str, str], set[str]] = {}
    for file in (DBT_PROJECT / "models").rglob("*.yml"):
        said = yaml.safe_load(file.read_text(encoding="utf-8"))
        schema = {"marts": "mart"}.get(file.relative_to(DBT_PROJECT / "models").parts[0], file.parts[-3])
        tables = [("raw", t["identifier"], t) for source in said.get("sources", []) for t in source["tables"]]
        tables += [(schema, m["name"].removeprefix("quarantine_"), m) for m in said.get("models", [])]
        found |= {(where, name): {c["name"] for c in table["columns"]} for where, name, table in tables}
    return found


@pytest.mark.parametrize("schema", ["raw", "staging", "quarantine", "mart"])
def test_every_column_of_the_warehouse_is_documented(published: Published, schema: str) -> None:
    rows = published.rows(
        "select table_name::text, array_agg(column_name::text) from information_schema.columns "
        f"where table_schema = '{schema}' group by 1"
    )
    there = {str(table): set(columns) for table, columns in rows}  # type: ignore[call-overload]
    said = {name: columns for (where, name), columns in documented().items() if where == schema}
    assert len(said) > 180
    wrong = {name: there.get(name, set()) ^ columns for name, columns in said.items()}
    assert {name: columns for name, columns in wrong.items() if columns} == {}
