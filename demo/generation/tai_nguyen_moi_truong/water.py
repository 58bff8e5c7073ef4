"""Licences for water: hydropower, water works, wells, drilling; and the works each licence allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from random import Random

from demo.generation.apportion import apportion
from demo.generation.dirt import comma_number, date_text, day_between
from demo.generation.enterprises import Enterprise, enterprises
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, Row, stream
from demo.generation.tai_nguyen_moi_truong.points import RIVERS
from demo.generation.tai_nguyen_moi_truong.projects import LAST_DAY, Project, projects

LICENCE_TYPES: dict[str, CellType] = {"ThoiHanThang": "integer"}
WORK_TYPES: dict[str, CellType] = {"ViDo": "decimal", "KinhDo": "decimal"}
TODAY = date(2026, 9, 30)
MISTYPED = 0.2
COMMUNAL = 60
"""Licences of communal water works and state farms at scale 1."""
DRILLERS = 14
"""Licences to drill held by persons at scale 1."""
SHARES = {"103": 0.35, "551": 0.3, "012": 0.25, "462": 0.2, "410": 0.02, "4730": 0.06}
"""Of the enterprises with this activity, those that take groundwater."""
OPERATORS = ("Công ty cổ phần Cấp nước Điện Biên", "Trung tâm Nước sạch và Vệ sinh môi trường nông thôn")
PURPOSES = {"PD": ("KTNM", "m3s"), "SH": ("KTNM", "m3ngd"), "TUOI": ("KTNM", "m3s"), "SX": ("KTNDD", "m3ngd")}


@dataclass(frozen=True)
class WaterLicence:
    """One licence; flow in thousandths of its unit, so that its works add up to it exactly."""

    number: str
    day: date
    kind: str
    purpose: str
    holder: str
    holder_kind: str
    tax_code: str | None
    place: Place
    flow: int
    unit: str
    months: int
    megawatts: float | None
    works: int


@cache
def water_licences(scale: int, seed: int) -> tuple[WaterLicence, ...]:
    """All licences in the order of their dates."""
    rng = stream(seed, "water licences")
    drafts = [*_hydropower(scale, seed, rng), *_wells(scale, seed, rng), *_communal(scale, rng), *_drillers(scale, rng)]
    drafts.sort(key=lambda draft: (draft.day, draft.holder, draft.place.code))
    used: dict[int, int] = {}
    found = []
    for draft in drafts:
        used[draft.day.year] = used.get(draft.day.year, rng.randint(3, 40)) + rng.randint(1, 45)
        number = f"{used[draft.day.year]}/GP-{'STNMT' if draft.kind == 'HNK' else 'UBND'}"
        found.append(replace(draft, number=number))
    return tuple(found)


def _hydropower(scale: int, seed: int, rng: Random) -> Iterator[WaterLicence]:
    for project in projects(scale, seed):
        day = project.decided + timedelta(days=rng.randint(200, 1200))
        if project.sector == "TD" and day < LAST_DAY:
            yield _draft(day, "KTNM", "PD", project.enterprise, project.enterprise.place, rng, _station(project, rng))


def _station(project: Project, rng: Random) -> tuple[int, float]:
    megawatts = rng.choice((2.4, 3.6, 5, 6, 8, 10.5, 14, 19, 22, 28))
    return round(megawatts * rng.uniform(0.6, 2.4) * 1000), megawatts


def _wells(scale: int, seed: int, rng: Random) -> Iterator[WaterLicence]:
    for enterprise in enterprises(scale, seed):
        share = next((value for start, value in SHARES.items() if enterprise.activity.startswith(start)), 0.0)
        first, last = max(enterprise.founded, date(2015, 1, 1)), min(LAST_DAY, enterprise.ended or LAST_DAY)
        if rng.random() < share and first < last:
            day = day_between(first, last, rng)
            if rng.random() < 0.4:
                yield _draft(
                    day, "TDNDD", "SX", enterprise, enterprise.place, rng, (rng.randrange(20, 400) * 1000, None)
                )
            yield _draft(
                min(day + timedelta(days=300), LAST_DAY), "KTNDD", "SX", enterprise, enterprise.place, rng,
                (rng.randrange(12, 600) * 1000, None),
            )  # fmt: skip


def _communal(scale: int, rng: Random) -> Iterator[WaterLicence]:
    for place in rng.choices(places(), k=COMMUNAL * scale):
        day, purpose = day_between(date(2015, 1, 1), LAST_DAY, rng), rng.choice(("SH", "SH", "TUOI"))
        flow = rng.randrange(60, 4000) * 1000 if purpose == "SH" else rng.randrange(100, 2500)
        holder = "Công ty TNHH Quản lý thủy nông Điện Biên" if purpose == "TUOI" else rng.choice(OPERATORS)
        yield _draft(day, "KTNM", purpose, holder, place, rng, (flow, None))


def _drillers(scale: int, rng: Random) -> Iterator[WaterLicence]:
    for place in rng.choices(places(), k=DRILLERS * scale):
        yield _draft(day_between(date(2018, 1, 1), LAST_DAY, rng), "HNK", "HN", None, place, rng, (0, None))


def _draft(
    day: date, kind: str, purpose: str, holder: Enterprise | str | None, place: Place, rng: Random,
    size: tuple[int, float | None],
) -> WaterLicence:  # fmt: skip
    named = holder.name if isinstance(holder, Enterprise) else holder or ""
    return WaterLicence(
        number="",
        day=day,
        kind=kind,
        purpose=purpose,
        holder=named,
        holder_kind="TC" if named else "CN",
        tax_code=holder.tax_code if isinstance(holder, Enterprise) else None,
        place=place,
        flow=size[0],
        unit="" if kind == "HNK" else "m3s" if purpose in ("PD", "TUOI") else "m3ngd",
        months=24 if kind == "TDNDD" else rng.choice((36, 60)) if kind == "HNK" else rng.choice((60, 84, 120, 180)),
        megawatts=size[1],
        works=0 if kind == "HNK" else rng.randint(1, 4) if kind == "KTNDD" else rng.choice((1, 1, 2)),
    )


def licence_rows(scale: int, seed: int) -> Iterator[Row]:
    """The licences; a person's name stands in a column of its own, which no contract reads."""
    rng = stream(seed, "water licence rows")
    for licence in water_licences(scale, seed):
        river, basin = RIVERS[licence.place.district_code]
        ends = licence.day + timedelta(days=round(licence.months * 30.4375))
        surface = licence.kind == "KTNM"
        yield {
            "SoGP": licence.number,
            "NgayCap": date_text(licence.day, rng),
            "LoaiGP": licence.kind,
            "LoaiChuGP": licence.holder_kind,
            "TenToChuc": licence.holder or _mistyped(rng),
            "MaSoThue": licence.tax_code,
            "MucDich": licence.purpose,
            "NguonNuoc": None if licence.kind == "HNK" else river if surface else "Tầng chứa nước khe nứt karst",
            "LuuVuc": basin,
            "MaXa": licence.place.code_today,
            "LuuLuong": comma_number(licence.flow / 1000, 3) if licence.flow else None,
            "DVTLuuLuong": licence.unit or None,
            "CongSuatMW": comma_number(licence.megawatts, 1) if licence.megawatts else None,
            "DCTT": comma_number(licence.flow / 1000 * rng.uniform(0.08, 0.15), 3) if licence.purpose == "PD" else None,
            "ThoiHanThang": licence.months,
            "NgayHetHan": date_text(ends, rng),
            "CoQuanCap": "SO" if licence.kind == "HNK" else "UBND",
            "TienCapQuyen": comma_number(rng.uniform(3, 2500), 3) if licence.kind.startswith("KT") else None,
            "TrangThai": "HH" if ends < TODAY else rng.choices(("HL", "TH"), (40, 1))[0],
            **person(rng),
        }


def _mistyped(rng: Random) -> str | None:
    """Now and then a clerk types the person's name into the cell for organisations."""
    return str(person(rng)["hieu_truong_ho_ten"]) if rng.random() < MISTYPED else None


def work_rows(scale: int, seed: int) -> Iterator[Row]:
    """Wells, intakes and dams of each licence; their flows add up to the licence's."""
    rng = stream(seed, "water works")
    serial = 0
    for licence in water_licences(scale, seed):
        if not licence.works:
            continue
        weights = [rng.uniform(0.5, 1.5) for _ in range(licence.works)]
        for number, flow in enumerate(apportion(licence.flow, weights, minimum=1), start=1):
            serial += 1
            well = licence.kind != "KTNM"
            latitude, longitude = licence.place.point(rng)
            yield {
                "MaCT": f"CT{serial:05d}",
                "SoGP": licence.number,
                "NgayCapGP": date_text(licence.day, rng),
                "TenCT": f"{'Giếng G' if well else 'Điểm lấy nước số '}{number}",
                "LoaiCT": "GK" if well else "DT" if licence.purpose == "PD" else rng.choice(("DD", "TB", "HCN")),
                "MaXa": licence.place.code_today,
                "ViDo": latitude,
                "KinhDo": longitude,
                "LuuLuong": comma_number(flow / 1000, 3),
                "DVTLuuLuong": licence.unit,
                "ChieuSau": comma_number(rng.uniform(25, 140), 1) if well else None,
            }
