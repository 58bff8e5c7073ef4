"""Parking places, the prices of the attended ones, and streets where parking is forbidden."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.communes_today import commune_today
from demo.generation.dirt import comma_number, date_text, day_between
from demo.generation.enterprises import active_enterprises
from demo.generation.giao_thong_van_tai.roads import CITY_STREETS, ROADS
from demo.generation.people import person
from demo.generation.places import CITY, places
from demo.generation.table import CellType, Row

PLACES, BANS = 90, 70
KNOWN = date(2026, 9, 20)
COMPANIES = ("47110", "49332", "55101")
PLACE_TYPES: dict[str, CellType] = {
    "CongCong": "boolean", "TrongGiu": "boolean", "CaNhan": "boolean", "Lat": "decimal", "Lon": "decimal",
    "ChoOTo": "integer", "ChoMoTo": "integer", "ChoKT": "integer", "TruSac": "integer",
}  # fmt: skip
PRICE_TYPES: dict[str, CellType] = {"Gia": "integer", "GiaTran": "integer"}
BAN_TYPES: dict[str, CellType] = {"ChieuDai": "integer"}
KINDS = {
    "BD": ("Bãi đỗ xe", (20, 120), (30, 200)), "LD": ("Điểm đỗ xe đường", (8, 40), (0, 30)),
    "DN": ("Trạm dừng nghỉ", (15, 60), (20, 60)), "CH": ("Điểm trông giữ xe chợ", (0, 30), (80, 500)),
    "BV": ("Điểm trông giữ xe Trung tâm Y tế", (5, 40), (60, 400)),
    "DL": ("Bãi xe di tích", (20, 100), (40, 200)),
}  # fmt: skip
"""Kind of place: what its name begins with, car places, motorcycle places."""
SITES = ("Đồi A1", "Mường Phăng", "Him Lam", "Hầm Đờ Cát", "Pá Khoang", "U Va", "Động Pa Thơm")
CEILINGS = {"XD": (1000, 2000), "XM": (3000, 5000), "O9": (20000, 30000), "OT": (30000, 40000)}
"""The highest price by day and by night, in đồng."""
PERIODS = (("N", 1.0), ("D", 1.0), ("ND", 1.6), ("T", 20.0))


def parking_rows(scale: int, seed: int, rng: Random) -> list[Row]:
    """All parking places, public or attended or both."""
    companies = active_enterprises(KNOWN, COMPANIES, scale, seed)
    everywhere = places()
    weights = [place.weight * (8 if place.district_code == CITY else 1) for place in everywhere]
    rows: list[Row] = []
    for index in range(PLACES * scale):
        kind = rng.choice(tuple(KINDS))
        place = rng.choices(everywhere, weights)[0]
        latitude, longitude = place.point(rng)
        begin, cars_between, bikes_between = KINDS[kind]
        cars, bikes = rng.randint(*cars_between), rng.randint(*bikes_between)
        where = rng.choice(CITY_STREETS).name[6:] if kind == "LD" else rng.choice(SITES) if kind == "DL" else ""
        manager = rng.choices(("board", "company", "person"), (5, 3, 2))[0]
        company = rng.choice(companies) if manager == "company" else None
        granted = day_between(date(2016, 1, 1), date(2026, 3, 31), rng) if rng.random() < 0.85 else None
        public = kind not in ("CH", "BV")
        around_clock = kind == "DN" or rng.random() < 0.4
        rows.append(
            {
                "MaDiem": f"DX11{index + 1:04d}",
                "TenDiem": f"{begin} {where or place.bare_name}",
                "LoaiDiem": kind,
                "CongCong": public,
                "TrongGiu": not public or rng.random() < 0.5,
                "MaXa": place.code_today,
                "DiaChi": place.address(rng),
                "Lat": latitude,
                "Lon": longitude,
                "DienTich": comma_number(cars * rng.uniform(14, 30) + bikes * rng.uniform(1.8, 3)),
                "ChoOTo": cars,
                "ChoMoTo": bikes,
                "ChoKT": min(cars, rng.randint(0, 3)),
                "TruSac": rng.choices((0, 2, 4, 8), (8, 1, 1, 1))[0],
                "GioMo": "00:00" if around_clock else rng.choice(("05:00", "05:30", "06:00")),
                "GioDong": "24:00" if around_clock else rng.choice(("20:00", "21:30", "22:00")),
                "DonViQL": _manager(manager, place.code_today, company.name if company else ""),
                "MaSoDN": company.tax_code if company else None,
                "CaNhan": manager == "person",
                "SoVB": f"{rng.randint(20, 980)}/UBND-ĐT" if granted else None,
                "NgayVB": date_text(granted, rng) if granted else None,
                "TrangThai": rng.choices(("A", "S", "X"), (93, 4, 3))[0],
                "NgayCN": date_text(day_between(date(2026, 4, 1), KNOWN, rng), rng),
                **person(rng),
            }
        )
    return rows


def _manager(kind: str, commune: str, company: str) -> str | None:
    return None if kind == "person" else company or f"Ban quản lý công trình công cộng {commune_today(commune)}"


def price_rows(attended: list[Row], rng: Random) -> list[Row]:
    """Prices of the attended places, before and after the ceilings of 2025."""
    rows: list[Row] = []
    for place in attended:
        if place["TrongGiu"]:
            kinds = [kind for kind in CEILINGS if kind in ("XD", "XM") or place["ChoOTo"]]
            for first, decision, factor in ((date(2022, 1, 1), "35/2021", 0.8), (date(2025, 8, 1), "41/2025", 1.0)):
                day = date_text(first, rng)
                rows += [
                    row for kind in kinds for row in _prices(str(place["MaDiem"]), kind, day, decision, factor, rng)
                ]
    return rows


def _prices(code: str, kind: str, day: str, decision: str, factor: float, rng: Random) -> Iterator[Row]:
    for period, times in PERIODS:
        by_night = period == "D"
        ceiling = round(CEILINGS[kind][by_night] * times * factor / 500) * 500
        yield {
            "MaDiem": code,
            "LoaiXe": kind,
            "ThoiDoan": period,
            "Gia": max(500, round(ceiling * rng.uniform(0.7, 1.0) / 500 - 0.49) * 500),
            "GiaTran": ceiling,
            "SoQD": f"{decision}/QĐ-UBND",
            "NgayHL": day,
        }


def ban_rows(scale: int, rng: Random) -> list[Row]:
    """Sections where parking is forbidden; a few decisions have ended."""
    return [_ban(index, rng) for index in range(BANS * scale)]


def _ban(index: int, rng: Random) -> Row:
    road = rng.choice(CITY_STREETS) if rng.random() < 0.8 else rng.choice(ROADS[:4])
    place = road.place_at(rng.uniform(0, road.length))
    decided = day_between(date(2015, 1, 1), date(2026, 8, 1), rng)
    begins = decided + timedelta(days=rng.randint(7, 60))
    ends = begins + timedelta(days=rng.randint(300, 2500)) if rng.random() < 0.15 else None
    hours = rng.choice(((None, None), (None, None), ("06:00", "21:00"), ("06:30", "08:30"), ("16:30", "18:30")))
    first, last = rng.sample([street.name.removeprefix("Đường ") for street in CITY_STREETS if street != road], 2)
    number = f"{rng.randint(100, 3200)}/QĐ-UBND"
    board = (
        "Ủy ban nhân dân thành phố Điện Biên Phủ"
        if decided < date(2025, 7, 1)
        else f"Ủy ban nhân dân {commune_today(place.code_today)}"
    )
    return {
        "MaDoan": f"CD11{index + 1:04d}",
        "MaDuong": road.code,
        "TuDiem": f"Ngã ba {first}",
        "DenDiem": f"Ngã tư {last}",
        "ChieuDai": rng.randint(80, 1500),
        "PhiaCam": rng.choices(("T", "P", "H"), (3, 3, 4))[0],
        "SoHieuBien": rng.choices(("P.130", "P.131a", "P.131b", "P.131c"), (3, 6, 1, 1))[0],
        "GioTu": hours[0],
        "GioDen": hours[1],
        "LoaiXe": rng.choices(("TC", "OT", "XT"), (3, 6, 1))[0],
        "MaXa": place.code_today,
        "SoQD": number,
        "CQBanHanh": board,
        "NgayQD": date_text(decided, rng),
        "NgayHL": date_text(begins, rng),
        "NgayHetHL": date_text(ends, rng) if ends else None,
        "URL": f"https://example.org/van-ban/{number.replace('/QĐ-UBND', '-qd-ubnd')}" if rng.random() < 0.7 else None,
    }
