"""Bring one department's system to hold given tables, whatever its kind."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from connectors.connections import parse_url
from demo.databases import generated, write_tables
from demo.generation.table import DemoTable
from demo.source import Source
from demo.source_files.writing import remove_files, write_files
from warehouse.errors import OdwError


@dataclass(frozen=True)
class Condition:
    """What a source was filled with, and the faults it has now: names, and numbers of rows where one was given."""

    scale: int
    seed: int
    faults: tuple[tuple[str, int | None], ...] = ()


def fill_source(source: Source, scale: int = 1, seed: int = 2024) -> int:
    """Make the rows of a source and write them; returns their number.

    Raises:
        OdwError: see ``generated``.
    """
    tables = generated(source.system.name, scale, seed)
    write_source(source, tables)
    keep_condition(source, Condition(scale, seed))
    return sum(len(table.rows) for table in tables)


def write_source(source: Source, tables: Sequence[DemoTable]) -> None:
    """Bring ``source`` to hold ``tables``; of the tables of its system file, those not given are not there.

    Raises:
        OdwError: see ``demo.source_files.pairing.pairs``.
    """
    source.folder.parent.mkdir(parents=True, exist_ok=True)
    if source.is_database:
        given = {table.relation for table in tables}
        gone = [table.relation for table in source.system.tables if table.relation not in given]
        write_tables(source.url, tables, gone)
    else:
        write_files(source.folder, source.system, tables)


def take_down(source: Source) -> None:
    """Make the source unreachable until it is written again.

    Raises:
        OdwError: other sources, or the warehouse, live on the same server.
    """
    if source.engine == "sqlite":
        Path(parse_url(source.url).database).unlink(missing_ok=True)
    elif source.is_database:
        raise OdwError(
            f"Dữ liệu mẫu của hệ thống {source.system.name}",
            f"không dừng riêng được: máy chủ {source.engine} của bản mô phỏng còn phục vụ hệ thống khác",
            "Chọn lỗi khác, hoặc hệ thống loại excel, csv, rest, xml, sqlite.",
        )
    else:
        remove_files(source.folder)


def condition_of(source: Source) -> Condition:
    """What the source was filled with, and its faults.

    Raises:
        OdwError: it was never filled.
    """
    if not source.condition_file.is_file():
        raise OdwError(
            f"Demo source {source.system.name}", "was never filled.", "Start the demo first: `odw demo sources`."
        )
    kept = json.loads(source.condition_file.read_text(encoding="utf-8"))
    return Condition(kept["scale"], kept["seed"], tuple((name, rows) for name, rows in kept["faults"]))


def keep_condition(source: Source, condition: Condition) -> None:
    """Remember what the source holds now."""
    kept = {"scale": condition.scale, "seed": condition.seed, "faults": condition.faults}
    source.condition_file.write_text(json.dumps(kept), encoding="utf-8")
