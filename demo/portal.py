"""The portal as a process of its own, over the released files."""

from __future__ import annotations

import sys

import httpx

from demo import processes
from demo.place import Place, choose_port, remembered_ports
from demo.processes import Service
from warehouse.embedded_postgres import HOST

START_SECONDS = 30


def service(place: Place) -> Service:
    """The portal as a service."""
    return Service("portal", place.state)


def start(place: Place, environment: dict[str, str]) -> str:
    """Start the portal or find it running; returns its address.

    Raises:
        DemoError: it does not answer; shows the end of its log.
    """
    portal = service(place)
    if processes.find(portal) is None:
        port = choose_port(place, "portal", place.ports.portal)
        arguments = ["--port", str(port), "--releases", str(place.releases)]
        processes.launch(portal, [sys.executable, "-m", "publish.portal", *arguments], environment)
    url = f"http://{HOST}:{remembered_ports(place)['portal']}"
    processes.wait_until(portal, lambda: _answers(url), START_SECONDS)
    return url


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5, follow_redirects=True).is_success
    except httpx.HTTPError:
        return False
