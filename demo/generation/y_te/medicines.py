"""The national lists ``csdl_duoc`` as the department downloads them: authorised medicines and declared prices."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from connectors.text.encodings import encode
from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.people import person
from demo.generation.table import DemoTable, Row, stream
from demo.generation.y_te.medicine_names import (
    BRAND_ENDS,
    BRAND_STEMS,
    FOREIGN_MAKERS,
    HERBAL_NAMES,
    HERBS,
    KINDS,
    LOCAL_MAKERS,
    VACCINES,
)

MEDICINES = 22_000
MOST_TIMES = 5
"""A national list does not grow with the province, and its numbers would run out."""
FIVE_YEARS = 1826
NEWEST = date(2026, 8, 31)
COUNTRY_PREFIX = {"IN": "890", "FR": "300", "DE": "400", "KR": "880", "IT": "800", "US": "001", "TH": "885"}
"""First digits of the new numbers, by country of manufacture; those of Vietnam begin with 893."""
UNITS = {"viên": "Viên", "tiêm": "Lọ", "siro": "Chai", "cốm": "Gói", "kem": "Tuýp", "dung dịch": "Chai", "bột": "Gói"}
PRICE_BY_UNIT = {
    "Viên": (250, 18_000),
    "Lọ": (6_000, 900_000),
    "Chai": (9_000, 160_000),
    "Gói": (900, 15_000),
    "Tuýp": (7_000, 130_000),
}


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both files; ``scale`` times the medicines, five times at most."""
    rng = stream(seed, "medicines")
    medicines = list(_medicines(MEDICINES * min(scale, MOST_TIMES), rng))
    prices = [row for medicine in medicines for row in _prices(medicine, rng)]
    make_untidy(medicines, ("HoatChat", "CoSoSX"), rng, share=0.02)
    make_untidy(prices, ("DonViKK",), rng, share=0.02)
    bad_medicines: list[Row] = [
        {"SoDangKy": f"VD-{90000 + n}-20", **fault}
        for n, fault in enumerate(
            ({"NgayCap": BAD_DATE}, {"NhomThuoc": BAD_CODE}, {"NuocSX": "Việt Nam"}, {"TuoiTho": "3 năm"}) * 8
        )
    ]
    bad_prices: list[Row] = [
        {"SoHoSo": f"KK{n:07d}", "NgayKK": f"0{n % 9 + 1}/01/2020", **fault}
        for n, fault in enumerate(({"GiaKK": "thỏa thuận"}, {"DVT": "Kg"}, {"SoDangKy": "VD12345"}) * 10)
    ]
    return [
        DemoTable("danh_muc_thuoc.csv", tuple(medicines[0]), medicines + refused(medicines, rng, 40, bad_medicines)),
        DemoTable("gia_thuoc_ke_khai.csv", tuple(prices[0]), prices + refused(prices, rng, 60, bad_prices)),
    ]


def _medicines(count: int, rng: Random) -> Iterator[Row]:
    used: set[str] = set()
    while len(used) < count:
        group = rng.choices(("HD", "DL", "CT", "SP", "VX"), (80, 12, 4, 3, 1))[0]
        country = "VN" if group in ("DL", "CT") or rng.random() < 0.62 else rng.choice(tuple(COUNTRY_PREFIX))
        issued = day_between(date(2019, 1, 1), NEWEST, rng)
        number = _number(country, issued, rng)
        if number not in used:
            used.add(number)
            yield _medicine(number, group, country, issued, rng)


def _number(country: str, issued: date, rng: Random) -> str:
    if issued >= date(2022, 7, 1):
        prefix = "893" if country == "VN" else COUNTRY_PREFIX[country]
        return f"{prefix}{rng.choice((100, 110, 114, 115))}{rng.randrange(10_000):04d}{issued:%y}"
    letters = "VD" if country == "VN" else "VN"
    return f"{letters}-{rng.randint(10_000, 39_999)}-{issued:%y}"


def _medicine(number: str, group: str, country: str, issued: date, rng: Random) -> Row:
    name, substance, strength, form = _described(group, rng)
    maker = rng.choice(LOCAL_MAKERS) if country == "VN" else FOREIGN_MAKERS[country]
    months = rng.choice((24, 36, 36, 48))
    return {
        "SoDangKy": number,
        "TenThuoc": name if name.isascii() else encode(name, "vni"),
        "NhomThuoc": group,
        "HoatChat": substance,
        "HamLuong": strength,
        "DangBaoChe": form,
        "QuyCach": _packing(form, rng),
        "TieuChuan": rng.choices(("DDVN", "USP", "BP", "TCCS", "NSX", "EP", "JP"), (14, 12, 6, 40, 20, 5, 3))[0],
        "TuoiTho": f"{months} tháng" if rng.random() < 0.4 else str(months),
        "KeDon": "1" if group == "VX" or "tiêm" in form else rng.choices(("1", "0", None), (55, 35, 10))[0],
        "CoSoSX": maker,
        "NuocSX": country,
        "CoSoDK": maker if rng.random() < 0.7 else rng.choice(LOCAL_MAKERS),
        "SoQD": f"{rng.randint(20, 900)}/QĐ-QLD",
        "NgayCap": date_text(issued, rng),
        "NgayHetHan": date_text(issued + timedelta(FIVE_YEARS if rng.random() < 0.85 else 1096), rng),
        "TinhTrang": rng.choices(("1", "2", "9"), (80, 18, 2))[0],
        **person(rng),
    }


def _described(group: str, rng: Random) -> tuple[str, str, str | None, str]:
    """Name, active substances, strength and form."""
    if group in ("DL", "CT"):
        herbs = "; ".join(rng.sample(HERBS, rng.randint(2, 6)))
        return (
            f"{rng.choice(HERBAL_NAMES)} {rng.choice(BRAND_STEMS)}",
            herbs,
            None,
            rng.choice(("Viên nang cứng", "Siro", "Cốm tan", "Viên hoàn mềm")),
        )
    if group == "VX":
        return f"Vắc xin {rng.choice(VACCINES)}", "Kháng nguyên tinh khiết", "0,5 ml/liều", "Hỗn dịch tiêm"
    if group == "SP":
        substance = rng.choice(("Insulin người", "Immunoglobulin người", "Erythropoietin alfa", "Filgrastim"))
        return f"{rng.choice(BRAND_STEMS)}{rng.choice(BRAND_ENDS)}", substance, "100 IU/ml", "Dung dịch tiêm"
    family, usual, forms = rng.choice(KINDS)
    substances = rng.sample(family, 2 if rng.random() < 0.12 else 1)
    strengths = [rng.choice(usual) for _ in substances]
    stem = substances[0] if rng.random() < 0.25 else f"{rng.choice(BRAND_STEMS)}{rng.choice(BRAND_ENDS)}"
    return f"{stem} {strengths[0]}", "; ".join(substances), "; ".join(strengths), rng.choice(forms)


def _unit(form: str) -> str:
    return next((unit for word, unit in UNITS.items() if word in form.lower()), "Viên")


def _packing(form: str, rng: Random) -> str:
    return {
        "Viên": f"Hộp {rng.choice((2, 3, 5, 10))} vỉ x 10 viên", "Lọ": f"Hộp {rng.choice((1, 5, 10))} lọ",
        "Chai": f"Hộp 1 chai {rng.choice((60, 100, 125))} ml", "Gói": f"Hộp {rng.choice((10, 20, 30))} gói",
        "Tuýp": "Hộp 1 tuýp 10 g",
    }[_unit(form)]  # fmt: skip


def _prices(medicine: Row, rng: Random) -> Iterator[Row]:
    """Three quarters of the medicines have prices, most of them one declaration."""
    if rng.random() > 0.78:
        return
    unit = _unit(str(medicine["DangBaoChe"]))
    low, high = PRICE_BY_UNIT[unit]
    price = low * (high / low) ** rng.random()
    day = day_between(date(2020, 1, 1), date(2025, 6, 30), rng)
    for turn in range(rng.choices((1, 2, 3), (66, 27, 7))[0]):
        yield {
            "SoDangKy": medicine["SoDangKy"],
            "NgayKK": date_text(day, rng),
            "LoaiKK": "KKL" if turn else "KK",
            "DVT": unit,
            "GiaKK": comma_number(round(price), 0 if rng.random() < 0.8 else 1),
            "DonViKK": medicine["CoSoDK"],
            "SoHoSo": f"{rng.randint(1, 9999):04d}/{day.year}/KKG",
        }
        day = min(day + timedelta(rng.randint(120, 600)), NEWEST + timedelta(turn + 1))
        price *= rng.uniform(0.9, 1.18) if rng.random() > 0.01 else 1.5
