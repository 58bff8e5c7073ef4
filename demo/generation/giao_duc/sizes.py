"""Classes and pupils of every school, level and school year, adding up to the control totals.

The totals of 2023-2024 (classes and pupils of each level, 17 centres, 208,066 learners in all) are those of the
sector's report; how preschools divide into crèche and kindergarten, and the other years, are made up to be plausible.
2024-2025 keeps the reported 7,341 classes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from demo.generation.apportion import apportion
from demo.generation.dirt import date_text, day_between
from demo.generation.places import CITY, Place
from demo.generation.table import Cell, Row, stream

TOTALS: dict[int, dict[str, tuple[int, int]]] = {
    2022: {
        "nha_tre": (630, 11900), "mau_giao": (1850, 45600), "tieu_hoc": (2900, 76300),
        "thcs": (1450, 51900), "thpt": (530, 20300), "gdtx": (64, 2010),
    },
    2023: {
        "nha_tre": (640, 12160), "mau_giao": (1813, 44074), "tieu_hoc": (2867, 75975),
        "thcs": (1472, 52898), "thpt": (538, 20866), "gdtx": (66, 2093),
    },
    2024: {
        "nha_tre": (648, 12000), "mau_giao": (1790, 43300), "tieu_hoc": (2790, 73900),
        "thcs": (1495, 53900), "thpt": (552, 21800), "gdtx": (66, 2180),
    },
    2025: {
        "nha_tre": (650, 11900), "mau_giao": (1760, 42300), "tieu_hoc": (2730, 72100),
        "thcs": (1520, 54900), "thpt": (560, 22300), "gdtx": (68, 2250),
    },
}  # fmt: skip
"""Classes and pupils by the year in which the school year starts, and level."""

LEVEL_CODES = {"nha_tre": "1", "mau_giao": "2", "tieu_hoc": "3", "thcs": "4", "thpt": "5", "gdtx": "6"}
SPREAD = {"nha_tre": 0.25, "mau_giao": 0.25, "tieu_hoc": 0.25, "thcs": 0.14, "thpt": 0.09, "gdtx": 0.15}
"""How far class sizes of single schools may be from the level's average."""
LARGEST_SHARE = 4
"""How many times the average school the largest one may be."""
LAST_GRADE = {"mau_giao": (0.33, 0.38), "tieu_hoc": (0.18, 0.21), "thcs": (0.22, 0.26), "thpt": (0.29, 0.34)}
BOARDING = {"ptdtbt_tieu_hoc": 0.35, "ptdtbt_thcs": 0.55, "ptdtbt_th_thcs": 0.45, "ptdtnt_thpt": 1.0, "thcs_thpt": 0.3}
MULTI_GRADE = {"mau_giao": 0.3, "tieu_hoc": 0.12}


@dataclass(frozen=True)
class Unit:
    """A school or centre as the size tables see it."""

    code: str
    kind: str
    private: bool
    place: Place
    weight: float
    has_kitchen: bool = True


@dataclass(frozen=True)
class Size:
    """Classes and pupils of one unit at one level in one school year."""

    unit: Unit
    year: int
    level: str
    classes: int
    pupils: int


def school_year(year: int) -> str:
    """2023 → 2023-2024."""
    return f"{year}-{year + 1}"


def sizes(units: Sequence[Unit], level: str, year: int, scale: int, seed: int) -> list[Size]:
    """The level's total of the year, divided among the units that teach it."""
    rng = stream(seed, f"sizes:{level}:{year}")
    all_classes, all_pupils = (total * scale for total in TOTALS[year][level])
    # Among a thousand schools of a scaled demo some draw would be larger than any school is.
    largest = LARGEST_SHARE * sum(unit.weight for unit in units) / len(units)
    classes = apportion(all_classes, [min(unit.weight, largest) for unit in units], minimum=1)
    spread = SPREAD[level]
    weights = [number * rng.uniform(1 - spread, 1 + spread) for number in classes]
    if level == "tieu_hoc":
        weights[len(weights) // 2] *= 0.4  # one very remote school: small classes, worth a warning
    pupils = apportion(all_pupils, weights)
    return [
        Size(unit, year, level, lessons, number) for unit, lessons, number in zip(units, classes, pupils, strict=True)
    ]


def size_row(size: Size, rng: Random) -> Row:
    """One row of the size table as the department stores it."""
    pupils, level, unit = size.pupils, size.level, size.unit
    return {
        "nam_hoc": school_year(size.year),
        "ma_truong_moet": unit.code,
        "ma_xa_bc": unit.place.code_in(size.year),
        "ma_cap": LEVEL_CODES[level],
        "ma_loai_hinh": "3" if unit.private else "1",
        "sl_lop": str(size.classes),
        "sl_lop_ghep": _part(size.classes, 0, MULTI_GRADE.get(level, 0) * (unit.place.district_code != CITY), rng),
        "sl_hs": str(pupils),
        "sl_hs_nu": _part(pupils, 0.46, 0.5, rng),
        "sl_hs_dtts": _minority(size, rng),
        "sl_hs_cuoi_cap": _part(pupils, *LAST_GRADE[level], rng) if level in LAST_GRADE else None,
        "sl_hs_2_buoi": _full_day(size, rng),
        "sl_hs_ban_tru": _boarding(size, rng),
        "ngay_chot": closing_day(size.year, rng),
    }


def closing_day(year: int, rng: Random) -> str:
    """The day the figures of the school year were closed, written as it comes."""
    return date_text(day_between(date(year, 9, 20), date(year, 10, 15), rng), rng)


def _part(whole: int, low: float, high: float, rng: Random) -> str:
    return str(round(whole * rng.uniform(low, high)))


def _minority(size: Size, rng: Random) -> Cell:
    if rng.random() < 0.006:
        return None  # the school has not reported it
    if size.unit.place.district_code == CITY:
        return _part(size.pupils, 0.2, 0.6, rng)
    if rng.random() < 0.5:
        return str(size.pupils - min(rng.choice((0, 0, 1, 2, 3, 6)), size.pupils))
    return _part(size.pupils, 0.8, 0.99, rng)


def _full_day(size: Size, rng: Random) -> Cell:
    if size.level in ("nha_tre", "mau_giao"):
        return str(size.pupils)
    return _part(size.pupils, 0.75, 1.0, rng) if size.level == "tieu_hoc" else None


def _boarding(size: Size, rng: Random) -> Cell:
    if size.level in ("nha_tre", "mau_giao"):
        return _part(size.pupils, 0.7, 1.0, rng) if size.unit.has_kitchen else "0"
    share = BOARDING.get(size.unit.kind, 0.0)
    return str(min(size.pupils, round(size.pupils * share * rng.uniform(0.9, 1.1))))
