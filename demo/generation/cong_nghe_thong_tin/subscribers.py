"""Subscribers of each operator, month by month, and the population the densities are counted with."""

# ruff: noqa: E501  (the tables below are compared column by column)

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from demo.generation.dirt import comma_number
from demo.generation.people import person
from demo.generation.reporting_periods import month_text, months
from demo.generation.table import Row, stream

FIRST = (2022, 1)
POPULATION = {
    2022: (635_900, 140_200), 2023: (642_100, 142_300), 2024: (648_600, 144_500), 2025: (655_000, 146_800),
    2026: (661_300, 149_000),
}  # fmt: skip
"""Inhabitants and households; only the first is near a known figure, the rest is made up."""
FIVE_G_SINCE = "2024-10"


@dataclass(frozen=True)
class Line:
    """One operator's subscribers of one kind: the number of the first month, and its usual growth a month."""

    operator: str
    service: str
    kind: str
    first: int
    growth: float


LINES = (
    Line("Viettel", "Di động", "Trả trước", 262_000, 0.0016), Line("Viettel", "Di động", "Trả sau", 17_800, 0.006),
    Line("VNPT", "Di động", "Trả trước", 176_000, 0.0012), Line("VNPT", "Di động", "Trả sau", 19_500, 0.0045),
    Line("MobiFone", "Di động", "Trả trước", 57_000, 0.001), Line("MobiFone", "Di động", "Trả sau", 3_900, 0.004),
    Line("Vietnamobile", "Di động", "Trả trước", 13_400, -0.004), Line("Vietnamobile", "Di động", "Trả sau", 260, -0.003),
    Line("VNPT", "Cố định", "Hộ gia đình", 5_200, -0.011), Line("VNPT", "Cố định", "Tổ chức", 3_900, -0.005),
    Line("Viettel", "Cố định", "Hộ gia đình", 1_450, -0.013), Line("Viettel", "Cố định", "Tổ chức", 1_250, -0.004),
    Line("Viettel", "Băng rộng cố định", "FTTH", 33_200, 0.0068), Line("VNPT", "Băng rộng cố định", "FTTH", 30_100, 0.006),
    Line("FPT Telecom", "Băng rộng cố định", "FTTH", 2_900, 0.014), Line("VNPT", "Băng rộng cố định", "xDSL", 190, -0.06),
    Line("VTVcab", "Băng rộng cố định", "Cáp truyền hình", 1_120, -0.004),
    Line("Viettel", "Băng rộng cố định", "Kênh thuê riêng", 132, 0.004),
    Line("VNPT", "Băng rộng cố định", "Kênh thuê riêng", 171, 0.003),
)  # fmt: skip
DATA_USERS = {"Viettel": 0.71, "VNPT": 0.66, "MobiFone": 0.69, "Vietnamobile": 0.52}
"""Share of the mobile subscribers that used data in the first month; it grows by half a percent a month."""
CHURN = {"Di động": 0.031, "Cố định": 0.006, "Băng rộng cố định": 0.009}


def subscriber_rows(seed: int) -> list[Row]:
    """Every report of every month. Additions less losses are the change on the month before, by construction."""
    rng = stream(seed, "subscribers")
    rows: list[Row] = []
    mobile: dict[tuple[str, int], int] = {}
    for line in LINES:
        for number, count, gained, lost in _course(line, rng):
            rows.append(_row(number, line, count, gained, lost, rng))
            if line.service == "Di động":
                key = (line.operator, number)
                mobile[key] = mobile.get(key, 0) + count
    rows += _mobile_broadband(mobile, rng)
    return rows


def broadband_totals(rows: list[Row]) -> dict[str, int]:
    """Fixed broadband subscribers of the whole province at the end of each month, from the reports themselves."""
    totals: dict[str, int] = {}
    reported = [row for row in rows if row["Dịch vụ"] == "Băng rộng cố định"]
    for row in reported:
        month = str(row["_tháng"])
        totals[month] = totals.get(month, 0) + int(str(row["Số thuê bao"]).replace(".", ""))
    return totals


def population_rows() -> list[Row]:
    """The sheet of inhabitants and households by year."""
    return [
        {"Năm": str(year), "Dân số trung bình": comma_number(people, 0), "Số hộ": comma_number(households, 0)}
        for year, (people, households) in POPULATION.items()
    ]


def _course(line: Line, rng: Random) -> Iterator[tuple[int, int, int, int]]:
    count = line.first
    for number in range(len(months(FIRST))):
        change = round(count * (line.growth + rng.uniform(-0.003, 0.003)))
        lost = round(count * CHURN[line.service] * rng.uniform(0.7, 1.3)) + max(0, -change)
        before, count = count, max(0, count + (change if number else 0))
        yield number, count, count - before + lost, lost


def _mobile_broadband(mobile: dict[tuple[str, int], int], rng: Random) -> Iterator[Row]:
    every_month = months(FIRST)
    for (operator, number), count in mobile.items():
        users = round(count * min(0.93, DATA_USERS[operator] + 0.005 * number) * rng.uniform(0.995, 1.005))
        since = every_month.index(FIVE_G_SINCE)
        fifth = round(users * min(0.22, 0.012 * (number - since + 1))) if number >= since else 0
        third = round((users - fifth) * max(0.02, 0.3 - 0.006 * number))
        for kind, part in (("3G", third), ("4G", users - fifth - third), ("5G", fifth)):
            if kind != "5G" or number >= since:
                line = Line(operator, "Băng rộng di động", kind, 0, 0)
                yield _row(number, line, part, None, None, rng)


def _row(number: int, line: Line, count: int, gained: int | None, lost: int | None, rng: Random) -> Row:
    month = months(FIRST)[number]
    return {
        "_tháng": month,
        "Tháng": month_text(month, rng),
        "Doanh nghiệp": line.operator,
        "Dịch vụ": line.service,
        "Phân loại": line.kind,
        "Số thuê bao": comma_number(count, 0),
        "Phát triển mới": None if gained is None else comma_number(gained, 0),
        "Rời mạng": None if lost is None else comma_number(lost, 0),
        **person(rng),
    }
