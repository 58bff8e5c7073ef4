"""The pages of a REST resource, each asked for once, and the proof that together they are all of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import httpx

from catalog.reading import RestReading
from catalog.system import SourceTable
from connectors.services.http_service import Answer, HttpService
from warehouse.errors import SourceError

MOST_PAGES = 20_000
LARGEST_PAGE_BYTES = 128 * 1024 * 1024
ABSENT = object()

Page = list[Any]


def pages(service: HttpService, table: SourceTable, reading: RestReading) -> Iterator[Page]:
    """The lists of records of ``table``, page by page; numbers in them are the text that was written.

    Raises:
        SourceError: the service fails, an answer is no JSON or has no such list, a page or cursor comes again,
            or the number of records is not the one announced.
    """
    walk = _Walk(service, table, reading)
    url: httpx.URL | None = walk.first()
    while url is not None:
        with service.answer(table, service.request("GET", url), LARGEST_PAGE_BYTES) as answer:
            content = walk.parsed(answer)
        records = walk.records(content)
        walk.note(url, records, content)
        yield records
        url = walk.following(records, content, answer)
    walk.compare_total()


class _Walk:
    """Where we are in a resource, and what was seen of it."""

    def __init__(self, service: HttpService, table: SourceTable, reading: RestReading) -> None:
        self._service = service
        self._table = table
        self._reading = reading
        self._base = service.url(table)
        self._rows = 0
        self._total: int | None = None
        self._urls: list[str] = []
        self._digests: set[bytes] = set()

    def first(self) -> httpx.URL:
        paging = self._reading.paging
        if paging.style == "none":
            return self._base.copy_merge_params(self._reading.parameters)
        position = {"page": str(paging.first_page), "offset": "0"}.get(paging.style)
        return self._at(position)

    def _at(self, position: str | None) -> httpx.URL:
        paging = self._reading.paging
        parameters = {**self._reading.parameters, paging.size_parameter: str(paging.size)}
        if position is not None:
            parameters[paging.position_parameter] = position
        return self._base.copy_merge_params(parameters)

    def parsed(self, answer: Answer) -> Any:
        """The answer as JSON, numbers as text."""
        try:
            return json.loads(answer.body.read(), parse_int=str, parse_float=str, parse_constant=_refuse_constant)
        except UnicodeDecodeError:
            cause = "câu trả lời không phải chữ UTF-8"
        except json.JSONDecodeError as error:
            cause = f"câu trả lời không phải JSON hợp lệ, hoặc bị cắt (ở ký tự {error.pos})"
        except (ValueError, RecursionError):
            cause = "câu trả lời không phải JSON hợp lệ"
        raise self._failed(cause, "Thử lại; nếu vẫn vậy, báo đơn vị chủ quản.")

    def records(self, content: Any) -> Page:
        """The list of records in an answer."""
        path = self._reading.records
        found = content if path is None else field_at(content, path)
        if isinstance(found, list):
            return found
        keys = [str(key) for key in content] if isinstance(content, dict) else []
        place = f"ở {path!r}" if path else "ở ngoài cùng"
        raise self._failed(
            f"câu trả lời không có danh sách bản ghi {place}; có: {', '.join(keys[:12]) or 'không trường nào'}",
            f"Sửa `records` trong catalog/systems/{self._table.system}.yml.",
        )

    def note(self, url: httpx.URL, records: Page, content: Any) -> None:
        """Keep what was received; the same records once more are an error, for they would be counted twice."""
        digest = hashlib.blake2b(json.dumps(records).encode(), digest_size=16).digest()
        if records and digest in self._digests:
            raise self._failed(
                f"trang thứ {len(self._urls) + 1} lặp lại đúng một trang đã nhận",
                "Kiểm tra `paging` (tên tham số trang) và khai báo `total` để biết khi nào hết.",
            )
        self._digests.add(digest)
        self._urls.append(str(url))
        self._rows += len(records)
        if self._reading.total is not None:
            self._total = self._announced(content, self._reading.total)

    def following(self, records: Page, content: Any, answer: Answer) -> httpx.URL | None:
        """Where the next page is; None after the last."""
        paging = self._reading.paging
        if paging.style in ("page", "offset"):
            if not records or (self._total is not None and self._rows >= self._total):
                return None
            pages_read = len(self._urls)
            url = self._at(str(paging.first_page + pages_read if paging.style == "page" else self._rows))
        elif paging.style in ("cursor", "link"):
            following = self._next_named(records, content, answer)
            if following is None:
                return None
            url = self._at(following) if paging.style == "cursor" else self._linked(following, answer)
        else:
            return None
        self._refuse_circle(url)
        return url

    def _next_named(self, records: Page, content: Any, answer: Answer) -> str | None:
        """The cursor or URL the answer names; None when it says there is no more."""
        paging = self._reading.paging
        if paging.style == "link" and paging.next_field is None:
            return answer.links.get("next", {}).get("url")
        value = field_at(content, paging.next_field or "")
        # Some services leave the field away at the end; a full first page without it means a wrong name.
        if value is ABSENT and len(self._urls) == 1 and len(records) >= paging.size:
            raise self._failed(
                f"trang đầu đầy mà câu trả lời không có trường {paging.next_field!r}",
                f"Sửa `next_field` trong catalog/systems/{self._table.system}.yml.",
            )
        if isinstance(value, dict | list):
            raise self._failed(f"trường {paging.next_field!r} không phải một giá trị", "Sửa `next_field`.")
        return str(value) if value and value is not ABSENT else None

    def _linked(self, link: str, answer: Answer) -> httpx.URL:
        """``link``, which may be relative; a link to another server would carry our token there."""
        url = answer.url.join(link)
        if (url.scheme, url.host, url.port) != (self._base.scheme, self._base.host, self._base.port):
            raise self._failed("liên kết trang sau trỏ sang máy chủ khác", "Báo đơn vị chủ quản, hoặc sửa kết nối.")
        return url

    def _refuse_circle(self, url: httpx.URL) -> None:
        if str(url) in self._urls:
            raise self._failed(
                f"sau trang thứ {len(self._urls)} dịch vụ chỉ lại một trang đã đọc: con trỏ không tiến",
                "Kiểm tra `next_field`, `position_parameter`; nếu đúng, báo đơn vị chủ quản.",
            )
        if len(self._urls) >= MOST_PAGES:
            raise self._failed(
                f"quá {MOST_PAGES} trang mà chưa hết", "Tăng `paging.size` hoặc kiểm tra cách chia trang."
            )

    def _announced(self, content: Any, path: str) -> int:
        value = field_at(content, path)
        if isinstance(value, str) and value.isdecimal():
            return int(value)
        raise self._failed(
            f"câu trả lời không có tổng số bản ghi ở {path!r}",
            f"Sửa `total` trong catalog/systems/{self._table.system}.yml.",
        )

    def compare_total(self) -> None:
        """Raise SourceError when the records are not as many as the service announced."""
        if self._total is not None and self._total != self._rows:
            raise self._failed(
                f"dịch vụ báo có {self._total} bản ghi, nhận được {self._rows}",
                "Chạy lại; nếu vẫn lệch, dịch vụ chia trang không nhất quán: báo đơn vị chủ quản.",
            )

    def _failed(self, cause: str, remedy: str) -> SourceError:
        return self._service.failed(self._table, cause, remedy)


def field_at(content: Any, path: str) -> Any:
    """The value at a dotted path; a field whose own name is the whole path comes first. ABSENT when there is none."""
    if not isinstance(content, dict):
        return ABSENT
    if path in content:
        return content[path]
    name, _, rest = path.partition(".")
    return field_at(content[name], rest) if rest and name in content else ABSENT


def _refuse_constant(name: str) -> None:
    raise ValueError(name)
