"""The crops of the province: where, when and how well each grows. Orders of magnitude, not figures of any report."""

from __future__ import annotations

from dataclasses import dataclass

SPRING, SUMMER, MAIN, AUTUMN, YEAR = "DX", "XH", "MU", "TD", "CN"


@dataclass(frozen=True)
class Crop:
    """One crop in one season."""

    code: str
    season: str
    province_hectares: float
    """Area of the whole province in a usual year."""
    spread: float
    """Share of the communes that grow it."""
    lowland: float
    """Weight of a commune in the valley against one in the hills."""
    yields: tuple[float, float]
    """Quintals per hectare, in a poor and in a good year."""
    growth: float = 0.0
    """Yearly growth of the area."""
    price: float = 0.0
    """Thousand đồng per kilogram at the farm gate, of products that VIII.16 follows."""

    @property
    def perennial(self) -> bool:
        """Whether it stands for years: there is an area newly planted and one not yet bearing."""
        return self.code in PERENNIAL


PERENNIAL = frozenset(f"C{number}" for number in (*range(21, 25), *range(31, 41), *range(51, 54)))
CROPS = (
    Crop("C01", SPRING, 9900, 0.72, 6, (56, 66), price=9.5),
    Crop("C01", MAIN, 19200, 0.95, 2.2, (46, 56), price=9.2),
    Crop("C02", MAIN, 20500, 0.72, 0.2, (12, 17), -0.01),
    Crop("C03", SUMMER, 24500, 0.95, 0.5, (24, 33), -0.01, 6.8),
    Crop("C03", AUTUMN, 2100, 0.3, 1.5, (28, 38), price=7.2),
    Crop("C04", SPRING, 620, 0.5, 1.2, (50, 62)),
    Crop("C05", SUMMER, 480, 0.3, 0.4, (60, 90), 0.02),
    Crop("C06", YEAR, 11600, 0.9, 0.4, (84, 108), 0.02, 2.1),
    Crop("C07", YEAR, 520, 0.25, 0.5, (260, 460), 0.01, 1.9),
    Crop("C08", SUMMER, 1150, 0.5, 1.0, (12, 15)),
    Crop("C09", SUMMER, 1300, 0.4, 0.4, (12, 15), -0.06),
    Crop("C10", YEAR, 160, 0.2, 1.0, (420, 560)),
    Crop("C11", SPRING, 2400, 0.9, 3, (150, 190), 0.02),
    Crop("C11", SUMMER, 1700, 0.7, 3, (140, 175), 0.02),
    Crop("C12", SUMMER, 420, 0.4, 1.0, (8, 11)),
    Crop("C13", YEAR, 1900, 0.4, 0.6, (600, 1300), 0.05),
    Crop("C21", YEAR, 620, 0.1, 0.1, (22, 42), 0.0, 8.5),
    Crop("C22", YEAR, 3900, 0.2, 0.6, (12, 19), 0.05, 95.0),
    Crop("C23", YEAR, 5000, 0.25, 0.4, (9, 13), 0.0, 32.0),
    Crop("C24", YEAR, 6500, 0.45, 0.4, (5, 14), 0.12, 62.0),
    Crop("C31", YEAR, 760, 0.6, 1.2, (90, 130), 0.02),
    Crop("C32", YEAR, 880, 0.3, 0.6, (210, 330), 0.06, 5.6),
    Crop("C33", YEAR, 1150, 0.6, 1.0, (25, 58), 0.03, 9.5),
    Crop("C34", YEAR, 520, 0.5, 1.2, (26, 54)),
    Crop("C35", YEAR, 420, 0.4, 1.6, (42, 86), 0.03),
    Crop("C36", YEAR, 310, 0.35, 1.2, (42, 80)),
    Crop("C37", YEAR, 260, 0.35, 0.4, (36, 68)),
    Crop("C38", YEAR, 180, 0.3, 0.4, (26, 58)),
    Crop("C39", YEAR, 120, 0.15, 0.3, (26, 58), 0.04),
    Crop("C40", YEAR, 240, 0.12, 0.8, (110, 180), 0.08, 11.0),
    Crop("C51", YEAR, 2100, 0.3, 0.1, (1.5, 4), 0.05, 130.0),
    Crop("C52", YEAR, 290, 0.1, 0.1, (2, 4.4)),
    Crop("C53", YEAR, 820, 0.15, 0.2, (10, 24), 0.08),
)
REPORTED = {SPRING: (6, 25), SUMMER: (8, 20), MAIN: (11, 15), AUTUMN: (12, 25), YEAR: (12, 31)}
"""Month and day about which a season's figures are closed."""
