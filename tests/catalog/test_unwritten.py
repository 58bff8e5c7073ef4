"""A text that is still to be written is a fault with its place, whatever it stands in."""

from __future__ import annotations

import shutil
from pathlib import Path

from catalog import load_catalog
from warehouse.settings import PROJECT_ROOT

SCHOOLS = "datasets/giao_duc/truong_tieu_hoc.yml"


def test_an_unwritten_text_makes_its_contract_faulty_and_no_other(tmp_path: Path) -> None:
    root = Path(shutil.copytree(PROJECT_ROOT / "catalog", tmp_path / "catalog"))
    before = len(load_catalog(root).datasets)
    path = root / SCHOOLS
    text = path.read_text(encoding="utf-8")
    text = text.replace("title_en: Primary schools in Điện Biên province", "title_en: TODO the title", 1)
    text = text.replace("keywords: [trường tiểu học,", "keywords: [TODO,", 1)
    path.write_text(text, encoding="utf-8")
    catalog = load_catalog(root)
    assert [(fault.file, fault.place, fault.line) for fault in catalog.faults] == [
        (SCHOOLS, "title_en", 3),
        (SCHOOLS, "keywords.0", text[: text.index("keywords:")].count("\n") + 1),
    ]
    assert catalog.faults[0].problem == "Still to be written: the title."
    assert catalog.skipped == ("giao_duc.truong_tieu_hoc",)
    assert len(catalog.datasets) == before - 1
