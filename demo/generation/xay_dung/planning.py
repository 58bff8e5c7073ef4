"""Construction plans and the land each of them gives to every use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.generation.apportion import apportion
from demo.generation.dirt import BAD_DATE, SHORT_COMMUNE, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.people import person
from demo.generation.places import CITY, Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

REORGANISED = date(2025, 7, 1)
NEWEST = date(2026, 8, 31)
USES = {
    "O": 24.0, "CC": 7.0, "CX": 14.0, "GT": 18.0, "HT": 3.0, "TM": 6.0, "SX": 16.0, "KH": 12.0,
}  # fmt: skip
BUILT = {"O": (5, 80.0), "CC": (4, 45.0), "TM": (9, 60.0), "SX": (3, 60.0)}
"""Highest storeys and coverage where buildings stand."""
DETAILED = ("khu dân cư", "khu tái định cư", "khu trung tâm hành chính", "khu đô thị mới", "khu dịch vụ du lịch")
PLAN_TYPES: dict[str, CellType] = {"NamMucTieu": "integer"}
LAND_TYPES: dict[str, CellType] = {"TangCaoMax": "integer"}


@dataclass(frozen=True)
class Plan:
    """One plan before it is numbered."""

    kind: str
    name: str
    place: Place
    hectares: float
    density: float
    """Inhabitants a hectare."""
    earliest: int


def planning_tables(scale: int, seed: int) -> list[DemoTable]:
    """The register of plans and their tables of land uses."""
    rng = stream(seed, "plans")
    plans = [_plan_row(number, plan, rng) for number, plan in enumerate(_plans(scale, rng), 1)]
    land = [row for plan in plans if rng.random() < 0.9 for row in _land_rows(plan, rng)]
    make_untidy(plans, ("TenDoAn", "SoQD"), rng)
    broken: list[Row] = [
        {"MaDoAn": "QH11-90001", "NgayQD": BAD_DATE}, {"MaDoAn": "QH11-90002", "MaXaPD": SHORT_COMMUNE},
        {"MaDoAn": "QH11-90003", "DienTich": "khoảng 12 ha"},
    ]  # fmt: skip
    return [
        DemoTable("qlxd.do_an_quy_hoach", tuple(plans[0]), plans + refused(plans, rng, 2, broken), PLAN_TYPES),
        DemoTable(
            "qlxd.qh_can_bang_dat",
            tuple(land[0]),
            land + refused(land, rng, 5, [{"DienTich": "-"}, {"MaCN": "NN"}, {"MatDoMax": "cao"}]),
            LAND_TYPES,
        ),
    ]


def _plans(scale: int, rng: Random) -> Iterator[Plan]:
    seats = list({place.district_code: place for place in reversed(places())}.values())
    for batch in range(scale):
        suffix = f" (đợt {batch + 1})" if batch else ""
        for seat in seats:
            yield Plan(
                "QHC", f"Quy hoạch chung đô thị {seat.bare_name}{suffix}", seat, rng.uniform(300, 2600), 18, 2012
            )
        for place in places():
            if place.district_code != CITY:
                name = f"Quy hoạch chung xây dựng {place.name[0].lower()}{place.name[1:]}{suffix}"
                yield Plan("QHNT", name, place, rng.uniform(1500, 12000), 0.9, 2012)
        for number in range(14):
            place = rng.choice(seats)
            yield Plan(
                "QHPK",
                f"Quy hoạch phân khu số {number + 1}, khu vực {place.bare_name}{suffix}",
                place,
                rng.uniform(60, 420),
                60,
                2015,
            )
        for number in range(52):
            place = rng.choice(places())
            name = f"Quy hoạch chi tiết {rng.choice(DETAILED)} số {number + 1}, khu vực {place.bare_name}{suffix}"
            yield Plan("QHCT", name, place, rng.uniform(1.5, 85), 110, 2016)
        for name in (
            "Khu du lịch Pá Khoang",
            "Cửa khẩu Tây Trang",
            "Cụm công nghiệp phía đông",
            "Khu du lịch sinh thái",
        ):
            yield Plan(
                "QHKCN",
                f"Quy hoạch {name[0].lower()}{name[1:]}{suffix}",
                rng.choice(seats),
                rng.uniform(50, 900),
                12,
                2014,
            )


def _plan_row(number: int, plan: Plan, rng: Random) -> Row:
    # Plans of whole communes and districts bear names that ended with these; later ones are of parts of them.
    newest = REORGANISED - timedelta(days=1) if plan.kind in ("QHC", "QHNT") else NEWEST
    approved = day_between(date(plan.earliest, 1, 10), newest, rng)
    reorganised = approved >= REORGANISED
    level = "T" if plan.kind in ("QHC", "QHPK", "QHKCN") else "X" if reorganised else "H"
    hectares = round(plan.hectares, 1)
    horizon = approved.year + rng.choice((5, 10, 15, 20))
    return {
        "MaDoAn": f"QH11-{number:05d}",
        "TenDoAn": plan.name,
        "LoaiQH": plan.kind,
        "CapPD": level,
        "MaXaPD": plan.place.code_today if reorganised else plan.place.code,
        "DienTich": comma_number(hectares, 1) + rng.choice(("", " ha")),
        "DanSoDB": comma_number(round(hectares * plan.density * rng.uniform(0.5, 1.3)), 0)
        if rng.random() < 0.9
        else None,
        "NamMucTieu": horizon,
        "SoQD": f"{rng.randint(20, 3400)}/QĐ-UBND",
        "NgayQD": date_text(approved, rng),
        "URL": f"https://vanban.example/quy-hoach/{number}",
        "URLBanVe": f"https://banve.example/quy-hoach/{number}" if approved.year >= 2018 else None,
        "TinhTrang": "HH" if horizon < 2026 else "DC" if rng.random() < 0.08 else "HL",
        "NgayCapNhat": date_text(day_between(max(approved, date(2026, 1, 5)), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _land_rows(plan: Row, rng: Random) -> Iterator[Row]:
    hectares = float(str(plan["DienTich"]).removesuffix(" ha").replace(".", "").replace(",", "."))
    uses = [use for use in USES if use in ("O", "GT", "CX", "CC") or rng.random() < 0.8]
    for use, part in zip(
        uses, apportion(round(hectares * 100), [USES[u] * rng.uniform(0.6, 1.5) for u in uses]), strict=True
    ):
        storeys, coverage = BUILT.get(use, (None, 5.0 if use == "CX" else None))
        yield {
            "MaDoAn": plan["MaDoAn"],
            "MaCN": use,
            "DienTich": comma_number(part / 100, 2),
            "TangCaoMax": storeys and max(1, storeys + rng.randint(-2, 3)),
            "MatDoMax": comma_number(coverage, 0) + rng.choice(("", "%")) if coverage else None,
        }
