"""The management database ``csdl_xay_dung``: norms, plans, housing projects and building permits."""

from __future__ import annotations

from demo.generation.table import DemoTable
from demo.generation.xay_dung.housing import housing_tables
from demo.generation.xay_dung.norms import norm_tables
from demo.generation.xay_dung.permits import permit_table
from demo.generation.xay_dung.planning import planning_tables


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables; ``scale`` times the work items, plans, projects and permits."""
    return [
        *norm_tables(scale, seed),
        *planning_tables(scale, seed),
        *housing_tables(scale, seed),
        permit_table(scale, seed),
    ]
