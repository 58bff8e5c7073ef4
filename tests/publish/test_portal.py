"""The portal through a real server and a real client."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from publish.index import write_index
from publish.release_work import ReleaseOutcome
from tests.publish import sample
from tests.publish.test_release import CHANGED, run
from warehouse.release_place import in_bucket
from warehouse.settings import PROJECT_ROOT, Settings

BASE = "/giao-duc/truong-thu"
CHROMIUM_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


@pytest.fixture
def released(settings: Settings) -> ReleaseOutcome:
    sample.fill(settings)
    outcome = run(settings, "r1")
    write_index(settings, sample.CATALOG)
    return outcome


@pytest.fixture
def client(settings: Settings) -> Iterator[httpx.Client]:
    with serving(settings) as made:
        yield made


@contextmanager
def serving(settings: Settings, **environment: str) -> Iterator[httpx.Client]:
    """A client of a portal that runs over the releases."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "publish.portal", "--port", str(port), "--releases", str(settings.releases)]
    server = subprocess.Popen(command, cwd=PROJECT_ROOT, stderr=subprocess.DEVNULL, env={**os.environ, **environment})
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as made:
            wait_until_it_answers(made)
            yield made
    finally:
        server.terminate()
        server.wait(10)


def wait_until_it_answers(client: httpx.Client) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            client.get("/health")
        except httpx.TransportError:
            assert time.monotonic() < deadline, "the portal did not start"
            time.sleep(0.05)
        else:
            return


def test_health_is_ok_once_there_are_pages(client: httpx.Client, settings: Settings) -> None:
    assert client.get("/health").status_code == 503
    write_index(settings, sample.CATALOG)
    answer = client.get("/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("truong_thu.csv", "text/csv; charset=utf-8; header=present"),
        ("truong_thu.json", "application/json; charset=utf-8"),
        ("truong_thu.xml", "application/xml; charset=utf-8"),
        ("truong_thu.xsd", "application/xml; charset=utf-8"),
        ("truong_thu.schema.json", "application/schema+json; charset=utf-8"),
        ("README.md", "text/markdown; charset=utf-8"),
        ("datapackage.json", "application/vnd.datapackage+json; charset=utf-8"),
        ("lop_hoc.csv-metadata.json", "application/csvm+json; charset=utf-8"),
        ("dcat.jsonld", "application/ld+json; charset=utf-8"),
        ("SHA256SUMS", "text/plain; charset=utf-8"),
    ],
)
def test_files_arrive_byte_for_byte_with_their_type(
    released: ReleaseOutcome, client: httpx.Client, name: str, kind: str
) -> None:
    content = (released.folder / name).read_bytes()
    for path in (f"{BASE}/latest/{name}", f"{BASE}/{released.version}/{name}"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert answer.content == content
        assert answer.headers["content-type"] == kind
        assert answer.headers["access-control-allow-origin"] == "*"
        assert client.head(path).headers["content-length"] == str(len(content))


def test_a_download_is_named_after_dataset_and_version(released: ReleaseOutcome, client: httpx.Client) -> None:
    answer = client.get(f"{BASE}/latest/truong_thu.csv")
    assert answer.headers["content-disposition"] == f'attachment; filename="truong_thu_{released.version}.csv"'


def test_the_entity_tag_is_the_checksum_and_saves_the_second_download(
    released: ReleaseOutcome, client: httpx.Client
) -> None:
    first = client.get(f"{BASE}/latest/truong_thu.json")
    tag = first.headers["etag"]
    assert tag.strip('"') == hashlib.sha256(first.content).hexdigest()
    again = client.get(f"{BASE}/latest/truong_thu.json", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert "immutable" in client.get(f"{BASE}/{released.version}/truong_thu.json").headers["cache-control"]
    assert "immutable" not in first.headers["cache-control"]
    page = client.get("/")
    assert client.get("/", headers={"If-None-Match": page.headers["etag"]}).status_code == 304


def test_latest_follows_the_pointer_without_a_restart(
    released: ReleaseOutcome, client: httpx.Client, settings: Settings
) -> None:
    before = client.get(f"{BASE}/latest/truong_thu.csv")
    sample.fill(settings, CHANGED)
    run(settings, "r2")
    after = client.get(f"{BASE}/latest/truong_thu.csv", headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert "tên mới" in after.text
    assert client.get(f"{BASE}/{released.version}/truong_thu.csv").content == before.content


def test_a_part_of_a_file_can_be_asked_for(released: ReleaseOutcome, client: httpx.Client) -> None:
    answer = client.get(f"{BASE}/latest/truong_thu.csv", headers={"Range": "bytes=0-8"})
    assert (answer.status_code, answer.content) == (206, b"ma_truong")


def test_pages_are_served_with_their_folder_address(released: ReleaseOutcome, client: httpx.Client) -> None:
    for path in ("/", "/index.html", f"{BASE}/", f"{BASE}/index.html"):
        answer = client.get(path)
        assert answer.headers["content-type"] == "text/html; charset=utf-8", path
        assert "Dữ liệu mô phỏng" in answer.text
    assert client.get(BASE).headers["location"] == f"{BASE}/"
    assert client.get("/catalog.json").json()["datasets"]


@pytest.mark.parametrize(
    "path",
    [
        "/khong-co",
        f"{BASE}/latest/khong-co.csv",
        f"{BASE}/latest/.releasing",
        "/giao-duc/khong-co/latest/x.csv",
        "/.assembling/x/secret.txt",
        "/%2e%61ssembling/x/secret.txt",
        f"{BASE}/.releasing",
        "/..%2fsecret.txt",
        f"{BASE}/latest/..%2f..%2f..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "//etc/hostname",
        "/a%00b",
        "/link.txt",
        f"{BASE}/latest/" + "x" * 300,
    ],
)
def test_nothing_else_is_served(released: ReleaseOutcome, client: httpx.Client, settings: Settings, path: str) -> None:
    hidden = settings.releases / ".assembling" / "x"
    if not in_bucket(settings.releases):
        hidden.mkdir(parents=True)
        (settings.releases / "link.txt").symlink_to(settings.releases.parent / "secret.txt")
    (hidden / "secret.txt").write_text("bí mật", encoding="utf-8")
    (settings.releases.parent / "secret.txt").write_text("bí mật", encoding="utf-8")
    (settings.releases / "giao-duc/truong-thu/.releasing").write_text("bí mật", encoding="utf-8")
    answer = client.get(path)
    assert answer.status_code == 404
    assert "bí mật" not in answer.text
    assert "Không tìm thấy trang" in answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_a_browser_elsewhere_may_ask_with_any_header(released: ReleaseOutcome, client: httpx.Client) -> None:
    asked = {
        "Origin": "https://example.org",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
    }
    answer = client.options(f"{BASE}/latest/truong_thu.csv", headers=asked)
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == "*"
    plain = client.get(f"{BASE}/latest/truong_thu.csv", headers={"Origin": "https://example.org"})
    assert plain.headers.get_list("access-control-allow-origin") == ["*"]


def test_nobody_can_write(released: ReleaseOutcome, client: httpx.Client) -> None:
    for method in ("POST", "PUT", "DELETE"):
        assert client.request(method, f"{BASE}/latest/truong_thu.csv").status_code == 405
    assert (released.folder / "truong_thu.csv").is_file()


@pytest.mark.slow
def test_a_real_browser_shows_the_pages(released: ReleaseOutcome, client: httpx.Client, tmp_path: Path) -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        reason = "NOT TESTED: no chromium on this machine"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    for name, path, size in (
        ("index", "/", "1200,1400"),
        ("dataset", f"{BASE}/", "1200,2600"),
        ("phone", f"{BASE}/", "500,2000"),
    ):
        picture = tmp_path / f"{name}.png"
        arguments = [
            *CHROMIUM_OPTIONS,
            f"--user-data-dir={tmp_path / name}",
            f"--window-size={size}",
            f"--screenshot={picture}",
            str(client.base_url.join(path)),
        ]
        subprocess.run([chromium, *arguments], check=True, capture_output=True, timeout=120)
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size > 30_000, "a page full of text does not make so small a picture"
