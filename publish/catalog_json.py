"""catalog.json: the whole list for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from publish.entries import Entry, FileLink
from warehouse.clock import PROVINCE_TIME


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
        "versions": [version.release.version for version in entry.versions],
    }


def _file(file: FileLink) -> dict[str, Any]:
    return {
        "name": file.name,
        "url": file.url,
        "media_type": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
        "resource": file.resource,
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.astimezone(PROVINCE_TIME).isoformat(timespec="seconds") if moment else None
