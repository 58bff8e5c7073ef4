"""Road signs, traffic signals and cameras."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import date_text, day_between
from demo.generation.giao_thong_van_tai.roads import CITY_STREETS, some_road
from demo.generation.table import CellType, Row

SIGNS, SIGNALS, CAMERAS = 6000, 36, 90
SIGNAL_TYPES: dict[str, CellType] = {
    "SoPha": "integer", "ChuKy": "integer", "TGVang": "integer", "DenDiBo": "boolean", "DemNguoc": "boolean",
    "Lat": "decimal", "Lon": "decimal",
}  # fmt: skip
SIGN_TYPES: dict[str, CellType] = {"Lat": "decimal", "Lon": "decimal"}
CAMERA_TYPES: dict[str, CellType] = {
    "DoanTu": "integer", "DoanDen": "integer", "BienThongBao": "boolean", "Lat": "decimal", "Lon": "decimal",
}  # fmt: skip
NUMBERS = {
    "W": (("201a", "201b", "202", "205a", "207a", "207b", "219", "220", "224", "225", "228a", "245a", "247"), "TG", 46),
    "I": (("401", "402", "408", "409", "414a", "418", "419", "423a", "434a", "439", "443"), "CN", 25),
    "P": (("102", "103a", "106a", "115", "124a", "125", "127", "130", "131a", "134", "135"), "TR", 17),
    "R": (("122", "301a", "302a", "303", "305", "306", "420", "421"), "TR", 8),
    "S": (("501", "502", "503f", "504", "505a", "509a"), "CN", 4),
}  # fmt: skip
"""Numbers of a group without its letter, the group's usual shape, its share."""
SQUARE = ("408", "409", "423a", "434a", "443")
STOP_SIGN = "R.122"
TOWN_WORDS = ("chợ", "bệnh viện", "trường học", "bến xe", "bưu điện", "cầu")


def sign_rows(scale: int, rng: Random) -> list[Row]:
    """All signs along the roads."""
    return [_sign(index, rng) for index in range(SIGNS * scale)]


def _sign(index: int, rng: Random) -> Row:
    road = some_road(rng)
    km = rng.uniform(0, road.length)
    place = road.place_at(km)
    latitude, longitude = place.point(rng)
    letter = rng.choices(list(NUMBERS), [share for _, _, share in NUMBERS.values()])[0]
    number = rng.choice(NUMBERS[letter][0])
    full = f"{letter}.{number}"
    shape = "BG" if full == STOP_SIGN else "VU" if letter == "I" and number in SQUARE else NUMBERS[letter][1]
    checked = day_between(date(2024, 1, 10), date(2026, 9, 20), rng)
    placed = day_between(date(2012, 1, 1), checked, rng) if rng.random() < 0.85 else None
    return {
        "MaTS": f"BB11{index + 1:06d}",
        "SoHieu": full,
        "MaDuong": road.code,
        "LyTrinh": f"Km{int(km)}+{int(km % 1 * 1000):03d}",
        "Phia": rng.choices(("T", "P", "G"), (46, 50, 4))[0],
        "HinhDang": shape,
        "MaXa": place.code_today,
        "Lat": latitude,
        "Lon": longitude,
        "NgayLap": date_text(placed, rng) if placed else None,
        "NgayKT": date_text(checked, rng),
        "TinhTrang": rng.choices(("1", "2", "3", "4"), (82, 12, 4, 2))[0],
    }


def signal_rows(scale: int, rng: Random) -> list[Row]:
    """Signals, nearly all of them in the city."""
    return [_signal(index, rng) for index in range(SIGNALS * scale)]


def _signal(index: int, rng: Random) -> Row:
    main, other = rng.sample(CITY_STREETS, 2)
    place = main.place_at(rng.uniform(0, main.length))
    latitude, longitude = place.point(rng)
    kind = rng.choices(("D3", "CV", "DB"), (60, 30, 10))[0]
    phases, amber = rng.choice((2, 2, 3, 4)), 3
    names = (main.name.removeprefix("Đường "), other.name.removeprefix("Đường "))
    return {
        "MaTS": f"DH11{index + 1:04d}",
        "TenNut": f"Nút giao {names[0]} - {names[1]}",
        "MaDuong": main.code,
        "LoaiDen": kind,
        "SoPha": phases if kind == "D3" else None,
        "ChuKy": phases * rng.randint(16, 35) if kind == "D3" else 45 if kind == "DB" else None,
        "TGVang": amber if kind == "D3" else None,
        "DenDiBo": kind == "DB" or (kind == "D3" and rng.random() < 0.5),
        "DemNguoc": kind == "D3" and rng.random() < 0.8,
        "NguonDien": "M" if kind == "CV" else "L",
        "MaXa": place.code_today,
        "Lat": latitude,
        "Lon": longitude,
        "NgayLap": date_text(day_between(date(2008, 1, 1), date(2026, 3, 1), rng), rng),
        "TinhTrang": rng.choices(("1", "2", "3"), (85, 10, 5))[0],
        "NgayCN": date_text(day_between(date(2026, 4, 1), date(2026, 9, 20), rng), rng),
    }


def camera_rows(scale: int, rng: Random) -> list[Row]:
    """Cameras; where exactly they hang stands in columns nobody reads."""
    return [_camera(index, rng) for index in range(CAMERAS * scale)]


def _camera(index: int, rng: Random) -> Row:
    road = some_road(rng)
    km = rng.uniform(0, max(road.length - 5, 0)) if road.grade != "DD" else rng.uniform(0, road.length)
    start = 0 if road.grade == "DD" else int(km) // 5 * 5
    end = max(1, int(road.length)) if road.grade == "DD" else start + 5
    place = road.place_at(km)
    latitude, longitude = place.point(rng)
    running = day_between(date(2019, 6, 1), date(2026, 6, 30), rng)
    purpose = rng.choices(("XP", "LL", "AT"), (5, 2, 3))[0]
    return {
        "MaTS": f"CA11{index + 1:04d}",
        "MaDuong": road.code,
        "DoanTu": start,
        "DoanDen": end,
        "MaXa": place.code_today,
        "MucDich": purpose,
        "DonViVH": "Phòng Cảnh sát giao thông" if purpose == "XP" else "Ban Quản lý bảo trì đường bộ",
        "BienThongBao": purpose != "XP" or rng.random() < 0.95,
        "NgayVH": date_text(running, rng),
        "TrangThai": rng.choices(("A", "S", "X"), (90, 6, 4))[0],
        "NgayCN": date_text(day_between(max(running, date(2026, 5, 1)), date(2026, 9, 20), rng), rng),
        "Lat": latitude,
        "Lon": longitude,
        "LyTrinhChinhXac": f"Km{int(km)}+{int(km % 1 * 1000):03d}",
        "DiaChiMang": f"192.0.2.{index % 250 + 1}",
    }
