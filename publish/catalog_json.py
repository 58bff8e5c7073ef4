"""catalog.json: the whole list for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from publish.entries import Entry
from publish.feeds import FEED
from publish.version_entries import FileLink
from publish.withdrawal_ledger import Withdrawal
from warehouse.clock import moment_text


def catalog_json(listed: Iterable[Entry], *, is_demo: bool) -> str:
    """Every entry as indented JSON; addresses are relative to the file itself."""
    content: dict[str, Any] = {"title": "Dữ liệu mở tỉnh Điện Biên"}
    if is_demo:
        content["du_lieu_mo_phong"] = True
    content["datasets"] = [_entry(entry) for entry in listed]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _entry(entry: Entry) -> dict[str, Any]:
    current = entry.current
    return {
        "number": entry.number,
        "dataset": entry.dataset,
        "title": entry.title,
        "owner": entry.owner,
        "state": entry.state,
        "state_text": entry.state_text,
        "held_because": list(entry.reasons),
        "caveats": list(entry.caveats),
        "page": entry.page,
        "version": current.release.version if current else None,
        "rows": current.release.rows if current else None,
        "released_at": _moment(current.release.released_at) if current else None,
        "last_confirmed_at": _moment(entry.confirmed_at),
        "run_id": current.release.run_id if current else None,
        "files": [_file(file) for file in current.files] if current else [],
        "left_out": [asdict(each) for each in current.left_out] if current else [],
        "versions": [version.release.version for version in entry.versions],
        "changes": list(current.changes) if current else [],
        "withdrawn": [_withdrawn(gone) for gone in entry.withdrawn],
        "feed": _feed(entry),
    }


def _file(file: FileLink) -> dict[str, Any]:
    return {
        "name": file.name,
        "url": file.url,
        "media_type": file.media_type,
        "format": file.format,
        "size": file.size,
        "sha256": file.sha256,
        "resource": file.resource,
    }


def _withdrawn(gone: Withdrawal) -> dict[str, str | None]:
    return {"version": gone.version, "withdrawn_at": _moment(gone.withdrawn_at), "reason": gone.reason}


def _feed(entry: Entry) -> str | None:
    """Where the dataset's feed is; there is one as soon as something happened."""
    if entry.page is None or not (entry.versions or entry.withdrawn):
        return None
    return f"{entry.page.rpartition('/')[0]}/{FEED}"


def _moment(moment: datetime | None) -> str | None:
    return moment_text(moment) if moment else None
