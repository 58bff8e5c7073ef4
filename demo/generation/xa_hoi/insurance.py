"""The files ``bao_hiem_xa_hoi``: members by quarter and commune, health insurance by group, visits by month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.apportion import apportion
from demo.generation.communes_today import commune_today
from demo.generation.dirt import BAD_CODE, BAD_NUMBER, comma_number, date_text, refused
from demo.generation.people import person
from demo.generation.places import CITY, Place, places
from demo.generation.table import DemoTable, Row, stream
from demo.generation.y_te.facilities import facilities, stations

QUARTERS = [(year, quarter) for year in range(2022, 2027) for quarter in range(1, 5) if (year, quarter) <= (2026, 3)]
MONTHS = [(year, month) for year in range(2022, 2027) for month in range(1, 13) if (year, month) <= (2026, 9)]
REFORM = (2025, 7)
MEMBERS = {"BB": (52_000, 0.012), "TN": (7_600, 0.02), "YT": (606_000, 0.002), "TH": (41_500, 0.012)}
"""Members in the first quarter and their growth by quarter."""
WOMEN = {"BB": (0.45, 0.6), "TN": (0.5, 0.7), "YT": (0.47, 0.52), "TH": (0.45, 0.6)}
GROUPS = {"N1": 9, "N2": 4, "N3": 74, "N4": 8, "N5": 5}
SEASON = (0.92, 0.78, 1.02, 1.04, 1.05, 1.03, 1.04, 1.08, 1.06, 1.04, 1.02, 0.92)
"""Fewer visits around Tết and the year's end."""
LEVEL = {2022: 0.86, 2023: 0.97, 2024: 1.0, 2025: 1.03, 2026: 1.05}
VISITS = {
    "BVDK": (11_500, 2_400),
    "BVCK": (900, 190),
    "BVYHCT": (1_500, 330),
    "TTYT": (3_300, 620),
    "PKDKKV": (700, 28),
}
"""Outpatient and inpatient visits of a month."""
COST = {"1": (0.12, 0.36), "3": (2.2, 5.5)}
STATION_COST = (0.03, 0.11)
"""Million đồng a visit."""
TIER = {"BVDK": "T", "BVCK": "T", "BVYHCT": "T", "TTYT": "K", "PKDKKV": "K"}


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The three files; ``scale`` times the people and the visits, in the same communes and facilities."""
    rng = stream(seed, "insurance")
    members, totals = _members(scale, rng)
    groups = list(_groups(totals, rng))
    visits = [row for year, month in MONTHS for row in _visits(year, month, scale, rng)]
    return [
        DemoTable(
            "nguoi_tham_gia.csv",
            tuple(members[0]),
            members
            + refused(members, rng, 10, [{"LOAI_BH": BAD_CODE, "SO_DON_VI": "7"}, {"SO_NGUOI": BAD_NUMBER}] * 5),
        ),
        DemoTable("bhyt_theo_nhom.csv", tuple(groups[0]), groups + refused(groups, rng, 1, [])),
        DemoTable(
            "luot_kcb_bhyt.csv",
            tuple(visits[0]),
            visits + refused(visits, rng, 10, [{"LOAI_KCB": BAD_CODE}, {"SO_LUOT": BAD_NUMBER}] * 8),
        ),
    ]


def _quarter_text(year: int, quarter: int, rng: Random) -> str:
    roman = ("I", "II", "III", "IV")[quarter - 1]
    return rng.choice((f"Q{quarter}/{year}", f"Quý {roman}/{year}", f"{year}-Q{quarter}"))


def _members(scale: int, rng: Random) -> tuple[list[Row], dict[tuple[int, int], int]]:
    """The rows, and the health insurance members of each quarter."""
    rows: list[Row] = []
    totals = {}
    for turn, (year, quarter) in enumerate(QUARTERS):
        shares = _communes(year, quarter)
        closed = date(year + quarter // 4, quarter % 4 * 3 + 1, 1) - timedelta(1)
        for kind, (first, growth) in MEMBERS.items():
            total = round(first * scale * (1 + growth) ** turn)
            if kind == "YT":
                totals[year, quarter] = total
            power = 1.0 if kind == "YT" else 1.35
            people = apportion(total, [weight**power * rng.uniform(0.9, 1.1) for weight in shares.values()], minimum=1)
            for code, count in zip(shares, people, strict=True):
                small = kind == "TN" and count < 25 and rng.random() < 0.3
                rows.append(_member(year, quarter, code, kind, rng.randint(0, 6) if small else count, closed, rng))
    return rows, totals


def _communes(year: int, quarter: int) -> dict[str, float]:
    """Weights by the commune's code of that quarter; the city draws the employers."""
    reformed = (year, quarter * 3) >= REFORM
    shares: dict[str, float] = {}
    for place in places():
        code = place.code_today if reformed else place.code
        shares[code] = shares.get(code, 0) + place.weight * (1.6 if place.district_code == CITY else 1)
    return shares


def _member(year: int, quarter: int, code: str, kind: str, count: int, closed: date, rng: Random) -> Row:
    women = round(count * rng.uniform(*WOMEN[kind]))
    return {
        "KY_BC": _quarter_text(year, quarter, rng),
        "MA_XA": f"'{code}" if rng.random() < 0.5 else code,
        "LOAI_BH": kind,
        "SO_NGUOI": str(count),
        "SO_NU": None if rng.random() < 0.01 else str(women),
        "SO_DON_VI": str(min(count, max(1, count // rng.randint(18, 30)))) if kind in ("BB", "TH") else None,
        "NGAY_CHOT": date_text(closed, rng),
    }


def _groups(totals: dict[tuple[int, int], int], rng: Random) -> Iterator[Row]:
    for (year, quarter), total in totals.items():
        parts = apportion(total, [weight * rng.uniform(0.97, 1.03) for weight in GROUPS.values()])
        for group, count in zip(GROUPS, parts, strict=True):
            yield {"KY_BC": _quarter_text(year, quarter, rng), "NHOM": group, "SO_NGUOI": str(count), **person(rng)}


def _visits(year: int, month: int, scale: int, rng: Random) -> Iterator[Row]:
    reformed = (year, month) >= REFORM
    level = LEVEL[year] * SEASON[month - 1] * scale
    when = rng.choice((f"{month:02d}/{year}", f"T{month}/{year}", f"{year}-{month:02d}"))
    for facility in facilities():
        if facility.insurance and facility.kind in VISITS:
            unit = (facility.insurance, facility.name, facility.place, TIER[facility.kind])
            size = facility.beds / 110 if facility.kind == "TTYT" else 1.0
            for form, usual in zip(("1", "3"), VISITS[facility.kind], strict=True):
                yield _visit(when, unit, reformed, form, round(usual * size * level * rng.uniform(0.92, 1.08)), rng)
    for station in stations():
        if reformed and not station.is_seat:
            continue
        place = station.place
        name = f"Trạm y tế {commune_today(place.code_today) if reformed else place.name[0].lower() + place.name[1:]}"
        expected = place.weight * 25 * level * (2.1 if reformed else 1) * rng.uniform(0.5, 1.4)
        quiet = rng.random() < 0.015
        yield _visit(
            when,
            (station.insurance, name, place, "X"),
            reformed,
            "1",
            rng.randint(0, 7) if quiet else round(expected),
            rng,
        )


def _visit(when: str, unit: tuple[str, str, Place, str], reformed: bool, form: str, count: int, rng: Random) -> Row:
    code, name, place, tier = unit
    commune = place.code_today if reformed else place.code
    return {
        "THANG": when,
        "MA_CSKCB": code,
        "TEN_CSKCB": name,
        "MA_XA": f"'{commune}" if rng.random() < 0.3 else commune,
        "TUYEN": tier,
        "LOAI_KCB": form,
        "SO_LUOT": str(count),
        "LUOT_TE": None if rng.random() < 0.005 else str(round(count * rng.uniform(0.08, 0.24))),
        "NGAY_DT": str(round(count * rng.uniform(4.5, 8.5))) if form == "3" else None,
        "CHI_PHI_TR": comma_number(count * rng.uniform(*(STATION_COST if tier == "X" else COST[form])), 3),
    }
