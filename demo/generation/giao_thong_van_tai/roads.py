"""The province's roads, and where along them a point lies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from demo.generation.dirt import comma_number
from demo.generation.places import CITY, Place, places
from demo.generation.table import Row


@dataclass(frozen=True)
class Road:
    """A road with the old districts it passes, in the order of its chainage."""

    code: str
    name: str
    grade: str
    length: float
    districts: tuple[str, ...]

    def place_at(self, km: float) -> Place:
        """The commune the road passes at this kilometre."""
        along = _along(self.districts, self.grade == "DD")
        return along[min(int(km / self.length * len(along)), len(along) - 1)]


NUMBERED = (
    Road("QL6", "Quốc lộ 6", "QL", 102.0, ("099", "097", "095")),
    Road("QL12", "Quốc lộ 12", "QL", 112.5, ("095", "097", "100", "094")),
    Road("QL279", "Quốc lộ 279", "QL", 116.4, ("099", "102", "100", "094")),
    Road("QL4H", "Quốc lộ 4H", "QL", 198.0, ("097", "103", "096")),
    Road("DT139", "Đường tỉnh 139", "DT", 36.0, ("102",)),
    Road("DT140", "Đường tỉnh 140", "DT", 48.5, ("098", "099")),
    Road("DT141", "Đường tỉnh 141", "DT", 30.2, ("099", "100")),
    Road("DT142", "Đường tỉnh 142", "DT", 25.0, ("095",)),
    Road("DT143", "Đường tỉnh 143", "DT", 52.0, ("100", "101")),
    Road("DT144", "Đường tỉnh 144", "DT", 41.0, ("097", "103")),
    Road("DT145", "Đường tỉnh 145", "DT", 64.0, ("103",)),
    Road("DT150", "Đường tỉnh 150", "DT", 45.0, ("097",)),
    Road("DH01", "Đường Tuần Giáo - Mùn Chung", "DH", 18.0, ("099",)),
    Road("DH02", "Đường Na Son - Keo Lôm", "DH", 22.0, ("101",)),
    Road("DH03", "Đường Mường Nhé - Sín Thầu", "DH", 40.0, ("096",)),
)
STREETS = (
    "Võ Nguyên Giáp", "Nguyễn Chí Thanh", "Trường Chinh", "Hoàng Văn Thái", "Trần Đăng Ninh", "Lò Văn Hặc",
    "Phan Đình Giót", "Bế Văn Đàn", "Hoàng Công Chất", "Tô Vĩnh Diện", "Nguyễn Hữu Thọ", "Sùng Phái Sinh",
    "Trần Can", "Tôn Thất Tùng", "Trần Văn Thọ",
)  # fmt: skip
ROADS = NUMBERED + tuple(
    Road(f"DD{number:02d}", f"Đường {name}", "DD", 1.2 + number % 4, (CITY,)) for number, name in enumerate(STREETS, 1)
)
CITY_STREETS = ROADS[len(NUMBERED) :]
WARD = "Phường"


@cache
def _along(districts: tuple[str, ...], wards_only: bool) -> tuple[Place, ...]:
    return tuple(
        place
        for district in districts
        for place in places()
        if place.district_code == district and (not wards_only or place.name.startswith(WARD))
    )


def road_rows() -> list[Row]:
    """The list of roads."""
    return [
        {"MaDuong": road.code, "TenDuong": road.name, "CapDuong": road.grade, "ChieuDaiKm": comma_number(road.length)}
        for road in ROADS
    ]


def some_road(rng: Random) -> Road:
    """A road, long ones and city streets more often than their neighbours."""
    return rng.choices(ROADS, [road.length + (25 if road.grade == "DD" else 0) for road in ROADS])[0]
