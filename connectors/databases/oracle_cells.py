"""Oracle's types: the SQL that writes each as text under masks of our own, whatever the session's NLS settings."""

from __future__ import annotations

import re

from catalog.system import SourceColumn
from connectors.databases.fetching import Cell
from connectors.text import cells

DATE_MASK = "SYYYY-MM-DD HH24:MI:SS"
MOMENT_MASK = "SYYYY-MM-DD HH24:MI:SS.FF9"
NUMERIC = "NLS_NUMERIC_CHARACTERS=''.,''"
PRECISION = re.compile(r"\([^)]*\)")
TEXT = {"VARCHAR2", "NVARCHAR2", "VARCHAR"}
FIXED = {"CHAR", "NCHAR"}
LARGE_TEXT = {"CLOB", "NCLOB", "LONG"}
BINARY = {"RAW", "BLOB", "LONG RAW"}


def quoted(name: str) -> str:
    """``name`` as an Oracle identifier, letters as written: the dictionary keeps them in capitals as a rule.

    Raises:
        ValueError: the name holds a double quote, which no Oracle name can.
    """
    if '"' in name or "\0" in name:
        raise ValueError("an Oracle name holds no double quote")
    return f'"{name}"'


def cell(column: SourceColumn, kind: str) -> Cell | None:
    """How ``column`` of the dictionary's type ``kind`` is read; None for types without a text of their own."""
    name, base = quoted(column.source), PRECISION.sub("", kind)
    if base in TEXT or base in FIXED:
        return Cell(name, cells.trimmed if base in FIXED else cells.plain)
    if base in LARGE_TEXT:
        return Cell(name, cells.plain, is_large=True)
    if base in BINARY:
        return Cell(name, cells.plain if column.encoding == "utf-8" else cells.legacy, is_large=base != "RAW")
    return _number(name, base) or _time(name, base) or _other(name, base)


def _number(name: str, base: str) -> Cell | None:
    if base in ("NUMBER", "FLOAT"):
        return Cell(f"to_char({name}, 'TM9', '{NUMERIC}')", cells.number)
    if base == "BINARY_DOUBLE":
        return Cell(name, cells.plain)
    if base == "BINARY_FLOAT":
        return Cell(name, cells.single)
    return None


def _time(name: str, base: str) -> Cell | None:
    if base == "DATE":
        return Cell(f"to_char({name}, '{DATE_MASK}')", cells.moment)
    if base == "TIMESTAMP":
        return Cell(f"to_char({name}, '{MOMENT_MASK}')", cells.moment)
    if base == "TIMESTAMP WITH TIME ZONE":
        return Cell(f"to_char({name} at time zone '+07:00', '{MOMENT_MASK}\"+07\"')", cells.moment)
    if base == "TIMESTAMP WITH LOCAL TIME ZONE":
        # Shown in the session's zone, which is the province's.
        return Cell(f"to_char({name}, '{MOMENT_MASK}\"+07\"')", cells.moment)
    if base.startswith("INTERVAL "):
        return Cell(f"to_char({name})", cells.plain)
    return None


def _other(name: str, base: str) -> Cell | None:
    if base == "BOOLEAN":
        return Cell(f"case {name} when true then 'true' when false then 'false' end", cells.plain)
    if base == "ROWID":
        return Cell(f"rowidtochar({name})", cells.plain)
    if base == "XMLTYPE":
        return Cell(f"xmlserialize(content {name} as clob)", cells.plain, is_large=True)
    if base == "JSON":
        return Cell(f"json_serialize({name} returning clob)", cells.plain, is_large=True)
    return None
