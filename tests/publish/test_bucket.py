"""A bucket of a real S3 server: its faults, its kills, and what it says with every file."""

from __future__ import annotations

import hashlib
import os
import signal
import socket
import subprocess
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from publish.index import write_index
from publish.verification import verify
from tests.publish import sample
from tests.publish.broken_line import broken_line
from tests.publish.s3_server import BUCKET, KEY, SECRET, S3Server
from tests.publish.stores import being_assembled
from tests.publish.test_portal import serving
from tests.publish.test_release import CHANGED, assert_good, contents, pointer, run, versions
from tests.publish.test_storage import small_disk
from warehouse.bucket import PART_BYTES, BucketPath
from warehouse.errors import ReleaseError, SettingsError
from warehouse.release_place import bucket_path, release_place
from warehouse.settings import PROJECT_ROOT, Settings

__all__ = ["small_disk"]
MANY = [(f"{n:06}", "Trường phổ thông dân tộc bán trú" * 4, n, None, None, None, None) for n in range(5_000)]


def elsewhere(settings: Settings, bucket: str = BUCKET, **connection: str | None) -> Settings:
    """The same place by another server, key or bucket."""
    place = bucket_path(settings.releases)
    other = replace(place.connection, **connection)  # type: ignore[arg-type]
    return replace(settings, releases=BucketPath(other, bucket, place.key))  # type: ignore[arg-type]


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


FAULTS: dict[str, tuple[Callable[[Settings], Settings], str, str]] = {
    "no server": (
        lambda s: elsewhere(s, endpoint=f"http://127.0.0.1:{closed_port()}"),
        "không kết nối được máy chủ http://127.0.0.1:",
        "ODW_S3_ENDPOINT",
    ),
    "unknown key": (lambda s: elsewhere(s, key="khoa-la"), "từ chối khóa truy cập", "ODW_S3_KEY"),
    "wrong secret": (lambda s: elsewhere(s, secret="sai"), "từ chối khóa truy cập", "ODW_S3_SECRET"),
    "no key": (lambda s: elsewhere(s, key=None, secret=None), "chưa có khóa truy cập", "ODW_S3_KEY"),
    "no bucket": (lambda s: elsewhere(s, bucket="khong-co"), "không có bucket khong-co", "ODW_RELEASES"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_the_store_is_told_without_a_key_and_the_last_release_stays(in_bucket: Settings, fault: str) -> None:
    sample.fill(in_bucket)
    first = run(in_bucket, "r1")
    before = contents(first.folder)
    sample.fill(in_bucket, CHANGED)
    broken, cause, remedy = FAULTS[fault]
    with pytest.raises(ReleaseError) as refusal:
        run(broken(in_bucket), "r2")
    assert cause in refusal.value.cause
    assert remedy in refusal.value.remedy
    assert "bản phát hành trước vẫn nguyên vẹn" in refusal.value.remedy
    told = "".join(traceback.format_exception(refusal.value))
    assert SECRET not in told
    assert KEY not in told
    assert (versions(in_bucket), pointer(in_bucket)) == ([first.version], first.version)
    assert contents(first.folder) == before
    assert run(in_bucket, "r3").kind == "released"
    assert_good(in_bucket)


@pytest.mark.parametrize("share", [0.3, 0.95])
def test_a_line_cut_while_sending_leaves_the_last_release_and_is_mended(
    in_bucket: Settings, s3: S3Server, share: float
) -> None:
    sample.fill(in_bucket, MANY)
    first = run(in_bucket, "r1")
    whole = sum(path.stat().st_size for path in first.folder.iterdir())
    sample.fill(in_bucket, [*MANY[1:], ("999999", "x", 1, None, None, None, None)])
    with broken_line(s3.port, int(whole * share)) as line:
        with pytest.raises(ReleaseError, match="bị ngắt giữa chừng"):
            run(elsewhere(in_bucket, endpoint=line.address), "r2")
        assert line.was_cut
    assert pointer(in_bucket) == first.version
    assert verify(in_bucket, sample.CATALOG, [sample.DATASET])[0].findings == ()
    assert being_assembled(in_bucket) == []
    second = run(in_bucket, "r3")
    assert versions(in_bucket) == sorted([first.version, second.version])
    assert_good(in_bucket)


def test_a_full_disk_for_assembling_is_told_with_its_folder(
    in_bucket: Settings, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.fill(in_bucket)
    first = run(in_bucket, "r1")
    sample.fill(in_bucket, MANY)
    with monkeypatch.context() as full:
        full.setattr("tempfile.tempdir", str(small_disk))
        with pytest.raises(ReleaseError, match=rf"{small_disk}: No space left on device .*TMPDIR"):
            run(in_bucket, "r2")
    assert pointer(in_bucket) == first.version
    assert run(in_bucket, "r3").kind == "released"
    assert_good(in_bucket)


# Kills itself before the named file of the second version is sent.
KILLED_SENDING = """
import os, signal, sys
from pathlib import Path
import publish.release, publish.bucket_storage
from tests.publish import sample
from warehouse.release_place import release_place
from warehouse.settings import Settings

url, releases, state, name = sys.argv[1:]
original = publish.bucket_storage._send_file

def die(releases, file, target):
    if file.name == name:
        os.kill(os.getpid(), signal.SIGKILL)
    original(releases, file, target)

publish.bucket_storage._send_file = die
settings = Settings(url, release_place(releases, os.environ), Path(state), Path("catalog"), {"ODW_DEMO": "1"})
publish.release.release(settings, sample.CATALOG, sample.DATASET, "r2")
"""


@pytest.mark.parametrize("name", ["truong_thu.csv", "SHA256SUMS"])
def test_a_kill_while_files_are_sent_never_shows_a_part_as_a_version(in_bucket: Settings, name: str) -> None:
    sample.fill(in_bucket)
    first = run(in_bucket, "r1")
    sample.fill(in_bucket, CHANGED)
    sample.judged(in_bucket, "r2")
    arguments = [in_bucket.warehouse_url, str(in_bucket.releases), str(in_bucket.state), name]
    ended = subprocess.run(
        [sys.executable, "-c", KILLED_SENDING, *arguments], cwd=PROJECT_ROOT, capture_output=True, check=False
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert pointer(in_bucket) == first.version
    sample.fill(in_bucket)  # the rows went back: the part is nobody's version
    assert run(in_bucket, "r3").kind == "reconfirmed"
    assert versions(in_bucket) == [first.version]
    assert_good(in_bucket)


def test_bytes_that_the_store_changed_are_no_release(in_bucket: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.fill(in_bucket)
    upload = BucketPath.upload

    def damaging(path: BucketPath, file: Path, headers: dict[str, Any]) -> None:
        upload(path, file, headers)
        if path.name == "truong_thu.csv":
            path.write_bytes(path.read_bytes()[:-1])

    with monkeypatch.context() as damaged:
        damaged.setattr(BucketPath, "upload", damaging)
        with pytest.raises(ReleaseError, match="tệp đọc lại từ kho khác tệp đã gửi"):
            run(in_bucket, "r1")
    assert run(in_bucket, "r1").kind == "released"
    assert_good(in_bucket)


def test_the_store_itself_says_type_caching_and_checksum(in_bucket: Settings) -> None:
    sample.fill(in_bucket)
    folder = bucket_path(run(in_bucket, "r1").folder)
    write_index(in_bucket, sample.CATALOG)
    root = bucket_path(in_bucket.releases)
    for path, kind, caching in (
        (folder / "truong_thu.csv", "text/csv; charset=utf-8; header=present", "public, max-age=3600, immutable"),
        (root / "index.html", "text/html; charset=utf-8", "public, max-age=60, must-revalidate"),
        (folder.parent / "latest.json", "application/json; charset=utf-8", "public, max-age=60, must-revalidate"),
    ):
        head = path.connection.filesystem.call_s3("head_object", Bucket=path.bucket, Key=path.key)
        assert (head["ContentType"], head["CacheControl"]) == (kind, caching)
        assert head["Metadata"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_file_of_several_parts_is_sent_read_and_served_whole(in_bucket: Settings, tmp_path: Path) -> None:
    content = os.urandom(1024) * (5 * PART_BYTES // 2048)  # two and a half parts
    (tmp_path / "x.csv").write_bytes(content)
    (tmp_path / "SHA256SUMS").write_text(f"{hashlib.sha256(content).hexdigest()}  x.csv\n", encoding="utf-8")
    from publish.bucket_storage import send

    root = bucket_path(in_bucket.releases)
    send(root, tmp_path, root / "giao-duc/lon/2026-01-01-00000000")
    with serving(in_bucket) as client:
        answer = client.get("/giao-duc/lon/2026-01-01-00000000/x.csv")
        assert answer.content == content
        assert answer.headers["etag"] == f'"{hashlib.sha256(content).hexdigest()}"'
        part = client.get(answer.url.path, headers={"Range": f"bytes={PART_BYTES - 5}-{2 * PART_BYTES + 4}"})
        assert (part.status_code, part.content) == (206, content[PART_BYTES - 5 : 2 * PART_BYTES + 5])


@pytest.mark.parametrize(
    ("asked", "code", "words", "told"),
    [
        ({"Range": "bytes=-4"}, 206, slice(-4, None), True),
        ({"Range": "bytes=9-"}, 206, slice(9, None), True),
        ({"Range": "bytes=0-999999999"}, 206, slice(None), True),
        ({"Range": "bytes=999999999-"}, 416, slice(0, 0), True),
        ({"Range": "bytes=0-1", "If-Range": '"another"'}, 200, slice(None), False),
        ({"Range": "lines=0-1"}, 200, slice(None), False),
        ({"Range": "bytes=5-2"}, 200, slice(None), False),
        ({"Range": "bytes=0-1,4-5"}, 200, slice(None), False),
    ],
)
def test_parts_are_served_as_the_standard_says(
    in_bucket: Settings, asked: dict[str, str], code: int, words: slice, told: bool
) -> None:
    sample.fill(in_bucket)
    run(in_bucket, "r1")
    with serving(in_bucket) as client:
        path = "/giao-duc/truong-thu/latest/truong_thu.csv"
        whole = client.get(path).content
        answer = client.get(path, headers=asked)
    assert (answer.status_code, answer.content) == (code, whole[words])
    assert ("content-range" in answer.headers) is told


def test_while_the_store_is_down_the_portal_says_so_and_comes_back(in_bucket: Settings, s3: S3Server) -> None:
    write_index(in_bucket, sample.CATALOG)
    with broken_line(s3.port, 10**9) as line, serving(in_bucket, ODW_S3_ENDPOINT=line.address) as client:
        assert client.get("/").status_code == 200
        line.after = 0
        line._cut()
        answer = client.get("/", timeout=60)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
        assert "Tạm thời gián đoạn" in answer.text
        assert client.get("/health", timeout=60).status_code == 503
        line.after = 10**12
        assert client.get("/").status_code == 200


@pytest.mark.parametrize("text", ["s3://", "s3:///x", "gs://bucket/x", "s3://Bucket/x", "s3://ab/x y", "s3://a:b@c/x"])
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(SettingsError, match="ODW_RELEASES"):
        release_place(text, {})


def test_a_server_address_with_a_password_is_refused_and_not_repeated() -> None:
    with pytest.raises(SettingsError, match="ODW_S3_ENDPOINT") as refusal:
        release_place("s3://bucket/x", {"ODW_S3_ENDPOINT": "http://user:bi-mat@host:9000"})
    assert "bi-mat" not in str(refusal.value)


def test_keys_come_from_the_settings_or_the_names_that_other_tools_use() -> None:
    other = {"AWS_ENDPOINT_URL": "http://s3.example:9000/", "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b"}
    connection = bucket_path(release_place("s3://bucket/x/", other)).connection
    assert (connection.endpoint, connection.key, connection.secret) == ("http://s3.example:9000", "a", "b")
    ours = bucket_path(release_place("s3://bucket", {**other, "ODW_S3_KEY": "c"}))
    assert (ours.connection.key, str(ours / "x" / "y")) == ("c", "s3://bucket/x/y")
    assert "'b'" not in repr(ours)


def test_strangers_get_nothing_past_the_portal(in_bucket: Settings) -> None:
    sample.fill(in_bucket)
    run(in_bucket, "r1")
    place = bucket_path(in_bucket.releases)
    answer = httpx.get(
        f"{place.connection.endpoint}/{place.bucket}/{place.key}/giao-duc/truong-thu/latest.json", trust_env=False
    )
    assert answer.status_code == 403
