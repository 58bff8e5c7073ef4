"""Now and today in the province: the day a dataset is owned, released or confirmed on."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

PROVINCE_TIME = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """This moment, in the time of Điện Biên."""
    return datetime.now(PROVINCE_TIME)


def moment(text: str) -> datetime:
    """``2026-12-01T08:00`` in the time of Điện Biên, unless the text names its own offset.

    Raises:
        ValueError: it is no ISO 8601 moment.
    """
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=PROVINCE_TIME)


def today() -> date:
    """The date in Điện Biên now."""
    return now().date()
