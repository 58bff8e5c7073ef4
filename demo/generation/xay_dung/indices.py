"""The workbook ``chi_so_gia``: construction price indices, the real estate index and unit investment costs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_NUMBER, comma_number, refused
from demo.generation.people import person
from demo.generation.reporting_periods import quarter_text, quarters
from demo.generation.table import DemoTable, Row, stream
from demo.generation.xay_dung.investment_costs import investment_rows

WORKBOOK = "chi_so_va_suat_von.xlsx"
FIRST_QUARTER, LAST_QUARTER = (2022, 1), (2026, 2)
WORKS = (
    "Nhà ở", "Trụ sở cơ quan", "Giáo dục", "Văn hóa", "Y tế", "Đường bê tông nhựa", "Đường bê tông xi măng",
    "Cầu bê tông cốt thép", "Đập bê tông", "Kênh bê tông", "Cấp nước", "Đường dây trung thế",
)  # fmt: skip
INDICES = {"Công trình": 0.006, "Phần xây dựng": 0.0065, "Vật liệu": 0.006, "Nhân công": 0.009, "Máy thi công": 0.004}
"""Usual growth a quarter."""
NATIONAL = ("Công trình", "Phần xây dựng")
AREAS = {"Toàn tỉnh": 1.0, "Đô thị trung tâm": 1.7, "Đô thị khác": 0.8, "Nông thôn": 0.35}
ESTATES = {"Căn hộ chung cư": 15.5, "Nhà ở riêng lẻ": 21.0, "Đất nền": 9.5, "Mặt bằng kinh doanh": 26.0}
"""Million đồng a square metre in the whole province."""
DEALS = {"Căn hộ chung cư": 9, "Nhà ở riêng lẻ": 85, "Đất nền": 420, "Mặt bằng kinh doanh": 12}
SHARE = {"Toàn tỉnh": 1.0, "Đô thị trung tâm": 0.55, "Đô thị khác": 0.25, "Nông thôn": 0.2}


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All sheets. Indices are as many as they are; ``scale`` changes nothing here."""
    rng = stream(seed, "indices")
    return [
        _sheet("Chỉ số giá XD", list(_construction(rng)), [{"Chỉ số": BAD_NUMBER}, {"Kỳ": "1/2024"}], rng),
        _sheet("Chỉ số giá BĐS", list(_real_estate(rng)), [{"Số giao dịch": "ít"}, {"Khu vực": "Huyện"}], rng),
        _sheet(
            "Suất vốn đầu tư",
            investment_rows(rng),
            [{"Mã số": "11100"}, {"Đơn vị": "lô"}, {"Suất vốn": "theo DA"}],
            rng,
        ),
    ]


def _sheet(sheet: str, rows: list[Row], broken: list[Row], rng: Random) -> DemoTable:
    return DemoTable(WORKBOOK, tuple(rows[0]), rows + refused(rows, rng, 2, broken), sheet=sheet)


def _construction(rng: Random) -> Iterator[Row]:
    for scope, kinds in (("Cả nước", NATIONAL), ("Tỉnh", tuple(INDICES))):
        for work in WORKS:
            for kind in kinds:
                levels = _levels(rng.uniform(104, 112), INDICES[kind], 0.012, rng)
                for number, quarter in enumerate(quarters(FIRST_QUARTER, LAST_QUARTER)):
                    yield {
                        "Kỳ": quarter_text(quarter, rng),
                        "Phạm vi": scope,
                        "Loại công trình": work,
                        "Loại chỉ số": kind,
                        "Chỉ số": comma_number(levels[number], 2),
                        "So quý trước": _ratio(levels, number, 1),
                        "So cùng kỳ": _ratio(levels, number, 4),
                        **_document(quarter, "QĐ-BXD" if scope == "Cả nước" else "QĐ-SXD", rng),
                        **person(rng),
                    }


def _real_estate(rng: Random) -> Iterator[Row]:
    for area, factor in AREAS.items():
        for kind, price in ESTATES.items():
            if area == "Nông thôn" and kind == "Căn hộ chung cư":
                continue
            levels = _levels(rng.uniform(99, 103), 0.008, 0.022, rng)
            for number, quarter in enumerate(quarters(FIRST_QUARTER, LAST_QUARTER)):
                yield {
                    "Kỳ": quarter_text(quarter, rng),
                    "Khu vực": area,
                    "Loại bất động sản": kind,
                    "Số giao dịch": str(max(1, round(DEALS[kind] * SHARE[area] * rng.uniform(0.5, 1.5)))),
                    "Giá bình quân": comma_number(price * factor * levels[number] / 100, 3),
                    "Chỉ số": comma_number(levels[number], 2),
                    "So quý trước": _ratio(levels, number, 1),
                    **_document(quarter, "TB-SXD", rng),
                }


def _levels(start: float, growth: float, spread: float, rng: Random) -> list[float]:
    levels = [start]
    for _ in quarters(FIRST_QUARTER, LAST_QUARTER)[1:]:
        levels.append(round(levels[-1] * (1 + growth + rng.uniform(-spread, spread)), 2))
    return levels


def _ratio(levels: list[float], number: int, back: int) -> str | None:
    return comma_number(100 * levels[number] / levels[number - back], 2) if number >= back else None


def _document(quarter: str, kind: str, rng: Random) -> Row:
    """One document a quarter for each publisher, signed some weeks after the quarter's end."""
    year, number = int(quarter[:4]), int(quarter[6:])
    signed = date(year, number * 3, 28) + timedelta(days=(year * 7 + number * 13 + len(kind)) % 30 + 12)
    return {
        "Số văn bản": f"{40 + number * 31 + year % 10}/{kind}",
        "Ngày công bố": f"{signed:%d/%m/%Y}" if rng.random() < 0.9 else signed.isoformat(),
    }
