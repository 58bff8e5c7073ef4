"""What happens to each enterprise of the register: changes, suspensions, dissolution, one event after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import day_between
from demo.generation.enterprises import LAST_DAY, Enterprise

CHANGES = {"VON": 30, "TS": 18, "TEN": 8, "NN": 25, "NDD": 12, "TV": 7}
"""What a change of registration is about, and its weight."""
CHANGE_COUNTS = (38, 27, 17, 10, 5, 3)
"""Weights of no change at all, one, two and so on."""
SUSPENDED_BEFORE = 0.16
"""Share of the enterprises that once paused and came back."""
LONG_LIFE = 1000
ONE_YEAR = 364


@dataclass(frozen=True)
class Event:
    """One event of the register."""

    kind: str
    """As the register's software abbreviates it."""
    day: date
    change: str | None = None
    until: date | None = None


def events(enterprise: Enterprise, rng: Random) -> list[Event]:
    """Every event of ``enterprise``, by day; the first is its registration, the last that of its status."""
    end = enterprise.ended or LAST_DAY
    found = [Event("DKM", enterprise.founded), *_changes(enterprise.founded, end, rng)]
    if (end - enterprise.founded).days > LONG_LIFE and rng.random() < SUSPENDED_BEFORE:
        found += _pause(enterprise.founded, end, rng)
    found += _ending(enterprise, rng)
    return sorted(found, key=lambda event: (event.day, event.kind))


def _changes(founded: date, end: date, rng: Random) -> Iterator[Event]:
    days = (end - founded).days - 25
    number = rng.choices(range(len(CHANGE_COUNTS)), CHANGE_COUNTS)[0]
    kinds = rng.choices(list(CHANGES), list(CHANGES.values()), k=number)
    for offset, kind in zip(rng.sample(range(10, max(days, 30)), number), kinds, strict=True):
        yield Event("TD", founded + timedelta(days=offset), change=kind)


def _pause(founded: date, end: date, rng: Random) -> list[Event]:
    """A suspension that ended in good time, at least half a year before anything that came later."""
    begin = day_between(founded + timedelta(days=100), end - timedelta(days=800), rng)
    until = begin + timedelta(days=rng.choice((90, 180, 270, ONE_YEAR)))
    back = until + timedelta(days=1) if rng.random() < 0.8 else begin + timedelta(days=rng.randint(40, 80))
    return [Event("TN", begin, until=until), Event("HDTL", back)]


def _ending(enterprise: Enterprise, rng: Random) -> list[Event]:
    """The event that made the present status, with its announcement where the law asks for one."""
    founded, status = enterprise.founded, enterprise.status
    if enterprise.ended:
        if status == "bi_thu_hoi":
            return [Event("TH", enterprise.ended)]
        return [Event("DDGT", enterprise.ended - timedelta(days=rng.randint(20, 120))), Event("GT", enterprise.ended)]
    recent = day_between(max(founded + timedelta(days=20), date(2025, 11, 1)), LAST_DAY - timedelta(days=15), rng)
    if status == "tam_ngung":
        return [Event("TN", recent, until=recent + timedelta(days=rng.randint(60, ONE_YEAR)))]
    kinds = {"khong_con_tai_dia_chi": "KTDC", "dang_giai_the": "DDGT"}
    return [Event(kinds[status], recent)] if status in kinds else []


def status_day(enterprise: Enterprise, lived: list[Event]) -> date:
    """The day since which the present status holds."""
    making = {
        "dang_hoat_dong": ("HDTL", "DKM"), "tam_ngung": ("TN",), "khong_con_tai_dia_chi": ("KTDC",),
        "dang_giai_the": ("DDGT",), "da_giai_the": ("GT",), "bi_thu_hoi": ("TH",),
    }[enterprise.status]  # fmt: skip
    return max(event.day for event in lived if event.kind in making)
