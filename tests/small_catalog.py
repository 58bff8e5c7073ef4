"""A catalog of one contract, for tests in which 132 would only cost time."""

from __future__ import annotations

import shutil
from pathlib import Path

from warehouse.settings import PROJECT_ROOT

DATASET = "giao_duc.truong_tieu_hoc"
PARTS = ("systems/csdl_giao_duc.yml", "datasets/giao_duc/truong_tieu_hoc.yml")


def write_small_catalog(root: Path) -> Path:
    """Copy the vocabulary, and `DATASET` with its system, into the folder ``root``."""
    source = PROJECT_ROOT / "catalog"
    shutil.copytree(source / "vocabulary", root / "vocabulary")
    for name in PARTS:
        (root / name).parent.mkdir(parents=True)
        shutil.copy(source / name, root / name)
    return root
