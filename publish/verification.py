"""Re-read released files and say whether they are what manifest, ledger and contract promise."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jsonschema
import psycopg

from catalog import Catalog, Dataset
from publish import storage
from publish.comparison import compare_formats
from publish.descriptions.checksums import CHECKSUMS, read_checksums
from publish.descriptions.manifest import MANIFEST
from publish.findings import Finding, Report, Verification
from publish.history import releases_of
from publish.package import content_digest
from publish.removal_ledger import no_longer_kept
from warehouse.database import connect
from warehouse.ledger import Release
from warehouse.settings import Settings


def verify(
    settings: Settings, catalog: Catalog, datasets: Iterable[Dataset], *, all_versions: bool = False
) -> list[Verification]:
    """Verify the current version (or all versions) of each dataset; one never released gives nothing.

    Files are judged by the schemas released beside them, so an old version is not blamed for a newer contract.
    """
    with connect(settings, "publisher") as connection:
        histories = [(dataset, _kept(connection, dataset.id)) for dataset in datasets]
    with storage.explained(settings.releases):
        return [
            _verify_version(settings.releases, dataset, recorded, is_current=recorded is history[0])
            for dataset, history in histories
            for recorded in (history if all_versions else history[:1])
        ]


def _kept(connection: psycopg.Connection, dataset: str) -> list[Release]:
    """The releases whose files ought to be there, newest first."""
    gone = no_longer_kept(connection, dataset)
    return [past for past in releases_of(connection, dataset) if past.version not in gone]


def _verify_version(releases: Path, dataset: Dataset, recorded: Release, *, is_current: bool) -> Verification:
    released = storage.version_folder(releases, dataset.slug, recorded.version)
    findings: list[Finding] = []

    def report(file: str, problem: str) -> None:
        findings.append(Finding(file, problem))

    if is_current:
        _check_pointer(releases, dataset, recorded, report)
    with storage.local_copy(releases, released) as folder:
        hashes = _hashes(folder)
        if not hashes:
            report(str(released.relative_to(releases)), "không còn tệp nào của phiên bản mà sổ cái ghi đã phát hành")
        else:
            _check_sums(folder, hashes, report)
            _check_manifest(folder, hashes, recorded, report)
    return Verification(dataset.id, recorded.version, len(hashes), recorded.rows, tuple(findings))


def _hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file of the folder, by name."""
    if not folder.is_dir():
        return {}
    found = {}
    for path in sorted(folder.iterdir()):
        with path.open("rb") as file:
            found[path.name] = hashlib.file_digest(file, "sha256").hexdigest()
    return found


def _check_pointer(releases: Path, dataset: Dataset, recorded: Release, report: Report) -> None:
    try:
        pointer = storage.read_pointer(releases, dataset.slug)
    except ValueError:
        report(storage.POINTER, "không đọc được")
        return
    if pointer is None or pointer.get("version") != recorded.version:
        report(storage.POINTER, f"không trỏ đến phiên bản {recorded.version} mà sổ cái ghi là mới nhất")


def _check_sums(folder: Path, hashes: dict[str, str], report: Report) -> None:
    try:
        promised = read_checksums((folder / CHECKSUMS).read_text(encoding="utf-8"))
    except FileNotFoundError:
        report(CHECKSUMS, "thiếu tệp")
        return
    except ValueError:
        report(CHECKSUMS, "không đọc được")
        return
    for name, digest in promised.items():
        if name not in hashes:
            report(name, f"thiếu tệp mà {CHECKSUMS} liệt kê")
        elif hashes[name] != digest:
            report(name, f"nội dung không khớp mã kiểm tra SHA-256 trong {CHECKSUMS}")
    for name in hashes.keys() - promised.keys() - {CHECKSUMS}:
        report(name, f"tệp lạ, không có trong {CHECKSUMS}")


def _check_manifest(folder: Path, hashes: dict[str, str], recorded: Release, report: Report) -> None:
    try:
        content: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        resources = {str(entry["name"]): int(entry["rows"]) for entry in content["resources"]}
        files = {str(entry["name"]): entry for entry in content["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        report(MANIFEST, "thiếu hoặc không đọc được")
        return
    for name, entry in files.items():
        if name in hashes and (entry.get("sha256"), entry.get("size")) != (
            hashes[name],
            (folder / name).stat().st_size,
        ):
            report(name, f"kích thước hoặc mã kiểm tra khác với {MANIFEST}")
    expected = (recorded.dataset, recorded.version, recorded.rows, recorded.digest)
    if tuple(content.get(key) for key in ("dataset", "version", "rows", "digest")) != expected:
        report(MANIFEST, "bộ dữ liệu, phiên bản, số bản ghi hoặc mã nội dung khác với sổ cái")
    if content_digest(hashes.items()) != recorded.digest:
        report(MANIFEST, "mã nội dung tính lại từ các tệp khác với sổ cái")
    if sum(resources.values()) != recorded.rows:
        report(MANIFEST, "tổng số bản ghi các bảng khác với sổ cái")
    _check_resources(folder, resources, report)


def _check_resources(folder: Path, resources: dict[str, int], report: Report) -> None:
    for name, rows in resources.items():
        try:
            counted = compare_formats(folder, name, report)
        except (jsonschema.SchemaError, KeyError):
            report(f"{name}.schema.json", "không phải JSON Schema 2020-12")
            continue
        if counted != rows:
            report(f"{name}.csv", f"có {counted} bản ghi, {MANIFEST} ghi {rows}")
