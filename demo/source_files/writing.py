"""All files of one department's system: made aside, then switched in, so that nothing of an older filling is left."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from catalog.system import System
from demo.generation.table import DemoTable
from demo.source_files.csv_files import write_csv_files
from demo.source_files.pairing import pairs
from demo.source_files.routes import write_rest, write_xml
from demo.source_files.workbooks import write_workbooks


def write_files(folder: Path, system: System, tables: Iterable[DemoTable]) -> None:
    """Bring ``folder`` to hold ``tables`` the way ``system`` is read; a table that is not given is not there.

    Raises:
        OdwError: see ``pairs``.
    """
    aside = folder.with_name(f".{folder.name}.moi")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    found = pairs(system, tables)
    if system.kind == "excel":
        write_workbooks(aside, system, found)
    elif system.kind == "csv":
        write_csv_files(aside, system, found)
    elif system.kind == "rest":
        write_rest(aside, found)
    else:
        write_xml(aside, found)
    remove_files(folder)
    aside.rename(folder)


def remove_files(folder: Path) -> None:
    """Take everything away: a folder that is gone, a service that is down."""
    if folder.exists():
        shutil.rmtree(folder)
