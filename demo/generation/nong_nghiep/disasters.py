"""The disaster service ``phong_chong_thien_tai``: events, and the communes' reports on each, revised until official."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, date_text, refused
from demo.generation.nong_nghiep.territory import Reporting, reporting_on
from demo.generation.people import person
from demo.generation.table import DemoTable, Row, stream

FIRST_YEAR, LAST_DAY = 2018, date(2026, 10, 31)
UPDATED = date(2026, 11, 20)
"""No row knows of a later day."""
EVENTS_A_YEAR = (13, 20)


@dataclass(frozen=True)
class Kind:
    """A type of disaster: when it comes, how far it reaches, what it harms."""

    code: str
    months: tuple[int, ...]
    weight: int
    communes: tuple[int, int]
    days: tuple[int, int]
    houses: float
    fields: float
    animals: float
    people: float
    """Chance that a commune hit has people dead, missing or hurt."""
    roads: float


KINDS = (
    Kind("LQ", (6, 7, 8, 9), 16, (2, 9), (1, 3), 7, 12, 9, 0.16, 1500),
    Kind("SL", (6, 7, 8, 9), 14, (1, 6), (1, 4), 4, 2, 2, 0.12, 2500),
    Kind("ML", (5, 6, 7, 8, 9), 22, (3, 18), (1, 4), 5, 15, 5, 0.05, 900),
    Kind("DL", (3, 4, 5, 6, 7), 26, (1, 12), (1, 1), 22, 5, 1, 0.04, 0),
    Kind("MD", (3, 4, 5), 12, (1, 10), (1, 1), 40, 14, 1, 0.03, 0),
    Kind("RH", (12, 1, 2), 6, (8, 40), (4, 14), 0, 6, 35, 0.0, 0),
    Kind("HH", (2, 3, 4), 2, (4, 20), (25, 60), 0, 40, 0, 0.0, 0),
    Kind("DD", (1, 3, 6, 9, 11), 2, (1, 4), (1, 1), 6, 0, 0, 0.0, 20),
)


@dataclass(frozen=True)
class Event:
    """One disaster."""

    code: str
    kind: Kind
    first: date
    last: date
    severity: float


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Events and reports; a larger demo has a longer history."""
    rng = stream(seed, "disasters")
    events = [
        event
        for year in range(max(1990, FIRST_YEAR - 4 * (scale - 1)), LAST_DAY.year + 1)
        for event in _year(year, rng)
    ]
    reports = [row for event in events for row in _reports(event, rng)]
    broken: list[Row] = [
        {"NguoiChet": "không rõ"}, {"TrangThai": BAD_CODE}, {"NgayBC": BAD_DATE}, {"MaXa": "3127"},
        {"UocTHai_trd": "chưa ước"}, {"LuaHa": None},
    ]  # fmt: skip
    return [
        _event_table(events, seed),
        DemoTable("/dich-vu/thiet-hai", tuple(reports[0]), reports + refused(reports, rng, 8, broken * 2)),
    ]


def _year(year: int, rng: Random) -> list[Event]:
    found = []
    for _ in range(rng.randint(*EVENTS_A_YEAR)):
        kind = rng.choices(KINDS, [kind.weight for kind in KINDS])[0]
        first = date(year, rng.choice(kind.months), rng.randint(1, 28))
        found.append((first, kind, first + timedelta(days=rng.randint(*kind.days) - 1), rng.random() ** 2))
    kept = sorted((event for event in found if event[2] <= LAST_DAY), key=lambda event: event[0])
    return [
        Event(f"TT11-{year}-{number + 1:02d}", kind, first, last, severity)
        for number, (first, kind, last, severity) in enumerate(kept)
    ]


def _event_table(events: list[Event], seed: int) -> DemoTable:
    rng = stream(seed, "event rows")
    rows: list[Row] = [
        {
            "MaDot": event.code,
            "LoaiHinh": event.kind.code,
            "TuNgay": date_text(event.first, rng),
            "DenNgay": date_text(event.last, rng),
            "CapDoRRTT": str(rng.choice((1, 1, 2, 2, 3))) if rng.random() < 0.8 else None,
            "MuaMax": comma_number(40 + 220 * event.severity) if event.kind.code in ("LQ", "SL", "ML") else None,
            "NhietMin": comma_number(6 - 8 * event.severity) if event.kind.code == "RH" else None,
            "TrangThai": "N" if event.last > LAST_DAY - timedelta(days=50) else "C",
            "NgayCapNhat": min(event.last + timedelta(days=rng.randint(20, 60)), UPDATED).isoformat(),
        }
        for event in events
    ]
    return DemoTable("/dich-vu/dot-thien-tai", tuple(rows[0]), rows + refused(rows, rng, 1, [{"CapDoRRTT": "II"}]))


def _reports(event: Event, rng: Random) -> list[Row]:
    low, high = event.kind.communes
    communes = reporting_on(event.first)
    hit = min(round(low + (high - low) * event.severity), len(communes))
    return [row for commune in rng.sample(communes, hit) for row in _of_commune(event, commune, rng)]


def _of_commune(event: Event, commune: Reporting, rng: Random) -> list[Row]:
    """Quick reports and, where the event is old enough, the official one: each counts what the last one missed."""
    final = _damage(event, rng)
    last = 1 + rng.choice((1, 1, 2)) if event.last <= LAST_DAY - timedelta(days=50) else rng.choice((1, 1, 2))
    official = event.last <= LAST_DAY - timedelta(days=50)
    rows = []
    for number in range(1, last + 1):
        known = 1.0 if number == last else rng.uniform(0.4, 0.95)
        sent = event.first + timedelta(days=(number - 1) * 3 + rng.randint(0, 2))
        closing = official and number == last
        rows.append(
            {
                "MaDot": event.code,
                "MaXa": commune.code,
                "LanBC": str(number),
                "TrangThai": "C" if closing else "N",
                "NgayBC": date_text(event.last + timedelta(days=rng.randint(12, 45)) if closing else sent, rng),
                **{
                    name: str(int(figure * known))
                    for name, figure in final.items()
                    if name not in ("LuaHa", "HoaMauHa", "CayLauNamHa")
                },
                **{name: comma_number(final[name] * known) for name in ("LuaHa", "HoaMauHa", "CayLauNamHa")},
                "UocTHai_trd": comma_number(_worth(final) * known, 1),
                **person(rng),
            }
        )
    return rows


def _damage(event: Event, rng: Random) -> dict[str, float]:
    kind, force = event.kind, (0.3 + event.severity) * rng.uniform(0.3, 1.9)
    houses = kind.houses * force
    hurt = rng.random() < kind.people * (0.5 + event.severity)
    dead = rng.choice((1, 1, 1, 2, 2, 3, 5, 7)) if hurt and rng.random() < 0.6 else 0
    missing = rng.choice((0, 0, 1, 1, 2)) if dead and kind.code == "LQ" else 0
    injured = rng.choice((1, 1, 2, 3, 4, 6, 9)) if hurt else 0
    wet = kind.code in ("LQ", "SL", "ML")
    return {
        "NguoiAH": dead + missing + injured + 5 * houses + rng.randint(0, 30) * force,
        "NguoiChet": dead,
        "NguoiMatTich": missing,
        "NguoiBiThuong": injured,
        "NhaTren70": int(houses * rng.uniform(0, 0.12)),
        "Nha50_70": int(houses * rng.uniform(0, 0.15)),
        "Nha30_50": int(houses * rng.uniform(0.05, 0.25)),
        "NhaDuoi30": int(houses * rng.uniform(0.4, 0.8)),
        "NhaDiDoi": int(houses * rng.uniform(0, 0.6)) if wet else 0,
        "LuaHa": round(kind.fields * force * rng.uniform(0.2, 0.8), 1),
        "HoaMauHa": round(kind.fields * force * rng.uniform(0.1, 0.6), 1),
        "CayLauNamHa": round(kind.fields * force * rng.uniform(0, 0.2), 1),
        "GiaSuc": int(kind.animals * force),
        "GiaCam": int(kind.animals * force * rng.uniform(0, 12)) if wet else 0,
        "KenhHong": int(rng.uniform(0, 900) * force) if wet else 0,
        "CTThuyLoi": int(rng.uniform(0, 6) * force) if wet else 0,
        "CTNuocSach": int(rng.uniform(0, 3) * force) if wet else 0,
        "DuongSatLo": int(kind.roads * force),
    }


def _worth(damage: dict[str, float]) -> float:
    """Million đồng, from what things cost."""
    return (
        120 * damage["NhaTren70"] + 60 * damage["Nha50_70"] + 25 * damage["Nha30_50"] + 5 * damage["NhaDuoi30"]
        + 18 * damage["LuaHa"] + 14 * damage["HoaMauHa"] + 14 * damage["GiaSuc"] + 0.1 * damage["GiaCam"]
        + 0.8 * damage["KenhHong"] + 90 * damage["CTThuyLoi"] + 1.1 * damage["DuongSatLo"]
    )  # fmt: skip
