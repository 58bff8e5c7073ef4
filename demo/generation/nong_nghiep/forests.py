"""The forest files ``lam_nghiep``: decisions, and their annexes already added up by commune."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TypeAlias

from demo.generation.apportion import apportion
from demo.generation.dirt import BAD_CODE, SHORT_COMMUNE, comma_number, date_text, make_untidy, refused
from demo.generation.nong_nghiep.forest_land import FIRST_YEAR, GROWN, NATURAL, hectares_of
from demo.generation.nong_nghiep.territory import Reporting, land_hectares, reporting_on
from demo.generation.people import person
from demo.generation.table import DemoTable, Row, stream

LAST_YEAR = 2025
INVENTORIES = (date(2015, 12, 31), date(2025, 12, 31))
OWNERS = {"BQL": 0.16, "TCKT": 0.03, "CD": 0.50, "HGD": 0.14, "UBND": 0.14, "KHAC": 0.03}
GROWING_STOCK = {NATURAL: (45, 110), GROWN: (25, 90)}
State: TypeAlias = list[tuple[Reporting, dict[tuple[str, str], float]]]
"""Every reporting commune with its hectares by kind and purpose."""
States: TypeAlias = dict[int, State]
"""By year."""
LINK = "https://congbao.tinh-mau.example/van-ban"


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All files. Communes do not multiply; a larger demo has a longer history."""
    first = max(2000, FIRST_YEAR - 3 * (scale - 1))
    years = range(first, LAST_YEAR + 1)
    states = {year: [(c, hectares_of(c, year, seed)) for c in reporting_on(date(year, 12, 31))] for year in years}
    inventories = _inventory_rows(seed)
    return [
        _decision_table(states, inventories, seed),
        _inventory_table(inventories, seed),
        _state_table(states, seed),
        _land_table(states, seed),
    ]


def _forest_total(state: State) -> float:
    return sum(area for _, areas in state for (kind, _), area in areas.items() if kind in (NATURAL, GROWN))


def _inventory_rows(seed: int) -> list[Row]:
    rng = stream(seed, "inventory")
    rows: list[Row] = []
    for closed in INVENTORIES:
        for commune in reporting_on(closed):
            areas: dict[str, float] = {}
            for (kind, _), area in hectares_of(commune, closed.year, seed).items():
                areas[kind] = areas.get(kind, 0.0) + area
            for kind, area in areas.items():
                owners = [owner for owner in OWNERS if owner == "CD" or rng.random() < 0.45]
                parts = apportion(round(area * 100), [OWNERS[owner] * rng.uniform(0.5, 1.5) for owner in owners])
                rows += [
                    _inventory(closed, commune.code, kind, owner, part / 100, rng)
                    for owner, part in zip(owners, parts, strict=True)
                ]
    return rows


def _inventory(closed: date, commune: str, kind: str, owner: str, area: float, rng: Random) -> Row:
    stock = GROWING_STOCK.get(kind)
    return {
        "MA_VB": f"KK{closed.year}",
        "NGAY_CHOT": closed.isoformat(),
        "MA_XA": commune.lstrip("0") if rng.random() < 0.2 else commune,
        "LDLR": kind,
        "CHU_RUNG": owner,
        "DT_HA": comma_number(area, 2),
        "TRU_LUONG": str(round(area * rng.uniform(*stock))) if stock else None,
    }


def _inventory_table(rows: list[Row], seed: int) -> DemoTable:
    rng = stream(seed, "inventory dirt")
    broken: list[Row] = [{"LDLR": BAD_CODE}, {"DT_HA": "12,5 ha"}, {"MA_XA": f"{SHORT_COMMUNE}A"}, {"CHU_RUNG": None}]
    return DemoTable("phu_luc_kiem_ke.csv", tuple(rows[0]), rows + refused(rows, rng, 5, broken))


def _state_table(states: States, seed: int) -> DemoTable:
    rng = stream(seed, "states")
    rows: list[Row] = [
        {
            "MA_VB": f"HT{year}",
            "NAM": str(year),
            "MA_XA": commune.code.lstrip("0") if rng.random() < 0.15 else commune.code,
            "LDLR": kind,
            "MUC_DICH": purpose,
            "DT_HA": comma_number(area, 2),
            "TANG": comma_number(area * rng.uniform(0, 0.03), 2) if rng.random() < 0.9 else None,
            "GIAM": comma_number(area * rng.uniform(0, 0.02), 2) if rng.random() < 0.9 else None,
        }
        for year, state in states.items()
        for commune, areas in state
        for (kind, purpose), area in areas.items()
    ]
    broken: list[Row] = [{"DT_HA": "???"}, {"MUC_DICH": BAD_CODE}, {"NAM": "2O21"}, {"MA_XA": f"{SHORT_COMMUNE}x"}]
    return DemoTable("phu_luc_hien_trang.csv", tuple(rows[0]), rows + refused(rows, rng, 10, broken * 3))


def _land_table(states: States, seed: int) -> DemoTable:
    rng = stream(seed, "land rows")
    land = land_hectares(seed)
    rows: list[Row] = []
    for year, state in states.items():
        for commune, areas in state:
            whole = round(sum(land[part.code] for part in commune.parts), 2)
            wooded = sum(area for (kind, _), area in areas.items() if kind in (NATURAL, GROWN))
            shown = 100 * wooded / whole + (0.6 if rng.random() < 0.01 else 0.0)
            rows.append(
                {
                    "NAM": str(year),
                    "MA_XA": commune.code,
                    "DT_TU_NHIEN": comma_number(whole, 2),
                    "CHE_PHU": f"{shown:.1f}".replace(".", ",") + rng.choice(("%", " %", "")),
                }
            )
    return DemoTable("dien_tich_xa.csv", tuple(rows[0]), rows + refused(rows, rng, 2, [{"CHE_PHU": "cao"}]))


def _decision_table(states: States, inventories: list[Row], seed: int) -> DemoTable:
    rng = stream(seed, "decisions")
    whole = sum(land_hectares(seed).values())
    rows: list[Row] = []
    for year, state in states.items():
        total = _forest_total(state)
        signed = date(year + 1, 2, 1) + timedelta(days=rng.randint(0, 55))
        subject = f"Về việc công bố hiện trạng rừng tỉnh Điện Biên năm {year}"
        rows.append(_decision(f"HT{year}", "HT", signed, year, subject, total, rng))
        rows[-1]["TL_CHE_PHU"] = comma_number(100 * total / whole, 2) + "%"
    rows.append(_replaced(rows[-3], rng))
    for closed in INVENTORIES:
        own = [row for row in inventories if row["MA_VB"] == f"KK{closed.year}"]
        total = sum(_number(row["DT_HA"]) for row in own if row["LDLR"] in (NATURAL, GROWN))
        signed = closed + timedelta(days=rng.randint(90, 200))
        subject = f"Về việc phê duyệt kết quả kiểm kê rừng tỉnh Điện Biên năm {closed.year}"
        rows.append(_decision(f"KK{closed.year}", "KK", signed, closed.year, subject, total, rng))
        rows[-1]["TONG_TRU_LUONG"] = str(sum(int(str(row["TRU_LUONG"])) for row in own if row["TRU_LUONG"]))
    make_untidy(rows, ("TRICH_YEU",), rng, share=0.3)
    return DemoTable("quyet_dinh_rung.csv", tuple(rows[0]), rows)


def _decision(code: str, kind: str, signed: date, year: int, subject: str, total: float, rng: Random) -> Row:
    number = rng.randint(100, 2400)
    return {
        "MA_VB": code,
        "LOAI": kind,
        "SO_QD": f"{number}/QĐ-UBND",
        "NGAY_BH": date_text(signed, rng),
        "CQ_BH": "Ủy ban nhân dân tỉnh Điện Biên",
        "TRICH_YEU": subject,
        "NAM_SL": str(year),
        "NGAY_CHOT": f"{year}-12-31",
        "TONG_DT_RUNG": comma_number(total, 2),
        "TONG_TRU_LUONG": None,
        "TL_CHE_PHU": None,
        "LINK_VB": f"{LINK}/{signed.year}/{number}",
        "THAY_THE": None,
        "CON_HL": "1",
        **person(rng),
    }


def _number(written: object) -> float:
    return float(str(written).replace(".", "").replace(",", "."))


def _replaced(decision: Row, rng: Random) -> Row:
    """An earlier decision on the same year with a fault in it; the later one says that it replaces this."""
    earlier = {**decision, "MA_VB": f"{decision['MA_VB']}-01", "CON_HL": "0"}
    year, number = int(str(decision["NAM_SL"])), rng.randint(100, 999)
    earlier |= {"NGAY_BH": f"{year + 1}-01-25", "SO_QD": f"{number}/QĐ-UBND", "LINK_VB": f"{LINK}/{year + 1}/{number}"}
    decision["THAY_THE"] = earlier["MA_VB"]
    return earlier
