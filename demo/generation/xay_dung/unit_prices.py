"""Unit prices of work items: the norms multiplied by the prices of the inputs."""

from __future__ import annotations

from demo.generation.dirt import BAD_NUMBER, refused
from demo.generation.table import DemoTable, Row, stream
from demo.generation.xay_dung.labour import ZONES, decision
from demo.generation.xay_dung.norms import WorkItem, work_items

YEARS = (2024, 2026)
YEARLY_RISE = {"VL": 0.022, "NC": 0.035, "M": 0.015}


def unit_price_table(scale: int, seed: int) -> DemoTable:
    """The file of unit prices, published every second year."""
    rng = stream(seed, "unit prices")
    rows: list[Row] = []
    for year in YEARS:
        notice = {**decision(year, 40, rng), "LINK": f"https://vanban.example/don-gia/{year}"}
        rows += [_row(item, zone, year, notice) for zone in ZONES for item in work_items(scale, seed)]
    broken: list[Row] = [{"DON_GIA": BAD_NUMBER}, {"MA_HIEU": "AF.1111"}, {"DG_VL": None}, {"VUNG": "I"}]
    return DemoTable("don_gia_xay_dung.csv", tuple(rows[0]), rows + refused(rows, rng, 12, broken * 5))


def _row(item: WorkItem, zone: str, year: int, notice: Row) -> Row:
    costs = {kind: _cost(item, kind, zone, year) for kind in ("VL", "NC", "M")}
    return {
        **notice,
        "VUNG": zone,
        "MA_HIEU": item.code,
        "DG_VL": _amount(costs["VL"]),
        "DG_NC": _amount(costs["NC"]),
        "DG_MTC": _amount(costs["M"]),
        "DON_GIA": _amount(sum(costs.values())),
    }


def _cost(item: WorkItem, kind: str, zone: str, year: int) -> int:
    """What the inputs of one kind cost; percents are of the others of their kind."""
    of_kind = [(part, amount) for part, amount in item.parts if part.kind == kind]
    counted = sum(part.price * amount for part, amount in of_kind)
    extra = sum(amount for part, amount in of_kind if part.unit == "%")
    rise = (1 + YEARLY_RISE[kind]) ** (year - 2024)
    return round(counted * (1 + extra / 100) * rise * (ZONES[zone] if kind == "NC" else 1))


def _amount(value: int) -> str:
    return f"{value:,}".replace(",", ".")
