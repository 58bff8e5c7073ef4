"""What the files of a released version say of it: its manifest, its checksums, its change log."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from publish.descriptions.checksums import CHECKSUMS, checksums, read_checksums
from publish.descriptions.manifest import MANIFEST
from publish.storage import version_folder


def json_of(releases: Path, slug: str, version: str, name: str) -> dict[str, Any]:
    """The JSON object in a file of the version; empty when it is lost or broken, which `odw verify` tells."""
    path = version_folder(releases, slug, version) / name
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def manifest_of(releases: Path, slug: str, version: str) -> dict[str, Any]:
    """The manifest of the version; empty when it is lost."""
    return json_of(releases, slug, version, MANIFEST)


def checksums_of(releases: Path, slug: str, version: str) -> dict[str, str]:
    """File name to SHA-256 of the version; empty when that is lost."""
    try:
        return read_checksums((version_folder(releases, slug, version) / CHECKSUMS).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}


def rows_digest_of(releases: Path, slug: str, version: str) -> str | None:
    """Digest of the version's rows alone, see `rows_digest`; None when its files are lost."""
    resources = [entry["name"] for entry in manifest_of(releases, slug, version).get("resources", [])]
    found = checksums_of(releases, slug, version)
    return rows_digest({name: found[name] for name in (f"{r}.csv" for r in resources) if name in found})


def rows_digest(tables: dict[str, str]) -> str | None:
    """SHA-256 over the checksum lines of the CSV files: the same rows, whatever titles and formats surround them."""
    return hashlib.sha256(checksums(tables.items()).encode()).hexdigest() if tables else None
