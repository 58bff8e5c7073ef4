"""Dividing a known total among parts so that it adds up exactly: control totals hold by construction."""

from __future__ import annotations

from collections.abc import Sequence


def apportion(total: int, weights: Sequence[float], minimum: int = 0) -> list[int]:
    """Divide ``total`` in proportion to ``weights``, each part at least ``minimum`` (largest remainders).

    Raises:
        ValueError: the minimum alone is more than the total, or there is nothing to divide among.
    """
    rest = total - minimum * len(weights)
    if rest < 0 or not weights:
        raise ValueError(f"cannot divide {total} among {len(weights)} parts of at least {minimum}")
    whole = sum(weights)
    exact = [rest * weight / whole for weight in weights]
    parts = [minimum + int(share) for share in exact]
    by_remainder = sorted(range(len(weights)), key=lambda place: (int(exact[place]) - exact[place], place))
    for place in by_remainder[: total - sum(parts)]:
        parts[place] += 1
    return parts
