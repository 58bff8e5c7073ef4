"""What a farm keeps: kinds, numbers, and the livestock units of one head."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

LIMITS = {"nho": (11.0, 28.0), "vua": (33.0, 240.0), "lon": (320.0, 1500.0)}
"""Livestock units of each size of farm, with some room to the limits of 10, 30 and 300."""


@dataclass(frozen=True)
class Herd:
    """Animals of one kind on one farm."""

    kind: str
    head: int
    factor: float
    fattened: bool


FACTORS = {
    "Lợn thịt": (0.2, True), "Lợn nái": (0.5, False), "Trâu": (0.7, False), "Bò thịt": (0.5, True), "Dê": (0.05, True),
    "Ngựa": (0.4, False), "Gà thịt": (0.004, True), "Gà đẻ": (0.0036, False), "Vịt, ngan": (0.005, True),
}  # fmt: skip
MAIN = {
    "nho": ("Lợn thịt", "Lợn thịt", "Trâu", "Bò thịt", "Dê", "Gà thịt", "Vịt, ngan", "Ngựa"),
    "vua": ("Lợn thịt", "Lợn thịt", "Lợn thịt", "Bò thịt", "Gà thịt", "Gà đẻ"),
    "lon": ("Lợn thịt", "Lợn nái", "Lợn thịt", "Bò thịt"),
}
BESIDE = ("Lợn nái", "Gà thịt", "Vịt, ngan", "Dê", "Trâu")
LARGE_HERDS = ("Lợn thịt", "Lợn nái", "Bò thịt", "Gà thịt", "Gà đẻ")
"""Kinds a certificate of a large farm may name."""


def herds(size: str, rng: Random) -> list[Herd]:
    """The herds of one farm of that size, the largest first."""
    low, high = LIMITS[size]
    whole = low + (high - low) * rng.random() ** 2
    main = rng.choice(MAIN[size])
    beside = rng.choice(BESIDE)
    if beside == main or rng.random() < 0.4:
        return [_herd(main, whole)]
    part = whole * rng.uniform(0.05, 0.3)
    return [_herd(main, whole - part), _herd(beside, part)]


def _herd(kind: str, wanted: float) -> Herd:
    factor, fattened = FACTORS[kind]
    return Herd(kind, max(1, round(wanted / factor)), factor, fattened)


def units(kept: list[Herd]) -> float:
    """Livestock units of all herds of a farm."""
    return sum(herd.head * herd.factor for herd in kept)
