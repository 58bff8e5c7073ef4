"""Teachers of every school, level and school year, in proportion to its classes."""

from __future__ import annotations

from random import Random

from demo.generation.giao_duc.sizes import LEVEL_CODES, Size, closing_day, school_year
from demo.generation.table import CellType, Row

PER_CLASS = {"nha_tre": 1.6, "mau_giao": 1.7, "tieu_hoc": 1.4, "thcs": 1.9, "thpt": 2.2, "gdtx": 1.6}
WOMEN = {
    "nha_tre": (0.98, 1.0), "mau_giao": (0.96, 1.0), "tieu_hoc": (0.55, 0.8),
    "thcs": (0.45, 0.65), "thpt": (0.45, 0.62), "gdtx": (0.4, 0.6),
}  # fmt: skip
STAFF_TYPES: dict[str, CellType] = dict.fromkeys(
    ("sl_gv", "sl_gv_nu", "sl_gv_bien_che", "sl_gv_hop_dong", "sl_gv_dat_chuan", "sl_gv_tren_chuan"), "integer"
)


def staff_row(size: Size, rng: Random) -> Row:
    """One row of the staff table as the department stores it."""
    teachers = max(1, round(size.classes * PER_CLASS[size.level] * rng.uniform(0.92, 1.08)))
    contract = round(teachers * rng.uniform(0, 0.12))
    qualified = round(teachers * rng.uniform(0.84, 1.0))
    unreported = rng.random() < 0.004
    return {
        "nam_hoc": school_year(size.year),
        "ma_truong_moet": size.unit.code,
        "ma_xa_bc": size.unit.place.code_in(size.year),
        "ma_cap": LEVEL_CODES[size.level],
        "ma_loai_hinh": "3" if size.unit.private else "1",
        "sl_gv": teachers,
        "sl_gv_nu": round(teachers * rng.uniform(*WOMEN[size.level])),
        "sl_gv_bien_che": teachers - contract,
        "sl_gv_hop_dong": contract,
        "sl_gv_dat_chuan": None if unreported else qualified,
        "sl_gv_tren_chuan": None if unreported else round(qualified * rng.uniform(0, 0.2)),
        "ngay_chot": closing_day(size.year, rng),
    }
