"""Where the contract's columns stand in a header row of a workbook or a CSV file."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from catalog.system import SourceTable
from warehouse.errors import SourceError


def header_name(text: str) -> str:
    """A header cell as it is compared with ``source``: form NFC, line breaks and runs of blanks made one blank."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def places(table: SourceTable, names: Sequence[str], where: str) -> list[int] | None:
    """Position of each column of ``table`` among ``names`` (of ``header_name``); None when one is missing.

    Raises:
        SourceError: a column's name stands there twice, so that nobody can say which is meant.
    """
    wanted = [header_name(column.source) for column in table.columns]
    twice = sorted({name for name in wanted if names.count(name) > 1})
    if twice:
        raise SourceError(
            f"Bảng {table.id}",
            f"{where} có nhiều cột cùng tên {', '.join(map(repr, twice))}",
            "Đề nghị đơn vị chủ quản đặt tên cột khác nhau, hoặc khai báo đủ số dòng tiêu đề.",
        )
    return [names.index(name) for name in wanted] if set(wanted) <= set(names) else None


def found(table: SourceTable, names: Sequence[str]) -> tuple[str, ...]:
    """``names`` that are not blank, spelled as the contract spells them where it names them."""
    spelled = {header_name(column.source): column.source for column in table.columns}
    return tuple(spelled.get(name, name) for name in names if name)
