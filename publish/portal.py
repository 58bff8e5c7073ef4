"""The portal: serves the folder of releases to anyone, and never touches the warehouse.

Run it with ``python -m publish.portal --port 8000 --releases releases``.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from publish.descriptions.checksums import CHECKSUMS, read_checksums
from publish.gone import gone
from publish.media_types import media_type
from publish.pages import not_found_page
from publish.storage import read_pointer, version_folder

HOST = "127.0.0.1"
DEFAULT_PORT = 8000
INDEX = "index.html"
LONGEST_PATH = 255
"""In bytes; our longest address (two names of 48, version, file) is shorter, and no file name may be longer."""
SHORT = "public, max-age=60, must-revalidate"
RELEASED = "public, max-age=3600, immutable"
"""A released file never changes, but it may be withdrawn: within the hour it has left every cache."""
HEADERS = {
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
}
SHOWN = (".html", ".md", ".atom", CHECKSUMS)
"""Files a browser shows; all others are saved."""


def portal(releases: Path) -> Starlette:
    """The web application over the folder ``releases``, which may still be empty."""
    root = releases.resolve()

    def health(_: Request) -> Response:
        has_index = (root / INDEX).is_file()
        state = {"status": "ok" if has_index else "no pages yet"}
        return JSONResponse(state, 200 if has_index else 503, {**HEADERS, "cache-control": "no-store"})

    def latest(request: Request) -> Response:
        slug = f"{request.path_params['topic']}/{request.path_params['dataset']}"
        _refuse_hidden(slug)
        pointer = read_pointer(root, slug)
        if pointer is None:
            raise HTTPException(404)
        folder = version_folder(root, slug, str(pointer["version"]))
        return _file(request, root, folder / request.path_params["file"], SHORT)

    def page(request: Request) -> Response:
        asked = request.path_params["path"]
        _refuse_hidden(asked.removesuffix("/"))
        if (answer := gone(request, root, asked.split("/"), {**HEADERS, "cache-control": SHORT})) is not None:
            return answer
        path = root / asked
        if path.is_dir() and asked and not asked.endswith("/"):
            return RedirectResponse(f"/{asked}/", 308, HEADERS)
        is_release = len(Path(asked).parts) == 4
        return _file(request, root, path / INDEX if path.is_dir() else path, RELEASED if is_release else SHORT)

    return Starlette(
        routes=[
            Route("/health", health),
            Route("/{topic}/{dataset}/latest/{file}", latest),
            Route("/{path:path}", page),
        ],
        middleware=[
            Middleware(
                CORSMiddleware,
                allow_origins=["*"],
                allow_methods=["GET", "HEAD"],
                allow_headers=["*"],
                expose_headers=["ETag", "Content-Disposition"],
            )
        ],
        exception_handlers={404: _not_found},
    )


def _refuse_hidden(path: str) -> None:
    """Working folders and steps out of the folder are nobody's business; what no file can be called is not there."""
    is_hidden = any(part.startswith(".") or "\\" in part or "\0" in part for part in path.split("/"))
    if is_hidden or len(path.encode()) > LONGEST_PATH:
        raise HTTPException(404)


def _file(request: Request, root: Path, path: Path, caching: str) -> Response:
    """The file with type, name, entity tag and caching; 304 when the visitor has it already."""
    _refuse_hidden(path.name)
    if not path.is_file() or not path.resolve().is_relative_to(root):
        raise HTTPException(404)
    headers = {**HEADERS, "etag": f'"{_entity_tag(path)}"', "cache-control": caching}
    known = {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
    if headers["etag"] in known or "*" in known:
        return Response(status_code=304, headers=headers)
    filename = None if path.name.endswith(SHOWN) else download_name(path)
    return FileResponse(path, headers=headers, media_type=media_type(path.name), filename=filename)


def _entity_tag(path: Path) -> str:
    """A released file's own checksum, the same on every replica; for pages, time and size."""
    sums = path.parent / CHECKSUMS
    released = read_checksums(sums.read_text(encoding="utf-8")) if sums.is_file() else {}
    status = path.stat()
    return released.get(path.name) or f"{status.st_mtime_ns:x}-{status.st_size:x}"


def download_name(path: Path) -> str:
    """The name a browser saves: a released file carries its version, ``truong_2026-11-24-1a2b3c4d.csv``."""
    if not (path.parent / CHECKSUMS).is_file():
        return path.name
    stem, _, extensions = path.name.partition(".")
    return f"{stem}_{path.parent.name}.{extensions}"


def _not_found(_: Request, __: Exception) -> Response:
    return HTMLResponse(not_found_page(), 404, HEADERS)


def main() -> None:
    """Serve until stopped, by default on this machine only: a reverse proxy faces the public."""
    parser = argparse.ArgumentParser(prog="python -m publish.portal", description="Serve released datasets.")
    parser.add_argument("--host", default=HOST, help="0.0.0.0 only inside a container, behind the proxy.")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT)
    parser.add_argument("--releases", type=Path, required=True)
    arguments = parser.parse_args()
    uvicorn.run(portal(arguments.releases), host=arguments.host, port=arguments.port, log_level="info")


if __name__ == "__main__":
    main()
