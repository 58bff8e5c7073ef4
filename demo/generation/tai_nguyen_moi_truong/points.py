"""The province's monitoring network: points of surface water, groundwater, air and soil."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from demo.generation.dirt import date_text, day_between
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, Row, stream

POINT_TYPES: dict[str, CellType] = {"ViDo": "decimal", "KinhDo": "decimal", "NamThietLap": "integer"}
NUMBERS = {"NM": 24, "ND": 12, "KK": 20, "DD": 16}
"""Points at scale 1 by prefix of the code."""
CLEAN_SHARE = 0.35
RIVERS = {
    "094": ("Sông Nậm Rốm", "NR"), "095": ("Sông Đà", "DA"), "096": ("Suối Nậm Ma", "DA"),
    "097": ("Sông Nậm Mức", "DA"),
    "098": ("Sông Nậm Mức", "DA"), "099": ("Suối Nậm Mu", "DA"), "100": ("Sông Nậm Núa", "NR"),
    "101": ("Sông Mã", "MA"), "102": ("Suối Nậm Hua", "MA"), "103": ("Suối Nậm Pồ", "DA"),
}  # fmt: skip
"""River of each district of before July 2025, and its basin."""
SITES = {
    "NM": ("cầu {village}", "hạ lưu khu dân cư {village}", "trước điểm nhập lưu {village}", "đập {village}"),
    "ND": ("giếng khoan bản {village}", "giếng cấp nước {village}", "mó nước {village}"),
    "KK": ("ngã tư {village}", "chợ {village}", "khu dân cư {village}", "cạnh mỏ đá {village}", "UBND {commune}"),
    "DD": ("cánh đồng {village}", "nương cà phê {village}", "khu bãi rác {village}", "cạnh kho vật tư cũ {village}"),
}  # fmt: skip
VILLAGES = (
    "Noong Hẹt", "Pá Nậm", "Hồng Cúm", "Nà Hỳ", "Bản Phủ", "Huổi Lóng", "Nậm Thanh", "Chiềng Chung", "Pú Nhung",
    "Ta Lét", "Bản Kéo", "Mường Báng", "Nà Tòng", "Ẳng Cang", "Pa Ham", "Si Pa Phìn", "Háng Lìa", "Keo Lôm", "Nậm Kè",
    "Lay Nưa", "Chà Nưa", "Xá Nhè", "Thanh Xương", "Noong Luống",
)  # fmt: skip


@dataclass(frozen=True)
class Point:
    """One monitoring point."""

    code: str
    name: str
    place: Place
    clean: bool
    """Background or drinking water use; the others lie below towns, mines and markets."""
    first_year: int

    @property
    def prefix(self) -> str:
        """Part of the environment: NM surface water, ND groundwater, KK air, DD soil."""
        return self.code[:2]


def points(scale: int, seed: int) -> list[Point]:
    """All points, ``scale`` times the real number; the towns have more of them than the mountains."""
    rng = stream(seed, "monitoring points")
    weights = [place.weight for place in places()]
    found: list[Point] = []
    for prefix, number in NUMBERS.items():
        for serial in range(1, number * scale + 1):
            place = rng.choices(places(), weights)[0]
            village = VILLAGES[(serial * 7 + len(found)) % len(VILLAGES)]
            site = rng.choice(SITES[prefix]).format(village=village, commune=place.bare_name)
            name = f"{RIVERS[place.district_code][0]} tại {site}" if prefix == "NM" else f"{site[0].upper()}{site[1:]}"
            first = 2021 if rng.random() < 0.8 else rng.choice((2022, 2023))
            found.append(Point(f"{prefix}{serial:03d}", name, place, rng.random() < CLEAN_SHARE, first))
    return found


def point_row(point: Point, rng: Random) -> Row:
    """The point as the register of the network holds it, with today's commune."""
    latitude, longitude = point.place.point(rng)
    river, basin = RIVERS[point.place.district_code]
    water = point.prefix in ("NM", "ND")
    changed = day_between(*_recently(), rng)
    return {
        "MaDiem": point.code,
        "TenDiem": point.name,
        "ThanhPhan": point.prefix,
        "LoaiDiem": "N" if point.clean else "T",
        "LuuVuc": basin if water else None,
        "NguonNuoc": river if point.prefix == "NM" else None,
        "NhomDat": _land(point, rng),
        "MaXa": point.place.code_today,
        "ViDo": latitude,
        "KinhDo": longitude,
        "NamThietLap": min(point.first_year, rng.randint(2012, 2023)),
        "TinhTrang": "HD",
        "NgayCapNhat": date_text(changed, rng),
        **person(rng),
    }


def _recently() -> tuple[date, date]:
    return date(2025, 9, 1), date(2026, 6, 30)


def _land(point: Point, rng: Random) -> str | None:
    if point.prefix != "DD":
        return None
    return rng.choice(("DNN", "DNN", "DLN")) if point.clean else rng.choice(("DNN", "DDC", "DCN"))
