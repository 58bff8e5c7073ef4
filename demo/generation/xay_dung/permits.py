"""Building permits: most of them of private houses, issued by districts until June 2025 and by communes since."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_DATE, SHORT_COMMUNE, comma_number, date_text, make_untidy, refused
from demo.generation.enterprises import Enterprise, enterprises
from demo.generation.people import person
from demo.generation.places import CITY, Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

FIRST, LAST = date(2022, 1, 4), date(2026, 9, 30)
PERMITS = 2100
REORGANISED = date(2025, 7, 1)
MONTHS = (3, 2, 6, 7, 7, 6, 5, 5, 7, 9, 9, 7)
"""Few permits before Tết, most in the dry season."""
PROVINCE_BODY = "Ban Quản lý dự án các công trình dân dụng và công nghiệp tỉnh"
LOCAL_BODIES = ("Trạm Y tế", "Trường Mầm non", "Trường Tiểu học", "Trường Trung học cơ sở")
ENTERPRISE_WORKS = {"DD": 40, "CN": 25, "HT": 15, "QC": 20}
PERMIT_TYPES: dict[str, CellType] = {"SoTang": "integer", "SoNgayGQ": "integer"}


def permit_table(scale: int, seed: int) -> DemoTable:
    """The register of permits, with what must never leave it."""
    rng = stream(seed, "permits")
    everywhere = places()
    weights = [place.weight * (9 if place.district_code == CITY else 1) for place in everywhere]
    register = enterprises(scale, seed)
    numbers: Counter[str] = Counter()
    days = sorted(_day(rng) for _ in range(PERMITS * scale))
    chosen = rng.choices(everywhere, weights, k=len(days))
    rows = [_row(day, place, register, numbers, rng) for day, place in zip(days, chosen, strict=True)]
    make_untidy(rows, ("SoGPXD", "ThonBan", "SoNgayGQ"), rng, share=0.03)
    broken: list[Row] = [
        {"SoGPXD": "TEST-01", "NgayCap": BAD_DATE}, {"SoGPXD": "TEST-02", "MaXaCap": SHORT_COMMUNE},
        {"SoGPXD": "TEST-03", "LoaiCT": "KHAC"}, {"SoGPXD": "TEST-04", "ChieuCao": "hai tầng"},
    ]  # fmt: skip
    return DemoTable("qlxd.giay_phep_xay_dung", tuple(rows[0]), rows + refused(rows, rng, 9, broken * 3), PERMIT_TYPES)


def _day(rng: Random) -> date:
    """A working day between the first and the last, dense where permits are."""
    while True:
        year = rng.randint(FIRST.year, LAST.year)
        month = rng.choices(range(1, 13), MONTHS)[0]
        day = date(year, month, rng.randint(1, 28))
        if FIRST <= day <= LAST and day.weekday() < 5:
            return day


def _row(day: date, place: Place, register: tuple[Enterprise, ...], numbers: Counter[str], rng: Random) -> Row:
    holder = rng.choices(("CN", "TC", "CQ"), (84, 11, 5))[0]
    authority, signature = _authority(day, place, holder, rng)
    series = f"{day.year}/GPXD-{signature}"
    numbers[series] += 1
    kind = "NO" if holder == "CN" else rng.choices(list(ENTERPRISE_WORKS), list(ENTERPRISE_WORKS.values()))[0]
    kind = "DD" if holder == "CQ" else kind
    return {
        "SoGPXD": f"{numbers[series]}/{series}",
        "NgayCap": date_text(day, rng),
        "CQCap": authority,
        "LoaiGP": rng.choices(("M", "S", "T", "DC", "GH", "D"), (78, 9, 3, 5, 4, 1))[0],
        "LoaiCT": kind,
        "CapCT": "4" if kind == "NO" and rng.random() < 0.8 else rng.choice(("3", "3", "2")),
        "LoaiCDT": holder,
        **_holder(day, place, holder, register, rng),
        "MaXaCap": place.code if day < REORGANISED else place.code_today,
        "ThonBan": place.hamlet(rng),
        "SoNha": f"Số nhà {rng.randint(1, 400)}" if rng.random() < 0.6 else None,
        "SoThua": str(rng.randint(1, 320)),
        "SoTo": str(rng.randint(1, 90)),
        **_size(kind, rng),
        "HanKhoiCong": date_text(day + timedelta(days=365), rng),
        "SoNgayGQ": min(45, max(2, round(rng.gauss(11, 4)))),
        "TrangThai": rng.choices(("HL", "HH", "TH"), (90, 9, 1))[0],
        **person(rng),
    }


def _authority(day: date, place: Place, holder: str, rng: Random) -> tuple[str, str]:
    chance = rng.random()
    if holder != "CN" and chance < 0.75:
        return "SXD", "SXD"
    if holder == "TC" and chance < 0.82:
        return "BQL", "BQLKKT"
    return ("UBH", f"H{place.district_code}") if day < REORGANISED else ("UBX", f"X{place.code_today}")


def _holder(day: date, place: Place, holder: str, register: tuple[Enterprise, ...], rng: Random) -> Row:
    """Who holds it: an enterprise or a body by name; a person's name stands in the personal columns only."""
    if holder == "CN":
        return {"TenToChuc": None, "MSTToChuc": None}
    if holder == "CQ":
        local = f"{rng.choice(LOCAL_BODIES)} {place.bare_name}"
        return {"TenToChuc": PROVINCE_BODY if rng.random() < 0.4 else local, "MSTToChuc": None}
    while True:
        enterprise = register[rng.randrange(len(register))]
        if enterprise.exists_on(day):
            return {"TenToChuc": enterprise.name, "MSTToChuc": enterprise.tax_code}


def _size(kind: str, rng: Random) -> Row:
    if kind == "QC":
        return {"SoTang": None, "ChieuCao": comma_number(rng.uniform(6, 42)), "DTXayDung": None, "TongDTSan": None}
    storeys = rng.choices((1, 2, 3, 4, 5, 7), (30, 32, 22, 9, 5, 2))[0]
    ground = rng.uniform(55, 160) if kind == "NO" else rng.uniform(120, 2400)
    floors = ground * storeys * rng.uniform(1.0, 1.1)
    return {
        "SoTang": storeys,
        "ChieuCao": comma_number(storeys * rng.uniform(3.2, 3.9) + 1.2),
        "DTXayDung": comma_number(ground),
        "TongDTSan": comma_number(floors + 0.1),
    }
