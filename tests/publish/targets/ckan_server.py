"""A CKAN that runs inside the test: the actions we use, answered as CKAN 2.11.6 answers them, and failing on order.

What it answers was read off a real portal: a wrong token is nobody (not refused), an upload is kept on disk until it is
cleared, an unknown action is a bare JSON string, validation errors come with status 409.
"""

from __future__ import annotations

import json
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKEN = "token-of-the-test"
FAULTS = (
    "500",
    "503",
    "429",
    "html",
    "array",
    "truncated",
    "reset",
    "hang",
    "lost",
    "redirect",
    "401",
    "403html",
    "413",
)


class RefusalError(Exception):
    def __init__(self, status: int, kind: str, **error: Any) -> None:
        self.status, self.error = status, {"__type": kind, **error}


class Ckan:
    """State of the portal. ``faults`` are used up one for each call; ``down`` answers everything with 503."""

    def __init__(self) -> None:
        self.packages: dict[str, dict[str, Any]] = {}
        self.organizations: dict[str, dict[str, Any]] = {}
        self.groups: dict[str, dict[str, Any]] = {}
        self.disk: dict[str, bytes] = {}
        self.rows: dict[str, list[dict[str, Any]]] = {}
        self.faults: list[str | None] = []
        self.down = False
        self.calls: list[str] = []
        self.released = threading.Event()

    def package(self, name: str) -> dict[str, Any]:
        for package in self.packages.values():
            if name in (package["id"], package["name"]):
                return package
        raise RefusalError(404, "Not Found Error", message="Not found")

    def resource(self, id_: str) -> tuple[dict[str, Any], dict[str, Any]]:
        for package in self.packages.values():
            for resource in package["resources"]:
                if resource["id"] == id_:
                    return package, resource
        raise RefusalError(404, "Not Found Error", message="Resource was not found.")

    def files(self, name: str) -> dict[str, bytes]:
        """The uploaded bytes by the name of the resource."""
        found = self.package(name)["resources"]
        return {one["name"]: self.disk[one["id"]] for one in found if one["id"] in self.disk}

    def act(self, action: str, data: dict[str, Any], upload: bytes | None, token: str | None) -> Any:
        self.calls.append(action)
        if not hasattr(self, f"do_{action}"):
            raise LookupError(action)
        if not action.endswith("_show") and token != TOKEN:
            raise RefusalError(403, "Authorization Error", message="Access denied: User not authorized")
        if action == "user_show":
            if token != TOKEN:
                raise RefusalError(404, "Not Found Error", message="Not found")
            return {"name": "dien-bien"}
        return getattr(self, f"do_{action}")(data, upload)

    def do_user_show(self, data: dict[str, Any], upload: bytes | None) -> Any: ...

    def do_status_show(self, data: dict[str, Any], upload: bytes | None) -> Any:
        return {"ckan_version": "2.11.6"}

    def do_organization_show(self, data: dict[str, Any], upload: bytes | None) -> Any:
        return self._named(self.organizations, data["id"])

    def do_group_show(self, data: dict[str, Any], upload: bytes | None) -> Any:
        return self._named(self.groups, data["id"])

    def do_organization_create(self, data: dict[str, Any], upload: bytes | None) -> Any:
        return self.organizations.setdefault(data["name"], {"id": str(uuid.uuid4()), **data})

    def do_group_create(self, data: dict[str, Any], upload: bytes | None) -> Any:
        return self.groups.setdefault(data["name"], {"id": str(uuid.uuid4()), **data})

    def do_package_show(self, data: dict[str, Any], upload: bytes | None) -> Any:
        return self.package(data["id"])

    def do_package_create(self, data: dict[str, Any], upload: bytes | None) -> Any:
        if any(package["name"] == data["name"] for package in self.packages.values()):
            raise RefusalError(409, "Validation Error", name=["That URL is already in use."])
        id_ = str(uuid.uuid4())
        self.packages[id_] = {"id": id_, "resources": [], **self._checked(data)}
        return self.packages[id_]

    def do_package_patch(self, data: dict[str, Any], upload: bytes | None) -> Any:
        found = self.package(data["id"])
        found |= self._checked({**found, **data, "id": found["id"]})
        return found

    def do_package_delete(self, data: dict[str, Any], upload: bytes | None) -> Any:
        self.package(data["id"])["state"] = "deleted"

    def do_resource_create(self, data: dict[str, Any], upload: bytes | None) -> Any:
        resource = {"id": str(uuid.uuid4()), "datastore_active": False, "url": "", "url_type": None}
        self.package(data.pop("package_id"))["resources"].append(resource)
        return self._set(resource, data, upload)

    def do_resource_patch(self, data: dict[str, Any], upload: bytes | None) -> Any:
        return self._set(self.resource(data.pop("id"))[1], data, upload)

    def do_resource_delete(self, data: dict[str, Any], upload: bytes | None) -> Any:
        package, resource = self.resource(data["id"])
        package["resources"].remove(resource)

    def do_datastore_delete(self, data: dict[str, Any], upload: bytes | None) -> Any:
        if self.rows.pop(data["resource_id"], None) is None:
            raise RefusalError(404, "Not Found Error", message="Resource was not found.")
        self.resource(data["resource_id"])[1]["datastore_active"] = False

    def do_datastore_create(self, data: dict[str, Any], upload: bytes | None) -> Any:
        self.resource(data["resource_id"])[1]["datastore_active"] = True
        self.rows[data["resource_id"]] = list(data["records"])

    def do_datastore_upsert(self, data: dict[str, Any], upload: bytes | None) -> Any:
        self.rows[data["resource_id"]] += data["records"]

    def _named(self, found: dict[str, dict[str, Any]], name: str) -> dict[str, Any]:
        if name not in found:
            raise RefusalError(404, "Not Found Error", message="Not found")
        return found[name]

    def _checked(self, data: dict[str, Any]) -> dict[str, Any]:
        owner = data.get("owner_org")
        found = next((one for one in self.organizations.values() if owner in (one["name"], one["id"])), None)
        if found is None:
            raise RefusalError(409, "Validation Error", owner_org=["An organization must be provided"])
        return {**data, "owner_org": found["id"], "organization": found}

    def _set(self, resource: dict[str, Any], data: dict[str, Any], upload: bytes | None) -> dict[str, Any]:
        if data.pop("clear_upload", False):
            self.disk.pop(resource["id"], None)
            resource |= {"url_type": ""}
        resource |= data
        if upload is not None:
            self.disk[resource["id"]] = upload
            resource |= {"url_type": "upload", "url": f"/download/{resource['name']}"}
        return resource


def _handler(ckan: Ckan) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # One packet for each answer: else every call waits 40 ms for an acknowledgement.
        wbufsize = -1
        disable_nagle_algorithm = True

        def log_message(self, *_: object) -> None: ...

        def do_POST(self) -> None:
            data, upload = self._read()
            fault = "503" if ckan.down else (ckan.faults.pop(0) if ckan.faults else None)
            if fault is None or fault == "lost":
                status, body = self._act(data, upload)
            if fault is None:
                self._answer(status, body)
            else:
                self._fail(fault)

        def _act(self, data: dict[str, Any], upload: bytes | None) -> tuple[int, bytes]:
            action = self.path.rsplit("/", 1)[-1]
            try:
                result = ckan.act(action, data, upload, self.headers.get("Authorization"))
            except RefusalError as refusal:
                return refusal.status, json.dumps({"success": False, "error": refusal.error}).encode()
            except LookupError:
                return 400, json.dumps(f"Bad request - Action name not known: {action}").encode()
            return 200, json.dumps({"help": "", "success": True, "result": result}).encode()

        def _read(self) -> tuple[dict[str, Any], bytes | None]:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            kind = self.headers["Content-Type"]
            if not kind.startswith("multipart/"):
                return json.loads(body), None
            whole = BytesParser().parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
            parts = {}
            for part in whole.get_payload():
                parts[part.get_param("name", header="content-disposition")] = part.get_payload(decode=True)  # type: ignore
            upload = parts.pop("upload")
            return {name: value.decode() for name, value in parts.items()}, upload

        def _answer(self, status: int, body: bytes, kind: str = "application/json;charset=utf-8", **more: str) -> None:
            self.send_response(status)
            for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **more}.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(body)

        def _fail(self, fault: str) -> None:
            page = f"<html>{self.headers.get('Authorization')} bảo trì</html>".encode()
            match fault:
                case "html":
                    self._answer(200, page, "text/html")
                case "array":
                    self._answer(200, b"[]")
                case "429" | "503":
                    self._answer(int(fault), page, "text/html", Retry_After="7200")
                case "redirect":
                    self._answer(301, b"", "text/html", Location="/somewhere")
                case "403html":
                    self._answer(403, page, "text/html")
                case "truncated":
                    self._answer(200, b'{"success": true', Content_Length="5000")
                    self.close_connection = True
                case "reset" | "lost":
                    self.close_connection = True
                    self.connection.close()
                case "hang":
                    ckan.released.wait(30)
                    self.close_connection = True
                case _:
                    self._answer(int(fault), page, "text/html")

    return Handler


@contextmanager
def running_ckan() -> Iterator[tuple[Ckan, str]]:
    """The portal's state and its address."""
    ckan = Ckan()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(ckan))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield ckan, f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        ckan.released.set()
        server.shutdown()
        server.server_close()
