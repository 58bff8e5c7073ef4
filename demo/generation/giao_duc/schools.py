"""The schools of the province: how many of each type, where they stand, when they opened and closed.

At scale 1 the numbers of the school year 2023-2024 are those of the sector's report: 168 preschools, 140 primary,
123 lower secondary and 33 upper secondary schools. A combined school counts under its highest level.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from demo.generation.apportion import apportion
from demo.generation.places import CITY, Place, places
from demo.generation.table import stream

YEARS = (2022, 2023, 2024, 2025)
"""Years in which the school years of the demonstration start."""

LEVELS_OF_TYPE: dict[str, tuple[str, ...]] = {
    "nha_tre": ("nha_tre",),
    "mau_giao": ("mau_giao",),
    "mam_non": ("nha_tre", "mau_giao"),
    "tieu_hoc": ("tieu_hoc",),
    "ptdtbt_tieu_hoc": ("tieu_hoc",),
    "thcs": ("thcs",),
    "ptdtbt_thcs": ("thcs",),
    "th_thcs": ("tieu_hoc", "thcs"),
    "ptdtbt_th_thcs": ("tieu_hoc", "thcs"),
    "thpt": ("thpt",),
    "ptdtnt_thpt": ("thpt",),
    "thcs_thpt": ("thcs", "thpt"),
}
KINDS = {
    "nha_tre": "Nhà trẻ",
    "mau_giao": "Trường Mẫu giáo",
    "mam_non": "Trường Mầm non",
    "tieu_hoc": "Trường Tiểu học",
    "ptdtbt_tieu_hoc": "Trường PTDTBT Tiểu học",
    "thcs": "Trường THCS",
    "ptdtbt_thcs": "Trường PTDTBT THCS",
    "th_thcs": "Trường TH và THCS",
    "ptdtbt_th_thcs": "Trường PTDTBT TH và THCS",
    "thpt": "Trường THPT",
    "ptdtnt_thpt": "Trường PTDTNT THPT",
    "thcs_thpt": "Trường THCS và THPT",
}
Types: TypeAlias = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Group:
    """Schools counted under one level: how many of each type ever, and how many opened or closed since 2022."""

    digit: int
    types: Types
    closed_after: tuple[tuple[int, int], ...] = ()
    opened_in: tuple[tuple[int, int], ...] = ()


GROUPS: dict[str, Group] = {
    "mam_non": Group(0, (("nha_tre", 3), ("mau_giao", 6), ("mam_non", 160)), closed_after=((2022, 1), (2024, 2))),
    "tieu_hoc": Group(1, (("tieu_hoc", 66), ("ptdtbt_tieu_hoc", 76)), closed_after=((2022, 2), (2024, 2))),
    "thcs": Group(
        2,
        (("thcs", 49), ("ptdtbt_thcs", 60), ("th_thcs", 8), ("ptdtbt_th_thcs", 8)),
        opened_in=((2023, 1), (2024, 2)),
    ),
    "thpt": Group(3, (("thpt", 20), ("ptdtnt_thpt", 8), ("thcs_thpt", 6)), opened_in=((2024, 1),)),
}
PRIVATE_NAMES = ("Hoa Ban", "Họa Mi", "Sao Mai", "Ánh Dương", "Tuổi Thơ")


@dataclass(frozen=True)
class School:
    """One school; ``last_year`` is the start of its last school year when it has closed."""

    code: str
    name: str
    type: str
    private: bool
    place: Place
    weight: float
    first_year: int = YEARS[0]
    last_year: int | None = None

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels the school teaches."""
        return LEVELS_OF_TYPE[self.type]

    def teaches(self, level: str, year: int) -> bool:
        """Whether it had the level in the school year that starts in ``year``."""
        open_then = self.first_year <= year and (self.last_year is None or year <= self.last_year)
        return open_then and level in self.levels


def schools(scale: int, seed: int) -> list[School]:
    """All schools, ``scale`` times the real number."""
    return [
        school for group in GROUPS.values() for school in _group(group, scale, stream(seed, f"schools{group.digit}"))
    ]


def _group(group: Group, scale: int, rng: Random) -> list[School]:
    types = [name for name, number in group.types for _ in range(number * scale)]
    rng.shuffle(types)
    where = _placed(len(types))
    sharing = Counter(where)
    lives = _lives(group, len(types), scale)
    names: Counter[str] = Counter()
    made: list[School] = []
    for index, (kind, place) in enumerate(zip(types, where, strict=True)):
        private = kind == "mam_non" and place.district_code == CITY and index % 4 == 0
        first, last = lives[index]
        made.append(
            School(
                code=f"11{place.district_code}{group.digit}{index + 1:04d}",
                name=_name(kind, place, private, names),
                type=kind,
                private=private,
                place=place,
                weight=place.weight / sharing[place] * rng.uniform(0.75, 1.25) * (0.5 if private else 1),
                first_year=first,
                last_year=last,
            )
        )
    return made


def _placed(number: int) -> list[Place]:
    """One place for each school: every commune has a school when there are enough, the larger ones several."""
    everywhere = places()
    minimum = 1 if number >= len(everywhere) else 0
    shares = apportion(number, [place.weight for place in everywhere], minimum)
    return [place for place, share in zip(everywhere, shares, strict=True) for _ in range(share)]


def _lives(group: Group, number: int, scale: int) -> list[tuple[int, int | None]]:
    """First and last year of each school; those that closed or opened are spread over the list."""
    lives: list[tuple[int, int | None]] = [(YEARS[0], None)] * number
    changes = [(YEARS[0], year) for year, count in group.closed_after for _ in range(count * scale)]
    opened = [(year, None) for year, count in group.opened_in for _ in range(count * scale)]
    for turn, life in enumerate([*changes, *opened]):
        lives[7 + turn * 29] = life
    return lives


def _name(kind: str, place: Place, private: bool, names: Counter[str]) -> str:
    if private:
        base = f"Trường Mầm non tư thục {PRIVATE_NAMES[names['private'] % len(PRIVATE_NAMES)]}"
        names["private"] += 1
        return (
            base if names["private"] <= len(PRIVATE_NAMES) else f"{base} {names['private'] // len(PRIVATE_NAMES) + 1}"
        )
    where = place.district.replace("Huyện", "huyện") if kind == "ptdtnt_thpt" else place.bare_name
    key = f"{KINDS[kind]}{where}"
    names[key] += 1
    number = "" if names[key] == 1 else f" số {names[key]}"
    return f"{KINDS[kind]}{number} {where}"
