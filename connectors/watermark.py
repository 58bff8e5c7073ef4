"""Where a table with a cursor was left, and from where it is read next time. Pure arithmetic on the source's text.

A watermark is the highest cursor value seen, never later than the source's own clock said at that moment: one row
stamped 2099 must not hide all rows that come after it. Reading begins at the watermark less the look-back, ties
included, so late rows, equal timestamps and clocks that run behind lie inside.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

from catalog.extraction import Extraction
from catalog.system import SourceTable

CursorKind = Literal["time", "number", "text"]
"""How the source compares the column: by the calendar, as a number, or letter by letter."""

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
ISO_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}.*)?")
DATE_LENGTH = 10


@dataclass(frozen=True)
class Bound:
    """The least cursor value to read (``>=``), as the source writes it."""

    value: str
    kind: CursorKind


@dataclass(frozen=True)
class Highest:
    """The highest cursor value, and the source's clock with its offset, both as text; None when there is none."""

    value: str | None
    kind: CursorKind
    now: str


@dataclass(frozen=True)
class Probe:
    """What one cheap query tells of a table: rows, highest cursor value, and a digest of the rows from a bound on.

    Two equal texts mean that no row was added or deleted and no cursor value changed, but for the case that as many
    rows were deleted as were added, all of the latter stamped before the bound.
    """

    rows: int
    highest: Highest
    window: str

    @property
    def text(self) -> str:
        """The form to be kept and compared."""
        return f"{self.rows}|{self.highest.value}|{self.window}"


def cursor_source(table: SourceTable) -> str:
    """The cursor column's name in the department's database."""
    return table.column(table.extract.cursor or "").source


def watermark(highest: Highest) -> str | None:
    """The highest value, or the source's clock where that is earlier; None when it cannot be reckoned with."""
    if highest.value is None:
        return None
    if highest.kind == "number":
        return highest.value if NUMBER.fullmatch(highest.value) else None
    moment = _moment(highest.value)
    if moment is None:
        return highest.value if highest.kind == "text" else None
    return _written_like(min(moment, _same_zone(highest.now, moment)), highest)


def bound_after(highest: Highest, extraction: Extraction) -> Bound | None:
    """Where the next reading begins; None when the table has to be read whole."""
    mark = watermark(highest)
    if mark is None:
        return None
    if highest.kind == "number":
        return Bound(str(Decimal(mark) - extraction.look_back_steps), "number")
    moment = _moment(mark)
    if moment is None:
        return Bound(mark, highest.kind)
    try:
        earlier = moment - timedelta(minutes=extraction.look_back_minutes)
    except OverflowError:
        return None
    return Bound(_written_like(earlier, highest), highest.kind)


def _moment(text: str) -> datetime | None:
    if not ISO_TIME.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _same_zone(now: str, moment: datetime) -> datetime:
    """The source's clock as a time that compares with ``moment``: wall time where ``moment`` has no offset."""
    clock = datetime.fromisoformat(now)
    return clock.astimezone(moment.tzinfo) if moment.tzinfo else clock.replace(tzinfo=None)


def _written_like(moment: datetime, model: Highest) -> str:
    """``moment`` in the form of the model's value, rounded down.

    Text is compared letter by letter, so fraction and offset are left away: a beginning sorts before the whole.
    """
    value = model.value or ""
    if len(value) == DATE_LENGTH:
        return moment.date().isoformat()
    if model.kind == "text":
        moment = moment.replace(tzinfo=None, microsecond=0)
    return moment.isoformat(sep=value[DATE_LENGTH])
