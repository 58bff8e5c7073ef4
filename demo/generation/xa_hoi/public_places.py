"""The database ``ha_tang_xa_hoi``: parks and squares, public toilets, sports venues."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.generation.communes_today import commune_today
from demo.generation.dirt import BAD_DATE, comma_number, date_text, day_between, make_blank, make_untidy, refused
from demo.generation.people import FAMILY, GIVEN, MIDDLE, person
from demo.generation.places import CITY, Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

PARK_TYPES: dict[str, CellType] = {
    "ViDo": "decimal", "KinhDo": "decimal", "NamSD": "integer", "SanChoi": "boolean", "TiepCanNKT": "boolean",
}  # fmt: skip
TOILET_TYPES: dict[str, CellType] = {
    "ViDo": "decimal", "KinhDo": "decimal", "NamSD": "integer", "BuongNam": "integer", "BuongNu": "integer",
    "BuongNKT": "integer", "ThuPhi": "boolean", "GiaLuot": "integer",
}  # fmt: skip
VENUE_TYPES: dict[str, CellType] = {
    "ViDo": "decimal", "KinhDo": "decimal", "NamSD": "integer", "SucChua": "integer", "MaiChe": "boolean",
    "MienPhi": "boolean",
}  # fmt: skip
PARKS = (
    ("Quảng trường 7/5", "QT", 38_000), ("Công viên Him Lam", "CV", 42_000), ("Vườn hoa Mường Thanh", "VH", 2_600),
    ("Công viên ven sông Nậm Rốm", "CV", 26_000), ("Vườn hoa Noong Bua", "VH", 1_900),
    ("Vườn hoa Thanh Bình", "VH", 1_400),
)  # fmt: skip
SPOTS = {"CV": "công viên", "CHO": "chợ", "BEN": "bến xe", "DL": "điểm du lịch", "DT": "phố trung tâm"}
VENUES = {
    "NVH": ("Nhà văn hóa - khu thể thao", "bóng chuyền hơi, cầu lông, kéo co", (200, 1800), 0),
    "SBC": ("Sân bóng chuyền", "bóng chuyền", (180, 420), 0),
    "SBD": ("Sân bóng đá mini", "bóng đá", (800, 2600), 60),
    "SCL": ("Sân cầu lông", "cầu lông, pickleball", (90, 640), 40),
    "PTT": ("Phòng tập", "thể hình, yoga", (80, 400), 0),
    "BB": ("Bể bơi", "bơi", (200, 1250), 80),
    "NTD": ("Nhà thi đấu", "bóng chuyền, cầu lông, võ", (600, 2400), 900),
    "SVD": ("Sân vận động", "bóng đá, điền kinh", (7_000, 16_000), 3500),
}
"""Kind, its sports, its area and usual number of seats."""
PRIVATE_VENUES = {"SBD": 26, "SCL": 30, "PTT": 34, "BB": 8}
SIGNS = ("Hoa Ban", "Mường Thanh", "Him Lam", "Thanh Niên", "Sao Vàng", "Tây Bắc", "Nậm Rốm")
HOURS = ("05:00-22:00", "05:30-21:30", "06:00-21:00", "00:00-24:00")
TOILETS = 46


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The three tables; ``scale`` times the venues."""
    rng = stream(seed, "public places")
    seats = list({place.district_code: place for place in reversed(places())}.values())
    towns = [place for place in places() if not place.name.startswith("Xã")]
    parks = [{"MaCT": f"CV11{number + 1:04d}", **row} for number, row in enumerate(_parks(towns, rng))]
    toilets = [
        {"MaCT": f"VS11{number + 1:04d}", **_toilet(rng.choice(towns + seats), rng)} for number in range(TOILETS)
    ]
    venues = [{"MaCT": f"TT11{number + 1:04d}", **row} for number, row in enumerate(_venues(seats, scale, rng))]
    for rows in (parks, toilets, venues):
        make_untidy(rows, ("TenCT", "DiaChi"), rng)
        make_blank(rows, ("ViDo", "KinhDo"), rng)
    spoiled = refused(venues, rng, 2, [{"MaCT": "TT119999", "NgayCN": BAD_DATE}])
    return [
        DemoTable("htxh.cong_vien", tuple(parks[0]), parks, PARK_TYPES),
        DemoTable("htxh.nha_ve_sinh", tuple(toilets[0]), toilets, TOILET_TYPES),
        DemoTable("htxh.dia_diem_the_thao", tuple(venues[0]), venues + spoiled, VENUE_TYPES),
    ]


def _where(place: Place, rng: Random) -> Row:
    latitude, longitude = place.point(rng)
    return {
        "NamSD": rng.randint(1998, 2025),
        "MaXa": place.code_today,
        "DiaChi": place.address(rng),
        "ViDo": latitude,
        "KinhDo": longitude,
        "NgayCN": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
    }


def _parks(towns: list[Place], rng: Random) -> Iterator[Row]:
    city = [place for place in towns if place.district_code == CITY]
    for name, kind, area in PARKS:
        place = next((ward for ward in city if ward.bare_name in name), rng.choice(city))
        yield _park(name, kind, area, place, "Trung tâm Dịch vụ công ích đô thị", rng)
    for place in (town for town in towns if town not in city):
        yield _park(
            f"Vườn hoa trung tâm {place.bare_name}",
            "VH",
            rng.randint(600, 4000),
            place,
            f"UBND {commune_today(place.code_today)}",
            rng,
        )
        if rng.random() < 0.6:
            yield _park(
                f"Quảng trường {place.bare_name}",
                "QT",
                rng.randint(2500, 12000),
                place,
                f"UBND {commune_today(place.code_today)}",
                rng,
            )


def _park(name: str, kind: str, area: int, place: Place, manager: str, rng: Random) -> Row:
    return {
        "TenCT": name,
        "LoaiCT": kind,
        "DT_tong": comma_number(area),
        "DT_cayxanh": comma_number(area * (rng.uniform(0.08, 0.3) if kind == "QT" else rng.uniform(0.35, 0.8))),
        "DonViQL": manager,
        "GioMo": rng.choice(HOURS),
        "SanChoi": rng.random() < 0.5,
        "TiepCanNKT": rng.random() < 0.4,
        **_where(place, rng),
    }


def _toilet(place: Place, rng: Random) -> Row:
    spot = rng.choice(("CHO", "DL", "BEN") if place.name.startswith("Xã") else tuple(SPOTS))
    men, paid = rng.randint(1, 6), rng.random() < 0.45
    return {
        "TenCT": f"Nhà vệ sinh {SPOTS[spot]} {place.bare_name}",
        "ViTri": spot,
        "BuongNam": men,
        "BuongNu": max(1, men + rng.randint(-1, 3)),
        "BuongNKT": rng.choice((0, 0, 1, 1, 2)),
        "ThuPhi": paid,
        "GiaLuot": rng.choice((2000, 3000, 5000)) if paid else None,
        "GioMo": rng.choice(HOURS),
        "TinhTrang": rng.choices(("T", "K", "H"), (70, 22, 8))[0],
        "DonViQL": f"Ban quản lý chợ {place.bare_name}" if spot == "CHO" else f"UBND {commune_today(place.code_today)}",
        **_where(place, rng),
    }


def _venues(seats: list[Place], scale: int, rng: Random) -> Iterator[Row]:
    for place in seats:
        yield _venue("SVD", place, "NN", f"Sân vận động {place.bare_name}", rng)
        yield _venue("NTD", place, "NN", f"Nhà thi đấu {place.bare_name}", rng)
    for _ in range(scale):
        for place in places():
            kind = "NVH" if rng.random() < 0.7 else "SBC"
            yield _venue(kind, place, "NN", f"{VENUES[kind][0]} {place.name[0].lower()}{place.name[1:]}", rng)
        for kind, count in PRIVATE_VENUES.items():
            for place in rng.choices(
                places(), [p.weight * (4 if p.district_code == CITY else 1) for p in places()], k=count
            ):
                owner = rng.choice(("DN", "TN", "TN"))
                full_name = owner == "TN" and rng.random() < 0.3
                sign = " ".join(rng.choice(n) for n in (FAMILY, MIDDLE, GIVEN)) if full_name else rng.choice(SIGNS)
                yield _venue(kind, place, owner, f"{VENUES[kind][0]} {sign}", rng)


def _venue(kind: str, place: Place, owner: str, name: str, rng: Random) -> Row:
    _, sports, area, seats = VENUES[kind]
    where, who = _where(place, rng), person(rng)
    manager = {
        "NN": f"UBND {commune_today(place.code_today)}",
        "DN": f"Công ty TNHH Thể thao {rng.choice(SIGNS)}",
        "TN": str(who["hieu_truong_ho_ten"]),
    }
    house = f"Số nhà {rng.randint(1, 300)}, " if owner == "TN" and rng.random() < 0.4 else ""
    return {
        "TenCT": name,
        "LoaiCT": kind,
        "SoHuu": owner,
        "MonTT": sports,
        "DT_tong": comma_number(rng.uniform(*area)),
        "SucChua": round(seats * rng.uniform(0.5, 1.6)),
        "MaiChe": kind in ("NTD", "PTT", "NVH") or (kind == "SCL" and rng.random() < 0.6),
        "MienPhi": owner == "NN" and rng.random() < 0.9,
        "DonViQL": manager[owner],
        **where,
        "DiaChi": f"{house}{where['DiaChi']}",
        **who,
    }
