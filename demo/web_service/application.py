"""The web services as an ASGI application: REST and XML resources of every system under its name, for a token."""

from __future__ import annotations

import secrets
from pathlib import Path
from xml.sax.saxutils import escape

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route as WebRoute

from catalog.reading import RestReading
from connectors.services.xml_soap import SOAP_11
from demo.source_files.json_records import Records
from demo.source_files.routes import Route, read_routes
from demo.web_service.json_pages import LINK_PARAMETER, BadRequestError, body_of, page_of

GREETING = "Dịch vụ dữ liệu mô phỏng"


def application(folder: Path, token: str) -> Starlette:
    """The services whose files lie in ``folder``, one folder each; who has no ``token`` is refused."""
    services = _Services(folder, token)
    return Starlette(
        routes=[
            WebRoute("/", services.greet),
            WebRoute("/{system}/{path:path}", services.answer, methods=["GET", "POST"]),
        ]
    )


class _Services:
    def __init__(self, folder: Path, token: str) -> None:
        self._folder = folder
        self._token = token

    async def greet(self, request: Request) -> Response:
        return PlainTextResponse(GREETING)

    async def answer(self, request: Request) -> Response:
        """The resource asked for. A service without its files is one that is down."""
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not secrets.compare_digest(given.encode(), self._token.encode()):
            return _refusal("cần mã truy cập", 401)
        folder = self._folder / request.path_params["system"]
        routes = await run_in_threadpool(read_routes, folder)
        if routes is None:
            return _refusal("dịch vụ đang ngừng", 503)
        body = (await request.body()).decode("utf-8", "replace")
        path = request.path_params["path"].strip("/")
        there = [route for route in routes if route.path == path]
        meant = [route for route in there if _is_meant(route, request, body)]
        if not meant:
            return _not_meant(there)
        route = max(meant, key=lambda route: len(route.parameters))
        if route.rest is not None:
            return await run_in_threadpool(_json, route, route.rest, request)
        return FileResponse(route.file, media_type="text/xml; charset=utf-8")


def _is_meant(route: Route, request: Request, body: str) -> bool:
    """Whether the request has the method, the parameters and the body this resource wants."""
    wanted = (route.xml.body or "") if route.xml else ""
    method = "POST" if wanted else "GET"
    has_parameters = route.parameters.items() <= dict(request.query_params).items()
    return request.method == method and has_parameters and body.strip() == wanted.strip()


def _not_meant(there: list[Route]) -> Response:
    if not there:
        return _refusal("không có tài nguyên này", 404)
    if any(route.xml and route.xml.soap_action is not None for route in there):
        return _soap_fault("Yêu cầu không đúng mẫu của thao tác nào.")
    return _refusal("thiếu tham số bắt buộc, hoặc yêu cầu không đúng mẫu", 400)


def _json(route: Route, reading: RestReading, request: Request) -> Response:
    records = Records(route.file)
    try:
        page = page_of(reading.paging, request.query_params, len(records))
    except BadRequestError as error:
        return _refusal(str(error), 400)
    following = None
    if page.following is not None and reading.paging.style == "link":
        following = str(request.url.include_query_params(**{LINK_PARAMETER: page.following}))
    by_header = following is not None and reading.paging.next_field is None
    headers = {"Link": f'<{following}>; rel="next"'} if by_header else {}
    return StreamingResponse(body_of(reading, records, page, following), headers=headers, media_type="application/json")


def _refusal(reason: str, status: int) -> Response:
    return JSONResponse({"loi": reason}, status)


def _soap_fault(reason: str) -> Response:
    fault = f"<s:Fault><faultcode>s:Client</faultcode><faultstring>{escape(reason)}</faultstring></s:Fault>"
    envelope = f'<s:Envelope xmlns:s="{SOAP_11}"><s:Body>{fault}</s:Body></s:Envelope>'
    return Response(envelope, 500, media_type="text/xml; charset=utf-8")
