"""The crop and plant protection database ``trong_trot_bvtv``."""

from __future__ import annotations

from demo.generation.nong_nghiep.crop_reports import report_table
from demo.generation.nong_nghiep.input_lists import banned_table, fertiliser_table, product_table
from demo.generation.nong_nghiep.markets import price_table, processor_table, sales_table
from demo.generation.nong_nghiep.pest_reports import pest_table
from demo.generation.table import DemoTable


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables; ``scale`` lengthens the history of statistics and multiplies lists and registers."""
    return [
        report_table(scale, seed),
        pest_table(scale, seed),
        product_table(scale, seed),
        banned_table(seed),
        fertiliser_table(scale, seed),
        processor_table(scale, seed),
        price_table(scale, seed),
        sales_table(scale, seed),
    ]
