"""The health facilities that several systems speak of: the same code, name and place in each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from demo.generation.communes_today import commune_today
from demo.generation.people import FAMILY, GIVEN, MIDDLE
from demo.generation.places import KIND_OF_COMMUNE, Place, places
from demo.generation.table import stream

HOSPITALS = (
    ("Bệnh viện Đa khoa tỉnh Điện Biên", "BVDK", "CS", 500),
    ("Bệnh viện Y học cổ truyền tỉnh Điện Biên", "BVYHCT", "CB", 150),
    ("Bệnh viện Lao và Bệnh phổi tỉnh Điện Biên", "BVCK", "CB", 100),
    ("Bệnh viện Tâm thần tỉnh Điện Biên", "BVCK", "CB", 80),
)
CENTRE_BEDS = (100, 60, 90, 110, 130, 180, 200, 140, 100, 90)
"""Planned beds of the medical centre of each former district, in the order of their codes."""
REGIONAL_POLYCLINICS = 12
PRIVATE_POLYCLINICS = 4
SPECIALISED_CLINICS = 44
TRADITIONAL_PRACTICES = 12
SPECIALITIES = ("Nội", "Nhi", "Sản phụ khoa", "Răng hàm mặt", "Tai mũi họng", "Mắt", "Da liễu", "Siêu âm", "Ngoại")
SIGNS = ("Hoa Ban", "An Bình", "Tâm Đức", "Mường Thanh", "Sông Mã", "Bình An", "Thiên Ân", "Đức Minh", "Nậm Rốm")
DISTRICT_KIND = ("Thành phố ", "Thị xã ", "Huyện ")


@dataclass(frozen=True)
class Facility:
    """A health facility; it does not exist, whatever its name."""

    code: str
    insurance: str | None
    """Code of the social insurance office while the facility has a contract today."""
    name: str
    holder: str
    kind: str
    level: str
    place: Place
    beds: int

    @property
    def public(self) -> bool:
        """Whether it belongs to the state."""
        return self.holder == "NN"


@dataclass(frozen=True)
class Station:
    """A station of a commune of before July 2025, and whether it became the seat of today's station."""

    insurance: str
    place: Place
    is_seat: bool


@cache
def _seats() -> dict[str, str]:
    """Old commune that became the seat of each commune of today: the one of the same name, otherwise the first."""
    seats: dict[str, str] = {}
    for place in places():
        same_name = commune_today(place.code_today).endswith(f" {place.bare_name}")
        if same_name or place.code_today not in seats:
            seats[place.code_today] = place.code
    return seats


@cache
def stations() -> tuple[Station, ...]:
    """The 129 stations; the first of each commune of today became its seat, the others its satellites."""
    seats = _seats()
    found = []
    for number, place in enumerate(places()):
        first = 1 + len(HOSPITALS) + len(CENTRE_BEDS) + REGIONAL_POLYCLINICS
        found.append(Station(f"11{first + number:03d}", place, seats[place.code_today] == place.code))
    return tuple(found)


@cache
def facilities(scale: int = 1, seed: int = 2024) -> tuple[Facility, ...]:
    """Public facilities once, ``scale`` times the private ones: no second provincial hospital is opened."""
    rows = [*_hospitals(), *_stations(), *_private(scale, seed)]
    return tuple(Facility(f"YT11{number + 1:05d}", *row) for number, row in enumerate(rows))


Row = tuple[str | None, str, str, str, str, Place, int]


def _hospitals() -> Iterator[Row]:
    capital = places()[0]
    seats = {place.district_code: place for place in reversed(places())}
    code = 11000
    for name, kind, level, beds in HOSPITALS:
        code += 1
        yield str(code), name, "NN", kind, level, capital, beds
    for district, beds in zip(sorted(seats), CENTRE_BEDS, strict=True):
        code += 1
        name = seats[district].district
        for word in DISTRICT_KIND:
            name = name.removeprefix(word)
        yield str(code), f"Trung tâm Y tế {name}", "NN", "TTYT", "CB", seats[district], beds
    for place in places()[5 : 5 + 10 * REGIONAL_POLYCLINICS : 10]:
        code += 1
        yield str(code), f"Phòng khám đa khoa khu vực {place.bare_name}", "NN", "PKDKKV", "BD", place, 10


def _stations() -> Iterator[Row]:
    for station in stations():
        place = station.place
        if station.is_seat:
            yield station.insurance, f"Trạm y tế {commune_today(place.code_today)}", "NN", "TYT", "BD", place, 5
        else:
            name = f"Điểm trạm y tế {KIND_OF_COMMUNE.sub('', place.name)}, {commune_today(place.code_today)}"
            yield None, name, "NN", "DTR", "BD", place, 0


def _private(scale: int, seed: int) -> Iterator[Row]:
    rng = stream(seed, "private clinics")
    weights = [place.weight * (8 if place.district_code == "094" else 1) for place in places()]
    towns = [place for place in places() if not place.name.startswith("Xã")]
    for turn in range(PRIVATE_POLYCLINICS * scale):
        name = f"Phòng khám đa khoa {SIGNS[turn % len(SIGNS)]}{f' {turn}' if turn >= len(SIGNS) else ''}"
        yield None, name, "DN", "PKDK", "CB", rng.choice(towns), 0
    for _ in range(SPECIALISED_CLINICS * scale):
        sign = rng.choice(SIGNS) if rng.random() < 0.6 else " ".join(rng.choice(n) for n in (FAMILY, MIDDLE, GIVEN))
        name = f"Phòng khám {rng.choice(SPECIALITIES)} {sign}"
        yield None, name, rng.choice(("HKD", "CN")), "PKCK", "BD", rng.choices(places(), weights)[0], 0
    for _ in range(TRADITIONAL_PRACTICES * scale):
        sign = rng.choice(SIGNS) if rng.random() < 0.5 else " ".join(rng.choice(n) for n in (FAMILY, MIDDLE, GIVEN))
        name = f"Phòng chẩn trị y học cổ truyền {sign}"
        yield None, name, rng.choice(("HKD", "CN")), "PCT", "BD", rng.choices(places(), weights)[0], 0
