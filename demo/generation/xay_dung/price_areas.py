"""The areas of the price notices: districts until June 2025, groups of today's communes since."""

from __future__ import annotations

from random import Random

from demo.generation.people import person
from demo.generation.places import CITY, places
from demo.generation.table import Row, stream

NEW_AREAS = {
    "KV01": ("Khu vực 1 (Điện Biên Phủ và vùng lòng chảo)", ("094", "100")),
    "KV02": ("Khu vực 2 (Tuần Giáo, Mường Ảng)", ("099", "102")),
    "KV03": ("Khu vực 3 (Mường Lay, Mường Chà)", ("095", "097")),
    "KV04": ("Khu vực 4 (Mường Nhé)", ("096",)),
    "KV05": ("Khu vực 5 (Nậm Pồ)", ("103",)),
    "KV06": ("Khu vực 6 (Tủa Chùa)", ("098",)),
    "KV07": ("Khu vực 7 (Điện Biên Đông)", ("101",)),
}
"""Name, and the old districts whose communes the area took over."""
DISTANCE = {
    "094": 0.0, "100": 0.02, "099": 0.06, "102": 0.04, "095": 0.09, "097": 0.07, "096": 0.16, "103": 0.14,
    "098": 0.12, "101": 0.09,
}  # fmt: skip
"""What transport from the lowland adds to a price, as a share of it."""
REBASED = "2025-07"


def area_markup(area: str) -> float:
    """What transport adds to a price in the area."""
    districts = (area[1:],) if area.startswith("H") else NEW_AREAS[area][1]
    return sum(DISTANCE[district] for district in districts) / len(districts)


def areas_in(month: str) -> list[str]:
    """Codes of the areas of a notice: ``H094`` … until June 2025, ``KV01`` … since."""
    return [f"H{district}" for district in DISTANCE] if month < REBASED else list(NEW_AREAS)


def area_rows(seed: int) -> list[Row]:
    """Which commune belongs to which area, and when: 129 old communes and 45 new ones."""
    rng = stream(seed, "price areas")
    old = [_row(f"H{place.district_code}", place.district, place.code, place.district_code, rng) for place in places()]
    district_of = {place.code_today: place.district_code for place in reversed(places())}
    new = [
        _row(area, name, code, district, rng)
        for area, (name, districts) in NEW_AREAS.items()
        for code, district in sorted(district_of.items())
        if district in districts
    ]
    return old + new


def _row(area: str, name: str, commune: str, district: str, rng: Random) -> Row:
    old = area.startswith("H")
    return {
        "KHU_VUC": area,
        "TEN_KV": name,
        "MA_XA": commune.lstrip("0") if rng.random() < 0.5 else commune,
        "VUNG": "III" if district == CITY else "IV",
        "TU_NGAY": "01/01/2023" if old else "01/07/2025",
        "DEN_NGAY": "30/06/2025" if old else None,
        "SO_VB": "05/CB-SXD" if old else "112/CB-SXD",
        **person(rng),
    }
