"""Write the feeds beside the pages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import psycopg

from publish.announcements import newest_events
from publish.entries import Entry
from publish.feeds import FEED, NEWEST_OF_DATASET, Subject, by_dataset, catalogue_feed, dataset_feed
from publish.storage import replace_text
from warehouse.clock import now


def write_feeds(releases: Path, connection: psycopg.Connection, entries: Iterable[Entry]) -> None:
    """One feed per dataset that something happened to, and one of them all; a feed that says the same stays."""
    subjects = {entry.dataset: _subject(entry) for entry in entries if entry.dataset}
    events = [event for event in newest_events(connection, NEWEST_OF_DATASET) if event.dataset in subjects]
    for dataset, happened in by_dataset(events).items():
        folder = releases / Path(subjects[dataset].page).parent
        _write(releases, folder / FEED, dataset_feed(dataset, subjects[dataset], happened))
    if events or not (releases / FEED).exists():
        _write(releases, releases / FEED, catalogue_feed(subjects, events, now()))


def _subject(entry: Entry) -> Subject:
    slug = (entry.dataset or "").replace(".", "/").replace("_", "-")
    changes = {version.release.version: version.changes for version in entry.versions}
    return Subject(entry.title, entry.owner, f"{slug}/index.html", changes)


def _write(releases: Path, path: Path, text: str) -> None:
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        replace_text(releases, path, text)
