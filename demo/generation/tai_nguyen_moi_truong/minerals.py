"""Mineral areas, areas closed to mining, licences and what became of them; no reserves, which are not public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from demo.generation.dirt import comma_number, date_text, day_between
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, Row, stream
from demo.generation.tai_nguyen_moi_truong.projects import LAST_DAY, Project, projects

AREA_TYPES: dict[str, CellType] = {"ViDo": "decimal", "KinhDo": "decimal", "KhongDauGia": "boolean"}
LICENCE_TYPES: dict[str, CellType] = {"ThoiHanThang": "integer"}
TODAY = date(2026, 9, 30)
SPARE_AREAS = 60
CLOSED_AREAS = 130
MINERALS = {
    "DAVXD": ("Đá vôi làm vật liệu xây dựng", "III", "m3"), "CATSOI": ("Cát, sỏi lòng sông", "III", "m3"),
    "SETGN": ("Sét gạch ngói", "III", "m3"), "DATSL": ("Đất san lấp", "IV", "m3"), "CHIKEM": ("Chì - kẽm", "I", "tan"),
    "THAN": ("Than", "I", "tan"), "NKHOANG": ("Nước khoáng nóng", "II", "m3"), "DONG": ("Đồng", "I", "tan"),
}  # fmt: skip
"""Name, group of the Law on Geology and Minerals, unit of the yearly output."""
CLOSED = {
    "DT": "Khu vực bảo vệ di tích {place}", "RUNG": "Rừng phòng hộ đầu nguồn {place}",
    "GT": "Hành lang bảo vệ đường giao thông qua {place}", "TL": "Hành lang bảo vệ công trình thủy lợi {place}",
    "DIEN": "Hành lang lưới điện qua {place}", "DC": "Khu dân cư tập trung {place}",
}  # fmt: skip


@dataclass(frozen=True)
class Area:
    """A planned mineral area."""

    code: str
    name: str
    mineral: str
    place: Place
    hectares: float


@dataclass(frozen=True)
class Licence:
    """A licence within an area; ``project`` is the enterprise's project it serves."""

    number: str
    day: date
    exploring: bool
    months: int
    area: Area
    project: Project

    @property
    def ends(self) -> date:
        """Last day as first granted."""
        return self.day + timedelta(days=round(self.months * 30.4375))


@cache
def areas(scale: int, seed: int) -> tuple[Area, ...]:
    """An area for each mining project, and areas nobody works yet."""
    rng = stream(seed, "mineral areas")
    mining = [(p.enterprise.place, "DAVXD" if "đá" in p.name else "CATSOI", p.area) for p in _mining(scale, seed)]
    spare = [
        (rng.choice(places()), rng.choice(list(MINERALS)), rng.uniform(1.5, 60)) for _ in range(SPARE_AREAS * scale)
    ]
    found = []
    for serial, (place, mineral, hectares) in enumerate(mining + spare, start=1):
        site = rng.choice(("bản Kéo", "Huổi Lóng", "Pá Khôm", "Nà Láo", "Pom Khoang", "Hua Sa", "Tà Lèng"))
        name = f"{MINERALS[mineral][0]} {site}, {place.name}"
        found.append(Area(f"KS{serial:03d}", name, mineral, place, round(hectares * rng.uniform(1.05, 1.6), 2)))
    return tuple(found)


def _mining(scale: int, seed: int) -> list[Project]:
    return [project for project in projects(scale, seed) if project.sector == "KS"]


def area_rows(scale: int, seed: int) -> Iterator[Row]:
    """The planned areas as published by the plan, with centre points only."""
    rng = stream(seed, "mineral area rows")
    worked = len(_mining(scale, seed))
    for number, area in enumerate(areas(scale, seed)):
        latitude, longitude = area.place.point(rng)
        yield {
            "MaKV": area.code,
            "TenKV": area.name,
            "LoaiKS": area.mineral,
            "NhomKS": MINERALS[area.mineral][1],
            "MaXa": area.place.code_today,
            "DienTichHa": comma_number(area.hectares, 2),
            "ViDo": latitude,
            "KinhDo": longitude,
            "MucDich": "KT" if number < worked else rng.choice(("TD", "TD", "KT", "DT")),
            "KhongDauGia": rng.random() < 0.2,
            "KyQH": "2021-2030",
            "SoQD": "1905/QĐ-UBND" if number % 4 else "2075/QĐ-UBND",
            "NgayQD": "2023-11-10" if number % 4 else "2024-11-29",
            "NgayCapNhat": date_text(day_between(date(2025, 9, 1), date(2026, 8, 30), rng), rng),
        }


def closed_rows(scale: int, seed: int) -> Iterator[Row]:
    """Areas where mining is forbidden or suspended, as the view for the public shows them."""
    rng = stream(seed, "closed areas")
    for serial in range(1, CLOSED_AREAS * scale + 1):
        place, reason = rng.choice(places()), rng.choice(list(CLOSED))
        suspended = rng.random() < 0.15
        since = day_between(date(2016, 1, 1), date(2024, 12, 31), rng)
        yield {
            "MaKVC": f"CAM{serial:03d}",
            "TenKV": CLOSED[reason].format(place=place.bare_name),
            "LoaiCam": "TC" if suspended else "C",
            "LyDo": reason,
            "MaXa": place.code_today,
            "DienTichHa": comma_number(rng.uniform(0.8, 900), 2),
            "TuNgay": date_text(since, rng),
            "DenNgay": date_text(since + timedelta(days=365 * rng.randint(3, 10)), rng) if suspended else None,
            "SoQD": f"{rng.randint(100, 1900)}/QĐ-UBND",
            "NgayQD": date_text(since, rng),
        }


@cache
def licences(scale: int, seed: int) -> tuple[Licence, ...]:
    """For each mining project a licence to explore, and where it came so far one to mine."""
    rng = stream(seed, "mineral licences")
    drafts: list[Licence] = []
    for area, project in zip(areas(scale, seed), _mining(scale, seed), strict=False):
        if rng.random() < 0.7:
            explored = project.decided - timedelta(days=rng.randint(300, 900))
            if explored > project.enterprise.founded:
                drafts.append(Licence("", explored, True, rng.choice((12, 18, 24)), area, project))
        mined = project.decided + timedelta(days=rng.randint(60, 500))
        if mined < LAST_DAY:
            drafts.append(Licence("", mined, False, rng.choice((60, 96, 120, 180, 240, 300)), area, project))
    drafts.sort(key=lambda draft: (draft.day, draft.area.code))
    used: dict[int, int] = {}
    found = []
    for draft in drafts:
        year = draft.day.year
        used[year] = used.get(year, rng.randint(10, 90)) + rng.randint(1, 70)
        found.append(replace(draft, number=f"{used[year]}/GP-UBND"))
    return tuple(found)


def licence_rows(scale: int, seed: int) -> Iterator[Row]:
    """The licences as the licence software holds them, fees in million đồng."""
    rng = stream(seed, "mineral licence rows")
    for licence in licences(scale, seed):
        area, enterprise = licence.area, licence.project.enterprise
        mining = not licence.exploring
        yield {
            "SoGP": licence.number,
            "NgayCap": date_text(licence.day, rng),
            "LoaiGP": "KT" if mining else "TD",
            "TenToChuc": enterprise.name,
            "MaSoThue": enterprise.tax_code,
            "MaKV": area.code,
            "LoaiKS": area.mineral,
            "MaXa": area.place.code_today,
            "DienTichHa": comma_number(min(licence.project.area, area.hectares) if mining else area.hectares, 2),
            "CongSuat": comma_number(rng.choice((10, 20, 30, 50, 80, 120)) * 1000, 0) if mining else None,
            "DVTCongSuat": MINERALS[area.mineral][2] if mining else None,
            "PhuongPhap": "LT" if mining else None,
            "ThoiHanThang": licence.months,
            "NgayHetHan": date_text(licence.ends, rng),
            "CoQuanCap": "UBND tỉnh Điện Biên",
            "SoQDDTM": licence.project.decision if mining else None,
            "NgayQDDTM": date_text(licence.project.decided, rng) if mining else None,
            "TienCapQuyen": comma_number(rng.uniform(150, 9000), 3) if mining else None,
            "KyQuyPHMT": comma_number(rng.uniform(80, 1500), 3) if mining else None,
            "TrangThai": "HH" if licence.ends < TODAY else "HL",
            **person(rng),
        }
