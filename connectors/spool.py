"""Rows of files and services, kept as COPY lines in an unnamed temporary file until they are landed.

A workbook or a paged service can be read only once and says how many rows it has only at the end. The spool
gives what landing needs: a count known beforehand, the same rows however often they are read, and flat memory.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from catalog.system import SourceTable
from connectors.text.lines import in_chunks
from warehouse.errors import SourceError

Row = Sequence[str | None]
"""Cells of the table's columns, in the order of the contract."""

SPECIAL = re.compile(r"[\\\t\n\r]")
ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def copy_line(row: Row) -> bytes:
    """``row`` as one line of PostgreSQL's COPY text format; None is NULL.

    Surrogate escapes (U+DC80-DCFF) become the bytes they stand for: normalisation decodes or refuses them.

    Raises:
        UnicodeEncodeError: a cell holds half a surrogate pair.
    """
    cells = ("\\N" if cell is None else SPECIAL.sub(_escaped, cell) for cell in row)
    return ("\t".join(cells) + "\n").encode("utf-8", "surrogateescape")


def _escaped(sign: re.Match[str]) -> str:
    return ESCAPES[sign[0]]


class Spool:
    """COPY lines of one table; closing it removes them from the disk."""

    def __init__(self, table: SourceTable) -> None:
        self._table = table
        self._file = tempfile.TemporaryFile(prefix="odw-spool-")  # noqa: SIM115
        self.rows = 0

    def write(self, row: Row) -> None:
        """Append one row.

        Raises:
            SourceError: a cell is no Unicode text.
        """
        try:
            self._file.write(copy_line(row))
        except UnicodeEncodeError:
            raise SourceError(
                f"Bảng {self._table.id}",
                f"bản ghi thứ {self.rows + 1} có chữ không phải Unicode hợp lệ",
                "Báo đơn vị chủ quản sửa cách xuất dữ liệu (ký tự bị cắt đôi), rồi chạy lại.",
            ) from None
        self.rows += 1

    def chunks(self) -> Generator[bytes, None, None]:
        """All rows, in chunks of whole lines."""
        self._file.seek(0)
        yield from in_chunks(self._file)

    def close(self) -> None:
        """Give the disk space back."""
        self._file.close()


@dataclass(frozen=True)
class Gathered:
    """What was found of a table: the names of its columns, and its rows."""

    columns: tuple[str, ...]
    spool: Spool


class SpooledSnapshot:
    """See ``connectors.source.Snapshot``: each table is gathered once, when it is first asked for."""

    def __init__(self, gather: Callable[[SourceTable], Gathered]) -> None:
        self._gather = gather
        self._gathered: dict[str, Gathered] = {}

    def columns(self, table: SourceTable) -> tuple[str, ...]:
        """Names of the columns, fields or elements that were found."""
        return self._of(table).columns

    def count(self, table: SourceTable) -> int:
        """Number of rows."""
        return self._of(table).spool.rows

    def copy_rows(self, table: SourceTable) -> Generator[bytes, None, None]:
        """Rows in COPY text format, in chunks."""
        yield from self._of(table).spool.chunks()

    def close(self) -> None:
        """Drop everything that was gathered."""
        for gathered in self._gathered.values():
            gathered.spool.close()
        self._gathered.clear()

    def _of(self, table: SourceTable) -> Gathered:
        if table.id not in self._gathered:
            self._gathered[table.id] = self._gather(table)
        return self._gathered[table.id]
