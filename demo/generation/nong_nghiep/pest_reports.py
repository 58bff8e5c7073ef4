"""Weekly notices of pests by commune, crop and pest."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_DATE, SHORT_COMMUNE, comma_number, make_untidy, refused
from demo.generation.nong_nghiep.pests import PESTS, Pest
from demo.generation.nong_nghiep.territory import Reporting, reporting_on
from demo.generation.table import DemoTable, Row, stream

FIRST_YEAR = 2023
OLDEST_YEAR = 2001
LAST_WEEK = (2026, 46)
"""The last week reported: about a week before the demo's day."""


def pest_table(scale: int, seed: int) -> DemoTable:
    """The table of weekly notices; a larger demo has a longer history."""
    rng = stream(seed, "pest reports")
    rows: list[Row] = []
    for monday in mondays(max(OLDEST_YEAR, FIRST_YEAR - 3 * (scale - 1))):
        communes = reporting_on(monday)
        for pest in PESTS:
            if pest.weeks[0] <= monday.isocalendar().week <= pest.weeks[1]:
                # A commune of today has the fields of about three old ones, and is as likely to find as any of them.
                found = min(1.0, pest.share * (len(communes[0].parts) if len(communes) > 100 else 2.2))
                rows += [_row(pest, monday, commune, rng) for commune in communes if rng.random() < found]
    make_untidy(rows, ("GDSinhTruong",), rng, share=0.02)
    broken: list[Row] = [
        {"TuNgay": BAD_DATE}, {"MDPhoBien": "rải rác"}, {"MaSVGH": "SAU LA"}, {"MaXaBC": SHORT_COMMUNE},
        {"NhiemNhe": None}, {"DVMatDo": "ổ/m2"}, {"MDCao": "20-30"},
    ]  # fmt: skip
    return DemoTable("bvtv.bc_dich_hai_tuan", tuple(rows[0]), rows + refused(rows, rng, 20, broken * 3))


def mondays(first_year: int) -> list[date]:
    """Every Monday from the first week of the year to the last week reported."""
    monday, last = date.fromisocalendar(first_year, 1, 1), date.fromisocalendar(*LAST_WEEK, 1)
    return [monday + timedelta(weeks=number) for number in range((last - monday).days // 7 + 1)]


def _row(pest: Pest, monday: date, commune: Reporting, rng: Random) -> Row:
    year, week, _ = monday.isocalendar()
    bad = rng.random() ** 3
    usual = pest.usual[0] + (pest.usual[1] - pest.usual[0]) * bad
    highest = usual * rng.uniform(1.3, 3.0)
    if pest.unit.startswith("%"):
        highest = min(highest, 95.0)
    area = pest.hectares * len(commune.parts) ** 0.5 * rng.uniform(0.2, 2.2)
    middle = area * rng.uniform(0.05, 0.3) if bad > 0.2 else 0.0
    heavy = area * rng.uniform(0.02, 0.12) if bad > 0.55 else 0.0
    lost = heavy * rng.uniform(0.05, 0.3) if bad > 0.9 else 0.0
    progress = (week - pest.weeks[0]) / (pest.weeks[1] - pest.weeks[0] + 1)
    return {
        "NamTB": str(year),
        "TuanTB": str(week),
        "TuNgay": f"{monday:%d/%m/%Y}",
        "DenNgay": f"{monday + timedelta(days=6):%d/%m/%Y}" if rng.random() < 0.8 else str(monday + timedelta(days=6)),
        "MaXaBC": commune.code,
        "MaCay": pest.crop,
        "GDSinhTruong": pest.stages[int(progress * len(pest.stages))],
        "MaSVGH": pest.code,
        "DVMatDo": pest.unit,
        "MDPhoBien": comma_number(usual),
        "MDCao": comma_number(max(highest, round(usual, 1))) if rng.random() < 0.93 else None,
        "NhiemNhe": comma_number(area),
        "NhiemTB": comma_number(middle),
        "NhiemNang": comma_number(heavy),
        "TongNhiem": comma_number(area + middle + heavy),
        "MatTrang": comma_number(lost) if rng.random() < 0.9 else None,
        "DTPhongTru": comma_number((area + middle + heavy) * rng.uniform(0.4, 1.25)) if rng.random() < 0.85 else None,
    }
