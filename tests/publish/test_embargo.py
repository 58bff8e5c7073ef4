"""A prepared version is nowhere to be seen before its time, and whole at it; a correction says what it corrects."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest

from publish import storage
from publish.correction import announce_correction, cancel_correction
from publish.embargo import lift_embargo, publish_all_due
from publish.embargo_ledger import Embargo, embargoes, set_embargo
from publish.index import write_index
from publish.withdrawal import withdraw
from tests.publish import killing, sample
from tests.publish.stores import lose
from tests.publish.test_announcements import told
from tests.publish.test_portal import client
from tests.publish.test_release import CHANGED, assert_good, pointer, run, versions
from tests.publish.test_withdrawal import everything
from warehouse.clock import PROVINCE_TIME, moment, now
from warehouse.database import connect
from warehouse.errors import ReleaseError
from warehouse.settings import Settings

__all__ = ["client"]
ID, SLUG = sample.DATASET.id, sample.DATASET.slug
UNTIL = now() + timedelta(days=2)
AFTER = UNTIL + timedelta(seconds=1)
SECRET = "tên mới"


def embargo(settings: Settings, until: datetime = UNTIL) -> None:
    with connect(settings, "publisher") as connection:
        set_embargo(connection, Embargo(ID, until, "chờ họp báo", "Giám đốc"))


def public(folder: Path) -> str:
    """Every byte a visitor could be given: nothing of hidden folders."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    shown = [path for path in paths if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    return "\n".join(sample.text_of(path) for path in shown)


def prepared(settings: Settings) -> tuple[str, str]:
    """A public version, and a prepared one under embargo whose verdict has a caveat."""
    sample.fill(settings)
    first = run(settings, "r1").version
    embargo(settings)
    sample.fill(settings, CHANGED)
    second = run(settings, "r2")
    assert second.kind == "prepared"
    write_index(settings, sample.CATALOG)
    return first, second.version


def test_nothing_of_a_prepared_version_is_public_before_its_time(settings: Settings, client: httpx.Client) -> None:
    first, second = prepared(settings)
    sample.judged(settings, "r3", "held", reasons=("Số dòng giảm 90%",))
    write_index(settings, sample.CATALOG)
    text = public(settings.releases)
    for secret in (SECRET, second, "Số dòng giảm 90%", "r2", "chờ họp báo", "embargo"):
        assert secret not in text.replace(f"{first}", ""), secret
    assert pointer(settings) == first
    assert told(settings) == [("released", first)]
    for path in (
        f"/{SLUG}/{second}/truong_thu.csv",
        f"/.prepared/{SLUG}/{second}/truong_thu.csv",
        f"/%2eprepared/{SLUG}/{second}/truong_thu.csv",
        f"/{SLUG}/latest/../.prepared/{SLUG}/{second}/truong_thu.csv",
    ):
        assert client.get(path).status_code == 404, path
    assert SECRET not in client.get(f"/{SLUG}/latest/truong_thu.csv").text
    assert_good(settings)


def test_a_first_release_can_wait_too(settings: Settings) -> None:
    embargo(settings)
    sample.fill(settings)
    version = run(settings, "r1").version
    write_index(settings, sample.CATALOG)
    assert version not in public(settings.releases)
    assert storage.read_pointer(settings.releases, SLUG) is None
    assert publish_all_due(settings, AFTER) == [ID]
    assert pointer(settings) == version
    assert_good(settings)


def test_at_its_time_it_goes_public_whole_and_not_before(settings: Settings) -> None:
    first, second = prepared(settings)
    assert publish_all_due(settings, UNTIL - timedelta(seconds=1)) == []
    assert pointer(settings) == first
    assert publish_all_due(settings, UNTIL) == [ID]
    assert pointer(settings) == second
    assert versions(settings) == sorted([first, second])
    assert told(settings)[0] == ("released", second)
    write_index(settings, sample.CATALOG)
    assert SECRET in public(settings.releases)
    assert not list((settings.releases / storage.PREPARED / SLUG).glob("*"))
    assert_good(settings)
    with connect(settings, "reader") as connection:
        assert embargoes(connection) == []
    assert publish_all_due(settings, AFTER) == []
    assert run(settings, "r3").kind == "reconfirmed"


def test_writing_the_pages_publishes_what_is_due(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    _, second = prepared(settings)
    monkeypatch.setattr("publish.index.now", lambda: AFTER)
    monkeypatch.setattr("publish.entries.now", lambda: AFTER)
    write_index(settings, sample.CATALOG)
    assert pointer(settings) == second
    assert SECRET in public(settings.releases)


def test_a_run_after_the_time_publishes_first_and_releases_then(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, second = prepared(settings)
    monkeypatch.setattr("publish.release.now", lambda: AFTER)
    monkeypatch.setattr("publish.new_version.now", lambda: AFTER)
    sample.fill(settings, [*CHANGED[:-1], ("006", "tên ba", 2, None, None, None, None)])
    third = run(settings, "r3")
    assert third.kind == "released"
    assert told(settings)[:2] == [("released", third.version), ("released", second)]
    changes = json.loads((third.folder / "changes.json").read_text(encoding="utf-8"))
    assert changes["predecessor"] == second
    assert_good(settings)


def test_newer_rows_take_the_place_of_what_waits_and_the_old_rows_end_the_wait(settings: Settings) -> None:
    first, second = prepared(settings)
    assert run(settings, "r3").version == second, "the same rows are prepared already"
    sample.fill(settings, [*CHANGED[:-1], ("006", "tên ba", 2, None, None, None, None)])
    third = run(settings, "r4")
    assert (third.kind, third.version == second) == ("prepared", False)
    assert [path.name for path in (settings.releases / storage.PREPARED / SLUG).iterdir()] == [third.version]
    assert SECRET not in everything(settings.releases)
    sample.fill(settings)
    assert run(settings, "r5").kind == "reconfirmed"
    assert publish_all_due(settings, AFTER) == []
    assert pointer(settings) == first


def test_lifting_publishes_at_once_and_moving_the_time_keeps_it_waiting(settings: Settings) -> None:
    first, second = prepared(settings)
    embargo(settings, UNTIL + timedelta(days=1))
    assert publish_all_due(settings, AFTER) == []
    assert pointer(settings) == first
    assert lift_embargo(settings, ID, now())
    assert pointer(settings) == second
    with pytest.raises(ReleaseError, match="không bị hoãn công bố"):
        lift_embargo(settings, ID, now())
    assert_good(settings)


def test_lost_prepared_files_are_made_again_by_the_next_run(settings: Settings) -> None:
    first, second = prepared(settings)
    lose(settings.releases / storage.PREPARED / SLUG / second)
    assert run(settings, "r3").kind == "prepared"
    lose(settings.releases / storage.PREPARED / SLUG)
    assert publish_all_due(settings, AFTER) == []
    assert pointer(settings) == first
    assert run(settings, "r4").kind == "released"
    assert_good(settings)


def test_a_withdrawal_forgets_what_was_prepared_after_it(settings: Settings) -> None:
    first, _ = prepared(settings)
    withdraw(settings, ID, first, "x", "y")
    assert publish_all_due(settings, AFTER) == []
    assert SECRET not in everything(settings.releases)


KILLED = killing.program(
    "from datetime import datetime\nimport publish.embargo, publish.storage",
    "publish.embargo.publish_all_due(settings, datetime.fromisoformat(argument))",
)
"""Publishes what is due at the moment ``argument``."""
BOUNDARIES = [
    (f"publish.{name}", when)
    for name in (
        "storage.discard",
        "storage.place",
        "embargo.record_public",
        "storage.point",
        "embargo.forget_prepared",
        "embargo.end_embargo",
        "storage.settle",
    )
    for when in ("before", "after")
]


@pytest.mark.parametrize(("target", "when"), BOUNDARIES)
@pytest.mark.parametrize("mended_by", ["due", "run"])
def test_a_kill_at_any_step_of_publishing_is_finished_by_whoever_comes_next(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, target: str, when: str, mended_by: str
) -> None:
    first, second = prepared(settings)
    killing.kill_around(KILLED, settings, target, when, AFTER.isoformat())
    assert (settings.releases / SLUG / pointer(settings) / "SHA256SUMS").is_file()
    if mended_by == "due":
        publish_all_due(settings, AFTER)
    else:
        monkeypatch.setattr("publish.release.now", lambda: AFTER)
        monkeypatch.setattr("publish.new_version.now", lambda: AFTER)
    assert run(settings, "r9").kind == "reconfirmed"
    assert pointer(settings) == second
    assert versions(settings) == sorted([first, second])
    assert [event for event in told(settings) if event[1] == second] == [("released", second)]
    assert not (settings.releases / SLUG / storage.JOURNAL).exists()
    assert_good(settings)


def test_a_moment_without_offset_is_in_the_time_of_the_province() -> None:
    assert moment("2026-12-01T08:00") == datetime(2026, 12, 1, 8, tzinfo=PROVINCE_TIME)
    assert moment("2026-12-01T01:00+00:00") == moment("2026-12-01 08:00")
    with pytest.raises(ValueError, match="Invalid"):
        moment("ngày mai")


def correct(settings: Settings) -> str:
    return announce_correction(settings, ID, None, "Trưởng phòng", "Sai số học sinh của trường 006")


def test_a_correction_says_what_it_corrects_everywhere(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1").version
    assert correct(settings) == first
    assert run(settings, "r2").kind == "reconfirmed", "the same rows correct nothing; it is still awaited"
    sample.fill(settings, CHANGED)
    second = run(settings, "r3")
    words = f"Đính chính phiên bản {first}: Sai số học sinh của trường 006"
    for name in ("changes.json", "manifest.json"):
        content = json.loads((second.folder / name).read_text(encoding="utf-8"))
        assert content["correction"] == {"corrects": first, "reason": "Sai số học sinh của trường 006"}, name
    assert words in (second.folder / "README.md").read_text(encoding="utf-8")
    write_index(settings, sample.CATALOG)
    page = (settings.releases / SLUG / "index.html").read_text(encoding="utf-8")
    assert words in page
    assert f"đã được đính chính bằng phiên bản {second.version}" in page
    assert words in (settings.releases / SLUG / "feed.atom").read_text(encoding="utf-8")
    assert told(settings)[0] == ("corrected", second.version)
    sample.fill(settings)
    run(settings, "r4")
    assert told(settings)[0][0] == "released", "only the next version makes the correction"
    assert_good(settings)


def test_a_correction_can_wait_under_embargo(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1").version
    correct(settings)
    embargo(settings)
    sample.fill(settings, CHANGED)
    run(settings, "r2")
    write_index(settings, sample.CATALOG)
    assert "Đính chính" not in public(settings.releases).replace("đính chính và thu hồi", "")
    publish_all_due(settings, AFTER)
    assert told(settings)[0][0] == "corrected"
    with connect(settings, "reader") as connection:
        made = connection.execute("select corrects, version from ops.correction").fetchall()
    assert made == [(first, pointer(settings))]


def test_wrong_corrections_are_refused_with_what_there_is(settings: Settings) -> None:
    with pytest.raises(ReleaseError, match="để đính chính"):
        correct(settings)
    with pytest.raises(ReleaseError, match="không có đính chính nào đang chờ"):
        cancel_correction(settings, ID)
    sample.fill(settings)
    run(settings, "r1")
    correct(settings)
    with pytest.raises(ReleaseError, match="đã có một đính chính đang chờ"):
        correct(settings)
    cancel_correction(settings, ID)
    sample.fill(settings, CHANGED)
    run(settings, "r2")
    assert told(settings)[0][0] == "released"
