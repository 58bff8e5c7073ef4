"""What can go wrong at a target, by what has to follow: wait and try again, or let a person look."""

from __future__ import annotations

from warehouse.errors import ReleaseError

LONGEST_TEXT = 600


class TargetError(ReleaseError):
    """A target did not take a delivery. ``stops`` says that the next delivery would fare no better now."""

    stops = False


class TargetDownError(TargetError):
    """It is not there, or not well: try again later, ``retry_after`` seconds from now at the earliest."""

    def __init__(self, what: str, cause: str, *, stops: bool = True, retry_after: float = 0) -> None:
        super().__init__(what, cause, "Không cần làm gì: hệ thống tự thử lại; nếu kéo dài, hỏi đơn vị vận hành cổng.")
        self.stops = stops
        self.retry_after = retry_after


class TargetRefusedError(TargetError):
    """It is there and says no: without a change on one side it will say no again."""

    def __init__(self, what: str, cause: str, remedy: str, *, stops: bool = False) -> None:
        super().__init__(what, cause, remedy)
        self.stops = stops


def short(text: str, *secrets: str | None) -> str:
    """``text`` on one line, not too long, with the secrets blotted out should a server have repeated them."""
    for secret in secrets:
        text = text.replace(secret, "***") if secret else text
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TEXT else f"{line[:LONGEST_TEXT]}…"
