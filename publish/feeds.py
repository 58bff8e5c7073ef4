"""Atom feeds (RFC 4287) of what happened to releases: one per dataset, one for the whole catalogue.

Ids are names, made from dataset and event alone, so that an entry keeps its id wherever the portal moves.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from publish.announcements import Kind, ReleaseEvent
from publish.vietnamese import number_vi
from warehouse.clock import PROVINCE_TIME

FEED = "feed.atom"
NEWEST_OF_DATASET = 100
NEWEST_OF_CATALOGUE = 500
CATALOGUE_TITLE = "Dữ liệu mở tỉnh Điện Biên"
PUBLISHER = "Ủy ban nhân dân tỉnh Điện Biên"
NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "urn:x-dienbien-opendata:feed")
TITLES: dict[Kind, str] = {
    "released": "Phiên bản mới",
    "corrected": "Đính chính",
    "withdrawn": "Thu hồi",
    "restored": "Phát hành lại",
}
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <id>{id}</id>
  <title>{title}</title>
  <updated>{updated}</updated>
  <author><name>{author}</name></author>
  <link rel="self" type="application/atom+xml" href="feed.atom"/>
  <link rel="alternate" type="text/html" href="index.html"/>
"""
ENTRY = """  <entry>
    <id>{id}</id>
    <title>{title}</title>
    <updated>{updated}</updated>
    <author><name>{author}</name></author>
    <category term="{kind}" label="{label}"/>
    <link rel="alternate" type="text/html" href={page}/>
    <content type="text">{text}</content>
  </entry>
"""


@dataclass(frozen=True)
class Subject:
    """What a feed says of a dataset: ``page`` is relative to the folder of releases, ``changes`` version to lines."""

    title: str
    owner: str | None
    page: str
    changes: Mapping[str, tuple[str, ...]]


def dataset_feed(dataset: str, subject: Subject, events: Iterable[ReleaseEvent]) -> str:
    """The feed of one dataset, served beside its page; ``events`` newest first, at least one."""
    return _feed(dataset, f"{subject.title} | {CATALOGUE_TITLE}", {dataset: subject}, list(events), "index.html")


def catalogue_feed(subjects: Mapping[str, Subject], events: Iterable[ReleaseEvent], begun: datetime) -> str:
    """The feed of all datasets, served beside the front page; ``events`` newest first.

    Before anything happened it is empty and dated ``begun``.
    """
    return _feed("catalogue", CATALOGUE_TITLE, subjects, list(events)[:NEWEST_OF_CATALOGUE], None, begun)


def by_dataset(events: Iterable[ReleaseEvent]) -> dict[str, list[ReleaseEvent]]:
    """The events of every dataset, in the order given."""
    found: dict[str, list[ReleaseEvent]] = {}
    for event in events:
        found.setdefault(event.dataset, []).append(event)
    return found


def _feed(
    name: str,
    title: str,
    subjects: Mapping[str, Subject],
    events: list[ReleaseEvent],
    page: str | None,
    begun: datetime | None = None,
) -> str:
    head = HEAD.format(
        id=_id(name),
        title=escape(title),
        updated=_moment(max((event.at for event in events if event.at), default=begun)),
        author=escape(PUBLISHER),
    )
    return head + "".join(_entry(event, subjects[event.dataset], page) for event in events) + "</feed>\n"


def _entry(event: ReleaseEvent, subject: Subject, page: str | None) -> str:
    label = TITLES[event.kind]
    return ENTRY.format(
        # The event's number lets a version be withdrawn, lifted and withdrawn again without two entries of one id.
        id=_id(f"{event.dataset}:{event.version}:{event.kind}:{event.id}"),
        title=escape(f"{label}: {subject.title}, {event.version}"),
        updated=_moment(event.at),
        author=escape(subject.owner or PUBLISHER),
        kind=event.kind,
        label=label,
        page=quoteattr(page or subject.page),
        text=escape("\n".join(_lines(event, subject))),
    )


def _lines(event: ReleaseEvent, subject: Subject) -> Iterator[str]:
    payload = event.payload
    if event.kind == "withdrawn":
        yield f"Phiên bản {event.version} đã bị thu hồi. Lý do: {payload.get('reason', '')}"
        served = payload.get("served")
        yield f"Phiên bản được phục vụ thay thế: {served}." if served else "Hiện không có phiên bản nào được phục vụ."
        return
    if "rows" in payload:
        yield f"Phiên bản {event.version}, {number_vi(int(payload['rows']))} bản ghi."
    if event.kind == "restored":
        yield f"Phát hành lại nội dung của phiên bản {payload['withdrawn']}. Lý do: {payload['reason']}"
    if event.kind == "corrected" and event.version not in subject.changes:
        yield f"Đính chính phiên bản {payload['corrects']}: {payload['reason']}"
    yield from subject.changes.get(event.version, ())


def _id(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(NAMES, name)}"


def _moment(moment: datetime | None) -> str:
    return moment.astimezone(PROVINCE_TIME).isoformat(timespec="seconds") if moment else ""
