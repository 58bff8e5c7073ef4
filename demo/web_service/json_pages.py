"""Pages of a REST resource in the five ways services cut them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from catalog.reading import Paging, RestReading
from demo.source_files.json_records import Records

LARGEST_PAGE = 1000
"""Services cap the size of a page, whatever is asked for."""
LINK_PARAMETER = "tiep_theo"
BLOCK = 5000
_HOLE = "\0records\0"


class BadRequestError(Exception):
    """The caller asks for something that is no page."""


@dataclass(frozen=True)
class Page:
    """Which records are asked for, and how one asks for those that follow; None at the end."""

    begin: int
    end: int
    following: str | None = None


def page_of(paging: Paging, parameters: Mapping[str, str], rows: int) -> Page:
    """The page that ``parameters`` ask for.

    Raises:
        BadRequestError: a parameter is missing, or no number.
    """
    if paging.style == "none":
        return Page(0, rows)
    size = min(_number(parameters, paging.size_parameter), LARGEST_PAGE)
    begin = _begin(paging, parameters, size)
    end = min(begin + size, rows)
    return Page(begin, end, f"{end:x}" if end < rows else None)


def _begin(paging: Paging, parameters: Mapping[str, str], size: int) -> int:
    if paging.style == "page":
        return max(0, _number(parameters, paging.position_parameter) - paging.first_page) * size
    if paging.style == "offset":
        return _number(parameters, paging.position_parameter)
    token = parameters.get(LINK_PARAMETER if paging.style == "link" else paging.position_parameter, "0")
    try:
        return int(token, 16)
    except ValueError:
        raise BadRequestError("con trỏ không hợp lệ") from None


def _number(parameters: Mapping[str, str], name: str) -> int:
    value = parameters.get(name, "")
    if not value.isdecimal():
        raise BadRequestError(f"thiếu tham số {name!r}, hoặc không phải số")
    return int(value)


def body_of(reading: RestReading, records: Records, page: Page, next_url: str | None) -> Iterator[bytes]:
    """The answer, piece by piece: the records of ``page`` where ``reading`` looks for them, and what goes with them."""
    following = next_url if reading.paging.style == "link" else page.following
    before, after = _envelope(reading, len(records), following)
    yield before.encode()
    for begin in range(page.begin, page.end, BLOCK):
        yield (b",\n" if begin > page.begin else b"") + records.between(begin, min(begin + BLOCK, page.end))
    yield after.encode()


def _envelope(reading: RestReading, total: int, following: str | None) -> tuple[str, str]:
    answer: Any = _HOLE
    if reading.records is not None:
        answer = {}
        _put(answer, reading.records, _HOLE)
        if reading.total is not None:
            _put(answer, reading.total, total)
        if reading.paging.next_field is not None:
            _put(answer, reading.paging.next_field, following)
    before, _, after = json.dumps(answer).partition(json.dumps(_HOLE))
    return f"{before}[", f"]{after}"


def _put(answer: dict[str, Any], path: str, value: object) -> None:
    *groups, name = path.split(".")
    for group in groups:
        answer = answer.setdefault(group, {})
    answer[name] = value
