"""Make and fill the departments' databases of the demonstration. Every row is synthetic."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from catalog.faults import did_you_mean
from demo import generation
from demo.breaking import KEPT
from demo.engines import open_database
from demo.generation.table import Generator
from warehouse.errors import OdwError


def _generators() -> dict[str, Generator]:
    """What every topic's package under ``demo/generation`` offers; its name is the topic's key."""
    found: dict[str, Generator] = {}
    for module in iter_modules(generation.__path__):
        if module.ispkg:
            found |= import_module(f"{generation.__name__}.{module.name}").GENERATORS
    return dict(sorted(found.items()))


GENERATORS = _generators()
"""By system name, as in ``catalog/systems``."""

MAX_SCALE = 50
"""School codes have four digits for the serial number within a district and level."""


def fill(system_name: str, url: str, scale: int = 1, seed: int = 2024) -> dict[str, int]:
    """Drop, make and fill the tables of one department's database; the same arguments give the same rows.

    ``scale`` multiplies schools, pupils, libraries and records; at 1 the control totals of 2023-2024 hold.

    Returns the number of rows by relation.

    Raises:
        OdwError: there is no demonstration data for this system, or the scale is out of bounds.
    """
    if not 1 <= scale <= MAX_SCALE:
        raise OdwError("Dữ liệu mẫu", f"không sinh được ở quy mô {scale}", f"Chọn quy mô từ 1 đến {MAX_SCALE}.")
    if system_name not in GENERATORS:
        raise OdwError(
            f"Dữ liệu mẫu của hệ thống {system_name}",
            "không có bộ sinh dữ liệu mẫu",
            did_you_mean(system_name, GENERATORS),
        )
    with open_database(url) as database:
        written = {}
        for table in GENERATORS[system_name](scale, seed):
            database.create(table)
            database.execute(f"drop table if exists {database.quoted(table.relation + KEPT)}")
            written[table.relation] = database.insert(table)
        return written
