"""When a system that is closed now may be read again."""

from __future__ import annotations

from datetime import datetime

import pytest

from catalog.system import TimeWindow
from connectors.window import is_open, next_opening
from tests.connectors.conftest import system_of, table_of


@pytest.mark.parametrize(
    ("opens", "closes", "now", "expected"),
    [
        ("22:00", "05:00", "23:30", None),
        ("22:00", "05:00", "12:00", "2026-11-24 22:00"),
        ("03:00", "05:00", "12:00", "2026-11-25 03:00"),
        ("12:30", "13:00", "13:00", "2026-11-25 12:30"),
        ("12:30", "13:00", "12:29", "2026-11-24 12:30"),
    ],
)
def test_a_closed_system_says_when_it_opens_next(opens: str, closes: str, now: str, expected: str | None) -> None:
    system = system_of("sqlite", table_of("ma")).model_copy(update={"window": TimeWindow(opens=opens, closes=closes)})
    moment = datetime.fromisoformat(f"2026-11-24 {now}+07:00")
    opening = next_opening(system, moment)
    assert (f"{opening:%Y-%m-%d %H:%M}" if opening else None) == expected
    if opening is not None:
        assert is_open(TimeWindow(opens=opens, closes=closes), opening)
