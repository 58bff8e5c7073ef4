"""Fixed coach routes: from the stations of the province to each other, to other provinces and to Laos."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from connectors.text.encodings import encode
from demo.generation.dirt import comma_number, date_text, day_between
from demo.generation.giao_thong_van_tai.named_places import place_named
from demo.generation.giao_thong_van_tai.operators import TODAY, Operator
from demo.generation.places import Place
from demo.generation.table import CellType, Row, stream

ROUTE_TYPES: dict[str, CellType] = {"LuuLuongQH": "integer", "SoChuyenKT": "integer", "TGHanhTrinh": "integer"}
DEPARTURE_TYPES: dict[str, CellType] = {"SoCho": "integer"}
HOME = "27"
"""Number of the province on plates, as route codes use it."""
STATIONS = (
    ("thành phố Điện Biên Phủ", "Phường Thanh Bình"), ("Tuần Giáo", "Thị trấn Tuần Giáo"),
    ("Mường Lay", "Phường Na Lay"), ("Mường Nhé", "Xã Mường Nhé"), ("Tủa Chùa", "Thị trấn Tủa Chùa"),
    ("Mường Chà", "Thị trấn Mường Chà"), ("Điện Biên Đông", "Thị trấn Điện Biên Đông"), ("Nậm Pồ", "Xã Nà Hỳ"),
)  # fmt: skip
"""Town of each station and the old commune it stands in."""
DESTINATIONS = (
    ("Hà Nội", "29", "01", ("Mỹ Đình", "Yên Nghĩa", "Giáp Bát", "Nước Ngầm", "Gia Lâm"), 470, "QL279 - QL6"),
    ("Sơn La", "26", "14", ("Sơn La", "Sông Mã", "Mộc Châu"), 155, "QL279 - QL6"),
    ("Lai Châu", "25", "12", ("Lai Châu", "Sìn Hồ"), 195, "QL12 - QL4D"),
    ("Lào Cai", "24", "15", ("Trung tâm Lào Cai", "Sa Pa"), 300, "QL12 - QL4D"),
    ("Yên Bái", "21", "15", ("Yên Bái", "Nghĩa Lộ"), 390, "QL279 - QL6 - QL37"),
    ("Hòa Bình", "28", "25", ("Hòa Bình",), 390, "QL279 - QL6"),
    ("Phú Thọ", "19", "25", ("Việt Trì",), 480, "QL279 - QL6 - QL32"),
    ("Vĩnh Phúc", "88", "25", ("Vĩnh Yên",), 500, "QL279 - QL6 - QL2"),
    ("Thái Nguyên", "20", "19", ("Thái Nguyên",), 540, "QL279 - QL6 - QL3"),
    ("Bắc Giang", "98", "24", ("Bắc Giang",), 525, "QL279 - QL6 - QL1"),
    ("Bắc Ninh", "99", "24", ("Bắc Ninh",), 505, "QL279 - QL6 - QL1"),
    ("Hải Phòng", "15", "31", ("Vĩnh Niệm",), 590, "QL279 - QL6 - QL5"),
    ("Hải Dương", "34", "31", ("Hải Dương",), 535, "QL279 - QL6 - QL5"),
    ("Hưng Yên", "89", "33", ("Hưng Yên",), 525, "QL279 - QL6 - QL39"),
    ("Thái Bình", "17", "33", ("Thái Bình", "Hưng Hà"), 570, "QL279 - QL6 - QL10"),
    ("Nam Định", "18", "37", ("Nam Định", "Giao Thủy"), 560, "QL279 - QL6 - QL21"),
    ("Hà Nam", "90", "37", ("Phủ Lý",), 520, "QL279 - QL6 - QL21"),
    ("Ninh Bình", "35", "37", ("Ninh Bình", "Kim Sơn"), 560, "QL279 - QL6 - QL1"),
    ("Thanh Hóa", "36", "38", ("phía Tây Thanh Hóa",), 560, "QL279 - QL6 - đường Hồ Chí Minh"),
    ("Nghệ An", "37", "40", ("Vinh",), 690, "QL279 - QL6 - đường Hồ Chí Minh"),
    ("Quảng Ninh", "14", "22", ("Bãi Cháy",), 630, "QL279 - QL6 - QL18"),
    ("Hà Giang", "23", "08", ("Hà Giang",), 520, "QL12 - QL4D - QL279"),
)  # fmt: skip
"""Province as promulgated, its plate number, its code since July 2025, stations, kilometres, roads."""
LAOS = (("Mường Khoa", 110), ("Luông Phạ Băng", 420), ("U Đôm Xay", 230))
TURNS = 11
"""Larger scales repeat the routes under other station numbers and letters."""


@dataclass(frozen=True)
class Route:
    """A route before anyone serves it."""

    code: str
    name: str
    kind: str
    origin: str
    place: Place
    station: str
    destination: str
    province: str | None
    road: str
    km: float


def routes(scale: int, seed: int) -> list[Route]:
    """All routes of the list."""
    rng = stream(seed, "routes")
    return [route for turn in range(scale) for route in _routes(turn, rng)]


def _routes(turn: int, rng: Random) -> Iterator[Route]:
    letter = chr(ord("A") + turn // TURNS)
    for number, (town, commune) in enumerate(STATIONS):
        stands = place_named(commune)
        here = 11 + number + len(STATIONS) * (turn % TURNS)
        for province, plate, code, stations, km, road in DESTINATIONS:
            wanted = stations if number == 0 else stations[:1] if rng.random() < 0.4 else ()
            for index, station in enumerate(wanted):
                length = round(km * rng.uniform(0.97, 1.06) + number * 12, 1)
                coded = _code(plate, here, 11 + index, letter)
                name = f"{town[0].upper()}{town[1:]} - {station}"
                yield Route(coded, name, "LT", town, stands, f"Bến xe {station}", province, code, road, length)
        for other, (goal, _) in enumerate(STATIONS[number + 1 :], number + 1):
            if number == 0 or rng.random() < 0.2:
                coded = _code(HOME, here, 11 + other + len(STATIONS) * (turn % TURNS), letter)
                length = round(rng.uniform(45, 210), 1)
                name = f"{town[0].upper()}{town[1:]} - {goal}"
                yield Route(coded, name, "NT", town, stands, f"Bến xe {goal}", "Điện Biên", "11", "QL12 - QL6", length)
        for index, (goal, km) in enumerate(LAOS if number == 0 else ()):
            coded = f"2700.{here:02d}{11 + index}.{letter}"
            name = f"Thành phố Điện Biên Phủ - {goal} (Lào)"
            road = "QL279 - cửa khẩu Tây Trang - đường 2E"
            yield Route(coded, name, "QT", town, stands, f"Bến xe {goal}", "Lào", None, road, float(km))


def _code(plate: str, here: int, there: int, letter: str) -> str:
    ends = sorted(((HOME, here), (plate, there)))
    return f"{ends[0][0]}{ends[1][0]}.{ends[0][1]:02d}{ends[1][1]:02d}.{letter}"


def departure_rows(route: Route, state: str, carriers: Sequence[Operator], rng: Random) -> list[Row]:
    """The timetable in both directions; a route nobody serves has none."""
    if state != "1":
        return []
    long = route.km > 250
    trips = rng.choices((1, 2, 3, 4), (3, 4, 2, 1))[0] if long else rng.randint(2, 8)
    serving = rng.sample(list(carriers), min(trips, rng.randint(1, 3), len(carriers)))
    times = [rng.sample(range(17, 22) if long else range(5, 17), min(trips, 5 if long else 12)) for _ in range(2)]
    rows: list[Row] = []
    for direction, hours in zip(("D", "V"), times, strict=True):
        for index, hour in enumerate(sorted(hours)):
            bed = rng.choice(("GI", "GI", "PH")) if long else "GN"
            rows.append(
                {
                    "MaTuyen": route.code,
                    "Chieu": direction,
                    "GioXB": f"{hour:02d}:{rng.choice((0, 15, 30, 45)):02d}",
                    "SoGPKD": serving[index % len(serving)].licence,
                    "NgayChay": rng.choices(("1", "2", "3"), (8, 2, 1))[0],
                    "HangXe": bed,
                    "SoCho": {"GN": 29, "GI": 41, "PH": 22}[bed],
                    "NgayHL": date_text(day_between(date(2022, 1, 1), TODAY, rng), rng),
                }
            )
    return rows


def route_row(route: Route, state: str, trips: int, rng: Random) -> Row:
    """The route in the list; the itinerary is still in the old encoding."""
    decided = day_between(date(2015, 1, 1), date(2025, 12, 31), rng)
    speed = rng.uniform(32, 42)
    return {
        "MaTuyen": route.code,
        "TenTuyen": route.name,
        "LoaiTuyen": route.kind,
        "TinhDenCB": route.destination,
        "MaTinhDen": route.province,
        "BenDi": f"Bến xe khách {route.origin}",
        "MaXaBenDi": route.place.code_today,
        "BenDen": route.station,
        "HanhTrinh": encode(f"Bến xe khách {route.origin} - {route.road} - {route.station}", "vni"),
        "CuLy": comma_number(route.km),
        "LuuLuongQH": max(30, -(-round(trips * rng.uniform(1.0, 1.6)) // 30) * 30),
        "SoChuyenKT": trips,
        "TGHanhTrinh": round(route.km / speed * 60),
        "PhanLoai": state,
        "SoQD": f"{rng.randint(100, 3900)}/QĐ-{'BGTVT' if route.kind != 'NT' else 'UBND'}",
        "NgayHL": date_text(decided, rng),
        "NgayCN": date_text(day_between(date(2026, 1, 5), TODAY, rng), rng),
    }
