"""The static pages over the releases: index, one page per dataset, and the catalogue for machines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from catalog import Catalog
from publish.catalog_files import write_catalog_files
from publish.catalog_json import catalog_json
from publish.embargo import publish_all_due
from publish.entries import Entry, entries
from publish.feed_files import write_feeds
from publish.pages import Section, dataset_page, index_page
from publish.provincial_list import Promise, read_provincial_list
from publish.retention import remove_expired
from publish.storage import explained, replace_if_new, sweep
from publish.withdrawal import finish_all_withdrawals
from warehouse.clock import now
from warehouse.database import connect
from warehouse.settings import Settings

INDEX = "index.html"
CATALOG = "catalog.json"


def write_index(settings: Settings, catalog: Catalog) -> Path:
    """Publish what is due, then rewrite every page from the ledger and the releases; returns the front page.

    Each page switches in one step. Two writers wait for each other, so the later never shows an older state.

    Raises:
        ReleaseError: the disk says no; WarehouseError: the warehouse does not answer.
    """
    releases, is_demo = settings.releases, settings.is_demo
    with explained(releases):
        finish_all_withdrawals(settings)
        publish_all_due(settings, now())
        remove_expired(settings)
    promises = read_provincial_list(settings.catalog / "vocabulary")
    with explained(releases), connect(settings, "publisher") as connection:
        connection.execute("select pg_advisory_xact_lock(hashtextextended('publish index', 0))")
        sweep(releases)
        found = entries(connection, catalog, releases, promises)
        for dataset in catalog.in_list_order():
            entry = found[dataset.number]
            text = dataset_page(dataset, catalog, entry, is_demo=is_demo)
            replace_if_new(releases, releases / dataset.slug / INDEX, text)
        write_feeds(releases, connection, found.values())
        replace_if_new(releases, releases / CATALOG, catalog_json(found.values(), is_demo=is_demo))
        write_catalog_files(settings, catalog, found.values())
        page = index_page(sections(catalog, promises, found), is_demo=is_demo)
        replace_if_new(releases, releases / INDEX, page)
    return releases / INDEX


def sections(catalog: Catalog, promises: Iterable[Promise], found: dict[str, Entry]) -> list[Section]:
    """The entries by topic, in the order of the printed list; entries beyond the list close their topic."""
    titles = {promise.roman: promise.topic for promise in promises}
    titles |= {topic.roman: topic.title for topic in catalog.vocabulary.topics.values()}
    chosen: dict[str, list[Entry]] = {roman: [] for roman in titles}
    for number, entry in found.items():
        chosen.setdefault(number.partition(".")[0], []).append(entry)
    return [Section(roman, titles.get(roman, roman), tuple(listed)) for roman, listed in chosen.items() if listed]
