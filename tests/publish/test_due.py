"""What waits for its time is found, and nothing is found when nothing waits."""

from __future__ import annotations

import os
from datetime import timedelta

import pytest

from catalog.targets import MirrorTarget
from publish import withdrawal
from publish.due import Due, what_is_due
from publish.embargo_ledger import Embargo, set_embargo
from publish.index import write_index
from publish.targets.pusher import push
from publish.withdrawal import withdraw
from tests.publish import sample
from tests.publish.test_release import CHANGED, pointer, run
from warehouse.clock import now
from warehouse.database import connect
from warehouse.settings import Settings

NOTHING = Due(pages=False, targets=())
PAGES = Due(pages=True, targets=())


def released(settings: Settings, rows: list[sample.Values] = sample.ROWS, run_id: str = "r1") -> str:
    sample.fill(settings, rows)
    version = run(settings, run_id).version
    write_index(settings, sample.CATALOG)
    return version


def test_an_idle_look_finds_nothing(settings: Settings) -> None:
    assert what_is_due(settings, [], now()) == NOTHING
    released(settings)
    assert not what_is_due(settings, [], now())


def test_an_embargo_is_due_at_its_moment_and_writing_the_pages_publishes_it(settings: Settings) -> None:
    released(settings)
    at = now() + timedelta(hours=1)
    with connect(settings, "publisher") as ledger:
        set_embargo(ledger, Embargo(sample.DATASET.id, at, "Họp báo", "Giám đốc"))
    sample.fill(settings, CHANGED)
    prepared = run(settings, "r2").version
    write_index(settings, sample.CATALOG)
    assert what_is_due(settings, [], at - timedelta(seconds=1)) == NOTHING
    assert what_is_due(settings, [], at) == PAGES
    with connect(settings, "publisher") as ledger:
        ledger.execute("update ops.embargo set public_at = now()")
    write_index(settings, sample.CATALOG)
    assert pointer(settings) == prepared
    assert what_is_due(settings, [], at) == NOTHING


def test_pages_older_than_what_happened_are_due(settings: Settings) -> None:
    released(settings)
    os.utime(settings.releases / "index.html", (0, 0))
    assert what_is_due(settings, [], now()) == PAGES
    (settings.releases / "index.html").unlink()
    assert what_is_due(settings, [], now()) == PAGES


def test_a_withdrawal_that_a_fault_cut_short_is_due(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    released(settings)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(withdrawal, "finish_withdrawals", killed)
        withdraw(settings, sample.DATASET.id, None, "Giám đốc", "Sai")
    os.utime(settings.releases / "index.html", (2**33, 2**33))
    assert what_is_due(settings, [], now()) == PAGES


def test_a_target_is_due_when_it_was_not_told_or_its_rest_is_over(settings: Settings) -> None:
    settings.state.mkdir()
    mirror = MirrorTarget(key="xa", title="Xa", kind="mirror", address="o-mang/ban-sao", takes_synthetic=True)
    silent = mirror.model_copy(update={"key": "that", "takes_synthetic": False})
    released(settings)
    assert what_is_due(settings, [mirror, silent], now()) == Due(pages=False, targets=("xa",))
    (done,) = push(settings, sample.CATALOG, {"xa": mirror})
    assert done.waiting == 1
    assert what_is_due(settings, [mirror], now()) == NOTHING
    assert what_is_due(settings, [mirror], now() + timedelta(hours=2)) == Due(pages=False, targets=("xa",))
    (settings.state / "o-mang").mkdir()
    with connect(settings, "publisher") as ledger:
        ledger.execute("update ops.delivery set next_attempt_at = queued_at")
    push(settings, sample.CATALOG, {"xa": mirror})
    assert what_is_due(settings, [mirror], now() + timedelta(hours=2)) == NOTHING


def test_pages_in_a_bucket_are_looked_at_too(in_bucket: Settings) -> None:
    released(in_bucket)
    (in_bucket.releases / "index.html").unlink()
    assert what_is_due(in_bucket, [], now()) == PAGES
    with connect(in_bucket, "publisher") as ledger:  # a store tells no parts of a second
        ledger.execute("update ops.release_events set at = at - interval '1 minute'")
    write_index(in_bucket, sample.CATALOG)
    assert what_is_due(in_bucket, [], now()) == NOTHING
