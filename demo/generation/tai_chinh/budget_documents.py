"""The documents that disclose the budget, one for each stage of a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_DATE, date_text, make_untidy, refused
from demo.generation.people import person
from demo.generation.table import DemoTable, Row, stream

STAGES = {
    "DT": ("46", "47", "48", "49", "50", "51", "52", "53", "55"), "Q1": ("59", "60", "61"),
    "6T": ("59", "60", "61"), "9T": ("59", "60", "61"), "QT": ("62", "63", "64", "65", "66", "67"),
}  # fmt: skip
"""Forms of each stage: balance, revenue, spending; in the estimate and the accounts also the provincial level."""
STAGE_NAMES = {
    "DT": "dự toán ngân sách năm {year} đã được Hội đồng nhân dân tỉnh quyết định",
    "Q1": "tình hình thực hiện dự toán ngân sách quý I năm {year}",
    "6T": "tình hình thực hiện dự toán ngân sách 6 tháng đầu năm {year}",
    "9T": "tình hình thực hiện dự toán ngân sách 9 tháng năm {year}",
    "QT": "quyết toán ngân sách năm {year} đã được Hội đồng nhân dân tỉnh phê chuẩn",
}


def document_table(periods: list[tuple[int, str]], seed: int) -> DemoTable:
    """One document for each year and stage."""
    rng = stream(seed, "budget documents")
    rows = [_document_row(number, year, stage, rng) for number, (year, stage) in enumerate(periods, 1)]
    make_untidy(rows, ("trich_yeu",), rng, share=0.1)
    return DemoTable("ck.van_ban", tuple(rows[0]), rows + refused(rows, rng, 0, [{"ngay_vb": BAD_DATE}]))


def _document_row(number: int, year: int, stage: str, rng: Random) -> Row:
    signed = _signed(year, stage, rng)
    disclosed = signed + timedelta(days=rng.randint(0, 4))
    title = STAGE_NAMES[stage].format(year=year)
    page = f"https://vi-du.invalid/cong-khai-ngan-sach/{year}/{stage.lower()}"
    return {
        "so_vb": f"{100 + number * 37}/QĐ-{'UBND' if stage in ('DT', 'QT') else 'STC'}",
        "ngay_vb": date_text(signed, rng),
        "cq_ban_hanh": "UBND tỉnh Điện Biên" if stage in ("DT", "QT") else "Sở Tài chính tỉnh Điện Biên",
        "trich_yeu": f"Quyết định về việc công bố công khai {title}",
        "nam_ns": str(year),
        "ky_cong_khai": stage,
        "cac_bieu": "; ".join(f"{form}/CK-NSNN" for form in STAGES[stage]),
        "ngay_ck": date_text(disclosed, rng),
        "url_vb": page,
        "url_phu_luc": None if rng.random() < 0.1 else f"{page}/phu-luc.xlsx",
        **person(rng),
    }


def _signed(year: int, stage: str, rng: Random) -> date:
    """Estimates are signed before the year, quarters soon after their end, accounts in December of the next year."""
    ends: Mapping[str, date] = {"Q1": date(year, 3, 31), "6T": date(year, 6, 30), "9T": date(year, 9, 30)}
    if stage == "DT":
        return date(year - 1, 12, rng.randint(12, 28))
    if stage == "QT":
        return date(year + 1, 12, rng.randint(15, 28))
    return ends[stage] + timedelta(days=rng.randint(5, 12))
