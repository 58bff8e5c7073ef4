"""The forest land of every commune: a made-up state in 2018, growing a little every year."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from demo.generation.nong_nghiep.territory import Reporting, is_city, land_hectares
from demo.generation.places import places
from demo.generation.table import stream

FIRST_YEAR = 2018
NATURAL, GROWN, YOUNG, RESTORED, BARE = "RTN", "RTG", "RTM", "DTR", "DT1"
SHARES = {NATURAL: 0.40, GROWN: 0.025, YOUNG: 0.012, RESTORED: 0.10, BARE: 0.09}
"""Part of a commune's land, before chance."""
PURPOSES = {"DD": 0.12, "PH": 0.55, "SX": 0.30, "NQH": 0.03}
GROWTH = {NATURAL: 0.006, GROWN: 0.05, YOUNG: 0.03, RESTORED: -0.01, BARE: -0.02}


@dataclass(frozen=True)
class Forest:
    """One kind of forest land of an old commune, for one purpose, in 2018."""

    commune: str
    kind: str
    purpose: str
    hectares: float


@cache
def forests(seed: int) -> tuple[Forest, ...]:
    """Forest land of every old commune by kind and purpose."""
    rng = stream(seed, "forests")
    land = land_hectares(seed)
    found = []
    for place in places():
        wooded = rng.uniform(0.55, 1.5) * (0.5 if is_city(place) else 1.0)
        for kind, share in SHARES.items():
            if kind == NATURAL or rng.random() < 0.75:
                area = land[place.code] * min(share * wooded, 0.8 if kind == NATURAL else 0.12)
                chosen = [p for p in PURPOSES if p == "PH" or rng.random() < 0.35]
                parts = [PURPOSES[p] * rng.uniform(0.4, 1.6) for p in chosen]
                found += [
                    Forest(place.code, kind, p, area * w / sum(parts)) for p, w in zip(chosen, parts, strict=True)
                ]
    return tuple(found)


def hectares_of(commune: Reporting, year: int, seed: int) -> dict[tuple[str, str], float]:
    """Forest land of a reporting commune at the year's end, by kind and purpose, to a hundredth."""
    found: dict[tuple[str, str], float] = {}
    by_commune = _by_commune(seed)
    for part in commune.parts:
        for forest in by_commune[part.code]:
            key = (forest.kind, forest.purpose)
            found[key] = found.get(key, 0.0) + forest.hectares * (1 + GROWTH[forest.kind]) ** (year - FIRST_YEAR)
    return {key: round(area, 2) for key, area in found.items()}


@cache
def _by_commune(seed: int) -> dict[str, list[Forest]]:
    grouped: dict[str, list[Forest]] = {}
    for forest in forests(seed):
        grouped.setdefault(forest.commune, []).append(forest)
    return grouped
