"""Broadband and base stations in the communes, quarter by quarter, through the reorganisation of July 2025."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from demo.generation.apportion import apportion
from demo.generation.dirt import comma_number
from demo.generation.places import CITY, Place, places
from demo.generation.reporting_periods import quarter_text, quarters
from demo.generation.table import Row, stream

FIRST_BROADBAND, FIRST_STATIONS = (2023, 1), (2024, 1)
HOUSEHOLD_SHARE = 0.84
"""Of the fixed broadband subscribers, those that are households."""
SITES = {"2G/3G": 980, "4G": 1_040, "5G": 60}
"""Sites of the province in the first quarter of 2024 (5G: of the last quarter of that year)."""
REBASED = "2025-Q3"


@dataclass(frozen=True)
class Commune:
    """A commune as it is in its quarter."""

    code: str
    households: int
    villages: int
    wealth: float
    """How far broadband has come, compared with its neighbours."""


def broadband_rows(totals: Mapping[str, int], seed: int) -> list[Row]:
    """Households with broadband in every commune; over a quarter they are a fixed share of the subscribers."""
    rng = stream(seed, "broadband of communes")
    rows: list[Row] = []
    for quarter in quarters(FIRST_BROADBAND):
        communes = _communes(quarter, seed)
        month = f"{quarter[:4]}-{int(quarter[6:]) * 3:02d}"
        weights = [commune.households * commune.wealth for commune in communes]
        shares = apportion(round(totals[month] * HOUSEHOLD_SHARE), weights)
        rows += [_broadband_row(quarter, commune, share, rng) for commune, share in zip(communes, shares, strict=True)]
    return rows


def station_rows(seed: int) -> list[Row]:
    """Base station sites and villages covered, by technology."""
    rng = stream(seed, "base stations")
    rows: list[Row] = []
    for number, quarter in enumerate(quarters(FIRST_STATIONS)):
        communes = _communes(quarter, seed)
        for technology, sites in SITES.items():
            if technology == "5G" and quarter < "2024-Q4":
                continue
            total = round(sites * (1.012**number if technology == "4G" else 1 if technology != "5G" else 1.25**number))
            shares = apportion(total, [commune.villages * max(0.2, commune.wealth) for commune in communes])
            rows += [
                _station_row(quarter, commune, technology, share, rng)
                for commune, share in zip(communes, shares, strict=True)
            ]
    return rows


def _communes(quarter: str, seed: int) -> list[Commune]:
    """129 communes before July 2025, 45 since; what the old ones had together the new one has."""
    rng = stream(seed, "communes")
    old = [(place, _old_commune(place, rng)) for place in places()]
    if quarter < REBASED:
        return [commune for _, commune in old]
    merged: dict[str, list[Commune]] = {}
    for place, commune in old:
        merged.setdefault(place.code_today, []).append(commune)
    return [_together(code, parts) for code, parts in sorted(merged.items())]


def _old_commune(place: Place, rng: Random) -> Commune:
    households = max(160, round(place.weight * 232 * rng.uniform(0.75, 1.25)))
    remote = rng.random() < 0.04
    wealth = 1.0 if place.district_code == CITY else 0.004 if remote else rng.uniform(0.35, 0.95)
    return Commune(place.code, households, max(4, round(households / rng.uniform(60, 110))), wealth)


def _together(code: str, parts: list[Commune]) -> Commune:
    households = sum(part.households for part in parts)
    wealth = sum(part.wealth * part.households for part in parts) / households
    return Commune(code, households, sum(part.villages for part in parts), wealth)


def _broadband_row(quarter: str, commune: Commune, connected: int, rng: Random) -> Row:
    with_fibre = min(commune.villages, max(1, round(commune.villages * min(1.0, commune.wealth + 0.3))))
    return {
        "Quý": quarter_text(quarter, rng),
        "Mã xã": commune.code.lstrip("0") if rng.random() < 0.4 else commune.code,
        "Số hộ": comma_number(commune.households, 0),
        "Hộ có băng rộng": comma_number(min(connected, commune.households), 0),
        "Số thôn bản": str(commune.villages),
        "Thôn bản có cáp quang": str(with_fibre),
        "Đơn vị công kết nối": str(rng.randint(4, 9) + commune.villages // 5) if rng.random() < 0.97 else None,
    }


def _station_row(quarter: str, commune: Commune, technology: str, sites: int, rng: Random) -> Row:
    reach = {"2G/3G": 0.97, "4G": 0.93, "5G": 0.2}[technology]
    covered = min(commune.villages, round(commune.villages * reach * rng.uniform(0.92, 1.06))) if sites else 0
    return {
        "Quý": quarter_text(quarter, rng),
        "Mã xã": commune.code.lstrip("0") if rng.random() < 0.4 else commune.code,
        "Công nghệ": technology,
        "Số vị trí": str(sites),
        "Dùng chung": str(round(sites * rng.uniform(0.1, 0.3))),
        "Số thôn bản": str(commune.villages),
        "Thôn bản có sóng": str(covered),
    }
