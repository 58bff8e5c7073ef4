"""A real HTTP server whose answers the tests decide, request by request."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    """A request as it arrived."""

    method: str
    path: str
    parameters: dict[str, str]
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Reply:
    """What is answered; ``announced`` is the length said, where it differs from the body's: a body cut off."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    announced: int | None = None
    before: Callable[[], None] = lambda: None


@dataclass
class Server:
    """The server's URL without a scheme, and all it was asked."""

    address: str
    asked: list[Asked]

    def url(self, account: str = "", **options: str) -> str:
        """A connection's URL that waits next to nothing before it asks again."""
        query = "&".join(f"{name}={value}" for name, value in {"backoff_seconds": "0.01", **options}.items())
        return f"http://{account}{self.address}/api?{query}"


@contextmanager
def serving(reply: Callable[[Asked, int], Reply], certificate: Path | None = None) -> Iterator[Server]:
    """Serve ``reply`` (the request, and how many came before it) until the block ends; with TLS when certified."""
    asked: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            parts = urlsplit(self.path)
            length = int(self.headers.get("Content-Length", 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            parameters = dict(parse_qsl(parts.query, keep_blank_values=True))
            request = Asked(self.command, parts.path, parameters, headers, self.rfile.read(length))
            asked.append(request)
            answer = reply(request, len(asked) - 1)
            answer.before()
            self.send_response(answer.status)
            for name, value in {"Content-Type": "application/json", **answer.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body) if answer.announced is None else answer.announced))
            self.end_headers()
            self.wfile.write(answer.body)
            if answer.announced is not None:
                self.close_connection = True

        do_GET = do_POST = _answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Keep the tests' output clean."""

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A client that went away is part of the tests."""

    with Quiet(("127.0.0.1", 0), Handler) as server:
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield Server(f"127.0.0.1:{server.server_port}", asked)
        finally:
            server.shutdown()
            thread.join()
