"""A mirror has the same files at the same addresses, and nothing that was withdrawn."""

from __future__ import annotations

import shutil
import traceback
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from catalog.targets import MirrorTarget
from publish import storage
from publish.index import write_index
from publish.targets.clients import client_of
from publish.targets.configuration import environment_secrets
from publish.targets.faults import TargetRefusedError
from publish.targets.mirror import MirrorClient
from publish.targets.mirror_faults import overlap
from publish.targets.outbox import queue, retry
from publish.targets.parcel import Parcel
from publish.targets.pusher import Pushed, push
from publish.withdrawal import withdraw
from tests.publish import sample
from tests.publish.broken_line import broken_line
from tests.publish.s3_server import KEY, SECRET, S3Server
from tests.publish.targets.conftest import Mirrored, due
from tests.publish.test_bucket import closed_port, elsewhere
from tests.publish.test_release import CHANGED, run
from warehouse.clock import now
from warehouse.database import connect
from warehouse.release_place import release_place
from warehouse.settings import Settings

SLUG = sample.DATASET.slug


def sent(settings: Settings, mirror: MirrorTarget) -> Pushed:
    (done,) = push(settings, sample.CATALOG, {mirror.key: mirror})
    return done


def files(folder: Path) -> dict[str, bytes]:
    """Everything a visitor can reach, by path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def again(mirrored: Mirrored) -> Pushed:
    """Push all once more, as after the target was restored from a backup."""
    with connect(mirrored.settings, "publisher") as connection:
        retry(connection, [mirrored.target.key], now(), again=True)
    return mirrored.push()


def released(settings: Settings, run_id: str = "r1", rows: list[sample.Values] = sample.ROWS) -> str:
    sample.fill(settings, rows)
    version = run(settings, run_id).version
    write_index(settings, sample.CATALOG)
    return version


def test_the_mirror_is_the_portal_file_by_file(mirrored: Mirrored) -> None:
    settings = mirrored.settings
    released(settings)
    assert mirrored.push().delivered == 1
    assert files(mirrored.place) == files(settings.releases)
    assert f"{SLUG}/latest.json" in files(mirrored.place)
    released(settings, "r2", CHANGED)
    mirrored.push()
    assert files(mirrored.place) == files(settings.releases)


def test_withdrawn_files_go_from_the_mirror_and_the_tombstone_stays(mirrored: Mirrored) -> None:
    settings = mirrored.settings
    first = released(settings)
    mirrored.push()
    second = released(settings, "r2", CHANGED)
    mirrored.push()
    withdraw(settings, sample.DATASET.id, None, "Giám đốc", "Sai số liệu")
    write_index(settings, sample.CATALOG)
    assert mirrored.push().delivered == 1
    copied = files(mirrored.place)
    assert copied == files(settings.releases)
    assert [path for path in copied if second in path] == [f"{SLUG}/{second}/WITHDRAWN.json"]
    assert first.encode() in copied[f"{SLUG}/latest.json"]
    withdraw(settings, sample.DATASET.id, None, "Giám đốc", "Sai cả bản trước")
    write_index(settings, sample.CATALOG)
    mirrored.push()
    assert files(mirrored.place) == files(settings.releases)
    assert f"{SLUG}/latest.json" not in files(mirrored.place)


@pytest.mark.parametrize("name", ["truong_thu.csv", "SHA256SUMS"])
def test_a_damaged_copy_is_made_anew(mirrored: Mirrored, name: str) -> None:
    version = released(mirrored.settings)
    mirrored.push()
    (mirrored.place / SLUG / version / name).unlink()
    assert again(mirrored).delivered == 1
    assert files(mirrored.place) == files(mirrored.settings.releases)


def test_a_file_beside_the_pages_that_is_no_text_is_copied_too(mirrored: Mirrored) -> None:
    released(mirrored.settings)
    (mirrored.settings.releases / "favicon.ico").write_bytes(b"\x00\xff\xfe")
    mirrored.push()
    assert files(mirrored.place)["favicon.ico"] == b"\x00\xff\xfe"


def test_a_page_that_is_gone_goes_from_the_mirror_and_a_file_of_its_own_stays(mirrored: Mirrored) -> None:
    releases, place = mirrored.settings.releases, mirrored.place
    released(mirrored.settings)
    storage.replace_text(releases, releases / "chu-de-cu" / "index.html", "<p>cũ</p>")
    mirrored.push()
    storage.replace_text(place, place / "robots.txt", "User-agent: *\n")
    assert "chu-de-cu/index.html" in files(place)
    (releases / "chu-de-cu" / "index.html").unlink()
    mirrored.push()
    assert files(place) == {**files(releases), "robots.txt": b"User-agent: *\n"}


def test_releases_that_are_not_mounted_take_no_page_from_the_mirror(settings: Settings, mirror: MirrorTarget) -> None:
    released(settings)
    sent(settings, mirror)
    before = files(settings.state / "ban-sao")
    settings.releases.rename(settings.state / "away")
    settings.releases.mkdir()
    sent(settings, mirror)
    assert files(settings.state / "ban-sao") == before
    shutil.rmtree(settings.releases)
    (settings.state / "away").rename(settings.releases)
    (settings.releases / "index.html").unlink()
    sent(settings, mirror)
    assert files(settings.state / "ban-sao") == files(settings.releases)


def test_a_store_that_is_down_loses_nothing_and_is_caught_up(store_target: Mirrored, s3: S3Server) -> None:
    first = released(store_target.settings)
    version = store_target.settings.releases / SLUG / first
    whole = sum(path.stat().st_size for path in version.iterdir())
    with broken_line(s3.port, whole // 2) as line:
        store_target.target = store_target.target.model_copy(update={"endpoint": line.address})
        done = store_target.push()
        assert (done.delivered, done.failed, done.waiting) == (0, 1, 1)
        assert f"không kết nối được máy chủ {line.address}" in (done.problem or "")
        assert f"{SLUG}/latest.json" not in files(store_target.place)
        second = released(store_target.settings, "r2", CHANGED)
        due(store_target.settings)
        assert store_target.push().waiting == 1
        line.after = 10**12
        due(store_target.settings)
        assert store_target.push() == Pushed("ban_sao", delivered=1)
    copied, ours = files(store_target.place), files(store_target.settings.releases)
    assert {path: ours[path] for path in copied if first not in path} == {
        path: content for path, content in ours.items() if first not in path
    }
    assert second.encode() in copied[f"{SLUG}/latest.json"]


REFUSALS: dict[str, tuple[dict[str, str], dict[str, str], str]] = {
    "wrong secret": ({}, {"ODW_BAN_SAO_SECRET": "mot-bi-mat-sai"}, "từ chối khóa truy cập"),
    "unknown key": ({}, {"ODW_BAN_SAO_KEY": "khoa-la"}, "từ chối khóa truy cập"),
    "no secret": ({}, {"ODW_BAN_SAO_SECRET": ""}, "biến ODW_BAN_SAO_SECRET chưa đặt"),
    "no bucket": ({"address": "s3://khong-co/ban-sao"}, {}, "không có bucket khong-co"),
}


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refusal_of_the_store_is_told_by_check_and_push_without_a_key(store_target: Mirrored, kind: str) -> None:
    update, variables, told = REFUSALS[kind]
    good, right = store_target.target, store_target.settings
    store_target.target = good.model_copy(update=update)
    store_target.settings = replace(right, environment={**right.environment, **variables})
    with pytest.raises(TargetRefusedError, match=told) as refusal:
        client_of(
            store_target.settings, store_target.target, environment_secrets(store_target.settings.environment)
        ).check()
    released(store_target.settings)
    assert told in (store_target.push().problem or "")
    with connect(right, "reader") as connection:
        ((state, error),) = [(one.state, str(one.last_error)) for one in queue(connection, ["ban_sao"])]
    assert (state, told in error) == ("failed", True)
    for text in (error, "".join(traceback.format_exception(refusal.value))):
        assert not any(secret in text for secret in (SECRET, KEY, "mot-bi-mat-sai", "khoa-la"))
    due(right)
    store_target.target, store_target.settings = good, right
    assert store_target.push().delivered == 1
    client = client_of(right, good, environment_secrets(right.environment))
    assert client.check() == good.address


def test_without_a_key_of_its_own_the_mirror_is_in_the_store_of_the_releases(in_bucket: Settings, s3: S3Server) -> None:
    target = MirrorTarget(key="ban_sao", title="Bản sao", kind="mirror", address=s3.new_place(), takes_synthetic=True)
    given = replace(in_bucket, environment={**in_bucket.environment, **s3.environment})
    released(given)
    assert sent(given, target).delivered == 1
    assert files(release_place(target.address, s3.environment)) == files(in_bucket.releases)


def test_our_own_store_that_is_down_is_not_told_as_the_mirrors_fault(in_bucket: Settings, mirror: MirrorTarget) -> None:
    released(in_bucket)
    done = sent(elsewhere(in_bucket, endpoint=f"http://127.0.0.1:{closed_port()}"), mirror)
    assert (done.failed, done.waiting) == (1, 1)
    assert (done.problem or "").startswith(f"Kho phát hành {in_bucket.releases}")
    assert "không kết nối được" in (done.problem or "")
    due(in_bucket)
    assert sent(in_bucket, mirror).delivered == 1
    assert files(in_bucket.state / "ban-sao") == files(in_bucket.releases)


@pytest.mark.parametrize("inside", [".", "ban-sao", ".."])
def test_a_mirror_within_the_releases_or_around_them_is_refused(
    settings: Settings, mirror: MirrorTarget, inside: str
) -> None:
    released(settings)
    before = files(settings.releases)
    within = mirror.model_copy(update={"address": str(settings.releases / inside)})
    assert "trùng hoặc lồng với kho phát hành" in (sent(settings, within).problem or "")
    assert files(settings.releases) == before


def test_a_mirror_in_the_bucket_of_the_releases_stays_outside_of_them(in_bucket: Settings, s3: S3Server) -> None:
    place = str(in_bucket.releases)
    for address, is_within in ((place, True), (f"{place}/x", True), ("s3://du-lieu-mo", True), (f"{place}x", False)):
        assert overlap(release_place(address, s3.environment), in_bucket.releases) is is_within


def test_a_disk_that_is_not_mounted_is_waited_for(settings: Settings, mirror: MirrorTarget) -> None:
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
    settings: Settings, mirror: MirrorTarget, monkeypatch: pytest.MonkeyPatch
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
        patch.setattr("publish.targets.mirror.shutil.copy2", full)
        assert "No space left" in (sent(settings, mirror).problem or "")
    assert files(settings.state / "ban-sao") == before
    due(settings)
    sent(settings, mirror)
    assert files(settings.state / "ban-sao") == files(settings.releases)


def test_pages_follow_though_no_release_does(settings: Settings, mirror: MirrorTarget) -> None:
    released(settings)
    sent(settings, mirror)
    page = settings.releases / "index.html"
    page.write_text(page.read_text(encoding="utf-8") + "<!-- mới -->", encoding="utf-8")
    assert sent(settings, mirror) == Pushed(mirror.key)
    assert files(settings.state / "ban-sao") == files(settings.releases)


def test_what_is_released_during_a_push_goes_with_it(
    settings: Settings, mirror: MirrorTarget, monkeypatch: pytest.MonkeyPatch
) -> None:
    released(settings)
    original = MirrorClient.deliver

    def meanwhile(client: MirrorClient, parcel: Parcel) -> dict[str, Any]:
        monkeypatch.setattr(MirrorClient, "deliver", original)
        released(settings, "r2", CHANGED)
        return original(client, parcel)

    monkeypatch.setattr(MirrorClient, "deliver", meanwhile)
    assert sent(settings, mirror) == Pushed(mirror.key, delivered=2)
    assert files(settings.state / "ban-sao")[f"{SLUG}/latest.json"] == files(settings.releases)[f"{SLUG}/latest.json"]


def test_lost_files_wait_for_the_run_that_makes_them_again(settings: Settings, mirror: MirrorTarget) -> None:
    version = released(settings)
    shutil.rmtree(settings.releases / SLUG / version)
    assert "không đọc được" in (sent(settings, mirror).problem or "")
    run(settings, "r2")
    due(settings)
    assert sent(settings, mirror).delivered == 1


def test_one_target_that_is_away_keeps_no_other_waiting(settings: Settings, mirror: MirrorTarget) -> None:
    away = mirror.model_copy(update={"key": "xa", "address": "o-mang/ban-sao"})
    released(settings)
    done = {one.target: one for one in push(settings, sample.CATALOG, {"xa": away, "ban_sao": mirror})}
    assert (done["xa"].waiting, done["ban_sao"].waiting) == (1, 0)


def test_a_target_added_later_is_caught_up(settings: Settings, mirror: MirrorTarget) -> None:
    released(settings)
    released(settings, "r2", CHANGED)
    bare = replace(settings, environment={**settings.environment})
    assert sent(bare, mirror).delivered == 1
    assert f"{SLUG}/latest.json" in files(settings.state / "ban-sao")
