"""The outbox: nothing is lost, nothing old overtakes, and a pause grows."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from catalog.faults import CatalogError
from catalog.targets import MirrorTarget, read_targets
from publish.announcements import ReleaseEvent, announce
from publish.targets.backoff import next_attempt
from publish.targets.configuration import chosen_targets, configured_targets
from publish.targets.faults import TargetDownError, TargetRefusedError, short
from publish.targets.outbox import enqueue, next_due, queue, record_failed, retry, summaries
from publish.targets.pusher import Pushed, push
from tests.publish import sample
from tests.publish.test_release import CHANGED, run
from warehouse.database import connect
from warehouse.errors import SettingsError
from warehouse.ledger import Release, record_release
from warehouse.settings import PROJECT_ROOT, Settings

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DOWN = TargetDownError("Cổng", "không trả lời")
NO = TargetRefusedError("Cổng", "không nhận", "Sửa")


def test_pauses_double_to_an_hour_and_keep_the_servers_wish() -> None:
    pauses = [(next_attempt(NOON, attempts, DOWN) - NOON).total_seconds() for attempts in range(1, 40)]
    assert 45 <= pauses[0] <= 75
    assert 90 <= pauses[1] <= 150
    assert max(pauses) <= 3600 * 1.25
    assert min(pauses[10:]) >= 3600 * 0.75
    assert next_attempt(NOON, 1, TargetDownError("C", "c", retry_after=7200)) >= NOON + timedelta(hours=2)
    assert next_attempt(NOON, 1, TargetDownError("C", "c", retry_after=1e9)) <= NOON + timedelta(days=1)
    assert next_attempt(NOON, 1, NO) >= NOON + timedelta(hours=4)


def test_only_the_newest_event_is_open_and_enqueueing_twice_changes_nothing(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    with connect(settings, "publisher", autocommit=True) as ledger:
        assert enqueue(ledger, "cong", NOON) == 1
        assert enqueue(ledger, "cong", NOON) == 0
        first = next_due(ledger, "cong", NOON)
        assert first is not None
        sample.fill(settings, CHANGED)
        second = run(settings, "r2").version
        assert enqueue(ledger, "cong", NOON) == 1
        assert [one.version for one in queue(ledger, ["cong"])] == [second]
        assert [one.state for one in queue(ledger, ["cong"], everything=True)] == ["superseded", "queued"]
        # The old one fails while the new one waits already: it stays superseded.
        record_failed(ledger, first, NOON, DOWN, NOON)
        assert [one.state for one in queue(ledger, ["cong"], everything=True)] == ["superseded", "queued"]


def test_a_target_that_is_down_rests_and_retry_wakes_it(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    later = NOON + timedelta(hours=1)
    with connect(settings, "publisher", autocommit=True) as ledger:
        enqueue(ledger, "cong", NOON)
        delivery = next_due(ledger, "cong", NOON)
        assert delivery is not None
        record_failed(ledger, delivery, NOON, DOWN, later)
        assert next_due(ledger, "cong", later - timedelta(seconds=1)) is None
        assert next_due(ledger, "cong", later) is not None
        assert summaries(ledger, ["cong"])["cong"].queued == 1
        record_failed(ledger, delivery, NOON, NO, later)
        assert summaries(ledger, ["cong"])["cong"].failed == 1
        assert retry(ledger, ["cong"], NOON) == 1
        found = next_due(ledger, "cong", NOON)
        assert found is not None
        assert (found.state, found.attempts) == ("queued", 0)


def test_a_withdrawal_goes_before_every_release(settings: Settings) -> None:
    sample.fill(settings)
    version = run(settings, "r1").version
    with connect(settings, "publisher", autocommit=True) as ledger:
        record_release(ledger, Release("giao_duc.khac", version, "r1", 1, "d", "f", ()))
        announce(ledger, ReleaseEvent("giao_duc.khac", version, "withdrawn", {"reason": "Sai", "served": None}))
        enqueue(ledger, "cong", NOON)
        first = next_due(ledger, "cong", NOON)
    assert first is not None
    assert (first.dataset, first.version) == ("giao_duc.khac", None)


def test_two_pushes_at_once_deliver_once(settings: Settings, mirror: MirrorTarget) -> None:
    sample.fill(settings)
    run(settings, "r1")
    done: list[Pushed] = []
    threads = [
        threading.Thread(target=lambda: done.extend(push(settings, sample.CATALOG, {mirror.key: mirror})))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(one.delivered for one in done) == 1
    with connect(settings, "reader") as connection:
        assert [one.attempts for one in queue(connection, [mirror.key], everything=True)] == [1]


def test_a_parcel_nobody_foresaw_stops_nothing(
    settings: Settings, mirror: MirrorTarget, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.fill(settings)
    run(settings, "r1")

    def broken(*_: object) -> None:
        raise ZeroDivisionError("password=hunter2")

    monkeypatch.setattr("publish.targets.mirror.MirrorClient.deliver", broken)
    (done,) = push(settings, sample.CATALOG, {mirror.key: mirror})
    assert "ZeroDivisionError (broken:" in (done.problem or "")
    assert "hunter2" not in (done.problem or "")


def test_no_time_left_begins_nothing_and_loses_nothing(settings: Settings, mirror: MirrorTarget) -> None:
    sample.fill(settings)
    run(settings, "r1")
    (done,) = push(settings, sample.CATALOG, {mirror.key: mirror}, seconds=0)
    assert (done.delivered, done.waiting, done.problem) == (0, 1, None)


def test_the_repository_sends_to_nobody_until_somebody_says_so(settings: Settings) -> None:
    assert configured_targets(settings) == {}
    assert push(settings, sample.CATALOG, {}) == []


def written(folder: Path, text: str) -> Path:
    path = folder / "targets.yml"
    path.write_text(text, encoding="utf-8")
    return path


GOOD = """
cong:
  kind: ckan
  title: Cổng thử
  address: https://cong.example.vn
  secret: ODW_TOKEN_CONG
ban_sao:
  kind: mirror
  title: Bản sao
  address: /mnt/ban-sao
"""


def test_the_documented_file_is_read(tmp_path: Path) -> None:
    found = read_targets(written(tmp_path, GOOD))
    assert [(key, target.kind, target.takes_synthetic) for key, target in found.items()] == [
        ("cong", "ckan", False),
        ("ban_sao", "mirror", False),
    ]
    example = (PROJECT_ROOT / "catalog/vocabulary/targets.yml").read_text(encoding="utf-8")
    shown = example.partition("Ví dụ:\n")[2]
    assert read_targets(written(tmp_path, "".join(line[2:] or "\n" for line in shown.splitlines(keepends=True))))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("kind: ckan", "kind: ftp", "ftp"),
        ("https://cong.example.vn", "https://user:pass@cong.example.vn", "address"),
        ("secret: ODW_TOKEN_CONG", "secret: eyJhbGciOi", "secret"),
        ("secret:", "secrets:", "secret"),
        ("cong:", "Cổng Quốc gia:", ""),
        ("cong:\n", "cong: [\n", "YAML"),
        ("/mnt/ban-sao", "s3://Bucket/x", "address"),
        ("/mnt/ban-sao", "/mnt/ban-sao\n  endpoint: http://kho:9000", "belong to an address"),
        ("/mnt/ban-sao", "s3://ban-sao/x\n  endpoint: http://kho:9000", "needs access_key"),
        ("/mnt/ban-sao", "s3://ban-sao/x\n  access_key: ODW_KHOA", "go together"),
        ("/mnt/ban-sao", "s3://ban-sao/x\n  endpoint: http://user:pass@kho:9000", "endpoint"),
    ],
)
def test_a_faulty_file_is_refused_with_its_place_and_without_its_values(
    tmp_path: Path, before: str, after: str, told: str
) -> None:
    with pytest.raises(CatalogError) as caught:
        read_targets(written(tmp_path, GOOD.replace(before, after)))
    assert "targets.yml" in str(caught.value)
    assert told in str(caught.value)
    assert "eyJ" not in str(caught.value)
    assert "pass" not in str(caught.value)


def test_a_setting_that_leads_nowhere_is_told(settings: Settings, tmp_path: Path) -> None:
    environment = {**settings.environment, "ODW_TARGETS": str(tmp_path / "khong-co.yml")}
    lost = Settings(settings.warehouse_url, settings.releases, settings.state, settings.catalog, environment)
    with pytest.raises(SettingsError, match="ODW_TARGETS"):
        configured_targets(lost)
    environment["ODW_TARGETS"] = str(written(tmp_path, GOOD))
    with pytest.raises(LookupError, match="'ban_sao'"):
        chosen_targets(lost, "ban_sa")


def test_a_secret_a_server_repeats_is_blotted_out() -> None:
    assert short("lỗi\n với abc", "abc", None) == "lỗi với ***"
    assert len(short("x" * 5000)) < 700
