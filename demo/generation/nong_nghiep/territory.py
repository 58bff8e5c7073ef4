"""The communes as agriculture sees them: 129 old ones, 45 of today, each with its part of the land."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import catalog
from demo.generation.places import CITY, Place, places
from demo.generation.table import stream

NEW_COMMUNES = date(2025, 7, 1)
LOWLAND = frozenset({"094", "100"})
"""Điện Biên Phủ and the Mường Thanh valley around it: paddy twice a year, little upland."""


@dataclass(frozen=True)
class Reporting:
    """A commune that reports: an old one before July 2025, one of today after."""

    code: str
    parts: tuple[Place, ...]
    """The old communes it is made of; an old commune is its own only part."""

    @property
    def place(self) -> Place:
        """The part its reports speak for where one place is needed."""
        return self.parts[0]


def reporting_on(day: date) -> tuple[Reporting, ...]:
    """The communes that report on ``day``."""
    return _reporting(day >= NEW_COMMUNES)


@cache
def _reporting(today: bool) -> tuple[Reporting, ...]:
    if not today:
        return tuple(Reporting(place.code, (place,)) for place in places())
    by_code: dict[str, list[Place]] = {}
    for place in places():
        by_code.setdefault(place.code_today, []).append(place)
    return tuple(Reporting(code, tuple(parts)) for code, parts in sorted(by_code.items()))


def is_lowland(place: Place) -> bool:
    """Whether the commune lies in the valley, where paddy is grown twice a year."""
    return place.district_code in LOWLAND


def is_city(place: Place) -> bool:
    """Whether the commune is part of the town."""
    return place.district_code == CITY


@cache
def land_hectares(seed: int) -> dict[str, float]:
    """Area of every old commune by its code; those that became one commune of today add up to its true area."""
    rng = stream(seed, "land")
    found: dict[str, float] = {}
    for commune in _reporting(today=True):
        raw = [rng.uniform(0.6, 1.4) * (0.12 if is_city(part) else 1.0) for part in commune.parts]
        whole = _hectares_today()[commune.code]
        found |= {part.code: whole * share / sum(raw) for part, share in zip(commune.parts, raw, strict=True)}
    return found


@cache
def _hectares_today() -> dict[str, float]:
    path = Path(catalog.__file__).parent / "vocabulary" / "communes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["dien_tich_km2"]]
    return {row["ma_xa"]: float(row["dien_tich_km2"]) * 100 for row in rows}
