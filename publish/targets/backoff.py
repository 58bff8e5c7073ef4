"""When to try again: soon at first, then ever later, never all at the same second."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from publish.targets.faults import TargetDownError, TargetError

FIRST_SECONDS = 60.0
LONGEST_SECONDS = 3600.0
REFUSED_SECONDS = 6 * 3600.0
"""A refusal may be mended on the other side without anyone telling us: ask again, but seldom."""
LONGEST_WISH_SECONDS = 24 * 3600.0
"""No server may send us away for longer than a day."""


def next_attempt(now: datetime, attempts: int, error: TargetError) -> datetime:
    """When to try again after the ``attempts``-th failure: doubling to an hour, a quarter earlier or later by chance.

    What the server asks for (``Retry-After``) is kept.
    """
    if not isinstance(error, TargetDownError):
        return now + timedelta(seconds=_scattered(REFUSED_SECONDS))
    doubled = min(FIRST_SECONDS * 2.0 ** min(attempts - 1, 16), LONGEST_SECONDS)
    return now + timedelta(seconds=max(_scattered(doubled), min(error.retry_after, LONGEST_WISH_SECONDS)))


def _scattered(seconds: float) -> float:
    return seconds * random.uniform(0.75, 1.25)  # noqa: S311 - scatters retries, protects nothing
