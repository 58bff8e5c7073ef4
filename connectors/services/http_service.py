"""Requests to an HTTP service: how often we ask again, how long we wait, and what is no answer at all."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import IO
from urllib.parse import quote

import httpx

from catalog.system import SourceTable
from connectors.connections import Address
from warehouse.errors import SourceError

LONGEST_WAIT_SECONDS = 300
"""A service that wants us to wait longer is asked again by the next run."""
HEAD_BYTES = 64 * 1024
IN_MEMORY_BYTES = 8 * 1024 * 1024
HTML_BEGINNINGS = (b"<!doctype html", b"<html")


@dataclass(frozen=True)
class Patience:
    """How long one answer may be silent, how often a request is made, and the first wait between; in seconds."""

    timeout_seconds: float = 60
    attempts: int = 5
    backoff_seconds: float = 1


@dataclass(frozen=True)
class Answer:
    """A whole answer with status 200: its body in a temporary file, at its beginning."""

    body: IO[bytes]
    headers: httpx.Headers
    links: dict[str | None, dict[str, str]]
    url: httpx.URL


@dataclass(frozen=True)
class _Refusal:
    """An attempt that may succeed when repeated, and after how many seconds the service wants that."""

    cause: str
    wait_seconds: float | None = None


class HttpService:
    """A service below one URL. ``fault_in`` finds the service's own words for a failure in an answer's body."""

    def __init__(
        self,
        address: Address,
        client: httpx.Client,
        patience: Patience,
        deadline: float,
        fault_in: Callable[[bytes], str | None],
    ) -> None:
        self._address = address
        self._client = client
        self._patience = patience
        self._deadline = deadline
        self._fault_in = fault_in

    def url(self, table: SourceTable) -> httpx.URL:
        """The URL of ``table``."""
        address = self._address
        host = f"[{address.host}]" if ":" in address.host else address.host
        port = f":{address.port}" if address.port else ""
        base = f"/{quote(address.database)}" if address.database else ""
        return httpx.URL(f"{address.scheme}://{host}{port}{base}/{table.relation.lstrip('/')}")

    @contextmanager
    def answer(self, table: SourceTable, request: httpx.Request, largest_bytes: int) -> Iterator[Answer]:
        """The answer to ``request``, asked for again while the service is busy, broken or out of reach.

        Raises:
            SourceError: it refuses us, fails to the last attempt, answers HTML or more than ``largest_bytes``.
        """
        for attempt in range(1, self._patience.attempts + 1):
            with tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES, prefix="odw-http-") as body:
                outcome = self._attempt(table, request, body, largest_bytes)
                if isinstance(outcome, Answer):
                    yield outcome
                    return
            self._wait(table, outcome, attempt)

    def request(
        self,
        method: str,
        url: httpx.URL,
        parameters: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
        content: bytes | None = None,
    ) -> httpx.Request:
        """A request with our account; parameters are added to those the URL has."""
        return self._client.build_request(
            method, url.copy_merge_params(parameters or {}), headers=headers, content=content
        )

    def failed(self, table: SourceTable, cause: str, remedy: str) -> SourceError:
        """``cause`` as an error of this service, without our password."""
        what = f"Bảng {table.id} ({self._address}/{table.relation.lstrip('/')})"
        return SourceError(what, self._address.without_password(cause), remedy)

    def _attempt(
        self, table: SourceTable, request: httpx.Request, body: IO[bytes], largest_bytes: int
    ) -> Answer | _Refusal:
        try:
            response = self._client.send(request, stream=True)
            try:
                self._receive(table, response, body, largest_bytes)
            finally:
                response.close()
        except httpx.RequestError as error:
            return _Refusal(f"không nhận được trọn câu trả lời: {_in_words(error)}")
        body.seek(0)
        head = body.read(HEAD_BYTES)
        body.seek(0)
        return self._judged(table, response, body, head)

    def _receive(self, table: SourceTable, response: httpx.Response, body: IO[bytes], largest_bytes: int) -> None:
        received = 0
        for block in response.iter_bytes():
            received += len(block)
            body.write(block)
            if received > largest_bytes:
                raise self.failed(
                    table, f"câu trả lời dài hơn {largest_bytes // 1024**2} MiB", "Chia trang, hoặc giảm `paging.size`."
                )
            if time.monotonic() > self._deadline:
                raise self.failed(
                    table, "đọc quá thời gian cho phép", "Đọc vào giờ vắng (`window`) hoặc tăng `timeout_minutes`."
                )

    def _judged(self, table: SourceTable, response: httpx.Response, body: IO[bytes], head: bytes) -> Answer | _Refusal:
        status = response.status_code
        fault = self._fault_in(head) if status >= 400 else None
        if fault:
            raise self.failed(table, f"dịch vụ báo lỗi: {fault}", "Báo đơn vị chủ quản kèm nội dung lỗi trên.")
        if status == 429 or status >= 500:
            return _Refusal(f"máy chủ trả lời {status}", _retry_after(response.headers))
        if status in (401, 403):
            raise self.failed(table, f"máy chủ từ chối tài khoản ({status})", "Kiểm tra mã truy cập của kết nối.")
        if response.is_redirect:
            raise self.failed(
                table,
                f"máy chủ chuyển hướng ({status}) sang địa chỉ khác",
                "Sửa kết nối theo địa chỉ đúng (http hay https, đường dẫn); có thể mã truy cập đã hết hạn.",
            )
        if status != 200:
            raise self.failed(table, f"máy chủ trả lời {status}", "Kiểm tra `relation`, tham số với đơn vị chủ quản.")
        if _is_html(response.headers, head):
            raise self.failed(
                table,
                "máy chủ trả về trang HTML thay vì dữ liệu",
                "Thường là trang đăng nhập hay trang báo bảo trì: kiểm tra mã truy cập và đường dẫn.",
            )
        return Answer(body, response.headers, response.links, response.url)

    def _wait(self, table: SourceTable, refusal: _Refusal, attempt: int) -> None:
        """Wait before the next attempt.

        Raises:
            SourceError: this was the last one, or the service wants too long a wait.
        """
        wait = min(self._patience.backoff_seconds * 2 ** (attempt - 1), LONGEST_WAIT_SECONDS)
        wait = max(wait, refusal.wait_seconds or 0)
        too_long = wait > LONGEST_WAIT_SECONDS or time.monotonic() + wait > self._deadline
        if attempt == self._patience.attempts or too_long:
            asked = f", yêu cầu chờ {wait:.0f} giây" if refusal.wait_seconds and too_long else ""
            raise self.failed(
                table,
                f"{refusal.cause} (đã thử {attempt} lần{asked})",
                "Kiểm tra dịch vụ đang chạy và đường mạng; lần chạy sau sẽ đọc lại từ đầu.",
            )
        time.sleep(wait)


def _retry_after(headers: httpx.Headers) -> float | None:
    """Seconds the service asks us to wait, given as a number or as a date."""
    value = headers.get("Retry-After", "").strip()
    if value.isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    seconds: float = (aware - datetime.now(UTC)).total_seconds()
    return max(seconds, 0)


def _is_html(headers: httpx.Headers, head: bytes) -> bool:
    beginning = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower()
    return beginning.startswith(HTML_BEGINNINGS) or headers.get("Content-Type", "").lower().startswith("text/html")


def _in_words(error: httpx.RequestError) -> str:
    if isinstance(error, httpx.TimeoutException):
        return "quá thời gian chờ"
    return str(error) or type(error).__name__
