"""The months tourism reports cover, and how full each is: Hoa Ban in March, 7 May, harvest, clouds, rain."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import date_text
from demo.generation.places import Place

FIRST, LAST = date(2023, 1, 1), date(2026, 9, 1)
REFORM = date(2025, 7, 1)
HISTORY_SEASON = (0.7, 0.9, 1.7, 1.2, 2.3, 0.9, 0.8, 0.8, 0.9, 1.0, 0.9, 1.0)
NATURE_SEASON = (1.3, 1.2, 1.5, 1.1, 1.0, 0.6, 0.5, 0.6, 1.2, 1.4, 1.2, 1.3)
STAY_SEASON = (0.8, 0.9, 1.5, 1.1, 1.7, 0.9, 0.9, 0.8, 0.9, 1.0, 0.9, 1.0)
YEAR_LEVEL = {2023: 0.85, 2024: 1.25, 2025: 1.1, 2026: 1.15}
ANNIVERSARY = {(2024, 3): 1.2, (2024, 4): 1.4, (2024, 5): 1.7}
"""The seventieth anniversary of the victory of 1954."""


@dataclass(frozen=True)
class Month:
    """One month of reports."""

    first: date

    @property
    def days(self) -> int:
        """Number of its days."""
        return monthrange(self.first.year, self.first.month)[1]

    def level(self, season: tuple[float, ...]) -> float:
        """How busy it is against an average month."""
        key = (self.first.year, self.first.month)
        return season[key[1] - 1] * YEAR_LEVEL[key[0]] * ANNIVERSARY.get(key, 1.0)

    def commune(self, place: Place) -> str:
        """The commune's code on the month's first day."""
        return place.code if self.first < REFORM else place.code_today

    def text(self, rng: Random) -> str:
        """The month as one clerk or another writes it."""
        kind = rng.random()
        if kind < 0.6:
            return f"{self.first:%Y-%m}"
        return f"{self.first:%m/%Y}" if kind < 0.9 else f"tháng {self.first.month}/{self.first.year}"

    def closing(self, rng: Random) -> str:
        """The day the figures were closed, some days into the next month."""
        return date_text(self.first + timedelta(days=self.days + rng.randint(2, 18)), rng)


def months() -> tuple[Month, ...]:
    """Every month of the reports, in order."""
    count = (LAST.year - FIRST.year) * 12 + LAST.month - FIRST.month + 1
    return tuple(Month(date(FIRST.year + turn // 12, turn % 12 + 1, 1)) for turn in range(count))
