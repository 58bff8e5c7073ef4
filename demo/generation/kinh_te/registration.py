"""The business registration database ``csdl_dang_ky_kinh_doanh``."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    SHORT_COMMUNE,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.enterprises import Enterprise, enterprises
from demo.generation.kinh_te.activities import NAMES
from demo.generation.kinh_te.cooperatives import cooperative_tables
from demo.generation.kinh_te.lives import Event, events, status_day
from demo.generation.people import person
from demo.generation.places import places
from demo.generation.table import CellType, DemoTable, Row, stream

FORM_CODES = {"tnhh1tv": "TN1", "tnhh2tv": "TN2", "co_phan": "CP", "tu_nhan": "DNTN", "hop_danh": "HD"}
STATUS_CODES = {
    "dang_hoat_dong": "01", "tam_ngung": "02", "khong_con_tai_dia_chi": "03", "dang_giai_the": "04",
    "da_giai_the": "05", "bi_thu_hoi": "06",
}  # fmt: skip
NEW_COMMUNES = date(2025, 7, 1)
NEW_ACTIVITIES = date(2025, 11, 15)
"""From then on the demo's clerks register by VSIC 2025."""
HOUSEHOLDS = 400
LAST_UPDATE = date(2026, 10, 31)
ENTERPRISE_TYPES: dict[str, CellType] = {"SoLanTD": "integer"}


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Enterprises, their events, cooperatives and unions; and the household businesses nobody may read."""
    lives = _lives(scale, seed)
    return [
        _enterprise_table(lives, seed),
        _event_table(lives, seed),
        *cooperative_tables(scale, seed),
        _household_table(scale, seed),
    ]


def _lives(scale: int, seed: int) -> list[tuple[Enterprise, list[Event]]]:
    rng = stream(seed, "enterprise lives")
    return [(enterprise, events(enterprise, rng)) for enterprise in enterprises(scale, seed)]


def _enterprise_table(lives: list[tuple[Enterprise, list[Event]]], seed: int) -> DemoTable:
    rng = stream(seed, "enterprise rows")
    rows = [_enterprise_row(enterprise, lived, rng) for enterprise, lived in lives]
    broken: list[Row] = [
        {"MaSoDN": "56O0123456"}, {"NgayDKLD": BAD_DATE}, {"LoaiDN": BAD_CODE}, {"TinhTrang": "9"},
        {"MaXa": SHORT_COMMUNE}, {"VonDL": "5 tỷ"}, {"MaNganhChinh": "4102"}, {"TenDN": " "},
        {"TenDN": "C?ng ty TNHH Thương mại"},
    ]  # fmt: skip
    make_untidy(rows, ("TenDN", "DiaChi", "TenNganhChinh"), rng, share=0.04)
    make_blank(rows, ("DiaChi",), rng, share=0.01)
    return DemoTable("dkkd.tbl_doanh_nghiep", tuple(rows[0]), rows + refused(rows, rng, 8, broken), ENTERPRISE_TYPES)


def _enterprise_row(enterprise: Enterprise, lived: list[Event], rng: Random) -> Row:
    changes = [event.day for event in lived if event.kind == "TD"]
    updated = day_between(max(lived[-1].day, date(2026, 1, 1)), LAST_UPDATE, rng)
    capital = enterprise.capital
    return {
        "MaSoDN": enterprise.tax_code,
        "TenDN": enterprise.name,
        "LoaiDN": FORM_CODES[enterprise.form],
        "NgayDKLD": date_text(enterprise.founded, rng),
        "NgayDKTD": date_text(max(changes), rng) if changes else None,
        "SoLanTD": len(changes),
        "MaNganhChinh": enterprise.activity,
        "TenNganhChinh": NAMES[enterprise.activity],
        "HeNganh": "2025" if enterprise.founded >= NEW_ACTIVITIES else "2018",
        "VonDL": f"{capital:,}".replace(",", ".") if rng.random() < 0.3 else str(capital),
        "DiaChi": enterprise.address,
        "MaXa": enterprise.place.code_today,
        "TinhTrang": STATUS_CODES[enterprise.status],
        "NgayTinhTrang": date_text(status_day(enterprise, lived), rng),
        "NgayCapNhat": date_text(updated, rng),
        **person(rng),
    }


def _event_table(lives: list[tuple[Enterprise, list[Event]]], seed: int) -> DemoTable:
    rng = stream(seed, "enterprise event rows")
    rows = [_event_row(enterprise, event, rng) for enterprise, lived in lives for event in lived]
    broken: list[Row] = [
        {"NgayBD": BAD_DATE}, {"LoaiBD": BAD_CODE}, {"MaXaBD": SHORT_COMMUNE}, {"MaSoDN": None}, {"NoiDungTD": "X"},
        {"TNDenNgay": "một năm"},
    ]  # fmt: skip
    return DemoTable("dkkd.tbl_bien_dong", tuple(rows[0]), rows + refused(rows, rng, 15, broken))


def _event_row(enterprise: Enterprise, event: Event, rng: Random) -> Row:
    place = enterprise.place
    return {
        "MaSoDN": enterprise.tax_code,
        "LoaiBD": event.kind,
        "NgayBD": date_text(event.day, rng),
        "NoiDungTD": event.change,
        "TNDenNgay": date_text(event.until, rng) if event.until else None,
        "MaXaBD": place.code if event.day < NEW_COMMUNES else place.code_today,
    }


def _household_table(scale: int, seed: int) -> DemoTable:
    """Household businesses, which no contract reads: since July 2025 their tax code is the owner's identity number."""
    rng = stream(seed, "household businesses")
    rows: list[Row] = []
    for place in rng.choices(places(), k=HOUSEHOLDS * scale):
        owner = person(rng)
        rows.append(
            {
                "MaSoHKD": owner["cccd"],
                "TenHKD": f"Hộ kinh doanh {owner['hieu_truong_ho_ten']}",
                "MaXa": place.code_today,
                "DiaChi": place.address(rng),
                **owner,
            }
        )
    return DemoTable("dkkd.tbl_ho_kinh_doanh", tuple(rows[0]), rows)
