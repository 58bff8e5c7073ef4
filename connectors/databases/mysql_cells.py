"""How cells of MySQL and MariaDB become COPY text: written by the server, or here where cells are large."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalog.system import SourceColumn

NUMBERS = {"tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year"}
TIMES = {"date", "datetime", "timestamp"}
BINARY = {"binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "geometry", "point"}
MAY_NEED_ESCAPES = {"char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set", "json"}
LARGE = {"mediumtext", "longtext", "json", "mediumblob", "longblob"}
"""Types whose cells may hold megabytes: replacing many signs in one would keep the server busy for minutes."""
ESCAPES = (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"))
NEEDS_ESCAPES = "[\\\\\t\n\r]"
"""Regular expression of the signs above."""
CHARSET = "utf8mb4"


@dataclass(frozen=True)
class ColumnType:
    """What the dictionary says of a column: its type, and the character set of its text (None: no text)."""

    kind: str
    charset: str | None = None


def text(column: SourceColumn, type_: ColumnType) -> str:
    """SQL of one cell as text in UTF-8, or NULL.

    Numbers and times become that by themselves, where they are joined to text; every cast costs as much as the cell.
    """
    name = quoted_part(column.source)
    if _is_hexadecimal(column, type_):
        return f"concat('\\x', lower(hex({name})))"
    if type_.kind in BINARY:
        name = f"convert({name} using latin1)"
    elif type_.kind in NUMBERS | TIMES or type_.charset == CHARSET:
        return name
    return f"cast({name}{' + 0' if type_.kind == 'bit' else ''} as char)"


def copy_line(columns: Sequence[tuple[SourceColumn, ColumnType]]) -> str:
    """SQL of a row as a line of COPY text without its end; NULL is ``\\N``.

    Escapes cost as much as all the rest and hardly a row needs one: one look at all its texts tells.
    """
    plain = _joined(_plain(column, type_) for column, type_ in columns)
    looked_at = [text(column, type_) for column, type_ in columns if _may_need_escapes(column, type_)]
    if not looked_at:
        return plain
    escaped = _joined(_escaped_by_server(column, type_) for column, type_ in columns)
    look = f"concat_ws('', {', '.join(looked_at)}) collate {CHARSET}_bin not regexp '{NEEDS_ESCAPES}'"
    return f"if({look}, {plain}, {escaped})"


def _is_hexadecimal(column: SourceColumn, type_: ColumnType) -> bool:
    """Whether the cells are bytes that no encoding makes text of."""
    return type_.kind in BINARY and column.encoding == "utf-8"


def _may_need_escapes(column: SourceColumn, type_: ColumnType) -> bool:
    return type_.kind in MAY_NEED_ESCAPES | BINARY and not _is_hexadecimal(column, type_)


def _plain(column: SourceColumn, type_: ColumnType) -> str:
    if _is_hexadecimal(column, type_):
        return f"concat('\\\\x', lower(hex({quoted_part(column.source)})))"
    return text(column, type_)


def _escaped_by_server(column: SourceColumn, type_: ColumnType) -> str:
    written = _plain(column, type_)
    if _may_need_escapes(column, type_):
        for sign, escaped in ESCAPES:
            written = f"replace({written}, '{sign}', '{escaped}')"
    return written


def _joined(cells: Iterable[str]) -> str:
    return f"concat_ws('\t', {', '.join(map(_or_null, cells))})"


def _or_null(cell: str) -> str:
    return f"ifnull({cell}, '\\N')"


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
