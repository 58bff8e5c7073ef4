"""The hours in which a department lets us read its system, in the province's time whatever the server's is."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from catalog.system import System, TimeWindow
from warehouse.clock import PROVINCE_TIME
from warehouse.errors import SourceError


def is_open(window: TimeWindow, moment: datetime) -> bool:
    """Whether ``moment`` (aware) lies in ``window``: from ``opens`` until just before ``closes``.

    A window that closes before it opens spans midnight; one that closes as it opens is the whole day.
    """
    return is_open_at(window, moment.astimezone(PROVINCE_TIME).time())


def is_open_at(window: TimeWindow, now: time) -> bool:
    """Whether ``now``, the province's time of day, lies in ``window``."""
    opens, closes = time.fromisoformat(window.opens), time.fromisoformat(window.closes)
    if opens < closes:
        return opens <= now < closes
    return now >= opens or now < closes


def next_opening(system: System, moment: datetime | None = None) -> datetime | None:
    """When ``system`` may be read again, seen from ``moment`` (default: now); None when it may be read already."""
    now = (moment or datetime.now(PROVINCE_TIME)).astimezone(PROVINCE_TIME)
    if system.window is None or is_open(system.window, now):
        return None
    opens = time.fromisoformat(system.window.opens)
    opening = now.replace(hour=opens.hour, minute=opens.minute, second=0, microsecond=0)
    return opening if opening > now else opening + timedelta(days=1)


def refusal(system: System, moment: datetime | None = None) -> SourceError | None:
    """Why ``system`` may not be read at ``moment`` (default: now), and when it may; None when it may."""
    now = (moment or datetime.now(PROVINCE_TIME)).astimezone(PROVINCE_TIME)
    window = system.window
    if window is None or is_open(window, now):
        return None
    return SourceError(
        f"Hệ thống {system.name}",
        f"bây giờ là {now:%H:%M}, ngoài khung giờ được đọc {window.opens}-{window.closes} (giờ Việt Nam)",
        f"Chạy lại từ {window.opens}; khi đơn vị chủ quản đồng ý, kỹ sư chạy `odw run --ignore-window`.",
    )


def keep_to(system: System, *, ignored: bool = False) -> None:
    """Raise SourceError when ``system`` may not be read now; an engineer may have the window ignored."""
    refused = None if ignored else refusal(system)
    if refused is not None:
        raise refused
