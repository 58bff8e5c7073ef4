"""The part of a file that a request asks for (RFC 9110, 14.2)."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from starlette.datastructures import Headers

UNSATISFIABLE: Final = (0, 0)
"""The part lies beyond the end of the file."""
ONE_PART = re.compile(r"\s*bytes\s*=\s*(?P<first>[0-9]*)-(?P<last>[0-9]*)\s*")


def asked_part(headers: Headers, size: int, validators: Collection[str]) -> tuple[int, int] | None:
    """Start and end (exclusive) of the part; None for the whole file.

    Several parts, or what cannot be read, may be answered by the whole file. So is a part of another state of the file
    than ``If-Range`` names; ``validators`` are the tag and the time it may name.
    """
    match = ONE_PART.fullmatch(headers.get("range", ""))
    if match is None or not (match["first"] or match["last"]):
        return None
    if headers.get("if-range", next(iter(validators))) not in validators:
        return None
    if not match["first"]:
        length = min(int(match["last"]), size)
        return (size - length, size) if length else UNSATISFIABLE
    start = int(match["first"])
    end = min(int(match["last"]) + 1, size) if match["last"] else size
    if match["last"] and int(match["last"]) < start:
        return None
    return (start, end) if start < size else UNSATISFIABLE
