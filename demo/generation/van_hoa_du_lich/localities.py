"""Places by the code they had before July 2025, as visitors know them and as they are called today."""

from __future__ import annotations

import math
from functools import cache
from random import Random

from demo.generation.communes_today import name_today
from demo.generation.places import CITY, VILLAGES, Place, places

VISITED = {"03145": 9.0, "03325": 12.0, "03326": 10.0, "03328": 4.0, "03352": 3.0, "03331": 3.0, "03151": 4.0}
"""Communes with villages and lakes that visitors stay at."""
CENTRE = (21.387, 103.017)
KM_PER_DEGREE = (111.0, 103.5)
"""Of latitude and, in this province, of longitude."""
WINDING = 1.6
"""How much longer mountain roads are than the crow's flight."""


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
        place.weight * VISITED.get(place.code, city if place.district_code == CITY else 1.0) for place in everywhere
    ]
    return rng.choices(everywhere, weights, k=count)


def within_sentence(name: str) -> str:
    """The name as it stands inside a sentence: ``xã Mường Phăng``."""
    return f"{name[0].lower()}{name[1:]}"


def today(place: Place) -> str:
    """What the commune that holds the place is called today."""
    return name_today(place.code_today)


def peoples_committee(place: Place) -> str:
    """Who looks after what is no department's: the committee of today's commune."""
    return f"Ủy ban nhân dân {within_sentence(today(place))}"


def village(rng: Random) -> str:
    """The name of a village."""
    return f"{rng.choice(VILLAGES)} {rng.choice(('', '1', '2'))}".rstrip()


def address(place: Place, rng: Random) -> str:
    """An address: a residential group in wards and townships, a village elsewhere; old communes' names are common."""
    where = place.name if rng.random() < 0.5 else today(place)
    if place.name.startswith(("Phường", "Thị trấn")):
        return f"Tổ dân phố {rng.randint(1, 20)}, {where}"
    return f"Bản {village(rng)}, {where}"


def road_km(place: Place, rng: Random) -> float:
    """The road from the capital, about: the crow's flight, and the mountains between."""
    north, east = (place.latitude - CENTRE[0]) * KM_PER_DEGREE[0], (place.longitude - CENTRE[1]) * KM_PER_DEGREE[1]
    return math.hypot(north, east) * WINDING * rng.uniform(0.9, 1.1) + rng.uniform(0.3, 3)
