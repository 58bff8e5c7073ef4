"""Feeds judged by two readers nobody of us wrote: feedparser, and atoma, which refuses what RFC 4287 does."""

from __future__ import annotations

import io
from pathlib import Path

import atoma
import feedparser
import pytest

from publish.announcements import ReleaseEvent
from publish.feeds import Subject, dataset_feed
from publish.index import write_index
from publish.withdrawal import lift, withdraw
from tests.publish import sample
from tests.publish.test_release import CHANGED, run
from warehouse.clock import now
from warehouse.settings import Settings

ID, SLUG = sample.DATASET.id, sample.DATASET.slug


def judged(path: Path) -> feedparser.FeedParserDict:
    strict = atoma.parse_atom_file(str(path))
    parsed = feedparser.parse(io.BytesIO(path.read_bytes()))
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    assert parsed.feed.id == strict.id_
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries) == len(strict.entries)
    assert all(entry.updated_parsed and entry.author for entry in parsed.entries)
    return parsed


def test_releases_withdrawals_and_restorations_are_told_newest_first_in_both_feeds(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1").version
    sample.fill(settings, CHANGED)
    second = run(settings, "r2").version
    write_index(settings, sample.CATALOG)
    before = judged(settings.releases / SLUG / "feed.atom")
    withdraw(settings, ID, None, "x", "Sai <số liệu> & tên")
    lift(settings, ID, second, "x", "Nhầm")
    third = run(settings, "r3").version
    write_index(settings, sample.CATALOG)
    mine, all_ = judged(settings.releases / SLUG / "feed.atom"), judged(settings.releases / "feed.atom")
    assert [entry.tags[0].term for entry in mine.entries] == ["restored", "withdrawn", "released", "released"]
    assert [version in entry.title for version, entry in zip((third, second, second, first), mine.entries, strict=True)]
    assert [entry.id for entry in mine.entries] == [entry.id for entry in all_.entries]
    assert [entry.id for entry in mine.entries[2:]] == [entry.id for entry in before.entries], "an id never changes"
    assert mine.feed.id != all_.feed.id
    assert mine.feed.id == before.feed.id
    assert "Sai <số liệu> & tên" in mine.entries[1].content[0].value
    assert f"thay thế: {first}" in mine.entries[1].content[0].value
    assert "thêm 0, bớt 0, sửa 1 bản ghi" in before.entries[0].content[0].value
    assert all_.entries[0].link.endswith(f"{SLUG}/index.html")


def test_a_feed_that_says_the_same_is_left_alone(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    write_index(settings, sample.CATALOG)
    paths = [settings.releases / "feed.atom", settings.releases / SLUG / "feed.atom"]
    before = [path.stat().st_ino for path in paths]
    run(settings, "r2")
    write_index(settings, sample.CATALOG)
    assert [path.stat().st_ino for path in paths] == before


def test_before_anything_happened_there_is_a_good_empty_feed_that_keeps_its_date(settings: Settings) -> None:
    write_index(settings, sample.CATALOG)
    path = settings.releases / "feed.atom"
    before = path.read_bytes()
    assert judged(path).entries == []
    write_index(settings, sample.CATALOG)
    assert path.read_bytes() == before
    assert not (settings.releases / SLUG / "feed.atom").exists()


@pytest.mark.parametrize("title", ["A & B <c>", 'Trường "Hoa Ban"', "]]> ễ 😀"])
def test_any_title_makes_a_good_feed(tmp_path: Path, title: str) -> None:
    event = ReleaseEvent(ID, "2026-01-01-aa", "corrected", {"rows": 1, "corrects": title, "reason": title}, 1, now())
    path = tmp_path / "feed.atom"
    path.write_text(dataset_feed(ID, Subject(title, title, "a/b/index.html", {}), [event]), encoding="utf-8")
    assert title in judged(path).entries[0].title
    assert title in judged(path).entries[0].content[0].value
