"""What a visitor is told at an address of a withdrawn version: 410, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from publish.media_types import media_type
from publish.pages import gone_page
from publish.storage import TOMBSTONE, is_buried, version_folder


def gone(request: Request, releases: Path, parts: Sequence[str], headers: dict[str, str]) -> Response | None:
    """The answer when ``parts`` (topic, dataset, version, …) lead into a withdrawn version, else None.

    A browser gets a page, a program the tombstone as JSON.
    """
    if len(parts) < 3:
        return None
    slug, version = f"{parts[0]}/{parts[1]}", parts[2]
    if not is_buried(releases, slug, version):
        return None
    text = (version_folder(releases, slug, version) / TOMBSTONE).read_text(encoding="utf-8")
    if "text/html" in request.headers.get("accept", ""):
        return HTMLResponse(gone_page(json.loads(text), f"/{slug}/"), 410, headers)
    return Response(text, 410, headers, media_type(TOMBSTONE))
