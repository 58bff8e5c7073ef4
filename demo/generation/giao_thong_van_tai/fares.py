"""Fares as the operators of fixed routes declare them, in thousands of đồng."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import comma_number, date_text
from demo.generation.giao_thong_van_tai.routes import Route
from demo.generation.table import Row

PER_KM = {"GN": 0.95, "GI": 0.86, "PH": 1.15}
"""Thousand đồng per passenger-kilometre by vehicle class, of about 2022."""
REASONS = ("NL", "NL", "CP", "GG")


def fare_rows(routes: Iterable[Route], departures: Iterable[Row], rng: Random) -> list[Row]:
    """All declarations, numbered within their year as they came in."""
    by_code = {route.code: route for route in routes}
    served = sorted({(str(row["MaTuyen"]), str(row["SoGPKD"]), str(row["HangXe"])) for row in departures})
    found = [row for code, licence, kind in served for row in _declarations(by_code[code], licence, kind, rng)]
    found.sort(key=lambda item: (item[0], str(item[1]["MaTuyen"]), str(item[1]["SoGPKD"]), str(item[1]["HangXe"])))
    numbers: dict[int, int] = {}
    rows: list[Row] = []
    for day, row in found:
        numbers[day.year] = numbers.get(day.year, 0) + 1
        rows.append({"SoKK": f"KK{numbers[day.year]:04d}/{day.year}", **row})
    return rows


def _declarations(route: Route, licence: str, kind: str, rng: Random) -> Iterator[tuple[date, Row]]:
    declared = date(2022, rng.randint(1, 12), rng.randint(1, 28))
    price, previous = round(route.km * PER_KM[kind] * rng.uniform(0.9, 1.1) / 5 + 1) * 5, 0
    surcharge = rng.choice((20, 30, 40, 60))
    for turn in range(rng.randint(1, 5)):
        reason = "LD" if turn == 0 else rng.choice(REASONS)
        if turn:
            change = rng.uniform(0.86, 0.96) if reason == "GG" else rng.uniform(1.02, 1.13)
            previous, price = price, round(price * change) - (1 if reason == "GG" else 0)
        applied = declared + timedelta(days=rng.randint(3, 12))
        yield declared, _row(route, licence, kind, (price, previous, surcharge), (declared, applied), reason, rng)
        declared += timedelta(days=rng.randint(150, 420))
        if declared > date(2026, 9, 10):
            return


def _row(
    route: Route,
    licence: str,
    kind: str,
    prices: tuple[int, int, int],
    days: tuple[date, date],
    reason: str,
    rng: Random,
) -> Row:
    price, previous, surcharge = prices
    return {
        "SoGPKD": licence,
        "MaTuyen": route.code,
        "HangXe": kind,
        "GiaVe_Nghin": comma_number(price, 0),
        "GiaCu_Nghin": comma_number(previous, 0) if previous else None,
        "PhuThu": f"{surcharge}%" if rng.random() < 0.5 else f"{surcharge},0",
        "GomAn": route.km > 400 and kind == "PH",
        "LyDo": reason,
        "NgayKK": date_text(days[0], rng),
        "NgayHL": date_text(days[1], rng),
    }
