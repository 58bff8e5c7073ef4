"""A new dataset from every source table there is: well formed, and wrong in nothing but what is left to write."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlfmt.api import format_string
from sqlfmt.mode import Mode

from catalog import Catalog, load_catalog
from catalog.yaml_text import read_yaml
from warehouse.errors import OdwError
from warehouse.scaffold import draft, mart_text
from warehouse.settings import PROJECT_ROOT


def test_every_source_table_gives_a_contract_with_nothing_but_texts_to_write(catalog: Catalog, tmp_path: Path) -> None:
    root = Path(shutil.copytree(PROJECT_ROOT / "catalog", tmp_path / "catalog"))
    tables = [table for system in catalog.systems.values() for table in system.tables]
    for number, table in enumerate(tables, 1000):
        planned = draft(catalog, "xa_hoi", f"thu_{number}", f"XI.{number}", table.system, table.name)
        path = root / planned.contract[0]
        path.parent.mkdir(exist_ok=True)
        path.write_text(planned.contract[1], encoding="utf-8")
        columns = read_yaml(path).content["resources"][f"thu_{number}"]["columns"]  # type: ignore[index,call-overload]
        assert set(columns) == set(table.staged_names)
    loaded = load_catalog(root)
    assert len(loaded.skipped) == len(tables)
    assert {fault.problem.partition(":")[0] for fault in loaded.faults} == {"Still to be written"}
    assert set(loaded.datasets) == set(catalog.datasets)


def test_every_mart_is_laid_out_as_the_check_wants_it(catalog: Catalog) -> None:
    for system in catalog.systems.values():
        for table in system.tables:
            assert format_string(mart_text(table), Mode(line_length=120)) == mart_text(table)


def test_a_mart_too_long_for_a_line_is_laid_out_too(catalog: Catalog) -> None:
    table = catalog.source_table("csdl_gdnn.nghe_dao_tao").model_copy(update={"name": "n" * 48})
    assert mart_text(table).count("\n") > 1
    assert format_string(mart_text(table), Mode(line_length=120)) == mart_text(table)


def test_what_needs_a_decision_is_said(catalog: Catalog) -> None:
    planned = draft(catalog, "xa_hoi", "co_so", "XI.99", "csdl_gdnn", "co_so_gdnn")
    said = " ".join(planned.missing)
    assert "ma_xa" in said
    assert "rule.near_commune" in said
    assert "loai_co_so" in said


@pytest.mark.parametrize(
    ("topic", "name", "number", "table", "said"),
    [
        ("xa_hoi", "co_so", "XI.99", "co_so_gdn", "co_so_gdnn"),
        ("xa_hoi", "co_so", "XI.0", "co_so_gdnn", "XI.<number>"),
        ("xa_hoi", "Cơ sở", "XI.99", "co_so_gdnn", "snake_case"),
        ("giao_duc", "co_so", "I.5", "co_so_gdnn", "giao_duc.truong_tieu_hoc"),
    ],
)
def test_what_cannot_be_is_refused_with_the_remedy(
    catalog: Catalog, topic: str, name: str, number: str, table: str, said: str
) -> None:
    with pytest.raises(OdwError, match=said):
        draft(catalog, topic, name, number, "csdl_gdnn", table)
