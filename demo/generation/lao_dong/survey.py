"""The labour force figures ``thong_ke_lao_dong`` that the statistics office sends each quarter, as CSV files.

Every figure is made up. Parts add up: men and women, urban and rural, and the sectors give the same total.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from connectors.text.encodings import encode_tcvn3
from demo.generation.apportion import apportion
from demo.generation.dirt import BAD_DATE, BAD_NUMBER, comma_number, refused
from demo.generation.people import person
from demo.generation.places import places
from demo.generation.table import DemoTable, Row, stream

QUARTERS = tuple((year, quarter) for year in range(2021, 2027) for quarter in range(1, 5))[:-1]
ROMAN = ("I", "II", "III", "IV")
SPELLINGS = ("Quý {roman}/{year}", "quý {quarter} năm {year}", "Q{quarter}/{year}", "{year}-Q{quarter}")
AREAS = {"00": (51_800, 2.3, 0.38), "V2": (7_600, 1.3, 0.2), "11": (338, 1.1, 0.15)}
"""Labour force in working age (thousands), usual unemployment rate (%) and share of towns."""
OUTBREAK = {(2021, 3): 1.6, (2021, 4): 1.4, (2022, 1): 1.15}
"""Quarters in which many lost their work, and how many times more than usual."""
BEYOND_WORKING_AGE = 1.09
"""Employed people of 15 and over to those in working age."""
SECTORS = {"NN": (0.092, 0.985), "NNN": (0.904, 0.24), "FDI": (0.004, 0.97)}
"""Share of the employed, and share of wage workers among them."""
EARNINGS = {"NN": 8900, "NNN": 5600, "FDI": 7400}
"""Thousand đồng a month in 2021."""
SOURCE = "Điều tra lao động việc làm"
INTERVIEWS = 240


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The files of the statistics office; ``scale`` does not change them, there is one province."""
    rng = stream(seed, "labour force")
    unemployment: list[Row] = []
    employment: list[Row] = []
    for period in QUARTERS:
        for area in AREAS:
            figures = _figures(period, area, rng)
            unemployment += [_unemployment_row(period, area, *figure, rng) for figure in figures]
            if area == "11":
                employment += _employment_rows(period, figures, rng)
    return [
        _file("ty_le_that_nghiep.csv", unemployment, {"TL_TN": BAD_NUMBER}, {"NGAY_CB": BAD_DATE}, rng),
        _file("lao_dong_co_viec_lam.csv", employment, {"SO_LD": BAD_NUMBER}, {"KY": "1/2024"}, rng),
        _interviews(scale, seed),
    ]


def _file(name: str, rows: list[Row], first: Row, second: Row, rng: Random) -> DemoTable:
    return DemoTable(name, tuple(rows[0]), rows + refused(rows, rng, 1, [first, second]))


def _figures(period: tuple[int, int], area: str, rng: Random) -> list[tuple[str, str, int, int]]:
    """Sex, kind of area, labour force (hundreds of people make the file's one decimal) and unemployed."""
    size, rate, towns = AREAS[area]
    force = round(size * 10 * (1 + 0.006 * (period[0] - 2021)) * rng.uniform(0.992, 1.008))
    rate *= OUTBREAK.get(period, 1.0) * rng.uniform(0.9, 1.1)
    jobless = round(force * rate)
    men, women = apportion(force, [51, 49])
    urban, rural = apportion(force, [towns, 1 - towns])
    jobless_men, jobless_women = apportion(jobless, [men * rng.uniform(0.85, 1.2), women])
    jobless_urban, jobless_rural = apportion(jobless, [urban * rng.uniform(1.4, 2.2), rural])
    return [
        ("0", "0", force * 100, jobless), ("1", "0", men * 100, jobless_men), ("2", "0", women * 100, jobless_women),
        ("0", "TT", urban * 100, jobless_urban), ("0", "NT", rural * 100, jobless_rural),
    ]  # fmt: skip


def _unemployment_row(
    period: tuple[int, int], area: str, sex: str, kind: str, force: int, jobless: int, rng: Random
) -> Row:
    return {
        "KY": _spelled(period, rng),
        "DIA_PHUONG": area,
        "GIOI": sex,
        "TTNT": kind,
        "LLLD_NGHIN": comma_number(force / 1000),
        "SO_TN": str(jobless),
        "TL_TN": comma_number(100 * jobless / force, 2) + ("%" if rng.random() < 0.3 else ""),
        "TL_TVL": comma_number(rng.uniform(0.8, 3.4), 2),
        **_release(period, rng),
    }


def _employment_rows(period: tuple[int, int], figures: list[tuple[str, str, int, int]], rng: Random) -> Iterator[Row]:
    """Men and women by sector, and both together."""
    shares = {code: share * rng.uniform(0.97, 1.03) for code, (share, _) in SECTORS.items()}
    working = [round((force - jobless) * BEYOND_WORKING_AGE) for _, _, force, jobless in figures[1:3]]
    by_sex = [apportion(number, list(shares.values())) for number in working]
    for place, sector in enumerate(shares):
        men, women = (parts[place] for parts in by_sex)
        paid = [round(number * SECTORS[sector][1] * rng.uniform(0.99, 1.01)) for number in (men, women)]
        for sex, number, hired in (("0", men + women, sum(paid)), ("1", men, paid[0]), ("2", women, paid[1])):
            yield _employment_row(period, sector, sex, number, hired, rng)


def _employment_row(period: tuple[int, int], sector: str, sex: str, number: int, paid: int, rng: Random) -> Row:
    grown = EARNINGS[sector] * (1 + 0.07 * (period[0] - 2021)) * {"0": 1.0, "1": 1.06, "2": 0.93}[sex]
    return {
        "KY": _spelled(period, rng),
        "LHKT": sector,
        "GIOI": sex,
        "SO_LD": f"{number:,}".replace(",", ".") if rng.random() < 0.4 else str(number),
        "SO_LCHL": str(min(number, paid)),
        "TN_BQ": str(round(grown * rng.uniform(0.97, 1.03))),
        **_release(period, rng),
    }


def _release(period: tuple[int, int], rng: Random) -> Row:
    year, quarter = period
    day = date(year + quarter // 4, quarter % 4 * 3 + 1, 1) + timedelta(days=rng.randint(-2, 12))
    return {"UOC": "1" if period == QUARTERS[-1] else "0", "NGUON": encode_tcvn3(SOURCE), "NGAY_CB": f"{day:%d/%m/%Y}"}


def _spelled(period: tuple[int, int], rng: Random) -> str:
    year, quarter = period
    return rng.choice(SPELLINGS).format(year=year, quarter=quarter, roman=ROMAN[quarter - 1])


def _interviews(scale: int, seed: int) -> DemoTable:
    """The households asked, in the same folder; no contract names this file."""
    rng = stream(seed, "interviews")
    rows: list[Row] = [
        {"SO_PHIEU": f"{number:05d}", "MA_XA": place.code_today, "DIA_CHI": place.address(rng), **person(rng)}
        for number, place in enumerate(rng.choices(places(), k=INTERVIEWS * scale), 1)
    ]
    return DemoTable("phieu_dieu_tra.csv", tuple(rows[0]), rows)
