"""The workbook of trade infrastructure ``quan_ly_thuong_mai``: markets, supermarkets and shopping centres."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.generation.dirt import BAD_CODE, comma_number, day_between, make_blank, make_untidy, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import person
from demo.generation.places import CITY, Place, places
from demo.generation.sheet_cells import sheet_code, sheet_date
from demo.generation.table import CellType, DemoTable, Row, stream

WORKBOOK = "ha_tang_thuong_mai.xlsx"
MARKETS = 36
SUPERMARKETS = 11
TODAY = date(2026, 9, 15)
BORDER = ("03158", "03160", "03176", "03199", "03202", "03328", "03349", "03356", "03368")
"""Communes of today on the border with Laos or China where the demo has border markets."""
MARKET_DAYS = (
    "Chủ nhật hằng tuần", "Thứ Bảy hằng tuần", "Ngày Tý và ngày Ngọ", "Ngày 5, 15, 25 âm lịch", "6 ngày một phiên",
)  # fmt: skip
STALLS = {"1": (400, 620), "2": (200, 380), "3": (18, 190)}
STORES = (("STTH", "Siêu thị", 5), ("STCD", "Siêu thị điện máy", 4), ("TTTM", "Trung tâm thương mại", 2))
BRANDS = ("Hoa Ban", "Mường Thanh", "Him Lam", "Nậm Rốm", "Tây Bắc", "Pha Đin", "Noong Bua")
MARKET_TYPES: dict[str, CellType] = dict.fromkeys(
    ("Tổng số điểm KD", "Số điểm KD cố định", "Số hộ KD thường xuyên", "Năm XD"), "integer"
)
STORE_TYPES: dict[str, CellType] = dict.fromkeys(("Số mặt hàng", "Số lao động"), "integer")


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both sheets of the workbook; ``scale`` times the markets and stores."""
    return [_market_sheet(scale, seed), _store_sheet(scale, seed)]


def _market_sheet(scale: int, seed: int) -> DemoTable:
    rng = stream(seed, "markets")
    rows = [
        _market_row(f"CHO{number:04d}", name, kind, place, rng)
        for number, (name, kind, place) in enumerate(_markets(scale, rng), 1)
    ]
    make_untidy(rows, ("Tên chợ", "Địa điểm"), rng, share=0.2)
    make_blank(rows, ("Vĩ độ", "Kinh độ"), rng, share=0.08)
    return DemoTable(
        WORKBOOK, tuple(rows[0]), rows + refused(rows, rng, 0, [{"Hạng chợ": BAD_CODE}]), MARKET_TYPES, "Chợ"
    )


def _markets(scale: int, rng: Random) -> Iterator[tuple[str, str, Place]]:
    """Name, class and place: the centres of the former districts first, then communes."""
    for turn in range(scale):
        suffix = f" {turn + 1}" if turn else ""
        seats = {place.district_code: place for place in reversed(places())}
        for seat in seats.values():
            kind = "1" if seat.district_code == CITY else rng.choice("223")
            yield f"Chợ trung tâm {seat.district[0].lower()}{seat.district[1:]}{suffix}", kind, seat
        others = [place for place in places() if place not in seats.values()]
        for place in rng.sample(others, MARKETS - len(seats)):
            yield f"Chợ {place.bare_name}{suffix}", "2" if place.district_code == CITY else "3", place


def _market_row(code: str, name: str, kind: str, place: Place, rng: Random) -> Row:
    stalls = rng.randint(*STALLS[kind])
    fixed = round(stalls * rng.uniform(0.3, 0.9))
    daily = kind in "12" or rng.random() < 0.4
    urban = place.code_today in ("03127", "03151", "03334")
    latitude, longitude = place.point(rng)
    return {
        "Mã chợ": code,
        "Tên chợ": name,
        "Hạng chợ": kind,
        "Kết cấu": "KC" if kind == "1" else rng.choices(("KC", "BKC", "T"), (40, 45, 15))[0],
        "Hình thức họp": "Hằng ngày" if daily else "Phiên",
        "Lịch phiên": None if daily else rng.choice(MARKET_DAYS),
        "Chợ biên giới": "X" if place.code_today in BORDER else "0",
        "Địa điểm": place.address(rng),
        "Mã xã": sheet_code(place.code_today, rng),
        "Vĩ độ": comma_number(float(latitude), 6),
        "Kinh độ": comma_number(float(longitude), 6),
        "Diện tích đất (m2)": comma_number(stalls * rng.uniform(5, 16) + 250),
        "Tổng số điểm KD": stalls,
        "Số điểm KD cố định": fixed,
        "Số hộ KD thường xuyên": round(fixed * rng.uniform(0.6, 1.0)),
        "Mô hình quản lý": rng.choice(("BQL", "DN", "HTX")) if kind in "12" else rng.choice(("TQL", "UBND", "HTX")),
        "Năm XD": rng.randint(1998, 2024),
        "Đạt chuẩn NTM": "Không áp dụng" if urban else rng.choices(("Đạt", "Chưa đạt"), (55, 45))[0],
        "Tình trạng": rng.choices(("HĐ", "TN", "XB"), (93, 5, 2))[0],
        "Ngày cập nhật": sheet_date(day_between(date(2026, 1, 10), TODAY, rng), rng),
        **person(rng),
    }


def _store_sheet(scale: int, seed: int) -> DemoTable:
    rng = stream(seed, "supermarkets")
    kinds = [(code, name) for code, name, number in STORES for _ in range(number * scale)]
    candidates = [e for e in active_enterprises(TODAY, ("4711",), scale, seed) if e.form != "tu_nhan"]
    owners = rng.sample(candidates, len(kinds))
    rows = [
        _store_row(index, kind, name, owner, rng)
        for index, ((kind, name), owner) in enumerate(zip(kinds, owners, strict=True))
    ]
    make_untidy(rows, ("Tên cơ sở", "Đơn vị kinh doanh"), rng, share=0.2)
    return DemoTable(WORKBOOK, tuple(rows[0]), rows, STORE_TYPES, "Siêu thị - TTTM")


def _store_row(index: int, kind: str, name: str, owner: Enterprise, rng: Random) -> Row:
    area = {"STTH": (520, 3200), "STCD": (260, 1400), "TTTM": (3800, 12500)}[kind]
    floor = rng.uniform(*area)
    latitude, longitude = owner.place.point(rng)
    opened = day_between(max(owner.founded, date(2008, 1, 1)), TODAY, rng)
    return {
        "Mã cơ sở": f"ST{index + 1:04d}",
        "Tên cơ sở": _store_name(name, index),
        "Loại": kind,
        "Hạng": _store_class(kind, floor),
        "Đơn vị kinh doanh": owner.name,
        "MST": f"'{owner.tax_code}" if rng.random() < 0.4 else owner.tax_code,
        "Địa chỉ": owner.place.address(rng),
        "Mã xã": sheet_code(owner.place.code_today, rng),
        "Vĩ độ": comma_number(float(latitude), 6),
        "Kinh độ": comma_number(float(longitude), 6),
        "Diện tích KD (m2)": comma_number(floor),
        "Số mặt hàng": _store_goods(kind, rng),
        "Số lao động": max(6, round(floor / rng.uniform(25, 60))),
        "Tỷ lệ hàng Việt": f"{comma_number(rng.uniform(55, 92))} %" if kind == "STTH" else None,
        "Giờ mở cửa": rng.choice(("07:00", "07:30", "08:00")),
        "Giờ đóng cửa": rng.choice(("21:00", "21:30", "22:00")),
        "Ngày khai trương": sheet_date(opened, rng),
        "Tình trạng": "TN" if rng.random() < 0.08 else "HĐ",
        "Ngày cập nhật": sheet_date(day_between(TODAY, date(2026, 10, 20), rng), rng),
        **person(rng),
    }


def _store_name(name: str, index: int) -> str:
    turn, brand = divmod(index, len(BRANDS))
    return f"{name} {BRANDS[brand]} {turn + 1}" if turn else f"{name} {BRANDS[brand]}"


def _store_goods(kind: str, rng: Random) -> int | None:
    """How many goods a store sells; a shopping centre is many shops and does not count them."""
    return {"STTH": rng.randint(4200, 16000), "STCD": rng.randint(600, 3000)}.get(kind)


def _store_class(kind: str, floor: float) -> str | None:
    """The class its floor allows; many shopping centres of a small town are below the third."""
    limits = {"STTH": (5000, 2000, 500), "STCD": (1000, 500, 250), "TTTM": (50000, 30000, 10000)}[kind]
    return next((name for name, limit in zip(("I", "II", "III"), limits, strict=True) if floor >= limit), None)
