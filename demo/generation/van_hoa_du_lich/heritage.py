"""The heritage and museum software ``di_san``."""

from __future__ import annotations

from demo.generation.table import DemoTable
from demo.generation.van_hoa_du_lich.antiquities import antiquity_table
from demo.generation.van_hoa_du_lich.intangible import area_table, heritage_table, record_table
from demo.generation.van_hoa_du_lich.monuments import monument_table
from demo.generation.van_hoa_du_lich.museum import museum_codes, museum_table, object_rows, object_table, year_table


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables of the heritage software; ``scale`` times the monuments, objects, antiquities and records."""
    objects = object_rows(scale, seed)
    return [
        monument_table(scale, seed),
        heritage_table(seed),
        area_table(seed),
        antiquity_table(objects, scale, seed),
        museum_table(objects, seed),
        year_table(seed),
        object_table(objects, seed),
        record_table(scale, seed, museum_codes()),
    ]
