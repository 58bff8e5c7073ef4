"""Today in the province: the day a dataset is owned, released or confirmed on."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

PROVINCE_TIME = ZoneInfo("Asia/Ho_Chi_Minh")


def today() -> date:
    """The date in Điện Biên now."""
    return datetime.now(PROVINCE_TIME).date()
