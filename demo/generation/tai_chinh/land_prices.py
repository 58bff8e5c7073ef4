"""The workbook of land prices ``bang_gia_dat``: two price tables, one of before July 2025 and the present one.

Prices are made up, in thousand đồng for a square metre. They fall with the position and rise with the town.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, BAD_NUMBER, make_untidy, refused
from demo.generation.people import person
from demo.generation.places import CITY, places
from demo.generation.sheet_cells import sheet_code, sheet_date
from demo.generation.table import Cell, DemoTable, Row, stream

WORKBOOK = "bang_gia_dat.xlsx"
FARM_LAND = {"LUC": (38, 62), "LUK": (28, 46), "HNK": (22, 42), "CLN": (18, 38), "NTS": (22, 44), "RSX": (5, 12),
             "RPH": (4, 9), "RDD": (4, 9)}  # fmt: skip
"""Lowest and highest price of the first position in zone I."""
ZONES = {"I": 1.0, "II": 0.85, "III": 0.72}
STREETS = (
    "Đường Võ Nguyên Giáp", "Đường Nguyễn Chí Thanh", "Đường Hoàng Văn Thái", "Đường Trần Đăng Ninh", "Đường 7/5",
    "Đường Nguyễn Hữu Thọ", "Đường Trường Chinh", "Đường Sùng Phái Sinh", "Đường Tôn Thất Tùng", "Đường Lò Văn Hặc",
    "Đường Bế Văn Đàn", "Đường Phan Đình Giót", "Đường Tô Vĩnh Diện", "Đường Hoàng Công Chất",
)  # fmt: skip
MARKS = (
    "Ngã tư bưu điện", "Cầu Mường Thanh", "Chợ trung tâm", "Trụ sở UBND", "Trường THCS", "Bến xe khách", "Cầu A1",
    "Ngã ba Tà Lèng", "Nhà văn hóa tổ dân phố 5", "Bệnh viện đa khoa", "Hết địa phận", "Quảng trường 7/5",
)  # fmt: skip
AREAS = ("Khu trung tâm xã", "Ven quốc lộ, tỉnh lộ", "Ven đường liên xã", "Các bản còn lại")
FALL = (1.0, 0.62, 0.41, 0.27)
TRADE, WORKSHOP = 0.8, 0.6
"""Price of land for trade and for workshops against residential land of the same section."""


@dataclass(frozen=True)
class Table:
    """One price table: its decision, when it holds, and the communes it speaks of."""

    number: str
    signed: date
    begins: date
    ends: date | None
    communes: tuple[tuple[str, bool, bool], ...]
    """Code, whether it is a ward or a township, whether it belongs to the city."""
    level: float
    sections: int
    """Street sections of a ward or township."""
    zones: Sequence[str]


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both sheets; ``scale`` times the street sections, and always the same communes."""
    tables = _tables(scale)
    return [_farm_sheet(tables, seed), _built_sheet(tables, seed)]


def _tables(scale: int) -> tuple[Table, Table]:
    old = tuple((p.code, not p.name.startswith("Xã "), p.district_code == CITY) for p in places())
    wards = {"03127": True, "03334": True, "03151": False}
    today = dict.fromkeys(place.code_today for place in places())
    new = tuple((code, code in wards, wards.get(code, False)) for code in today)
    return (
        Table("903/2019/QĐ-UBND", date(2019, 12, 27), date(2020, 1, 1), date(2025, 12, 31), old, 1.0, 10 * scale, "I"),
        Table(
            "917/2025/QĐ-UBND", date(2025, 12, 26), date(2026, 1, 1), None, new, 1.45, 45 * scale, ("I", "II", "III")
        ),
    )


def _farm_sheet(tables: Sequence[Table], seed: int) -> DemoTable:
    rng = stream(seed, "farm land prices")
    rows = [row for table in tables for row in _farm_rows(table, rng)]
    broken: list[Row] = [
        {"Loại đất": BAD_CODE},
        {"Hiệu lực từ": BAD_DATE},
        {"Giá đất VT1": BAD_NUMBER},
        {"Mã xã": "xã"},
    ]
    return DemoTable(WORKBOOK, tuple(rows[0]), rows + refused(rows, rng, 3, broken), sheet="Đất nông nghiệp")


def _farm_rows(table: Table, rng: Random) -> Iterator[Row]:
    for code, urban, _ in table.communes:
        for kind, (low, high) in FARM_LAND.items():
            if kind in ("RDD", "RPH") and urban:
                continue
            base = rng.uniform(low, high) * table.level * (1.2 if urban else 1.0)
            for zone in table.zones if kind not in ("RSX", "RPH", "RDD") else ("I",):
                yield {
                    **_paper(table, rng),
                    "Mã xã": sheet_code(code, rng),
                    "Loại đất": kind,
                    "Khu vực": zone,
                    **_prices(base * ZONES[zone], (1.0, 0.85, 0.7), rng),
                    **person(rng),
                }


def _built_sheet(tables: Sequence[Table], seed: int) -> DemoTable:
    rng = stream(seed, "built land prices")
    rows = [row for table in tables for row in _built_rows(table, rng)]
    make_untidy(rows, ("Tên đường", "Đoạn từ"), rng, share=0.03)
    broken: list[Row] = [
        {"Loại đất": BAD_CODE}, {"Mã đoạn": "đoạn 3"}, {"Giá đất VT1": None}, {"Giá đất VT2": "thỏa thuận"},
        {"Hiệu lực từ": BAD_DATE},
    ]  # fmt: skip
    return DemoTable(WORKBOOK, tuple(rows[0]), rows + refused(rows, rng, 5, broken), sheet="Đất phi nông nghiệp")


def _built_rows(table: Table, rng: Random) -> Iterator[Row]:
    for code, urban, city in table.communes:
        sections = _sections(table.sections, city, rng) if urban else _areas(rng)
        for number, (street, first, last, price) in enumerate(sections, 1):
            section: Row = {
                "Mã đoạn": f"{code}-{number:03d}",
                "Tên đường": street,
                "Đoạn từ": first,
                "Đoạn đến": last,
                "Khu vực": "ĐT" if urban else "NT",
            }
            for kind, share in (("ODT" if urban else "ONT", 1.0), ("TMD", TRADE), ("SKC", WORKSHOP)):
                yield {
                    **_paper(table, rng),
                    "Mã xã": sheet_code(code, rng),
                    **section,
                    "Loại đất": kind,
                    **_prices(price * share * table.level, FALL if urban else (*FALL[:3], None), rng),
                    **person(rng),
                }


def _sections(number: int, city: bool, rng: Random) -> Iterator[tuple[str, str, str, float]]:
    """Sections of streets: name, from, to, and the price of residential land at the street."""
    for place in range(number):
        turn, street = divmod(place, len(STREETS))
        name = STREETS[street] if turn == 0 else f"{STREETS[street]}, ngõ {turn}"
        first, last = rng.sample(MARKS, 2)
        price = rng.uniform(1800, 17500) if city else rng.uniform(450, 4200)
        yield name, first, last, price / (1 + min(turn, 3))


def _areas(rng: Random) -> Iterator[tuple[str, None, None, float]]:
    for area, price in zip(AREAS[:3], (620.0, 380.0, 170.0), strict=True):
        yield area, None, None, price * rng.uniform(0.6, 1.4)


def _prices(first: float, falls: Sequence[float | None], rng: Random) -> Row:
    """Price of each position in whole thousands, as a number or typed with a mark; none where there is no position."""
    row: Row = {}
    for position, fall in enumerate(falls, 1):
        price = None if fall is None else max(1, round(first * fall))
        row[f"Giá đất VT{position}"] = _typed(price, rng)
    return row


def _typed(price: int | None, rng: Random) -> Cell:
    return f"{price:,}".replace(",", ".") if price is not None and rng.random() < 0.2 else price


def _paper(table: Table, rng: Random) -> Row:
    return {
        "Quyết định số": table.number,
        "Quyết định ngày": sheet_date(table.signed, rng),
        "Hiệu lực từ": sheet_date(table.begins, rng),
        "Hiệu lực đến": sheet_date(table.ends, rng) if table.ends else None,
    }
