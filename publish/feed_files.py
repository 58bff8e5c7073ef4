"""Write the feeds beside the pages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import psycopg

from catalog.dataset import slug_of
from publish.announcements import newest_events
from publish.entries import Entry
from publish.feeds import FEED, NEWEST_OF_DATASET, Subject, by_dataset, catalogue_feed, dataset_feed
from publish.storage import replace_if_new
from warehouse.clock import now


def write_feeds(releases: Path, connection: psycopg.Connection, entries: Iterable[Entry]) -> None:
    """One feed per dataset that something happened to, and one of them all; a feed that says the same stays."""
    subjects = {entry.dataset: _subject(entry) for entry in entries if entry.dataset}
    events = [event for event in newest_events(connection, NEWEST_OF_DATASET) if event.dataset in subjects]
    for dataset, happened in by_dataset(events).items():
        folder = releases / Path(subjects[dataset].page).parent
        replace_if_new(releases, folder / FEED, dataset_feed(dataset, subjects[dataset], happened))
    if events or not (releases / FEED).exists():
        replace_if_new(releases, releases / FEED, catalogue_feed(subjects, events, now()))


def _subject(entry: Entry) -> Subject:
    slug = slug_of(entry.dataset or "")
    changes = {version.release.version: version.changes for version in entry.versions}
    return Subject(entry.title, entry.owner, f"{slug}/index.html", changes)
