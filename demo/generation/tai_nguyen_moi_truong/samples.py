"""Results of the sampling campaigns: one row for each sample and parameter, as the laboratory reports them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from random import Random

from demo.generation.dirt import comma_number, date_text
from demo.generation.table import Row
from demo.generation.tai_nguyen_moi_truong.parameters import MEASURED, NO_LIMIT, Parameter, standard
from demo.generation.tai_nguyen_moi_truong.points import Point

YEARS = range(2021, 2027)
LAST_DAY = date(2026, 8, 31)
TERRITORY_CHANGE = date(2025, 7, 1)
CAMPAIGNS = {"NM": (2, 4, 6, 7, 9, 11), "ND": (3, 6, 9, 11), "KK": (3, 6, 9, 12), "DD": (4, 10)}
"""Months of the year's campaigns."""
WET_MONTHS = range(5, 10)
BURNING_MONTHS = (2, 3, 4)
"""Fields are burnt before the rains: the air is worst."""
SMOKE = 1.5
NEW_INSTRUMENT = 2022
DIRTY = 1.25
CLEAN = 0.6
NOT_FOUND = ("KPH", "KPH", "KPH", "ND", "<")
"""How the laboratories write that they found nothing; ``<`` stands before the limit itself."""
LABORATORIES = (
    "Trung tâm Quan trắc Tài nguyên và Môi trường tỉnh Điện Biên",
    "Trung tâm Quan trắc và Phân tích môi trường tỉnh Điện Biên",
)


def result_rows(every_point: list[Point], rng: Random) -> Iterator[Row]:
    """All results of all campaigns up to summer 2026."""
    for year in YEARS:
        for point in every_point:
            if year >= point.first_year:
                for number, month in enumerate(CAMPAIGNS[point.prefix], start=1):
                    day = date(year, month, rng.randint(3, 27))
                    if day <= LAST_DAY:
                        yield from _sample(point, number, day, rng)


def _sample(point: Point, campaign: int, day: date, rng: Random) -> Iterator[Row]:
    name, level, limits = standard(point.prefix, point.clean, day)
    values = _values(point, day, rng)
    common: Row = {
        "MaMau": f"{point.code}-{day:%y%m%d}",
        "MaDiem": point.code,
        "ThanhPhan": point.prefix,
        "MaXaLM": point.place.code if day < TERRITORY_CHANGE else point.place.code_today,
        "DotQT": campaign,
        "NgayLM": date_text(day, rng),
        "DonViTH": LABORATORIES[day.year >= 2024],
        "DoSau": "0-30" if point.prefix == "DD" else None,
    }
    for written, parameter in MEASURED[point.prefix].items():
        low, high = limits.get(written, NO_LIMIT)
        noise = written.startswith("Tiếng ồn")
        yield {
            **common,
            "ThongSo": written,
            "KetQua": _written(values[written], parameter, _detection(written, parameter, day), rng),
            "LOD": _detection(written, parameter, day),
            "DonViTinh": parameter.unit,
            "QuyChuan": ("QCVN 26:2010/BTNMT" if noise else name) if (low or high) else None,
            "MucAD": level if (low or high) and level != "-" else None,
            "GHDuoi": low,
            "GHTren": high,
            "TGTB": _averaged(written) if point.prefix == "KK" else None,
            "PhuongPhap": parameter.method,
        }


def _averaged(written: str) -> str:
    """Dust of the finer kinds is drawn for a day, gases for an hour."""
    return "24h" if written in ("PM10", "PM2.5") else "1h"


def _values(point: Point, day: date, rng: Random) -> dict[str, float]:
    wet = day.month in WET_MONTHS
    values = {}
    for written, parameter in MEASURED[point.prefix].items():
        value = parameter.usual * math.exp(rng.gauss(0, parameter.spread)) * (parameter.wet if wet else 1)
        if not point.clean and written not in ("pH", "pH KCl", "DO", "Nhiệt độ", "OM", "Tiếng ồn LAeq"):
            value *= DIRTY
        elif point.clean and parameter.unit.startswith(("mg", "MPN", "NTU")) and written != "DO":
            value *= CLEAN
        values[written] = value
    if point.prefix == "NM":
        _consistent(values, rng)
    if point.prefix == "KK":
        _dust(values, day, rng)
    return values


def _consistent(values: dict[str, float], rng: Random) -> None:
    """Totals hold their parts: COD over BOD5, total nitrogen and phosphorus over their forms."""
    values["pH"] = min(values["pH"], 8.9)
    values["DO"] = min(values["DO"], 9.4)
    values["BOD5"] = max(values["BOD5"], 0.6)
    values["COD"] = values["BOD5"] * rng.uniform(1.6, 2.4)
    values["Tổng N"] = (values["NH4-N"] + values["NO2-N"] + values["NO3-N"]) * rng.uniform(1.15, 1.6)
    values["Tổng P"] = values["PO4-P"] * rng.uniform(1.2, 1.8)
    values["Coliform chịu nhiệt"] = values["Coliform"] * rng.uniform(0.1, 0.4)


def _dust(values: dict[str, float], day: date, rng: Random) -> None:
    """Fine dust is part of coarse dust."""
    smoke = SMOKE if day.month in BURNING_MONTHS else 1.0
    values["PM2.5"] *= smoke
    values["PM10"] = max(values["PM10"] * smoke, values["PM2.5"] * rng.uniform(1.3, 1.9))
    values["TSP"] = max(values["TSP"] * smoke, values["PM10"] * rng.uniform(1.2, 1.7))


def _detection(written: str, parameter: Parameter, day: date) -> str:
    """The old instrument for mercury could not see as little as the standard allows."""
    return (
        "0,002" if written == "Hg" and parameter.unit == "mg/L" and day.year < NEW_INSTRUMENT else parameter.detection
    )


def _written(value: float, parameter: Parameter, detection: str, rng: Random) -> str:
    if value < float(detection.replace(",", ".")):
        sign = rng.choice(NOT_FOUND)
        return f"<{detection}" if sign == "<" else sign
    if parameter.unit == "MPN/100ml":
        return comma_number(_two_digits(value), 0)
    return comma_number(value, parameter.places)


def _two_digits(value: float) -> float:
    """Most probable numbers have two significant digits."""
    return float(f"{value:.2g}")
