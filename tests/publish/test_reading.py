from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import accumulate
from pathlib import Path

import pytest

from publish.formats import csv_format
from publish.formats.block import Block
from publish.reading import begin_snapshot, read_blocks
from publish.writing import write_formats
from tests.publish import sample
from tests.publish.blocks import csv_of, excel_csv_of
from warehouse.database import connect
from warehouse.errors import ReleaseError
from warehouse.settings import Settings


def rows_of(blocks: Iterable[Block]) -> list[tuple[str | None, ...]]:
    columns = [[cells.values.to_pylist() for cells in block.cells] for block in blocks]
    return [row for block in columns for row in zip(*block, strict=True)]


def read(settings: Settings, size: int = 2**20) -> list[tuple[str | None, ...]]:
    with connect(settings, "publisher") as connection:
        begin_snapshot(connection)
        return rows_of(read_blocks(connection, sample.SCHOOLS, size))


def test_values_are_canonical_text_in_key_order(settings: Settings) -> None:
    sample.fill(settings)
    assert read(settings) == [
        ("001", "Trường Tiểu học Him Lam", "512", "10.5", "2025-07-01", "false", "tu_thuc"),
        ("002", "", "-1", "-0.1", None, None, None),
        ("003", sample.NASTY, "9223372036854775807", "12345678901234567890.12345", "1954-05-07", "true", "cong_lap"),
        ("004", None, None, None, None, None, None),
        ("005", "đầu và cuối có dấu cách ", "0", "0", "9999-12-31", "true", "cong_lap"),
        ("006", " = 1+1", "1", "1000", None, None, None),
    ]


def test_integer_keys_are_ordered_as_numbers(settings: Settings) -> None:
    sample.fill(settings, second=[("001", year, 1) for year in (10, 9, 100)])
    with connect(settings, "publisher") as connection:
        begin_snapshot(connection)
        assert [row[1] for row in rows_of(read_blocks(connection, sample.CLASSES))] == ["9", "10", "100"]


def test_all_rows_arrive_in_several_blocks_and_know_their_place(settings: Settings) -> None:
    sample.fill(settings, [(f"{n:06}", sample.NASTY, n, None, None, None, None) for n in range(501)])
    with connect(settings, "publisher") as connection:
        begin_snapshot(connection)
        blocks = list(read_blocks(connection, sample.SCHOOLS, 4000))
    assert len(blocks) > 5
    assert [block.before for block in blocks] == list(accumulate((len(b) for b in blocks[:-1]), initial=0))
    assert [row[1:3] for row in rows_of(blocks)] == [(sample.NASTY, str(n)) for n in range(501)]


def test_a_byte_order_mark_that_begins_a_value_stays(settings: Settings) -> None:
    sample.fill(settings, [("\ufeff1", "\ufeff", None, None, None, None, None)])
    assert read(settings)[0][:2] == ("\ufeff1", "\ufeff")


def test_a_row_larger_than_a_block_arrives(settings: Settings) -> None:
    long = "dài " * 100_000
    sample.fill(settings, [(f"{n}", long, None, None, None, None, None) for n in range(3)])
    assert [row[1] for row in read(settings, 1000)] == [long] * 3


@pytest.mark.parametrize(
    ("values", "name"),
    [
        (("001", None, None, Decimal("NaN"), None, None, None), "dien_tich"),
        (("001", None, None, None, "infinity", None, None), "ngay_thanh_lap"),
        (("001", None, None, None, "0044-03-15 BC", None, None), "ngay_thanh_lap"),
    ],
)
def test_a_value_without_canonical_text_is_refused_by_column(
    settings: Settings, values: tuple[object, ...], name: str
) -> None:
    sample.fill(settings, [("000", None, None, None, date(2025, 1, 1), None, None), values])
    with pytest.raises(ReleaseError, match=f"cột {name}, dòng thứ 2"):
        read(settings)


EDGES = ["", " ", " a", "a ", "\t", "a\t", "\u00a0a", "a\u3000", "\u0085", "a b", "ế"]
EDGES += ["a,b", 'a "b"', "a\nb", "a\r", "\\."]


@pytest.mark.parametrize("size", [1, 2**20])
def test_csv_taken_from_the_server_is_what_our_rules_make(settings: Settings, tmp_path: Path, size: int) -> None:
    sample.fill(settings, [(f"{n:03}", text, n, None, None, True, text) for n, text in enumerate([*EDGES, None, "a"])])
    with connect(settings, "publisher") as connection:
        begin_snapshot(connection)
        blocks = list(read_blocks(connection, sample.SCHOOLS, size))
    write_formats(blocks, sample.SCHOOLS, tmp_path, ["csv", "excel.csv"])
    rows = rows_of(blocks)
    assert (tmp_path / "truong_thu.csv").read_bytes().decode() == csv_of(rows, sample.SCHOOLS)
    assert (tmp_path / "truong_thu.excel.csv").read_bytes().decode() == excel_csv_of(rows, sample.SCHOOLS)
    as_received = [block.before for block in blocks if csv_format._is_as_received(block)]
    others = {EDGES.index(text) for text in EDGES if text.strip() != text or "\n" in text}
    assert as_received == ([] if size > 1 else [n for n in range(len(rows)) if n not in others])


def test_a_missing_table_says_which_and_what_to_do(settings: Settings) -> None:
    with pytest.raises(ReleaseError, match=r"mart\.giao_duc__truong_thu.*odw run --step transform"):
        read(settings)
