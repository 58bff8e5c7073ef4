"""National lists as the department digitised them: pesticides permitted and banned, and fertilisers on sale."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    comma_number,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.enterprises import active_enterprises
from demo.generation.nong_nghiep.input_names import BANNED, BRANDS, FERTILISERS, INGREDIENTS
from demo.generation.table import CellType, DemoTable, Row, stream

PRODUCTS = 1150
FERTILISER_COUNT = 260
LIST_DAYS = (date(2021, 2, 8), date(2022, 12, 13), date(2024, 2, 2), date(2025, 1, 25), date(2026, 1, 15))
CIRCULARS = (
    "Thông tư mẫu 01/TT",
    "Thông tư mẫu 02/TT",
    "Thông tư mẫu 03/TT",
    "Thông tư mẫu 04/TT",
    "Thông tư mẫu 05/TT",
)
"""Synthetic numbers: the demo never shows a true document."""
DAY = date(2026, 9, 30)
TRADERS = ("4711", "1030", "0126")
"""Traders and growers: who may plausibly deal in what a farmer buys."""
NUMBERS: dict[str, CellType] = {"PHI": "integer"}
SHOPS: dict[str, CellType] = {"SoDiemBan": "integer"}


def product_table(scale: int, seed: int) -> DemoTable:
    """Permitted products; a larger demo has more trade names."""
    rng = stream(seed, "pesticides")
    registrants = [enterprise.name for enterprise in active_enterprises(DAY, TRADERS, 1, seed)]
    rows = [_product(number, registrants, rng) for number in range(PRODUCTS * scale)]
    make_untidy(rows, ("TenThuongPham", "DoiTuongPT", "ToChucDK"), rng, share=0.05)
    make_blank(rows, ("NhomDocGHS",), rng)
    faults: list[Row] = [{"NhomThuoc": BAD_CODE}, {"NgayHieuLuc": BAD_DATE}, {"DoiTuongPT": None}]
    broken: list[Row] = [{"MaThuoc": f"T9{turn:05d}", **fault} for turn, fault in enumerate(faults * 2)]
    return DemoTable("bvtv.dm_thuoc_duoc_phep", tuple(rows[0]), rows + refused(rows, rng, 5, broken), NUMBERS)


def _product(number: int, registrants: list[str], rng: Random) -> Row:
    ingredient, group, forms, uses = INGREDIENTS[rng.randrange(len(INGREDIENTS))]
    form, content, unit = rng.choice(forms)
    figure = f"{content:g}".replace(".", ",")
    turn = rng.randrange(len(LIST_DAYS))
    on_food = group in ("TS", "TB", "TC", "OC", "DH")
    return {
        "MaThuoc": f"T{number + 1:06d}",
        "HoatChat": ingredient,
        "HamLuong": f"{figure}{unit}",
        "TenThuongPham": f"{rng.choice(BRANDS)}{rng.choice(('', ' Super', ' Gold', ' Plus', '-DB'))} {figure}{form}",
        "DangThuoc": form,
        "NhomThuoc": group,
        "DoiTuongPT": rng.choice(uses),
        "NhomDocGHS": "1" if group in ("KT", "CH") and rng.random() < 0.3 else rng.choice(("3", "4", "4", "5", "5")),
        "PHI": rng.choice((3, 5, 7, 7, 10, 14, 14, 21)) if on_food and rng.random() < 0.92 else None,
        "MaHS": {"TS": "3808.91", "TB": "3808.92", "TC": "3808.93", "DH": "3808.93"}.get(group, "3808.99"),
        "ToChucDK": rng.choice(registrants),
        "SoThongTu": CIRCULARS[turn],
        "NgayHieuLuc": LIST_DAYS[turn].isoformat(),
    }


def banned_table(seed: int) -> DemoTable:
    """Banned ingredients: as many as there are, at every scale."""
    rng = stream(seed, "banned")
    rows: list[Row] = []
    for number, (name, group, cas, year) in enumerate(BANNED):
        since = day_between(date(year, 1, 1), date(year, 12, 1), rng)
        rows.append(
            {
                "MaHC": f"K{number + 1:06d}",
                "HoatChat": name,
                "NhomThuoc": group,
                "SoCAS": cas,
                "SoThongTu": f"Văn bản cấm mẫu {number + 1}",
                "NgayHieuLuc": date_text(since, rng),
                "NgayHetDung": (since + timedelta(days=365)).isoformat() if year >= 2017 else None,
            }
        )
    make_untidy(rows, ("HoatChat",), rng)
    return DemoTable("bvtv.dm_hoat_chat_cam", tuple(rows[0]), rows)


def fertiliser_table(scale: int, seed: int) -> DemoTable:
    """Fertilisers on sale with the department's survey of shops and prices."""
    rng = stream(seed, "fertilisers")
    registrants = [enterprise.name for enterprise in active_enterprises(DAY, TRADERS, 1, seed)]
    rows = [_fertiliser(number, registrants, rng) for number in range(min(FERTILISER_COUNT * scale, 15_000))]
    make_untidy(rows, ("TenPB", "ToChucDK"), rng)
    broken: list[Row] = [{"MaSoPB": "1234"}, {"HLN": "46% N"}, {"LoaiPB": "NPK-S"}, {"NgayQDCN": BAD_DATE}]
    return DemoTable("tt.dm_phan_bon", tuple(rows[0]), rows + refused(rows, rng, 3, broken), SHOPS)


def _fertiliser(number: int, registrants: list[str], rng: Random) -> Row:
    name, kind, nutrients, price = FERTILISERS[number % len(FERTILISERS)]
    nitrogen, phosphate, potash, organic = nutrients
    recognised = day_between(date(2021, 11, 1), date(2026, 6, 30), rng)
    surveyed = rng.random() < 0.94
    leaf = kind == "TVL" and rng.random() < 0.6
    brand = rng.choice(BRANDS)
    return {
        "MaSoPB": f"{10_001 + number * 3:05d}",
        "TenPB": f"{name} {brand}",
        "LoaiPB": kind,
        "PTSuDung": "L" if leaf else "R",
        "HLN": comma_number(nitrogen) if nitrogen else None,
        "HLP2O5": comma_number(phosphate) if phosphate else None,
        "HLK2O": comma_number(potash) if potash else None,
        "HLHuuCo": comma_number(organic) if organic else None,
        "ToChucDK": rng.choice(registrants),
        "SoQDCN": f"{rng.randint(10, 2900)}/QĐ-BVTV-PB",
        "NgayQDCN": date_text(recognised, rng),
        "HanLuuHanh": five_years_after(recognised).isoformat(),
        "SoDiemBan": rng.randint(1, 140) if surveyed else None,
        "GiaBL_nghin": comma_number(price * rng.uniform(0.9, 1.15)) if surveyed else None,
        "NgayKS": date_text(day_between(date(2026, 3, 1), date(2026, 4, 30), rng), rng) if surveyed else None,
    }


def five_years_after(day: date) -> date:
    """The same day five years later; 28 February where there is no 29th."""
    try:
        return day.replace(year=day.year + 5)
    except ValueError:
        return day.replace(year=day.year + 5, day=28)
