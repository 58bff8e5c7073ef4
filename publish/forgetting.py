"""After a withdrawal the next version must not keep what its comparison told of the rows that are gone."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from publish import storage
from publish.change_log import CHANGES, DELTA
from publish.descriptions.checksums import CHECKSUMS, checksums
from publish.descriptions.manifest import MANIFEST
from publish.released_files import checksums_of, json_of

FORGOTTEN = "Tệp các dòng thay đổi đã được gỡ vì phiên bản trước bị thu hồi."


def forget_predecessor(releases: Path, slug: str, version: str, gone: str) -> None:
    """Remove the delta files of ``version`` if it was compared with the withdrawn version ``gone``.

    Counts stay, rows and keys go; data files, digest and version stay as they are. Every file is replaced in one step,
    the deltas go last, and repeating it finishes what a kill left.
    """
    log = json_of(releases, slug, version, CHANGES)
    sums = checksums_of(releases, slug, version)
    folder = storage.version_folder(releases, slug, version)
    if log.get("predecessor") != gone:
        return
    for table in log["tables"]:
        table["delta"] = None
    log["text"] = [*(line for line in log["text"] if line != FORGOTTEN), FORGOTTEN]
    manifest = json_of(releases, slug, version, MANIFEST)
    texts = {CHANGES: _text(log)}
    texts[MANIFEST] = _text(_manifest(manifest, log, texts[CHANGES]))
    sums = {name: digest for name, digest in sums.items() if not name.endswith(DELTA)}
    sums |= {name: _sha256(text) for name, text in texts.items()}
    texts[CHECKSUMS] = checksums(sums.items())
    for name, text in texts.items():
        storage.replace_text(releases, folder / name, text)
    for path in folder.glob(f"*{DELTA}"):
        path.unlink()


def _manifest(manifest: dict[str, Any], log: dict[str, Any], changes: str) -> dict[str, Any]:
    files = [file for file in manifest["files"] if not file["name"].endswith(DELTA)]
    for file in files:
        if file["name"] == CHANGES:
            file |= {"size": len(changes.encode()), "sha256": _sha256(changes)}
    return {**manifest, "changes": {**manifest["changes"], "text": log["text"]}, "files": files}


def _text(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
