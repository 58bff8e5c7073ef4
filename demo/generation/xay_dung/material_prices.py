"""Prices of building materials, month by month and area by area."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_DATE, make_blank, make_untidy, refused
from demo.generation.reporting_periods import month_text, months
from demo.generation.table import DemoTable, Row, stream
from demo.generation.xay_dung.materials import Material, materials
from demo.generation.xay_dung.price_areas import area_markup, areas_in

CAPITAL_AREAS = ("H094", "KV01")
RAINY = {"CAT": 1.06, "DA": 1.03}
"""Sand and stone are dearer from June to September, when the rivers are high."""
YEARLY_RISE = {"CAT": 0.06, "DA": 0.04, "THEP": -0.01, "XM": 0.015, "XD": 0.02}


def material_table(scale: int, seed: int) -> DemoTable:
    """The file of material prices, with the few lines the warehouse refuses."""
    rng = stream(seed, "material prices")
    listed = materials(scale)
    drift = {material.code: 1.0 for material in listed}
    rows: list[Row] = []
    for number, month in enumerate(months()):
        notice = _notice(number, month, rng)
        rows += [
            _row(material, area, month, drift[material.code], notice, rng)
            for material in listed
            for area in areas_in(month)
            if material.kind.everywhere or area in CAPITAL_AREAS
        ]
        _move_on(drift, rng)
    make_untidy(rows, ("TEN_VL", "QUYCACH", "NHA_SX"), rng, share=0.01)
    make_blank(rows, ("TIEUCHUAN",), rng, share=0.04)
    broken: list[Row] = [
        {"GIA_TRUOC_VAT": "liên hệ"}, {"NGAY_CB": BAD_DATE}, {"DVT": "thùng"}, {"THANG": "quý I/2024"},
        {"KHU_VUC": "Toàn tỉnh"}, {"NHOM": "KHAC"}, {"NHA_SX": "  "},
    ]  # fmt: skip
    return DemoTable("gia_vat_lieu.csv", tuple(rows[0]), rows + refused(rows, rng, 20, broken * 6))


def _notice(number: int, month: str, rng: Random) -> Row:
    signed = date.fromisoformat(f"{month}-20") + timedelta(days=rng.randint(0, 20))
    return {
        "THANG": month_text(month, rng),
        "SO_VB": f"{(number % 12 + 1) * 7}/CB-SXD",
        "NGAY_CB": f"{signed:%d/%m/%Y}",
        "LINK": f"https://vanban.example/cong-bo-gia/{month}" if rng.random() < 0.95 else None,
    }


def _row(material: Material, area: str, month: str, drift: float, notice: Row, rng: Random) -> Row:
    kind = material.kind
    local = kind.delivery == "NM" and kind.everywhere
    factor = 1 + area_markup(area) * (2.0 if local else 1.0)
    factor *= RAINY.get(kind.group, 1.0) if month[5:] in ("06", "07", "08", "09") else 1.0
    years = int(month[:4]) - 2023 + int(month[5:]) / 12
    factor *= (1 + YEARLY_RISE.get(kind.group, 0.025)) ** years
    return {
        **notice,
        "MA_VL": material.code,
        "TEN_VL": kind.name,
        "NHOM": kind.group,
        "QUYCACH": material.specification,
        "TIEUCHUAN": kind.standard,
        "NHA_SX": material.producer,
        "DVT": kind.unit,
        "KHU_VUC": area,
        "GIA_TRUOC_VAT": _amount(rounded(material.price * factor * drift), rng),
        "DK_GIAO": kind.delivery,
    }


def rounded(value: float) -> int:
    """To three leading digits, as price lists are."""
    step = int(10 ** max(0, len(str(int(value))) - 3))
    return max(1, round(value / step) * step)


def _amount(value: int, rng: Random) -> str:
    """12.345 or 12345, as one clerk or the other typed it."""
    return f"{value:,}".replace(",", ".") if rng.random() < 0.7 else str(value)


def _move_on(drift: dict[str, float], rng: Random) -> None:
    """Most prices stay, some move a little, very few jump by more than a third and stay there."""
    for code, factor in drift.items():
        chance = rng.random()
        if chance < 0.25:
            drift[code] = min(1.4, max(0.75, factor * rng.uniform(0.975, 1.03)))
        elif chance > 0.9996:
            drift[code] = 1.35 if factor < 1 else 0.9
