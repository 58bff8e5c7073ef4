"""A mirror has the same files at the same addresses, and nothing that was withdrawn."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from catalog.targets import FolderTarget
from publish.index import write_index
from publish.targets.folder import FolderClient
from publish.targets.parcel import Parcel
from publish.targets.pusher import Pushed, push
from publish.withdrawal import withdraw
from tests.publish import sample
from tests.publish.targets.conftest import due
from tests.publish.test_release import CHANGED, run
from warehouse.settings import Settings

SLUG = sample.DATASET.slug


def sent(settings: Settings, mirror: FolderTarget) -> Pushed:
    (done,) = push(settings, sample.CATALOG, {mirror.key: mirror})
    return done


def files(folder: Path) -> dict[str, bytes]:
    """Everything a visitor can reach, by path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def released(settings: Settings, run_id: str = "r1", rows: list[sample.Values] = sample.ROWS) -> str:
    sample.fill(settings, rows)
    version = run(settings, run_id).version
    write_index(settings, sample.CATALOG)
    return version


def test_the_mirror_is_the_portal_file_by_file(settings: Settings, mirror: FolderTarget) -> None:
    released(settings)
    assert sent(settings, mirror).delivered == 1
    assert files(settings.state / "ban-sao") == files(settings.releases)
    assert f"{SLUG}/latest.json" in files(settings.state / "ban-sao")
    released(settings, "r2", CHANGED)
    sent(settings, mirror)
    assert files(settings.state / "ban-sao") == files(settings.releases)


def test_withdrawn_files_go_from_the_mirror_and_the_tombstone_stays(settings: Settings, mirror: FolderTarget) -> None:
    first = released(settings)
    sent(settings, mirror)
    second = released(settings, "r2", CHANGED)
    sent(settings, mirror)
    withdraw(settings, sample.DATASET.id, None, "Giám đốc", "Sai số liệu")
    write_index(settings, sample.CATALOG)
    assert sent(settings, mirror).delivered == 1
    copied = files(settings.state / "ban-sao")
    assert copied == files(settings.releases)
    assert [path for path in copied if second in path] == [f"{SLUG}/{second}/WITHDRAWN.json"]
    assert first.encode() in copied[f"{SLUG}/latest.json"]
    withdraw(settings, sample.DATASET.id, None, "Giám đốc", "Sai cả bản trước")
    write_index(settings, sample.CATALOG)
    sent(settings, mirror)
    assert files(settings.state / "ban-sao") == files(settings.releases)
    assert f"{SLUG}/latest.json" not in files(settings.state / "ban-sao")


@pytest.mark.parametrize("name", ["truong_thu.csv", "SHA256SUMS"])
def test_a_damaged_copy_is_made_anew(settings: Settings, mirror: FolderTarget, name: str) -> None:
    version = released(settings)
    sent(settings, mirror)
    damaged = settings.state / "ban-sao" / SLUG / version / name
    damaged.unlink()
    from publish.targets.outbox import retry
    from warehouse.clock import now
    from warehouse.database import connect

    with connect(settings, "publisher") as connection:
        retry(connection, [mirror.key], now(), again=True)
    assert sent(settings, mirror).delivered == 1
    assert files(settings.state / "ban-sao") == files(settings.releases)


def test_a_disk_that_is_not_mounted_is_waited_for(settings: Settings, mirror: FolderTarget) -> None:
    away = mirror.model_copy(update={"address": "o-mang/ban-sao"})
    released(settings)
    done = sent(settings, away)
    assert (done.delivered, done.failed, done.waiting) == (0, 1, 1)
    assert "thư mục không ghi được" in (done.problem or "")
    (settings.state / "o-mang").mkdir()
    due(settings)
    assert sent(settings, away).delivered == 1
    assert files(settings.state / "o-mang" / "ban-sao") == files(settings.releases)


def test_a_full_disk_leaves_the_old_state_whole(
    settings: Settings, mirror: FolderTarget, monkeypatch: pytest.MonkeyPatch
) -> None:
    released(settings)
    sent(settings, mirror)
    before = files(settings.state / "ban-sao")
    released(settings, "r2", CHANGED)
    original, copied = shutil.copy2, []

    def full(source: Path, target: Path) -> object:
        copied.append(source)
        if len(copied) == 4:
            raise OSError(28, "No space left on device")
        return original(source, target)

    with monkeypatch.context() as patch:
        patch.setattr("publish.targets.folder.shutil.copy2", full)
        assert "No space left" in (sent(settings, mirror).problem or "")
    assert files(settings.state / "ban-sao") == before
    due(settings)
    sent(settings, mirror)
    assert files(settings.state / "ban-sao") == files(settings.releases)


def test_pages_follow_though_no_release_does(settings: Settings, mirror: FolderTarget) -> None:
    released(settings)
    sent(settings, mirror)
    page = settings.releases / "index.html"
    page.write_text(page.read_text(encoding="utf-8") + "<!-- mới -->", encoding="utf-8")
    assert sent(settings, mirror) == Pushed(mirror.key)
    assert files(settings.state / "ban-sao") == files(settings.releases)


def test_what_is_released_during_a_push_goes_with_it(
    settings: Settings, mirror: FolderTarget, monkeypatch: pytest.MonkeyPatch
) -> None:
    released(settings)
    original = FolderClient.deliver

    def meanwhile(client: FolderClient, parcel: Parcel) -> dict[str, Any]:
        monkeypatch.setattr(FolderClient, "deliver", original)
        released(settings, "r2", CHANGED)
        return original(client, parcel)

    monkeypatch.setattr(FolderClient, "deliver", meanwhile)
    assert sent(settings, mirror) == Pushed(mirror.key, delivered=2)
    assert files(settings.state / "ban-sao")[f"{SLUG}/latest.json"] == files(settings.releases)[f"{SLUG}/latest.json"]


def test_lost_files_wait_for_the_run_that_makes_them_again(settings: Settings, mirror: FolderTarget) -> None:
    version = released(settings)
    shutil.rmtree(settings.releases / SLUG / version)
    assert "không đọc được" in (sent(settings, mirror).problem or "")
    run(settings, "r2")
    due(settings)
    assert sent(settings, mirror).delivered == 1


def test_one_target_that_is_away_keeps_no_other_waiting(settings: Settings, mirror: FolderTarget) -> None:
    away = mirror.model_copy(update={"key": "xa", "address": "o-mang/ban-sao"})
    released(settings)
    done = {one.target: one for one in push(settings, sample.CATALOG, {"xa": away, "ban_sao": mirror})}
    assert (done["xa"].waiting, done["ban_sao"].waiting) == (1, 0)


def test_a_target_added_later_is_caught_up(settings: Settings, mirror: FolderTarget) -> None:
    released(settings)
    released(settings, "r2", CHANGED)
    bare = replace(settings, environment={**settings.environment})
    assert sent(bare, mirror).delivered == 1
    assert f"{SLUG}/latest.json" in files(settings.state / "ban-sao")
