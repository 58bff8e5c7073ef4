"""The irrigation and rural water database ``csdl_thuy_loi``."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    comma_number,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.nong_nghiep.territory import is_city
from demo.generation.nong_nghiep.water_supply import assessment_table, supply_table
from demo.generation.people import person
from demo.generation.places import VILLAGES, Place, places
from demo.generation.table import Cell, CellType, DemoTable, Row, stream

WORKS = {"HC": 24, "DD": 820, "KM": 240, "TB": 26}
TITLES = {"HC": "Hồ", "DD": "Phai", "KM": "Kênh", "TB": "Trạm bơm"}
TYPES: dict[str, CellType] = {"ViDo": "decimal", "KinhDo": "decimal", "NamXD": "integer", "NamNC": "integer"}
DAY = date(2026, 9, 30)


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All three tables; ``scale`` times the works."""
    return [_works_table(scale, seed), supply_table(scale, seed), assessment_table(scale, seed)]


def _works_table(scale: int, seed: int) -> DemoTable:
    rng = stream(seed, "irrigation")
    kinds = [kind for kind, number in WORKS.items() for _ in range(number * scale)]
    hills = [place for place in places() if not is_city(place)]
    rows = [_work(number, kind, rng.choice(hills), rng) for number, kind in enumerate(kinds)]
    make_untidy(rows, ("TenCT",), rng)
    make_blank(rows, ("ViDo", "KinhDo"), rng, share=0.06)
    make_blank(rows, ("NamXD", "NamNC"), rng)
    broken: list[Row] = [
        {"MaCT": f"TL119{9990 + turn:04d}", **fault}
        for turn, fault in enumerate(
            [{"LoaiCT": BAD_CODE}, {"TuoiTK": "20ha"}, {"NgayCN": BAD_DATE}, {"MaXa": "3127"}, {"TenCT": " "}]
        )
    ]
    return DemoTable("ctl_cong_trinh", tuple(rows[0]), rows + refused(rows, rng, 6, broken), TYPES)


def _work(number: int, kind: str, place: Place, rng: Random) -> Row:
    latitude, longitude = place.point(rng)
    built = rng.randint(1965, 2022)
    designed = rng.uniform(60, 600) if kind == "HC" else rng.uniform(3, 45)
    state = rng.choices(("1", "2", "3", "4"), (52, 34, 12, 2))[0]
    watered = 0.0 if state == "4" else designed * rng.uniform(0.5, 1.05)
    height, volume = _dam(kind, rng)
    canal = rng.uniform(0.4, 22 if kind == "HC" else 6) if kind != "DD" or rng.random() < 0.7 else None
    return {
        "MaCT": f"TL11{number + 1:05d}",
        "TenCT": f"{TITLES[kind]} {rng.choice(VILLAGES)}{rng.choice(('', '', ' 1', ' 2'))}",
        "LoaiCT": kind,
        "MaXa": place.code_today,
        "NamXD": built,
        "NamNC": rng.randint(max(built + 3, 1995), 2025) if rng.random() < 0.45 else None,
        "DungTich": comma_number(volume, 3) if volume else None,
        "CaoDap": comma_number(height) if height else None,
        "DaiKenh": comma_number(canal, 2) if canal else None,
        "DaiKienCo": comma_number(canal * rng.uniform(0.2, 0.98), 2) if canal else None,
        "LLBom": comma_number(rng.uniform(80, 1800), 0) if kind == "TB" else None,
        "TuoiTK": comma_number(designed),
        "TuoiTT": comma_number(watered),
        "PhanLoaiDap": _dam_class(height, volume),
        "LoaiDVQL": "DN" if kind == "HC" else rng.choices(("DN", "XA", "CS"), (15, 50, 35))[0],
        "HienTrang": state,
        "NgayKT": date_text(day_between(date(2026, 3, 1), date(2026, 6, 15), rng), rng) if rng.random() < 0.8 else None,
        "ViDo": latitude,
        "KinhDo": longitude,
        "NgayCN": date_text(day_between(date(2026, 1, 1), DAY, rng), rng),
        **person(rng),
    }


def _dam(kind: str, rng: Random) -> tuple[float | None, float | None]:
    """Height of the dam in metres, and storage in million cubic metres, where there are any."""
    if kind == "HC":
        height = rng.uniform(6, 32)
        return round(height, 1), round(rng.uniform(0.06, 0.5) * (height / 10) ** 2.6, 3)
    return (round(rng.uniform(0.8, 6.5), 1), None) if kind == "DD" else (None, None)


def _dam_class(height: float | None, volume: float | None) -> Cell:
    if volume is None or height is None:
        return None
    if height >= 15 or volume >= 3:
        return "1"
    return "2" if height >= 10 or volume >= 0.5 else "3"
