"""Rural water supply works and their yearly assessment; names are UTF-8 in a column once taken for latin1."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from connectors.text.encodings import encode
from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, date_text, day_between, make_blank, refused
from demo.generation.nong_nghiep.territory import is_city
from demo.generation.people import person
from demo.generation.places import VILLAGES, places
from demo.generation.table import CellType, DemoTable, Row, stream

WORKS = 960
FIRST_YEAR, LAST_YEAR = 2023, 2025
DAY = date(2026, 9, 30)
TYPES: dict[str, CellType] = {"ViDo": "decimal", "KinhDo": "decimal", "SoBan": "integer", "HoTK": "integer"}
ASSESSMENT_TYPES: dict[str, CellType] = {"HoSD": "integer"}


@dataclass(frozen=True)
class Supply:
    """What the assessments of a work must agree with."""

    code: str
    built: int
    households: int
    daily: float
    health: float
    """From 0, out of use, to 1, as built."""


def supplies(scale: int, seed: int) -> list[Supply]:
    """Every work's size and health, the same for both tables."""
    rng = stream(seed, "supplies")
    found = []
    for number in range(WORKS * scale):
        households = round(25 + 260 * rng.random() ** 2.2)
        built = rng.randint(1998, 2025)
        worn = min(1.0, (2026 - built) / 28)
        daily = round(households * rng.uniform(0.28, 0.6), 1)
        found.append(Supply(f"NS11{number + 1:05d}", built, households, daily, 1 - worn * rng.random()))
    return found


def supply_table(scale: int, seed: int) -> DemoTable:
    """The register of works."""
    rng = stream(seed, "supply rows")
    hills = [place for place in places() if not is_city(place)]
    rows = []
    for supply in supplies(scale, seed):
        place = rng.choice(hills)
        latitude, longitude = place.point(rng)
        name = f"Công trình nước sinh hoạt bản {rng.choice(VILLAGES)}, {place.name}"
        rows.append(
            {
                "MaCT": supply.code,
                "TenCT": encode(name, "utf-8-in-latin1"),
                "LoaiCN": rng.choices(("TC", "BD", "GK", "HT"), (82, 7, 5, 6))[0],
                "MaXa": place.code_today,
                "SoBan": 1 + supply.households // 80,
                "NamHT": str(supply.built),
                "CSThietKe": comma_number(supply.daily),
                "HoTK": supply.households,
                "TMDT_trd": comma_number(supply.households * rng.uniform(4, 24)) if rng.random() < 0.93 else None,
                "NguonVon": rng.choices(("MT", "NS", "VT", "XH"), (62, 20, 15, 3))[0],
                "LoaiDVQL": rng.choices(("DN", "XA", "CS"), (5, 55, 40))[0],
                "ViDo": latitude,
                "KinhDo": longitude,
                "NgayCN": date_text(day_between(date(2026, 1, 1), DAY, rng), rng),
                **person(rng),
            }
        )
    make_blank(rows, ("ViDo", "KinhDo"), rng, share=0.1)
    broken: list[Row] = [
        {"MaCT": f"NS119{9990 + turn:04d}", **fault}
        for turn, fault in enumerate(
            [{"CSThietKe": "25 m3"}, {"NgayCN": BAD_DATE}, {"NguonVon": BAD_CODE}, {"NamHT": "2O10"}]
        )
    ]
    return DemoTable("cns_cong_trinh", tuple(rows[0]), rows + refused(rows, rng, 5, broken), TYPES)


def assessment_table(scale: int, seed: int) -> DemoTable:
    """One assessment a year of nearly every work that stood then."""
    rng = stream(seed, "assessments")
    rows = [
        _assessment(supply, year, rng)
        for year in range(FIRST_YEAR, LAST_YEAR + 1)
        for supply in supplies(scale, seed)
        if supply.built <= year and rng.random() < 0.97
    ]
    broken: list[Row] = [{"HoSD": None}, {"MucDo": "BV"}, {"ThatThoat": "cao"}, {"NgayDG": BAD_DATE}]
    return DemoTable("cns_danh_gia_nam", tuple(rows[0]), rows + refused(rows, rng, 8, broken * 2), ASSESSMENT_TYPES)


def _assessment(supply: Supply, year: int, rng: Random) -> Row:
    health = max(0.0, supply.health - 0.02 * (year - FIRST_YEAR) + rng.uniform(-0.04, 0.04))
    level = "1" if health > 0.75 else "2" if health > 0.45 else "3" if health > 0.14 else "4"
    used = (
        0
        if level == "4"
        else min(supply.households, round(supply.households * rng.uniform(0.55, 1.0) * (0.5 + health / 2)))
    )
    metered = level != "4" and rng.random() < 0.4
    losses = rng.uniform(12, 30) if level == "1" else rng.uniform(22, 48)
    return {
        "Nam": str(year),
        "MaCT": supply.code,
        "MucDo": level,
        "HoSD": used,
        "KhaiThac": comma_number(supply.daily * rng.uniform(0.4, 1.0)) if metered else None,
        "ThatThoat": f"{losses:.1f}".replace(".", ",") + rng.choice(("%", " %", "")) if metered else None,
        "CLNuoc": rng.choices(("D", "K", "C"), (24, 6, 70))[0]
        if level in "12"
        else rng.choices(("D", "K", "C"), (4, 9, 87))[0],
        "NgayDG": date_text(day_between(date(year, 11, 1), date(year, 12, 31), rng), rng),
    }
