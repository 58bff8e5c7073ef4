"""Communes found by the name they had before July 2025."""

from __future__ import annotations

from demo.generation.places import Place, places


def place_named(name: str) -> Place:
    """The commune of before July 2025 with this full name: ``Xã Noong Hẹt``."""
    return next(place for place in places() if place.name == name)
