"""Make and fill the departments' databases of the demonstration. Every row is synthetic."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules

from catalog.faults import did_you_mean
from demo import generation
from demo.engines import open_database
from demo.generation.table import DemoTable, Generator
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


def generated(system_name: str, scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The tables of one department's system; the same arguments give the same rows.

    ``scale`` multiplies schools, pupils, libraries and records; at 1 the control totals of 2023-2024 hold.

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
    return GENERATORS[system_name](scale, seed)


def fill(system_name: str, url: str, scale: int = 1, seed: int = 2024) -> dict[str, int]:
    """Drop, make and fill the tables of one department's database.

    Returns the number of rows by relation.

    Raises:
        OdwError: see ``generated``.
    """
    tables = generated(system_name, scale, seed)
    write_tables(url, tables)
    return {table.relation: len(table.rows) for table in tables}


def write_tables(url: str, tables: Iterable[DemoTable], gone: Iterable[str] = ()) -> None:
    """Make and fill ``tables`` in the database at ``url`` anew, and drop the relations that are ``gone``."""
    with open_database(url) as database:
        for relation in gone:
            database.execute(f"drop table if exists {database.quoted(relation)}")
        for table in tables:
            database.create(table)
            database.insert(table)
