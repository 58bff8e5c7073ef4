"""Names of the communes of today, for bodies that were founded with them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import catalog
from catalog.administrative_units import read_administrative_units


def commune_today(code: str) -> str:
    """Name of the commune with this code of today, as it stands in the middle of a sentence: ``xã Mường Phăng``."""
    name = name_today(code)
    return name[0].lower() + name[1:]


def name_today(code: str) -> str:
    """Name of the commune with this code of today: ``Xã Mường Phăng``."""
    return _names()[code]


@cache
def _names() -> dict[str, str]:
    units = read_administrative_units(Path(catalog.__file__).parent / "vocabulary")
    return {code: commune.name for code, commune in units.current.items()}
