"""Places to stay: hotels run by enterprises, guest houses and homestays run by families, and their monthly reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    BAD_NUMBER,
    SHORT_COMMUNE,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import person
from demo.generation.places import Place
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.van_hoa_du_lich.localities import address, visited_places, within_sentence
from demo.generation.van_hoa_du_lich.months import STAY_SEASON, Month, months

LODGING_TYPES: dict[str, CellType] = {
    "HangSao": "integer", "ViDo": "decimal", "KinhDo": "decimal", "SoPhong": "integer", "SoGiuong": "integer",
    "GiaTu": "integer", "GiaDen": "integer", "CoNhaHang": "boolean", "CoPhongHop": "boolean", "NamHD": "integer",
}  # fmt: skip
REPORT_TYPES: dict[str, CellType] = {
    "SoPhong": "integer", "TongKhach": "integer", "KhachQT": "integer", "NgayKhach": "integer", "NgayPhong": "integer",
}  # fmt: skip
COUNTS = {"KS": 34, "NN": 124, "HS": 64, "NK": 9, "BT": 5}
ROOMS = {"KS": (14, 90), "NN": (6, 18), "HS": (2, 8), "NK": (8, 30), "BT": (10, 45)}
PRICES = {"KS": (350, 1800), "NN": (200, 450), "HS": (80, 400), "NK": (200, 500), "BT": (600, 3500)}
"""Thousand đồng a night."""
OCCUPANCY = {"KS": 0.4, "NN": 0.28, "HS": 0.16, "NK": 0.2, "BT": 0.33}
FOREIGN = {"KS": 0.05, "NN": 0.015, "HS": 0.09, "NK": 0.004, "BT": 0.07}
STARS = (0, 1, 2, 3, 4)
NAMES = ("Hoa Ban", "Him Lam", "Pha Đin", "Mường Thanh", "Ánh Sao", "Nậm Rốm", "Tây Bắc", "Hương Rừng", "Phố Núi")


@dataclass(frozen=True)
class Lodging:
    """One place to stay."""

    code: str
    name: str
    kind: str
    enterprise: Enterprise | None
    place: Place
    address: str
    rooms: int
    since: int
    last: date | None
    """Month after which it no longer reports."""


def lodgings(scale: int, seed: int) -> list[Lodging]:
    """All places to stay; hotels and resorts belong to enterprises, as do some guest houses."""
    rng = stream(seed, "lodgings")
    kinds = [kind for kind, number in COUNTS.items() for _ in range(number * scale)]
    everywhere = visited_places(len(kinds), rng)
    owners = iter(active_enterprises(date(2026, 9, 30), ("55101",), scale, seed))
    villages = iter(visited_places(COUNTS["HS"] * scale, rng, city=0.3))
    found: list[Lodging] = []
    for number, (kind, anywhere) in enumerate(zip(kinds, everywhere, strict=True)):
        place = next(villages) if kind == "HS" else anywhere
        owned = kind in ("KS", "BT") or (kind == "NN" and rng.random() < 0.2)
        enterprise = next(owners, None) if owned else None
        last = date(rng.randint(2023, 2025), rng.randint(1, 12), 1) if rng.random() < 0.04 else None
        seat = enterprise.place if enterprise else place
        where = address(seat, rng)
        name = _name(kind, enterprise, where, number, rng)
        since = max(rng.randint(1998, 2024), enterprise.founded.year if enterprise else 1998)
        found.append(
            Lodging(
                f"LT11{number + 1:05d}", name, kind, enterprise, seat, where, rng.randint(*ROOMS[kind]), since, last
            )
        )
    return found


def _name(kind: str, enterprise: Enterprise | None, where: str, number: int, rng: Random) -> str:
    if kind == "HS":
        return f"Homestay {rng.choice(NAMES)}, {within_sentence(where.partition(',')[0])}"
    if kind == "NK":
        return f"Nhà khách {rng.choice(('Công đoàn', 'Quân đội', 'Ủy ban nhân dân', 'Nông nghiệp'))} {number % 7 + 1}"
    word = " ".join(enterprise.name.split()[-2:]) if enterprise else rng.choice(NAMES)
    title = {"KS": "Khách sạn", "NN": "Nhà nghỉ", "BT": "Khu nghỉ dưỡng"}[kind]
    return f"{title} {word}" if enterprise else f"{title} {word} {number % 30 + 1}"


def lodging_table(register: list[Lodging], seed: int) -> DemoTable:
    """The register, with the fields families must not lose to the public."""
    rng = stream(seed, "lodging rows")
    rows = [_lodging_row(lodging, rng) for lodging in register]
    make_untidy(rows, ("TenCoSo", "DiaChi", "NgayCapNhat"), rng)
    make_blank(rows, ("ViDo", "KinhDo"), rng)
    broken: list[Row] = [
        {"MaCoSo": "LT1199998", "NgayCapNhat": BAD_DATE}, {"MaCoSo": "LT1199997", "LoaiCSLT": BAD_CODE},
        {"MaCoSo": "LT1199995", "MaXa": SHORT_COMMUNE},
    ]  # fmt: skip
    return DemoTable("tbl_CoSoLuuTru", tuple(rows[0]), rows + refused(rows, rng, 1, broken), LODGING_TYPES)


def _lodging_row(lodging: Lodging, rng: Random) -> Row:
    latitude, longitude = lodging.place.point(rng)
    low, high = PRICES[lodging.kind]
    cheapest = rng.randrange(low, (low + high) // 2, 10)
    stars = _stars(lodging, rng)
    classified = day_between(date(2022, 1, 1), date(2026, 6, 30), rng)
    phone, consent = _phone(lodging, rng)
    return {
        "MaCoSo": lodging.code,
        "TenCoSo": lodging.name,
        "LoaiCSLT": lodging.kind,
        "HangSao": stars,
        "SoQDCN": f"{rng.randint(10, 600)}/QĐ-SVHTTDL" if stars else None,
        "NgayQDCN": date_text(classified, rng) if stars else None,
        "NgayHetHan": date_text(classified + timedelta(days=1826), rng) if stars else None,
        "MaSoDN": lodging.enterprise.tax_code if lodging.enterprise else None,
        "MaXa": lodging.place.code_today,
        "DiaChi": lodging.address,
        "ViDo": latitude,
        "KinhDo": longitude,
        "SoPhong": lodging.rooms,
        "SoGiuong": lodging.rooms * (rng.randint(3, 6) if lodging.kind == "HS" else 1) + rng.randint(0, lodging.rooms),
        "GiaTu": cheapest,
        "GiaDen": rng.randrange(cheapest, high + 10, 10),
        "CoNhaHang": lodging.kind in ("HS", "BT") or rng.random() < 0.3,
        "CoPhongHop": lodging.kind in ("KS", "BT", "NK") and rng.random() < 0.6,
        "DTCongKhai": phone,
        "NgayDongY": consent,
        "Website": f"https://luutru{lodging.code[4:]}.example.vn" if stars else None,
        "NamHD": lodging.since,
        "TrangThai": "NG" if lodging.last else rng.choices(("HD", "TN"), (96, 4))[0],
        "NgayCapNhat": date_text(day_between(date(2025, 9, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _stars(lodging: Lodging, rng: Random) -> int:
    if lodging.kind == "KS":
        return rng.choices(STARS, (35, 28, 25, 9, 3))[0]
    return rng.choices((0, 3, 4), (6, 2, 2))[0] if lodging.kind == "BT" else 0


def _phone(lodging: Lodging, rng: Random) -> tuple[str | None, str | None]:
    """The number given for the public, and when a mobile one was agreed to; some mobiles lack the agreement."""
    kind = rng.random()
    if lodging.enterprise or lodging.kind == "NK":
        return (f"(0215) 3.8{rng.randint(10, 99)}.{rng.randint(100, 999)}" if kind < 0.8 else None), None
    if kind < 0.4:
        return f"0900 {rng.randint(100, 999)} {rng.randint(100, 999)}", date_text(
            day_between(date(2024, 1, 1), date(2026, 8, 31), rng), rng
        )
    return (f"0900{rng.randrange(10**6):06d}", None) if kind < 0.47 else (None, None)


def report_table(register: list[Lodging], seed: int) -> DemoTable:
    """Guests by establishment and month."""
    rng = stream(seed, "lodging reports")
    rows = [
        _report_row(lodging, month, rng)
        for month in months()
        for lodging in register
        if lodging.since < month.first.year and (lodging.last is None or month.first <= lodging.last)
    ]
    make_untidy(rows, ("Ky", "NgayChot"), rng, share=0.01)
    broken: list[Row] = [
        {"TongKhach": None}, {"NgayChot": BAD_DATE}, {"NgayKhach": None}, {"MaXaBC": SHORT_COMMUNE},
        {"Ky": "13/2024"}, {"LoaiCSLT": "??"}, {"NgayChot": "chưa chốt"}, {"Ky": BAD_NUMBER},
    ]  # fmt: skip
    return DemoTable("tbl_BaoCaoLuuTru", tuple(rows[0]), rows + refused(rows, rng, 12, broken), REPORT_TYPES)


def _report_row(lodging: Lodging, month: Month, rng: Random) -> Row:
    share = OCCUPANCY[lodging.kind] * month.level(STAY_SEASON) * rng.uniform(0.7, 1.3)
    nights = round(lodging.rooms * month.days * min(share, 0.98))
    guest_nights = round(nights * rng.uniform(1.4, 2.2))
    guests = min(guest_nights, round(guest_nights / rng.uniform(1.15, 1.7)))
    return {
        "Ky": month.text(rng),
        "MaCoSo": lodging.code,
        "LoaiCSLT": lodging.kind,
        "MaXaBC": month.commune(lodging.place),
        "SoPhong": lodging.rooms,
        "TongKhach": guests,
        "KhachQT": None if rng.random() < 0.0005 else round(guests * FOREIGN[lodging.kind] * rng.uniform(0.2, 2)),
        "NgayKhach": guest_nights,
        "NgayPhong": nights,
        "NgayChot": month.closing(rng),
    }
