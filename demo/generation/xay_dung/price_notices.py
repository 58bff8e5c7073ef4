"""The folder of price notices ``gia_xay_dung``: one CSV file for each kind of price."""

from __future__ import annotations

from demo.generation.dirt import BAD_DATE, refused
from demo.generation.table import DemoTable, Row, stream
from demo.generation.xay_dung.labour import labour_table, machine_table
from demo.generation.xay_dung.material_prices import material_table
from demo.generation.xay_dung.price_areas import area_rows
from demo.generation.xay_dung.unit_prices import unit_price_table


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All files; ``scale`` times the materials and work items. Areas, grades and machines are as many as they are."""
    return [
        material_table(scale, seed),
        _area_table(seed),
        labour_table(seed),
        machine_table(seed),
        unit_price_table(scale, seed),
    ]


def _area_table(seed: int) -> DemoTable:
    rows = area_rows(seed)
    broken: list[Row] = [{"TU_NGAY": BAD_DATE}, {"VUNG": "đặc biệt"}]
    return DemoTable("khu_vuc_gia.csv", tuple(rows[0]), rows + refused(rows, stream(seed, "area dirt"), 1, broken))
