"""Rows added, removed and changed between two CSV files of one table, by key, in one pass and flat memory.

Both files are in the order of their key, as `publish.reading` reads them: text by code point (the byte order of UTF-8),
numbers by value, days and booleans by their text, null last. So it is a merge; equal records are not even parsed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import BinaryIO, Literal

from publish.formats.csv_text import Row, parse_record

Change = Literal["added", "changed", "removed"]
Tell = Callable[[Change, Row], None]
"""Called for every row that differs: with the new row, or for a removed one with the old."""
Key = tuple[tuple[bool, object], ...]
BY_VALUE: dict[str, Callable[[str], object]] = {"integer": int, "decimal": Decimal}


class NotInOrderError(ValueError):
    """The records of a file do not rise in their key, so a merge would tell nonsense."""


@dataclass(frozen=True)
class Layout:
    """Columns of a table (name to type, in file order) and the names of its key."""

    columns: dict[str, str]
    key: tuple[str, ...]

    def key_types(self) -> list[tuple[str, str | None]]:
        """The key's columns with their types: two tables are comparable when these are the same."""
        return [(name, self.columns.get(name)) for name in self.key]


@dataclass
class RowChanges:
    """Counts of rows; ``cells`` counts changed cells per column that both files have."""

    added: int = 0
    removed: int = 0
    changed: int = 0
    unchanged: int = 0
    cells: Counter[str] = field(default_factory=Counter)


def compare_rows(old: BinaryIO, new: BinaryIO, before: Layout, after: Layout, tell: Tell) -> RowChanges:
    """Compare two CSV files with headers; columns that only one of them has make no row a changed one.

    Raises:
        NotInOrderError: a file is not in key order; ValueError: it is no CSV, or its header is not the layout's.
    """
    left, right = _Side(old, before), _Side(new, after)
    shared = [(name, left.position(name), right.position(name)) for name in after.columns if name in before.columns]
    is_raw_comparable = list(before.columns) == list(after.columns)
    found = RowChanges()
    while left.record is not None or right.record is not None:
        if is_raw_comparable and left.record == right.record:
            found.unchanged += 1
            left.advance()
            right.advance()
            continue
        order = _order(left, right)
        if order < 0:
            found.removed += 1
            tell("removed", left.row())
        elif order > 0:
            found.added += 1
            tell("added", right.row())
        else:
            _compare_cells(left.row(), right.row(), shared, found, tell)
        if order <= 0:
            left.advance()
        if order >= 0:
            right.advance()
    return found


def _order(left: _Side, right: _Side) -> int:
    """Below zero when the left record has no partner, above when the right has none."""
    if left.record is None:
        right.key()  # what is left must be in order too, or it was passed by too early
        return 1
    before = left.key()
    if right.record is None:
        return -1
    after = right.key()
    return 0 if before == after else -1 if before < after else 1


def _compare_cells(
    before: Row, after: Row, shared: Sequence[tuple[str, int, int]], found: RowChanges, tell: Tell
) -> None:
    differing = [name for name, old, new in shared if before[old] != after[new]]
    if not differing:
        found.unchanged += 1
        return
    found.changed += 1
    found.cells.update(differing)
    tell("changed", after)


class _Side:
    """One file, record after record; ``record`` is None after the last."""

    def __init__(self, file: BinaryIO, layout: Layout) -> None:
        self._records = records(file)
        self._names = list(layout.columns)
        if parse_record(next(self._records, b"\r\n").decode()) != tuple(self._names):
            raise ValueError("dòng tiêu đề không phải các cột đã mô tả")
        self._key = [(self.position(name), BY_VALUE.get(layout.columns[name], str)) for name in layout.key]
        self._row: Row | None = None
        self._last: Key | None = None
        self._now: Key | None = None
        self.record = next(self._records, None)

    def position(self, name: str) -> int:
        """Index of a column."""
        return self._names.index(name)

    def advance(self) -> None:
        """Go to the next record."""
        self.record = next(self._records, None)
        if self._now is not None:
            self._last = self._now
        self._row = self._now = None

    def row(self) -> Row:
        """The record's cells, parsed once."""
        if self._row is None:
            self._row = parse_record((self.record or b"").decode())
            if len(self._row) != len(self._names):
                raise ValueError("có bản ghi thiếu hoặc thừa ô")
        return self._row

    def key(self) -> Key:
        """The record's key in the order of the file: null after every value."""
        if self._now is None:
            row = self.row()
            self._now = tuple(
                (True, "") if (cell := row[position]) is None else (False, read(cell)) for position, read in self._key
            )
            if self._last is not None and self._now <= self._last:
                raise NotInOrderError("các bản ghi không theo thứ tự khóa")
        return self._now


def records(file: BinaryIO) -> Iterator[bytes]:
    """The records of a CSV file as bytes, each with its line end; a line break inside quotes ends none."""
    begun: list[bytes] = []
    quotes = 0
    for line in file:
        count = line.count(b'"')
        if not begun and not count & 1:
            yield line
            continue
        begun.append(line)
        quotes += count
        if not quotes & 1:
            yield b"".join(begun)
            begun, quotes = [], 0
    if begun:
        raise ValueError("dấu nháy kép mở mà không đóng")
