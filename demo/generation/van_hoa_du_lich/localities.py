"""Looking places up by the code they had before July 2025, and choosing them where visitors are."""

from __future__ import annotations

from functools import cache
from random import Random

from demo.generation.places import CITY, Place, places

VISITED = {
    "03145": 5.0,
    "03325": 6.0,
    "03326": 6.0,
    "03328": 4.0,
    "03352": 3.0,
    "03331": 3.0,
    "03151": 4.0,
    "03280": 3.0,
}
"""Communes with villages and lakes that visitors stay at."""


@cache
def _by_code() -> dict[str, Place]:
    return {place.code: place for place in places()}


def place_of(code: str) -> Place:
    """The commune that had this code before July 2025."""
    return _by_code()[code]


def visited_places(count: int, rng: Random, city: float = 8.0) -> list[Place]:
    """Communes drawn by how many visitors they have; ``city`` is how much the capital's wards count for."""
    everywhere = places()
    weights = [
        place.weight * (city if place.district_code == CITY else VISITED.get(place.code, 1.0)) for place in everywhere
    ]
    return rng.choices(everywhere, weights, k=count)


def peoples_committee(place: Place) -> str:
    """Who looks after what is no department's: the committee of the commune as it was called."""
    return f"Ủy ban nhân dân {place.name[0].lower()}{place.name[1:]}"
