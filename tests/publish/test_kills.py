"""Whatever instant a release is killed at, readers see the last good one, and the next run finishes the work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from publish import storage
from publish.release import release
from tests.publish import killing, sample
from tests.publish.stores import being_assembled
from tests.publish.test_release import CHANGED, assert_good, contents, pointer, run, versions
from warehouse.settings import Settings

KILLED = killing.program(
    "import publish.new_version, publish.release, publish.release_work, publish.storage\n"
    "from tests.publish import sample",
    "publish.release.release(settings, sample.CATALOG, sample.DATASET, argument)",
)
"""Releases the sample in the run ``argument``."""

BOUNDARIES = [
    ("publish.release_work.complete", "before"),
    ("publish.release_work.complete", "after"),
    ("publish.storage.discard", "before"),  # the journal is written, the folder not yet moved
    ("publish.storage.place", "after"),
    ("publish.new_version.record_public", "before"),
    ("publish.storage.point", "before"),  # the ledger knows the version
    ("publish.storage.settle", "before"),  # and so do readers
    ("publish.storage.settle", "after"),
]


@pytest.mark.parametrize(("target", "moment"), BOUNDARIES)
def test_a_kill_at_any_step_leaves_the_last_release_and_the_next_run_mends_it(
    settings: Settings, target: str, moment: str
) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    before = contents(first.folder)
    sample.fill(settings, CHANGED)
    sample.judged(settings, "r2")
    killing.kill_around(KILLED, settings, target, moment, "r2")
    served = settings.releases / sample.DATASET.slug / pointer(settings)
    assert (served / "SHA256SUMS").is_file(), "the pointer names a whole release at every instant"
    assert contents(first.folder) == before

    second = run(settings, "r3")
    assert second.version != first.version
    assert versions(settings) == sorted([first.version, second.version])
    assert pointer(settings) == second.version
    assert not (settings.releases / sample.DATASET.slug / storage.JOURNAL).exists()
    assert_good(settings)


@pytest.mark.parametrize(("target", "moment"), BOUNDARIES)
def test_a_killed_version_that_was_overtaken_by_new_rows_disappears_or_is_recorded(
    settings: Settings, target: str, moment: str
) -> None:
    sample.fill(settings, CHANGED)
    sample.judged(settings, "r1")
    killing.kill_around(KILLED, settings, target, moment, "r1")
    sample.fill(settings)  # the rows moved on before the next run
    run(settings, "r2")
    assert_good(settings)
    on_disk = set(versions(settings))
    from publish.history import releases_of
    from warehouse.database import connect

    with connect(settings, "publisher") as connection:
        assert on_disk == {past.version for past in releases_of(connection, sample.DATASET.id)}


@pytest.mark.parametrize(
    "target",
    [
        "publish.release_work.complete",
        "publish.storage.place",
        "publish.new_version.record_public",
        "publish.storage.point",
    ],
)
def test_an_error_at_any_step_is_mended_by_an_unchanged_or_passed_retry(
    settings: Settings, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    sample.fill(settings)
    with monkeypatch.context() as broken:
        broken.setattr(target, fail)
        with pytest.raises(RuntimeError, match="boom"):
            run(settings, "r1")
    assert being_assembled(settings) == []
    assert run(settings, "r1").kind == "released"
    assert_good(settings)


def test_a_kill_while_writing_many_rows_leaves_nothing_but_a_folder_the_next_run_sweeps(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    sample.fill(settings, [(f"{n:06}", "tên" * 20, n, None, None, None, None) for n in range(40_000)])
    sample.judged(settings, "r2")
    process = killing.start(KILLED, settings, "publish.storage.point", "never", "r2")
    wait_for_rows(storage.workshop(settings.releases))
    process.kill()
    assert process.wait() == -signal.SIGKILL
    assert len(being_assembled(settings)) == 1
    assert (versions(settings), pointer(settings)) == ([first.version], first.version)
    assert release(settings, sample.CATALOG, sample.DATASET, "r2").rows == 40_003
    assert_good(settings)


def wait_for_rows(folder: Path) -> None:
    deadline = time.monotonic() + 30
    while not any(path.stat().st_size for path in folder.glob("*/truong_thu.csv")):
        assert time.monotonic() < deadline, "the release never began to write"
        time.sleep(0.005)


def test_sweeping_spares_what_living_processes_and_other_machines_write(tmp_path: Path) -> None:
    import socket

    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    host = socket.gethostname()
    names = {
        "dead": f"{host}.{ended.pid}.aa",
        "alive": f"{host}.{os.getpid()}.bb",
        "elsewhere": f"other.host.{ended.pid}.cc",
        "old": "other.host.1.dd",
    }
    for name in names.values():
        (tmp_path / storage.ASSEMBLING / name / "inside").mkdir(parents=True)
    past = time.time() - storage.OLD_SECONDS - 60
    os.utime(tmp_path / storage.ASSEMBLING / names["old"], (past, past))
    storage.sweep(tmp_path)
    left = {path.name for path in (tmp_path / storage.ASSEMBLING).iterdir()}
    assert left == {names["alive"], names["elsewhere"]}
