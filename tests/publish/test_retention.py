"""Nothing that is served, written, prepared or buried is ever collected; what is collected is in the ledger."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from publish import storage
from publish.alone import alone
from publish.embargo_ledger import Embargo, set_embargo
from publish.index import write_index
from publish.removal_ledger import Policy
from publish.retention import BUSY, FOREIGN, UNFINISHED, collect
from publish.withdrawal import withdraw
from tests.cli.test_odw import odw
from tests.publish import killing, sample
from tests.publish.stores import lose
from tests.publish.test_release import assert_good, pointer, run, versions
from warehouse.clock import now
from warehouse.database import connect
from warehouse.release_place import in_bucket
from warehouse.settings import Settings

ID, SLUG = sample.DATASET.id, sample.DATASET.slug
NEWEST_ONLY = Policy(1, 0)
LONG_AGO = "2020-01-01-0a1b2c3d"


def release_versions(settings: Settings, count: int) -> list[str]:
    """So many versions, oldest first; each is a day older than the next."""
    made = []
    for number in range(count):
        sample.fill(settings, [("001", f"tên {number}", number, None, None, None, None)])
        made.append(run(settings, f"r{number}").version)
    with connect(settings, "publisher") as connection:
        for age, version in enumerate(reversed(made)):
            connection.execute(
                "update ops.release set released_at = now() - make_interval(days => %s) where version = %s",
                [age, version],
            )
    return made


def removals(settings: Settings) -> list[tuple[str, str, bool]]:
    with connect(settings, "reader") as connection:
        return connection.execute(
            "select version, reason, removed_at is not null from ops.removal order by version, id"
        ).fetchall()


def leave(settings: Settings, version: str, *, days_old: float) -> Path:
    """A version folder that no ledger row knows."""
    folder = settings.releases / SLUG / version
    if not in_bucket(folder):
        folder.mkdir(parents=True)
    (folder / "x.csv").write_text("x", encoding="utf-8")
    if not in_bucket(folder):
        past = time.time() - days_old * 86400
        os.utime(folder / "x.csv", (past, past))
    return folder


def test_versions_beyond_number_and_age_go_and_are_recorded(settings: Settings) -> None:
    made = release_versions(settings, 5)
    write_index(settings, sample.CATALOG)
    found = collect(settings, Policy(2, 0))
    assert [removed.version for removed in found.removed] == made[:3]
    assert all(removed.files > 10 and removed.bytes > 1000 for removed in found.removed)
    assert versions(settings) == sorted(made[3:])
    assert pointer(settings) == made[4]
    assert removals(settings) == sorted((version, "expired", True) for version in made[:3])
    assert_good(settings)
    assert collect(settings, Policy(2, 0)).removed == []
    write_index(settings, sample.CATALOG)
    page = (settings.releases / SLUG / "index.html").read_text(encoding="utf-8")
    assert page.count("không còn được lưu giữ từ") == 3
    assert f"odw replay {ID} --version {made[0]}" in page
    assert f"{made[0]}/SHA256SUMS" not in page
    assert f"{made[3]}/SHA256SUMS" in page


def test_young_versions_stay_whatever_their_number(settings: Settings) -> None:
    made = release_versions(settings, 4)
    assert [removed.version for removed in collect(settings, Policy(1, 2)).removed] == made[:2]


def test_zero_versions_means_that_all_are_kept(settings: Settings) -> None:
    release_versions(settings, 3)
    assert collect(settings, Policy(0, 0)).removed == []


def test_a_dry_run_says_the_same_and_touches_nothing(settings: Settings) -> None:
    made = release_versions(settings, 3)
    dry = collect(settings, NEWEST_ONLY, dry_run=True)
    assert [removed.version for removed in dry.removed] == made[:2]
    assert versions(settings) == sorted(made)
    assert removals(settings) == []
    assert collect(settings, NEWEST_ONLY).removed == dry.removed


def test_the_served_version_stays_even_when_the_ledger_has_a_newer_one(settings: Settings) -> None:
    """As after a kill between ledger and pointer."""
    made = release_versions(settings, 2)
    storage.point(settings.releases, SLUG, {"version": made[0]})
    assert collect(settings, NEWEST_ONLY).removed == []
    assert versions(settings) == sorted(made)


def test_a_dataset_that_is_being_released_is_left_alone(settings: Settings) -> None:
    made = release_versions(settings, 3)
    with alone(settings, ID):
        found = collect(settings, NEWEST_ONLY)
    assert (found.removed, found.left_alone) == ([], {ID: BUSY})
    storage.replace_text(settings.releases, settings.releases / SLUG / storage.JOURNAL, LONG_AGO)
    assert collect(settings, NEWEST_ONLY).left_alone == {ID: UNFINISHED}
    assert versions(settings) == sorted(made)


def test_files_of_another_ledger_are_left_alone(settings: Settings) -> None:
    release_versions(settings, 2)
    leave(settings, LONG_AGO, days_old=30)
    storage.point(settings.releases, SLUG, {"version": LONG_AGO})
    found = collect(settings, NEWEST_ONLY)
    assert (found.removed, found.left_alone) == ([], {ID: FOREIGN})


def test_a_tombstone_and_what_waits_under_embargo_stay(settings: Settings) -> None:
    made = release_versions(settings, 2)
    withdraw(settings, ID, made[0], "Giám đốc", "Sai số liệu")
    with connect(settings, "publisher") as connection:
        set_embargo(connection, Embargo(ID, now().replace(year=now().year + 1), "chờ", "Giám đốc"))
    sample.fill(settings, [("001", "mới", 99, None, None, None, None)])
    waiting = run(settings, "r9")
    assert waiting.kind == "prepared"
    assert collect(settings, NEWEST_ONLY).removed == []
    assert (settings.releases / SLUG / made[0] / storage.TOMBSTONE).is_file()
    assert (waiting.folder / "SHA256SUMS").is_file()


@pytest.mark.folder_only
def test_only_old_folders_that_look_like_versions_and_nobody_knows_go(settings: Settings) -> None:
    (made,) = release_versions(settings, 1)
    leave(settings, LONG_AGO, days_old=2)
    young = leave(settings, "2020-01-02-0a1b2c3d", days_old=0.5)
    other = leave(settings, "tai-lieu", days_old=100)
    found = collect(settings, NEWEST_ONLY)
    assert [(removed.version, removed.reason) for removed in found.removed] == [(LONG_AGO, "orphan")]
    assert versions(settings) == sorted([made, young.name, other.name])
    assert removals(settings) == [(LONG_AGO, "orphan", True)]


def test_what_a_killed_release_left_goes_after_a_day(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    (made,) = release_versions(settings, 1)
    leave(settings, LONG_AGO, days_old=0)
    assert collect(settings, NEWEST_ONLY).removed == []
    monkeypatch.setattr("publish.retention.time.time", lambda: time.monotonic() + 10**12)
    assert [removed.version for removed in collect(settings, NEWEST_ONLY).removed] == [LONG_AGO]
    assert versions(settings) == [made]


KILLED = killing.program(
    "from publish import retention, storage\nfrom publish.removal_ledger import Policy",
    "retention.collect(settings, Policy(1, 0))",
)
"""Removes all but the newest version."""


@pytest.mark.parametrize(
    ("target", "moment"),
    [
        ("publish.retention.begin_removal", "after"),
        ("publish.storage.discard", "after"),
        ("publish.retention.end_removal", "before"),
        ("publish.retention.end_removal", "after"),
    ],
)
def test_a_kill_while_removing_is_finished_by_the_next_and_never_unrecorded(
    settings: Settings, target: str, moment: str
) -> None:
    made = release_versions(settings, 3)
    killing.kill_around(KILLED, settings, target, moment, "")
    assert [version for version, _, _ in removals(settings)] == made[:1]
    collect(settings, NEWEST_ONLY)
    assert versions(settings) == made[2:]
    assert removals(settings) == sorted((version, "expired", True) for version in made[:2])
    assert_good(settings)


def test_writing_the_pages_applies_the_policy_of_the_installation(settings: Settings) -> None:
    made = release_versions(settings, 4)
    kept = {**settings.environment, "ODW_KEEP_VERSIONS": "2", "ODW_KEEP_DAYS": "0"}
    object.__setattr__(settings, "environment", kept)
    write_index(settings, sample.CATALOG)
    assert versions(settings) == sorted(made[2:])


def test_a_version_that_was_lost_before_is_recorded_as_no_longer_kept(settings: Settings) -> None:
    made = release_versions(settings, 2)
    lose(settings.releases / SLUG / made[0])
    (removed,) = collect(settings, NEWEST_ONLY).removed
    assert (removed.version, removed.files) == (made[0], 0)
    assert removals(settings) == [(made[0], "expired", True)]


def test_the_command_speaks_json_and_removes_only_without_dry_run(settings: Settings) -> None:
    made = release_versions(settings, 2)
    environment = {
        **{name: value for name, value in os.environ.items() if name.startswith("ODW_S3_")},
        "ODW_WAREHOUSE_URL": settings.warehouse_url,
        "ODW_RELEASES": str(settings.releases),
        "ODW_STATE": str(settings.state),
    }
    arguments = ["releases", "gc", "--keep-versions", "1", "--keep-days", "0"]
    dry = odw(*arguments, "--dry-run", "--json", environment=environment)
    assert dry.returncode == 0, dry.stderr
    told = json.loads(dry.stdout)
    assert [removed["version"] for removed in told["removed"]] == made[:1]
    assert (told["dry_run"], told["left_alone"], told["broken_uploads"]) == (True, {}, 0)
    assert versions(settings) == sorted(made)
    done = odw(*arguments, environment=environment)
    assert done.returncode == 0, done.stderr
    assert "1 versions" in done.stdout
    assert versions(settings) == made[1:]
    assert odw(*arguments, environment={**environment, "ODW_KEEP_DAYS": "x"}).returncode == 0
    wrong = odw("releases", "gc", environment={**environment, "ODW_KEEP_DAYS": "x"})
    assert wrong.returncode == 1
    assert "ODW_KEEP_DAYS" in wrong.stderr
