from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from catalog import CatalogError, load_catalog
from catalog.yaml_text import YamlError, read_yaml
from warehouse.settings import PROJECT_ROOT

SCHOOLS = "datasets/giao_duc/truong_tieu_hoc.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT_ROOT / "catalog", tmp_path / "catalog"))


def edit(root: Path, file: str, *replacements: tuple[str, str]) -> None:
    text = (root / file).read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text, f"{old!r} is not in {file}"
        text = text.replace(old, new, 1)
    (root / file).write_text(text, encoding="utf-8")


def test_the_path_is_the_name(root: Path) -> None:
    dataset = load_catalog(root).dataset("giao_duc.truong_tieu_hoc")
    assert dataset.slug == "giao-duc/truong-tieu-hoc"
    assert dataset.resources[0].table == "giao_duc__truong_tieu_hoc"
    assert load_catalog(root).dataset("I.5") is not None


def test_three_faults_of_one_contract_are_reported_at_once_with_line_and_remedy(root: Path) -> None:
    edit(root, SCHOOLS, ("number: I.5", "number: II.5"), ("cadence: nam_hoc", "cadence: nam_hocc"))
    text = (root / SCHOOLS).read_text(encoding="utf-8")
    line = text.splitlines().index("cadence: nam_hocc") + 1
    edit(root, SCHOOLS, ("licence: ", "licence: no_such_"))
    catalog = load_catalog(root)
    mine = [fault for fault in catalog.faults if fault.file == SCHOOLS]
    assert len(mine) == 3
    assert any(fault.line == line and "'nam_hoc'" in fault.remedy for fault in mine)
    assert all(fault.place and fault.problem and fault.remedy for fault in mine)


def test_a_bad_contract_is_skipped_and_named_and_hides_no_other(root: Path) -> None:
    before = set(load_catalog(root).datasets)
    edit(root, SCHOOLS, ("cadence:", "cadense:"))
    catalog = load_catalog(root)
    assert catalog.skipped == ("giao_duc.truong_tieu_hoc",)
    assert set(catalog.datasets) == before - {"giao_duc.truong_tieu_hoc"}
    faults = {fault.place: fault for fault in catalog.faults}
    assert "Did you mean 'cadence'" in faults["cadense"].remedy
    assert "missing" in faults["cadence"].problem


def test_an_unknown_key_deep_inside_names_its_place_by_name(root: Path) -> None:
    edit(root, SCHOOLS, ("    columns:\n", "    columns:\n      thua:\n        type: text\n        titel: x\n"))
    places = {fault.place for fault in load_catalog(root).faults}
    assert "resources.truong_tieu_hoc.columns.thua.titel" in places


def test_a_column_no_system_allows_is_refused_with_the_likely_name(root: Path) -> None:
    edit(root, SCHOOLS, ("[truong.dia_chi]", "[truong.dia_chii]"))
    (fault,) = load_catalog(root).faults
    assert "csdl_giao_duc.truong gives no column 'dia_chii'" in fault.problem
    assert "'dia_chi'" in fault.remedy


def test_an_unknown_dataset_name_is_answered_with_the_closest(root: Path) -> None:
    with pytest.raises(CatalogError, match=r"truong_tieu_hoc"):
        load_catalog(root).dataset("giao_duc.truong_tieuhoc")


def test_a_duplicate_number_is_refused(root: Path) -> None:
    edit(root, "datasets/giao_duc/truong_mau_giao.yml", ("number: I.4", "number: I.5"))
    assert any("already that of" in fault.problem for fault in load_catalog(root).faults)


def test_a_missing_vocabulary_file_is_named(root: Path) -> None:
    (root / "vocabulary" / "topics.yml").unlink()
    with pytest.raises(CatalogError, match=r"vocabulary/topics\.yml.*missing"):
        load_catalog(root)


def test_scalars_stay_text(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("a: 010\nb: no\nc: 12:30\nd: 03127\ne: null\n", encoding="utf-8")
    assert read_yaml(path).content == {"a": "010", "b": "no", "c": "12:30", "d": "03127", "e": "null"}


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [("a: 1\na: 2\n", 2, "given twice"), ("a: [1\nb: 2\n", 2, "not valid YAML"), ("- a\n", 1, "must be a mapping")],
)
def test_broken_yaml_is_refused_at_its_line(tmp_path: Path, text: str, line: int, problem: str) -> None:
    path = tmp_path / "a.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(YamlError, match=problem) as caught:
        read_yaml(path)
    assert caught.value.line == line
