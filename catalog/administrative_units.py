"""Communes, dated: 129 until 30 June 2025, 45 since 1 July 2025, and which became which.

A code without a date is ambiguous: 21 codes kept their number and changed their name in 2025. Names are worse:
three old communes share a name with a different new one.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Commune:
    """One commune during the time its code had this name (``valid_to`` None: still)."""

    code: str
    name: str
    district_code: str | None
    district: str | None
    valid_from: date | None
    valid_to: date | None
    latitude: str | None
    longitude: str | None

    def exists_on(self, day: date) -> bool:
        """Whether the commune existed on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class AdministrativeUnits:
    """The dated list of communes and the crosswalk of July 2025 (every old commune went whole into one new)."""

    communes: tuple[Commune, ...]
    crosswalk: dict[str, str]
    """Old commune code to new commune code."""

    def on(self, day: date) -> tuple[Commune, ...]:
        """The communes that existed on ``day``."""
        return tuple(commune for commune in self.communes if commune.exists_on(day))

    @cached_property
    def current(self) -> dict[str, Commune]:
        """Today's communes by code."""
        return {commune.code: commune for commune in self.communes if commune.valid_to is None}


def read_administrative_units(folder: Path) -> AdministrativeUnits:
    """Read ``communes.csv`` and ``commune_crosswalk.csv`` from the vocabulary folder."""
    with (folder / "communes.csv").open(encoding="utf-8", newline="") as file:
        communes = tuple(_commune(row) for row in csv.DictReader(file))
    with (folder / "commune_crosswalk.csv").open(encoding="utf-8", newline="") as file:
        crosswalk = {row["ma_xa_cu"]: row["ma_xa_moi"] for row in csv.DictReader(file)}
    return AdministrativeUnits(communes, crosswalk)


def _commune(row: dict[str, str]) -> Commune:
    return Commune(
        code=row["ma_xa"],
        name=row["ten_xa"],
        district_code=row["ma_huyen"] or None,
        district=row["ten_huyen"] or None,
        valid_from=date.fromisoformat(row["hieu_luc_tu"]) if row["hieu_luc_tu"] else None,
        valid_to=date.fromisoformat(row["hieu_luc_den"]) if row["hieu_luc_den"] else None,
        latitude=row["vi_do"] or None,
        longitude=row["kinh_do"] or None,
    )
