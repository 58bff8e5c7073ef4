"""Rows compared by merging two files in key order: the same answer as looking every key up."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable
from decimal import Decimal
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.formats.csv_text import Row, csv_record
from publish.row_changes import Change, Layout, NotInOrderError, RowChanges, compare_rows, records

LAYOUT = Layout({"ma": "text", "so": "integer", "ten": "text"}, ("ma", "so"))
TEXTS = st.text('aZé\n\r",ễ😀 ', max_size=3)
TABLES = st.dictionaries(st.tuples(TEXTS, st.integers(-12, 12)), st.none() | TEXTS, max_size=12)


def file(layout: Layout, rows: list[Row]) -> io.BytesIO:
    return io.BytesIO("".join(csv_record(row) for row in [tuple(layout.columns), *rows]).encode())


def compared(
    before: Layout, old: list[Row], after: Layout, new: list[Row]
) -> tuple[RowChanges, list[tuple[Change, Row]]]:
    told: list[tuple[Change, Row]] = []
    found = compare_rows(file(before, old), file(after, new), before, after, lambda *one: told.append(one))
    return found, told


def in_order(table: dict[tuple[str, int], str | None]) -> list[Row]:
    """The order PostgreSQL gives: text by its UTF-8 bytes, numbers by value."""
    ordered = sorted(table, key=lambda key: (key[0].encode(), key[1]))
    return [(text, str(number), table[text, number]) for text, number in ordered]


@settings(max_examples=300, deadline=None)
@given(TABLES, TABLES)
def test_merging_says_the_same_as_looking_every_key_up(
    old: dict[tuple[str, int], str | None], new: dict[tuple[str, int], str | None]
) -> None:
    found, told = compared(LAYOUT, in_order(old), LAYOUT, in_order(new))
    changed = {key for key in old.keys() & new.keys() if old[key] != new[key]}
    assert found == RowChanges(
        len(new.keys() - old.keys()),
        len(old.keys() - new.keys()),
        len(changed),
        len(old.keys() & new.keys()) - len(changed),
        found.cells,
    )
    assert found.cells["ten"] == len(changed)
    keys = {kind: {(row[0], int(row[1] or "")) for change, row in told if change == kind} for kind, _ in told}
    assert keys.get("added", set()) == new.keys() - old.keys()
    assert keys.get("removed", set()) == old.keys() - new.keys()
    assert keys.get("changed", set()) == changed
    assert [row for change, row in told if change != "removed"] == [
        row for row in in_order(new) if (row[0], int(row[1] or "")) not in old.keys() - changed
    ]


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("integer", ["-10", "-9", "2", "10", "9223372036854775807"]),
        ("decimal", ["-1.5", "-1.25", "0.1", "9.5", "10", "12345678901234567890.12345"]),
        ("date", ["1954-05-07", "2025-07-01", "9999-12-31"]),
        ("boolean", ["false", "true"]),
        ("text", ["", "10", "9", "Z", "a", "ă", "đ", "😀"]),
    ],
)
def test_keys_of_every_type_keep_the_order_of_the_warehouse(kind: str, values: list[str]) -> None:
    layout = Layout({"khoa": kind, "x": "text"}, ("khoa",))
    rows: list[Row] = [(value, "1") for value in values] + [(None, "1")]
    for left in range(len(rows)):
        found, told = compared(layout, rows[:left] + rows[left + 1 :], layout, rows)
        assert (found.added, found.removed, found.changed, found.unchanged) == (1, 0, 0, len(rows) - 1)
        assert told == [("added", rows[left])]


def test_null_and_empty_text_differ_and_cells_are_counted_by_column() -> None:
    layout = Layout({"ma": "text", "a": "text", "b": "decimal"}, ("ma",))
    found, told = compared(layout, [("1", None, "1"), ("2", "x", "2")], layout, [("1", "", "1.5"), ("2", "x", None)])
    assert (found.changed, dict(found.cells)) == (2, {"a": 1, "b": 2})
    assert told == [("changed", ("1", "", "1.5")), ("changed", ("2", "x", None))]


def test_columns_that_come_go_or_move_make_no_row_a_changed_one() -> None:
    after = Layout({"ten": "text", "moi": "text", "ma": "text"}, ("ma",))
    before = Layout({"ma": "text", "cu": "text", "ten": "text"}, ("ma",))
    found, _ = compared(before, [("1", "x", "A"), ("2", "y", "B")], after, [("A", "m", "1"), ("C", "m", "2")])
    assert (found.unchanged, found.changed, dict(found.cells)) == (1, 1, {"ten": 1})


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"ma,so,ten\r\nb,1,x\r\na,1,x\r\n", NotInOrderError),
        (b"ma,so,ten\r\na,1,x\r\na,1,y\r\n", NotInOrderError),
        (b"ma,ten,so\r\n", ValueError),
        (b"", ValueError),
        (b"ma,so,ten\r\na,1\r\n", ValueError),
        (b'ma,so,ten\r\na,1,"x\r\n', ValueError),
        (b"ma,so,ten\r\na,x,x\r\n", ValueError),
        (b"ma,so,ten\r\na,1,\xff\r\n", ValueError),
    ],
)
def test_a_file_that_is_not_what_it_should_be_is_refused(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        compare_rows(io.BytesIO(content), file(LAYOUT, [("c", "1", "z")]), LAYOUT, LAYOUT, lambda *_: None)


def test_a_record_may_hold_any_line_break() -> None:
    rows: list[Row] = [("a\nb\r\nc\rd", 'x"y"', "1"), ('"', "\n", None), ("z", "", "")]
    content = "".join(csv_record(row) for row in rows).encode()
    assert list(records(io.BytesIO(content))) == [csv_record(row).encode() for row in rows]


class Made(io.RawIOBase):
    """A table of ``count`` rows that is never in memory as a whole."""

    def __init__(self, count: int, row: Callable[[int], str]) -> None:
        texts = chain(["ma,so,ten"], map(row, range(count)))
        self._lines = (f"{text}\r\n".encode() for text in texts)
        self._pending = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while len(self._pending) < len(buffer) and (line := next(self._lines, None)) is not None:
            self._pending += line
        size = min(len(buffer), len(self._pending))
        buffer[:size], self._pending = self._pending[:size], self._pending[size:]
        return size


def test_memory_stays_flat_whatever_the_number_of_rows() -> None:
    def peak(count: int) -> int:
        old = io.BufferedReader(Made(count, lambda n: f"{n:09},1,x"))
        new = io.BufferedReader(Made(count, lambda n: f"{n:09},1,{n % 3}"))
        tracemalloc.start()
        found = compare_rows(old, new, LAYOUT, LAYOUT, lambda *_: None)
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert found.changed == count
        return used

    assert peak(60_000) < 300_000, "two read buffers, where the two files are 1.7 MB"


def test_decimals_are_compared_by_value_in_keys() -> None:
    layout = Layout({"khoa": "decimal"}, ("khoa",))
    values = sorted((Decimal(n) / 7 for n in range(-20, 20)), key=lambda value: value)
    rows: list[Row] = [(f"{value:f}",) for value in values]
    assert compared(layout, rows[::2], layout, rows)[0].added == len(rows) // 2
