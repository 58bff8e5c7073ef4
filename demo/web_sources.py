"""The departments' web services as a process of their own, and the address of each."""

from __future__ import annotations

import os
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path

import httpx

from demo import processes
from demo.place import Place, choose_port, remembered_ports
from demo.processes import Service
from demo.settings_file import write_secret
from warehouse.embedded_postgres import HOST

START_SECONDS = 30
ATTEMPTS = 3
"""Someone is watching: a service that is down should show within seconds."""


@dataclass(frozen=True)
class WebSources:
    """A running process with every department's web service; ``token`` opens all of them."""

    port: int
    token: str

    def url(self, system: str) -> str:
        """Address and account of one system's service."""
        return f"http://:{self.token}@{HOST}:{self.port}/{system}?attempts={ATTEMPTS}"


def service(place: Place) -> Service:
    """The process as a service."""
    return Service("web-sources", place.state)


def start(place: Place) -> WebSources:
    """Start the process or find it running.

    Raises:
        DemoError: it does not answer; shows the end of its log.
    """
    token = _token(place)
    running = service(place)
    if processes.find(running) is None:
        port = choose_port(place, running.name, place.ports.web_sources)
        arguments = ["--folder", str(place.sources), "--port", str(port), "--token-file", str(_token_file(place))]
        environment = {"PATH": os.environ["PATH"]}
        processes.launch(running, [sys.executable, "-m", "demo.web_service", *arguments], environment)
    port = remembered_ports(place)[running.name]
    processes.wait_until(running, lambda: _answers(port), START_SECONDS)
    return WebSources(port, token)


def _token_file(place: Place) -> Path:
    return place.state / "web-sources.token"


def _token(place: Place) -> str:
    """Made once, so that connections written earlier stay good."""
    file = _token_file(place)
    if not file.is_file():
        write_secret(file, secrets.token_hex(16))
    return file.read_text(encoding="utf-8")


def _answers(port: int) -> bool:
    try:
        return httpx.get(f"http://{HOST}:{port}/", timeout=5).is_success
    except httpx.HTTPError:
        return False
