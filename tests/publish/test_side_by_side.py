"""Formats written by several threads: in the order of the rows, with the first fault told, and bounded in memory."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import count

import pytest

from publish.formats import side_by_side
from publish.formats.block import Block
from publish.formats.file import LeftOutError
from publish.formats.side_by_side import AHEAD, SideBySide
from tests.publish.blocks import blocks_of
from tests.publish.sample import SCHOOLS

ROW = ("001", "Trường", "1", "10.5", "2025-07-01", "true", "cong_lap")
BLOCKS = list(blocks_of([ROW] * 20, SCHOOLS, size=2))


class Numbers:
    """A format that makes a block's first row number; ``while_making`` and ``while_appending`` may wait or fail."""

    def __init__(
        self,
        while_making: Callable[[int], None] = lambda _: None,
        while_appending: Callable[[int], None] = lambda _: None,
    ) -> None:
        self.appended: list[int] = []
        self.is_finished = False
        self._while_making, self._while_appending = while_making, while_appending

    def make(self, block: Block) -> int:
        self._while_making(block.before)
        return block.before

    def append(self, made: int) -> None:
        self._while_appending(made)
        self.appended.append(made)

    def finish(self) -> None:
        self.is_finished = True

    def close(self) -> None:
        pass


def write_all(**formats: Numbers) -> SideBySide:
    with SideBySide(formats) as written:
        for block in BLOCKS:
            written.write(block)
        written.finish()
    return written


@pytest.fixture(autouse=True)
def two_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side, "THREADS", 2)


def later_first() -> Callable[[int], None]:
    """The second block is made only when the third has been."""
    third = threading.Event()

    def wait(before: int) -> None:
        if before == 2:
            assert third.wait(30), "blocks are made one after the other"
        if before == 4:
            third.set()

    return wait


def test_blocks_are_appended_in_order_though_later_ones_are_made_first() -> None:
    numbers = Numbers(later_first())
    write_all(csv=numbers)
    assert numbers.appended == [block.before for block in BLOCKS]
    assert numbers.is_finished


def test_the_reason_of_the_first_row_counts_and_the_other_formats_are_whole() -> None:
    wait = later_first()

    def refuse(before: int) -> None:
        wait(before)
        if before in (2, 4):
            raise LeftOutError(f"dòng {before}")

    refused, other = Numbers(refuse), Numbers()
    written = write_all(xlsx=refused, csv=other)
    assert written.left_out == {"xlsx": "dòng 2"}
    assert refused.appended == [0]
    assert not refused.is_finished
    assert other.appended == [block.before for block in BLOCKS]


@pytest.mark.parametrize("at", [0, 2, BLOCKS[-1].before])
def test_a_full_disk_is_told_and_leaves_no_thread(at: int) -> None:
    def fill(before: int) -> None:
        if before == at:
            raise OSError(28, "No space left on device")

    before = threading.active_count()
    with pytest.raises(OSError, match="No space left"):
        write_all(json=Numbers(while_appending=fill), csv=Numbers())
    assert threading.active_count() == before


def test_few_blocks_are_under_way_however_slow_a_disk_is() -> None:
    begun, ended, most = count(1), [0], [0]

    def making(_: int) -> None:
        most[0] = max(most[0], next(begun) - ended[0])

    def appending(_: int) -> None:
        threading.Event().wait(0.01)
        ended[0] += 1

    write_all(csv=Numbers(making, appending))
    assert ended == [len(BLOCKS)]
    assert 1 < most[0] <= AHEAD + 1
