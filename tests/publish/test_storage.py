"""Faults of a real disk: full, read-only, no folder."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.publish import sample
from tests.publish.test_release import assert_good, contents, pointer, run, versions
from warehouse.errors import ReleaseError
from warehouse.settings import Settings

MEBIBYTE = 2**20
MANY = [(f"{n:06}", "Trường phổ thông dân tộc bán trú" * 4, n, None, None, None, None) for n in range(5_000)]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 1 MiB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        reason = f"NOT TESTED: a full disk; cannot mount a tmpfs here ({mounted.stderr.strip()})"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_told_and_the_last_release_stays_served(settings: Settings, small_disk: Path) -> None:
    settings = replace(settings, releases=small_disk / "releases")
    sample.fill(settings)
    first = run(settings, "r1")
    before = contents(first.folder)
    sample.fill(settings, MANY)
    with pytest.raises(ReleaseError) as refusal:
        run(settings, "r2")
    assert str(settings.releases) in refusal.value.what
    assert "No space left on device" in refusal.value.cause
    assert "còn trống" in refusal.value.cause
    assert "Giải phóng dung lượng" in refusal.value.remedy
    assert (versions(settings), pointer(settings)) == ([first.version], first.version)
    assert contents(first.folder) == before
    assert_good(settings)
    subprocess.run(["mount", "-o", "remount,size=16m", str(small_disk)], check=True)
    assert run(settings, "r3").rows == 5_003
    assert_good(settings)


def test_a_read_only_disk_is_told_and_the_last_release_stays_served(settings: Settings, small_disk: Path) -> None:
    settings = replace(settings, releases=small_disk / "releases")
    sample.fill(settings)
    first = run(settings, "r1")
    sample.fill(settings, MANY[:10])
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(ReleaseError, match=r"Read-only file system.*Gắn lại ổ đĩa"):
        run(settings, "r2")
    assert pointer(settings) == first.version
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert_good(settings)


def test_a_releases_path_that_is_no_folder_is_told(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = replace(settings, releases=tmp_path / "file")
    sample.fill(settings)
    with pytest.raises(ReleaseError, match=r"Thư mục phát hành .*/file: không ghi được: .*ODW_RELEASES"):
        run(settings, "r1")


def test_every_file_has_reached_the_disk_before_a_reader_sees_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: set[str] = set()
    fsync, place = os.fsync, Path.rename

    def note(descriptor: int) -> None:
        fsync(descriptor)
        synced.add(Path(f"/proc/self/fd/{descriptor}").readlink().name)

    def check(folder: Path, target: Path) -> Path:
        assert {path.name for path in folder.iterdir()} <= synced
        return place(folder, target)

    monkeypatch.setattr("publish.storage.os.fsync", note)
    monkeypatch.setattr(Path, "rename", check)
    sample.fill(settings)
    assert "truong_thu.parquet" in {path.name for path in run(settings, "r1").folder.iterdir()}
    assert "truong_thu.parquet" in synced
