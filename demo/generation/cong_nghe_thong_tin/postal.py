"""The postal software ``buu_chinh``: licences with their history, points of the public network, mail routes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.cong_nghe_thong_tin.postal_network import point_table, route_table
from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import person
from demo.generation.table import DemoTable, Row, stream

LICENCES = 26
MOVED = date(2025, 3, 1)
"""The day the post went from the departments of information to those of science."""
AUTHORITIES = {True: ("SKHCN", "BKHCN"), False: ("STTTT", "BTTTT")}
"""Department and ministry, since that day and before it."""


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables; ``scale`` times the licences and points."""
    rng = stream(seed, "postal licences")
    carriers = active_enterprises(date(2026, 1, 1), ("49332", "47110"), scale, seed)
    chosen = rng.sample(carriers, min(len(carriers), LICENCES * scale))
    licences: list[Row] = []
    events: list[Row] = []
    for number, carrier in enumerate(chosen, 1):
        licence, history = _licence(number, carrier, rng)
        licences.append(licence)
        events += history
    make_untidy(licences, ("TenDN", "DiaChi"), rng)
    broken: list[Row] = [{"SoGP": "99998/GP-STTTT", "NgayCapDau": BAD_DATE}]
    points = point_table(scale, seed)
    return [
        DemoTable("tbl_giay_phep_bc", tuple(licences[0]), licences + refused(licences, rng, 0, broken)),
        DemoTable("tbl_lich_su_gp", tuple(events[0]), events + refused(events, rng, 0, [{"LoaiSK": BAD_CODE}])),
        points,
        route_table(points, seed),
    ]


def _licence(number: int, carrier: Enterprise, rng: Random) -> tuple[Row, list[Row]]:
    issued = day_between(max(date(2016, 1, 10), carrier.founded + timedelta(days=60)), date(2026, 6, 30), rng)
    local = rng.random() < 0.62
    department, ministry = AUTHORITIES[issued >= MOVED]
    authority = department if local else ministry
    kind = "XN" if local and rng.random() < 0.55 else "GP"
    code = f"{number * 3 + 11}/{'GP' if kind == 'GP' else 'XN'}-{authority}"
    ends = issued + timedelta(days=3652) if kind == "GP" else None
    history = list(_history(code, issued, ends, rng))
    revoked = any(event["LoaiSK"] == "TH" for event in history)
    state = "3" if revoked else "2" if ends and ends < date(2026, 9, 30) else "1"
    row: Row = {
        "SoGP": code,
        "LoaiVB": kind,
        "TenDN": carrier.name,
        "MaSoDN": carrier.tax_code,
        "MaXa": carrier.place.code_today,
        "DiaChi": carrier.address,
        "PhamVi": "NT" if local else rng.choice(("LT", "LT", "QT")),
        "CQCap": authority,
        "DichVu": rng.choice(("G", "TG", "TG", "T")) if kind == "GP" else "G",
        "KLToiDa": comma_number(rng.choice((2, 20, 31.5, 50)), 1) if rng.random() < 0.9 else None,
        "NgayCapDau": date_text(issued, rng),
        "NgayHetHan": date_text(ends, rng) if ends else None,
        "TinhTrang": state,
        "NgayCapNhat": date_text(day_between(date(2026, 7, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }
    return row, history


def _history(code: str, issued: date, ends: date | None, rng: Random) -> Iterator[Row]:
    """First issue, then perhaps changes, and for few licences the end."""
    yield _event(code, issued, "CM", "1", rng)
    day = issued
    for kind, reason, chance in (
        ("SD", rng.choice(("4", "5")), 0.45),
        ("CL", "3", 0.12),
        ("TH", rng.choice(("6", "7")), 0.1),
    ):
        day += timedelta(days=rng.randint(120, 800))
        if rng.random() < chance and day < min(ends or date(2026, 8, 1), date(2026, 8, 1)):
            yield _event(code, day, kind, reason, rng)


def _event(code: str, day: date, kind: str, reason: str, rng: Random) -> Row:
    return {
        "SoGP": code,
        "LoaiSK": kind,
        "NgaySK": date_text(day, rng),
        "SoQD": code if kind == "CM" else f"{rng.randint(20, 900)}/QĐ-{code.rpartition('-')[2]}",
        "LyDo": reason,
    }
