"""How cells of MySQL and MariaDB become COPY text: written by the server, or here where cells are large."""

from __future__ import annotations

from catalog.system import SourceColumn

BINARY = {"binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "geometry", "point"}
MAY_NEED_ESCAPES = {"char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set", "json"}
LARGE = {"mediumtext", "longtext", "json", "mediumblob", "longblob"}
"""Types whose cells may hold megabytes: replacing many signs in one would keep the server busy for minutes."""
ESCAPES = (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"))


def text(column: SourceColumn, kind: str) -> str:
    """SQL of one cell as text, or NULL."""
    name = quoted_part(column.source)
    if kind in BINARY and column.encoding == "utf-8":
        return f"concat('\\x', lower(hex({name})))"
    if kind in BINARY:
        name = f"convert({name} using latin1)"
    return f"cast({name}{' + 0' if kind == 'bit' else ''} as char)"


def cell(column: SourceColumn, kind: str) -> str:
    """SQL of one cell as COPY text; NULL is ``\\N``."""
    written = text(column, kind)
    if kind in MAY_NEED_ESCAPES or kind in BINARY:
        for sign, escaped in ESCAPES:
            written = f"replace({written}, '{sign}', '{escaped}')"
    return f"ifnull({written}, '\\N')"


def line(row: tuple[bytes | None, ...]) -> bytes:
    """A row as a COPY line, written here instead of by the server."""
    return b"\t".join(rb"\N" if value is None else _escaped(value) for value in row) + b"\n"


def _escaped(cell: bytes) -> bytes:
    for sign, escaped in ESCAPES:
        cell = cell.replace(sign.encode(), escaped.encode())
    return cell


def quoted(relation: str) -> str:
    """A relation as MySQL writes it, each part of its name quoted."""
    return ".".join(quoted_part(part) for part in relation.split("."))


def quoted_part(name: str) -> str:
    """``name`` as a MySQL identifier."""
    return f"`{name.replace('`', '``')}`"
