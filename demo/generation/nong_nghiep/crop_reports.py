"""Reports of area, yield and output by year, season, commune and crop."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random

from demo.generation.dirt import BAD_DATE, SHORT_COMMUNE, comma_number, date_text, make_untidy, refused
from demo.generation.nong_nghiep.crops import CROPS, REPORTED, Crop
from demo.generation.nong_nghiep.territory import Reporting, is_lowland, reporting_on
from demo.generation.places import Place, places
from demo.generation.table import DemoTable, Row, stream

FIRST_YEAR = 2019
LAST_DAY = date(2026, 9, 30)
OLDEST_YEAR = 1990
LOST = 0.04
"""Share of the reports that tell of an area lost."""


def first_year(scale: int) -> int:
    """A larger demo has a longer history: communes and crops do not multiply."""
    return max(OLDEST_YEAR, FIRST_YEAR - 6 * (scale - 1))


def report_table(scale: int, seed: int) -> DemoTable:
    """The table of crop reports."""
    rng = stream(seed, "crop reports")
    rows = [
        _row(crop, year, commune, closed, seed, rng)
        for year in range(first_year(scale), LAST_DAY.year + 1)
        for crop in CROPS
        if (closed := date(year, *REPORTED[crop.season])) <= LAST_DAY
        for commune in reporting_on(closed)
        if any(_share(crop, seed).get(part.code) for part in commune.parts)
    ]
    make_untidy(rows, ("NgayChot", "TrangThaiSL"), rng, share=0.004)
    broken: list[Row] = [
        {"NgayChot": BAD_DATE}, {"DTGieoTrong": "khoảng 20"}, {"SLuong": "12,5 tấn"}, {"MaVu": "HT"}, {"MaCay": "C99"},
        {"MaXaBC": SHORT_COMMUNE}, {"DTThuHoach": None}, {"Nam": "năm 2023"}, {"NSuat": "52,1/54"},
    ]  # fmt: skip
    return DemoTable("tt.bc_san_xuat", tuple(rows[0]), rows + refused(rows, rng, 25, broken * 4))


@cache
def _share(crop: Crop, seed: int) -> dict[str, float]:
    """Part of the province's area that each old commune grows; communes without the crop are not in it."""
    rng = stream(seed, f"crop:{crop.code}:{crop.season}")
    raw = {p.code: rng.uniform(0.3, 1.7) * _weight(crop, p) for p in places() if rng.random() < crop.spread}
    whole = sum(raw.values())
    return {code: part / whole for code, part in raw.items()}


def _weight(crop: Crop, place: Place) -> float:
    return crop.lowland if is_lowland(place) else 1.0


def _row(crop: Crop, year: int, commune: Reporting, closed: date, seed: int, rng: Random) -> Row:
    share = sum(_share(crop, seed).get(part.code, 0.0) for part in commune.parts)
    grown = crop.province_hectares * share * (1 + crop.growth) ** (year - 2023) * rng.uniform(0.95, 1.05)
    planted = round(max(grown, 0.3), 1)
    lost = round(planted * rng.uniform(0.01, 0.12), 1) if rng.random() < LOST else 0.0
    bearing = rng.uniform(0.55, 0.9) if crop.perennial else 1.0
    harvested = round(max(planted - lost, 0.0) * bearing, 1)
    per_hectare = round(rng.uniform(*crop.yields), 1)
    output = round(harvested * per_hectare / 10, 1)
    return {
        "Nam": str(year),
        "MaVu": crop.season,
        "MaXaBC": commune.code,
        "MaCay": crop.code,
        "DTGieoTrong": comma_number(planted),
        "DTTrongMoi": comma_number(planted * rng.uniform(0, 0.12)) if crop.perennial else None,
        "DTThuHoach": comma_number(harvested),
        "NSuat": comma_number(per_hectare) if harvested else None,
        "SLuong": comma_number(output),
        "DTMatTrang": comma_number(lost) if lost or rng.random() < 0.9 else None,
        "TrangThaiSL": _status(year),
        "NgayChot": date_text(closed + timedelta(days=_days_late(crop, rng)), rng),
    }


def _days_late(crop: Crop, rng: Random) -> int:
    """A few days of lateness that never reach another year's end or the day the communes changed."""
    return rng.randint(0, 5) if crop.season != "CN" else 0


def _status(year: int) -> str:
    if year >= LAST_DAY.year:
        return "UT"
    return "SB" if year == LAST_DAY.year - 1 else "CT"


def expected_tons(code: str, year: int) -> float:
    """About how much of a crop the province harvests in a year, all seasons together."""
    return sum(
        crop.province_hectares
        * (1 + crop.growth) ** (year - 2023)
        * (0.72 if crop.perennial else 0.99)
        * sum(crop.yields)
        / 20
        for crop in CROPS
        if crop.code == code
    )
