"""Prices of labour and of machine shifts, published once a year for two zones."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from demo.generation.dirt import BAD_NUMBER, comma_number, make_untidy, refused
from demo.generation.table import DemoTable, Row, stream
from demo.generation.xay_dung.machines import FUEL_PRICES, Machine, machines

YEARS = (2023, 2024, 2025, 2026)
ZONES = {"III": 1.0, "IV": 0.945}
WORKER = (1.0, 1.18, 1.39, 1.65, 1.94, 2.30, 2.71)
SCALES = {
    "N1": (WORKER, 1.52, 228.0), "N2": (WORKER, 1.52, 243.0), "N3": (WORKER, 1.52, 251.0),
    "N4": (WORKER, 1.52, 262.0), "VH": (WORKER, 1.52, 258.0), "LX": ((1.0, 1.18, 1.40, 1.65), 1.18, 262.0),
    "KS": ((1.0, 1.13, 1.26, 1.40, 1.53, 1.66, 1.79, 1.93), 1.40, 285.0), "NN": ((1.0, 1.08), 1.04, 545.0),
}  # fmt: skip
"""Coefficients of the grades, that of the average grade, and its price of 2023 in thousand đồng in zone III."""
YEARLY_RISE = 1.035


def labour_table(seed: int) -> DemoTable:
    """The file of labour prices."""
    rng = stream(seed, "labour prices")
    rows: list[Row] = []
    for year in YEARS:
        notice = decision(year, 31, rng)
        for zone in ZONES:
            for group, (grades, average, _) in SCALES.items():
                base = average_price(group, zone, year)
                rows += [
                    {
                        **notice,
                        "VUNG": zone,
                        "NHOM_NC": group,
                        "BAC": str(grade),
                        "SO_BAC": str(len(grades)),
                        "HS_CB": comma_number(coefficient, 2),
                        "HS_BQ": comma_number(average, 2),
                        "DG_BQ": comma_number(base, 3),
                        "DON_GIA": comma_number(round(base * 1000 * coefficient / average), 0),
                    }
                    for grade, coefficient in enumerate(grades, 1)
                ]
    make_untidy(rows, ("DON_GIA", "SO_VB"), rng, share=0.02)
    broken: list[Row] = [{"DON_GIA": BAD_NUMBER}, {"NHOM_NC": "N5"}, {"BAC": "3,5"}, {"VUNG": "V"}]
    return DemoTable("don_gia_nhan_cong.csv", tuple(rows[0]), rows + refused(rows, rng, 2, broken))


def machine_table(seed: int) -> DemoTable:
    """The file of machine shifts."""
    rng = stream(seed, "machine shifts")
    rows: list[Row] = []
    for year in YEARS:
        notice = decision(year, 33, rng)
        rows += [_machine_row(machine, zone, year, notice) for zone in ZONES for machine in machines()]
    make_untidy(rows, ("TEN_MAY", "CONG_SUAT"), rng, share=0.03)
    broken: list[Row] = [
        {"NGUYEN_GIA": "1.85O.000"}, {"LOAI_NL": "G"}, {"MA_MAY": "M101"}, {"SO_CA": None}, {"NGAY_CB": "32/01/2025"},
    ]  # fmt: skip
    return DemoTable("gia_ca_may.csv", tuple(rows[0]), rows + refused(rows, rng, 4, broken * 2))


def average_price(group: str, zone: str, year: int) -> float:
    """Thousand đồng for a day of the group's average grade."""
    return round(SCALES[group][2] * ZONES[zone] * YEARLY_RISE ** (year - YEARS[0]), 3)


def shift_costs(machine: Machine, zone: str, year: int) -> tuple[int, int, int, int, int]:
    """Depreciation, repair, fuel, operator and other cost of one shift, in đồng."""
    value = machine.price * 1000
    wage = average_price("VH", zone, year) * 1000
    share = 0.9 if machine.price > 30_000 else 1.0
    return (
        round(value * share * machine.depreciation / 100 / machine.shifts),
        round(value * machine.repair / 100 / machine.shifts),
        round(machine.fuel_amount * FUEL_PRICES[machine.fuel] * 1.03 * (1 + 0.01 * (year - YEARS[0]))),
        round(machine.operators * wage),
        round(value * machine.other / 100 / machine.shifts),
    )


def decision(year: int, number: int, rng: Random) -> Row:
    """Year, number and day of the decision that publishes a year's prices."""
    day = date(year - 1, 12, 5) + timedelta(days=rng.randint(0, 70))
    return {"NAM": str(year), "SO_VB": f"{number + 10 * (year % 10)}/QĐ-SXD", "NGAY_CB": f"{day:%d/%m/%Y}"}


def _machine_row(machine: Machine, zone: str, year: int, notice: Row) -> Row:
    depreciation, repair, fuel, operator, other = costs = shift_costs(machine, zone, year)
    return {
        **notice,
        "VUNG": zone,
        "MA_MAY": machine.code,
        "TEN_MAY": machine.name,
        "NHOM_MAY": machine.group,
        "CONG_SUAT": machine.rating,
        "SO_CA": str(machine.shifts),
        "NGUYEN_GIA": comma_number(machine.price, 0),
        "LOAI_NL": machine.fuel,
        "DM_NL": str(Decimal(str(machine.fuel_amount))).replace(".", ","),
        "CP_KH": comma_number(depreciation, 0),
        "CP_SC": comma_number(repair, 0),
        "CP_NL": comma_number(fuel, 0),
        "CP_NC": comma_number(operator, 0),
        "CP_K": comma_number(other, 0),
        "GIA_CA": comma_number(sum(costs), 0),
    }
