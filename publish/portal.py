"""The portal: serves the releases, of a folder or a bucket, to anyone, and never touches the warehouse.

Run it with ``python -m publish.portal --port 8000 --releases releases`` (or ``s3://bucket/prefix``).
"""

from __future__ import annotations

import argparse
import logging
import os
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from publish.caching import SHORT, caching
from publish.descriptions.checksums import CHECKSUMS
from publish.gone import gone
from publish.media_types import media_type
from publish.pages import not_found_page, unavailable_page
from publish.served import served_file
from publish.storage import explained, read_pointer, version_folder
from warehouse.errors import ReleaseError
from warehouse.release_place import in_bucket, release_place

HOST = "127.0.0.1"
DEFAULT_PORT = 8000
INDEX = "index.html"
LONGEST_PATH = 255
"""In bytes; our longest address (two names of 48, version, file) is shorter, and no file name may be longer."""
HEADERS = {
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
}
SHOWN = (".html", ".md", ".atom", CHECKSUMS)
"""Files a browser shows; all others are saved."""


def portal(releases: Path) -> Starlette:
    """The web application over the place ``releases``, which may still be empty."""
    root = releases if in_bucket(releases) else releases.resolve()

    def health(_: Request) -> Response:
        with explained(root):
            has_index = (root / INDEX).is_file()
        state = {"status": "ok" if has_index else "no pages yet"}
        return JSONResponse(state, 200 if has_index else 503, {**HEADERS, "cache-control": "no-store"})

    def latest(request: Request) -> Response:
        slug = f"{request.path_params['topic']}/{request.path_params['dataset']}"
        _refuse_hidden(slug)
        with explained(root):
            pointer = read_pointer(root, slug)
            if pointer is None:
                raise HTTPException(404)
            folder = version_folder(root, slug, str(pointer["version"]))
            return _file(request, root, folder / request.path_params["file"], SHORT)

    def page(request: Request) -> Response:
        asked = request.path_params["path"]
        _refuse_hidden(asked.removesuffix("/"))
        with explained(root):
            if (answer := gone(request, root, asked.split("/"), {**HEADERS, "cache-control": SHORT})) is not None:
                return answer
            path = root / asked
            is_folder = not asked or asked.endswith("/") or (not Path(asked).suffix and path.is_dir())
            if is_folder and asked and not asked.endswith("/"):
                return RedirectResponse(f"/{asked}/", 308, HEADERS)
            return _file(request, root, path / INDEX if is_folder else path, caching(Path(asked)))

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
        exception_handlers={404: _not_found, ReleaseError: _unavailable},
    )


def _refuse_hidden(path: str) -> None:
    """Working folders and steps out of the folder are nobody's business; what no file can be called is not there."""
    is_hidden = any(part.startswith(".") or "\\" in part or "\0" in part for part in path.split("/"))
    if is_hidden or len(path.encode()) > LONGEST_PATH:
        raise HTTPException(404)


def _file(request: Request, root: Path, path: Path, may_be_kept: str) -> Response:
    """The file with type, name, entity tag and caching; 304 when the visitor has it already."""
    _refuse_hidden(path.name)
    served = served_file(root, path)
    if served is None:
        raise HTTPException(404)
    headers = {**HEADERS, "etag": f'"{served.tag}"', "cache-control": may_be_kept}
    known = {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
    if headers["etag"] in known or "*" in known:
        return Response(status_code=304, headers=headers)
    filename = None if path.name.endswith(SHOWN) else served.download_name
    try:
        return served.answer(request, headers, media_type(path.name), filename)
    except FileNotFoundError:  # replaced between looking and reading: a page that was written anew
        return _file(request, root, path, may_be_kept)


def _not_found(_: Request, __: Exception) -> Response:
    return HTMLResponse(not_found_page(), 404, HEADERS)


def _unavailable(_: Request, error: Exception) -> Response:
    """The store does not answer: the operators read why in the log, the visitor is told to come back."""
    logging.getLogger("uvicorn.error").error("%s", error)
    headers = {**HEADERS, "cache-control": "no-store", "retry-after": "60"}
    return HTMLResponse(unavailable_page(), 503, headers)


def main() -> None:
    """Serve until stopped, by default on this machine only: a reverse proxy faces the public."""
    parser = argparse.ArgumentParser(prog="python -m publish.portal", description="Serve released datasets.")
    parser.add_argument("--host", default=HOST, help="0.0.0.0 only inside a container, behind the proxy.")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT)
    parser.add_argument("--releases", default=os.environ.get("ODW_RELEASES"), help="Default: ODW_RELEASES.")
    arguments = parser.parse_args()
    if not arguments.releases:
        parser.error("say where the releases are: --releases or ODW_RELEASES")
    uvicorn.run(
        portal(release_place(arguments.releases, os.environ)),
        host=arguments.host,
        port=arguments.port,
        log_level="info",
    )


if __name__ == "__main__":
    main()
