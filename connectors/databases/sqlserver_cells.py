"""SQL Server's types: the T-SQL that writes each as text without asking the session's language."""

from __future__ import annotations

from dataclasses import dataclass

from catalog.system import SourceColumn
from connectors.databases.fetching import Cell
from connectors.text import cells

LONGEST_NVARCHAR = 4000
UNLIMITED = -1

INTEGERS = {"tinyint", "smallint", "int", "bigint"}
DECIMALS = {"decimal", "numeric"}
MONEY = {"money", "smallmoney"}
BINARY = {"binary", "varbinary", "image", "timestamp", "rowversion"}
LARGE_TEXT = {"text", "ntext", "xml", "json"}
SPATIAL = {"geography", "geometry"}


@dataclass(frozen=True)
class SqlServerType:
    """A column's base type and its length in bytes (-1: without limit)."""

    name: str
    length: int


def quoted(name: str) -> str:
    """``name`` as a T-SQL identifier."""
    return f"[{name.replace(']', ']]')}]"


def cell(column: SourceColumn, kind: SqlServerType) -> Cell | None:
    """How ``column`` is read; None for types whose text would depend on the server (``sql_variant``)."""
    name = quoted(column.source)
    if kind.name in ("char", "varchar", "nchar", "nvarchar", *LARGE_TEXT):
        return _text(name, kind)
    if kind.name in BINARY:
        read = cells.plain if column.encoding == "utf-8" else cells.legacy
        return Cell(name, read, is_large=kind.name == "image" or kind.length == UNLIMITED)
    if kind.name in ("float", "real"):
        return Cell(name, cells.single if kind.name == "real" else cells.plain)
    return _number(name, kind.name) or _time(name, kind.name) or _other(name, kind.name)


def _text(name: str, kind: SqlServerType) -> Cell:
    fixed = kind.name in ("char", "nchar")
    if kind.name in ("nchar", "nvarchar") and kind.length != UNLIMITED:
        return Cell(name, cells.trimmed if fixed else cells.plain)
    if kind.name in ("char", "varchar") and 0 < kind.length <= LONGEST_NVARCHAR:
        # The server knows the column's code page; the driver would guess it.
        return Cell(f"convert(nvarchar({kind.length}), {name})", cells.trimmed if fixed else cells.plain)
    return Cell(f"convert(nvarchar(max), {name})", cells.trimmed if fixed else cells.plain, is_large=True)


def _number(name: str, kind: str) -> Cell | None:
    if kind in INTEGERS or kind == "bit":
        return Cell(f"convert(varchar(20), {name})", cells.plain)
    if kind in DECIMALS:
        return Cell(f"convert(varchar(41), {name})", cells.plain)
    if kind in MONEY:
        # Style 2: four decimals and no thousands marks.
        return Cell(f"convert(varchar(32), {name}, 2)", cells.plain)
    return None


def _time(name: str, kind: str) -> Cell | None:
    """Styles 23, 121 and 126 are ISO whatever the language; the others are not."""
    if kind == "date":
        return Cell(f"convert(char(10), {name}, 23)", cells.plain)
    if kind == "time":
        return Cell(f"convert(varchar(16), {name}, 121)", cells.moment)
    if kind in ("datetime", "datetime2", "smalldatetime"):
        return Cell(f"convert(varchar(33), {name}, 126)", cells.moment)
    if kind == "datetimeoffset":
        local = f"convert(datetime2(7), switchoffset({name}, '+07:00'))"
        return Cell(f"convert(varchar(33), {local}, 126) + '+07'", cells.moment)
    return None


def _other(name: str, kind: str) -> Cell | None:
    if kind == "uniqueidentifier":
        return Cell(f"lower(convert(char(36), {name}))", cells.plain)
    if kind in SPATIAL:
        return Cell(f"{name}.STAsText()", cells.plain, is_large=True)
    if kind == "hierarchyid":
        return Cell(f"{name}.ToString()", cells.plain)
    return None
