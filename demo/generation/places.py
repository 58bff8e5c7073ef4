"""Where things stand: the 129 communes of before July 2025, each with the commune that holds it today."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random

import catalog
from catalog.administrative_units import AdministrativeUnits, read_administrative_units

KNOWN_WEIGHTS = {"03127": 49.0, "03334": 35.0, "03328": 29.0, "03253": 24.0, "03352": 22.0, "03158": 6.0}
"""Population of some communes of today in thousands; only weights, the source does not add up to the province."""
OTHER_WEIGHT = 11.3
CITY = "094"
KIND_OF_COMMUNE = re.compile("^(Thị trấn|Phường|Xã) ")
DEGREES_PER_KM = 1 / 111
PROVINCE = (Decimal("20.91"), Decimal("22.55"), Decimal("102.17"), Decimal("103.60"))
RADIUS_KM = 4.0
"""Points scatter this far around the commune's centre: well inside even the smaller communes."""


@dataclass(frozen=True)
class Place:
    """A commune of before July 2025."""

    code: str
    name: str
    district_code: str
    district: str
    code_today: str
    latitude: float
    longitude: float
    weight: float

    @property
    def bare_name(self) -> str:
        """The name without xã, phường or thị trấn: ``Mường Pồn``."""
        return KIND_OF_COMMUNE.sub("", self.name)

    def code_in(self, year: int) -> str:
        """The commune's code in the school year that starts in ``year``."""
        return self.code if year < 2025 else self.code_today

    def point(self, rng: Random) -> tuple[Decimal, Decimal]:
        """A point near the commune's centre, as latitude and longitude."""
        distance, angle = RADIUS_KM * DEGREES_PER_KM * math.sqrt(rng.random()), rng.random() * 2 * math.pi
        latitude = Decimal(f"{self.latitude + distance * math.sin(angle):.6f}")
        longitude = Decimal(f"{self.longitude + distance * math.cos(angle):.6f}")
        south, north, west, east = PROVINCE
        return min(max(latitude, south), north), min(max(longitude, west), east)

    def address(self, rng: Random) -> str:
        """An address as departments write it, with the old commune's name as often as not."""
        if self.district_code == CITY and not self.name.startswith("Xã "):
            return f"Tổ dân phố {rng.randint(1, 20)}, {self.name}"
        return f"Bản {rng.choice(VILLAGES)} {rng.choice(('', '1', '2'))}".rstrip() + f", {self.name}"

    def hamlet(self, rng: Random) -> str:
        """The part of an address that leads to no house: a residential group in a town, a hamlet elsewhere."""
        town = self.name.startswith(("Phường", "Thị trấn"))
        return f"Tổ dân phố {rng.randint(1, 20)}" if town else f"Bản {rng.choice(VILLAGES)}"


VILLAGES = (
    "Na Phay", "Huổi Cáy", "Pá Khoang", "Nà Nghè", "Co Mị", "Hua Thanh", "Pa Thơm", "Nậm Pọng", "Tin Tốc",
    "Nà Láo", "Huổi Hạ", "Che Căn", "Kéo", "Noong Nhai", "Na Ten", "Mường Pồn", "Pú Tửu", "Nà Sự", "Phiêng Ban",
)  # fmt: skip


@cache
def places() -> tuple[Place, ...]:
    """All communes of before July 2025, from the catalog's own lists."""
    units = read_administrative_units(Path(catalog.__file__).parent / "vocabulary")
    parts: dict[str, int] = {}
    for new_code in units.crosswalk.values():
        parts[new_code] = parts.get(new_code, 0) + 1
    return tuple(
        _place(units, index, parts) for index, commune in enumerate(units.communes) if commune.valid_to is not None
    )


def _place(units: AdministrativeUnits, index: int, parts: dict[str, int]) -> Place:
    commune = units.communes[index]
    today = units.current[units.crosswalk[commune.code]]
    return Place(
        code=commune.code,
        name=commune.name,
        district_code=commune.district_code or "",
        district=commune.district or "",
        code_today=today.code,
        latitude=float(today.latitude or 0),
        longitude=float(today.longitude or 0),
        weight=KNOWN_WEIGHTS.get(today.code, OTHER_WEIGHT) / parts[today.code],
    )
