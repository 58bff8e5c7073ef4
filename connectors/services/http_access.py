"""How an HTTP service is reached: our account, its certificate, and our patience, all from the connection's URL."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx

from catalog.system import System
from connectors.connections import Address
from connectors.failures import option_unknown
from connectors.services.http_service import HttpService, Patience
from warehouse.errors import SourceError

OPTIONS = ("token_header", "ca_file", "timeout_seconds", "attempts", "backoff_seconds")
CONNECT_SECONDS = 15


@contextmanager
def open_service(
    address: Address, system: System, fault_in: Callable[[bytes], str | None] = lambda _: None
) -> Iterator[HttpService]:
    """The service at ``address``; nothing is sent before a table is asked for.

    A password without a user is a token: ``Authorization: Bearer`` or, with ``token_header=X-API-Key``, that
    header's value. With a user it is HTTP Basic. ``ca_file`` names the authority behind a certificate of one's own.

    Raises:
        SourceError: an option is unknown or no number.
    """
    for option in set(address.options) - set(OPTIONS):
        raise option_unknown(address, option, OPTIONS)
    patience = _patience(address)
    timeout = httpx.Timeout(patience.timeout_seconds, connect=min(CONNECT_SECONDS, patience.timeout_seconds))
    authority = address.options.get("ca_file")
    try:
        verify = httpx.create_ssl_context(verify=authority) if authority else True
    except OSError:
        raise SourceError(f"Nguồn {address}", "không đọc được tệp chứng thư của ca_file", "Sửa đường dẫn.") from None
    basic = (address.user, address.password) if address.user else None
    with httpx.Client(headers=_token(address), auth=basic, timeout=timeout, verify=verify) as client:
        yield HttpService(address, client, patience, time.monotonic() + system.timeout_minutes * 60, fault_in)


def _token(address: Address) -> dict[str, str]:
    if address.user or not address.password:
        return {}
    header = address.options.get("token_header", "Authorization")
    return {header: f"Bearer {address.password}" if header.lower() == "authorization" else address.password}


def _patience(address: Address) -> Patience:
    options, usual = address.options, Patience()
    try:
        patience = Patience(
            float(options.get("timeout_seconds", usual.timeout_seconds)),
            int(options.get("attempts", usual.attempts)),
            float(options.get("backoff_seconds", usual.backoff_seconds)),
        )
    except ValueError:
        patience = Patience(attempts=0)
    if patience.attempts < 1 or patience.timeout_seconds <= 0 or patience.backoff_seconds < 0:
        raise SourceError(
            f"Nguồn {address}", "timeout_seconds, attempts, backoff_seconds phải là số dương", "Sửa kết nối."
        )
    return patience
