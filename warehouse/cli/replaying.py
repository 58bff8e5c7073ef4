"""Make a released version again from the snapshots it was made from, and say whether the files are the same.

Snapshots → raw → dbt → files, by the functions that made the release, in a scratch warehouse.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from catalog import Catalog, Dataset
from warehouse.cli.scratch_warehouse import scratch_warehouse
from warehouse.database import connect
from warehouse.errors import ReconciliationError, ReleaseError
from warehouse.ledger import Extract, Release, open_run, record_extract
from warehouse.settings import Settings
from warehouse.snapshot_ledger import SnapshotRecord, snapshots_of_run

CONTRACT_CHANGED = (
    "Hợp đồng, danh mục, SQL hoặc phần mềm nay khác lúc phát hành; "
    "muốn dựng lại đúng, dùng mã nguồn của ngày phát hành."
)


@dataclass(frozen=True)
class Replay:
    """A version made again: ``digest`` is of the files now, ``differences`` is empty when they are the released ones.

    ``extracts`` says which extract of each source table it was made from.
    """

    release: Release
    rows: int
    digest: str
    extracts: dict[str, int]
    differences: tuple[str, ...]

    @property
    def is_equal(self) -> bool:
        """Whether the same data and schema files came out."""
        return self.digest == self.release.digest


def replay(settings: Settings, catalog: Catalog, dataset: Dataset, version: str | None, folder: Path) -> Replay:
    """Make ``version`` (default: the newest) of ``dataset`` again into the empty ``folder``.

    Raises:
        ReleaseError: there is no such version, or a file cannot be written.
        ReconciliationError: a snapshot is missing or is not what was written.
        TransformError: dbt cannot run at all.
    """
    release = _release(settings, dataset, version)
    records = _snapshots(settings, catalog, dataset, release)
    with scratch_warehouse(settings) as scratch:
        _restore(settings, scratch, catalog, records, release.run_id)
        return _made_again(settings, scratch, catalog, dataset, release, records, folder)


def _release(settings: Settings, dataset: Dataset, version: str | None) -> Release:
    from publish.history import releases_of

    with connect(settings, "publisher") as connection:
        history = releases_of(connection, dataset.id)
    for release in history:
        if version in (None, release.version):
            return release
    known = ", ".join(release.version for release in history) or "chưa có phiên bản nào"
    raise ReleaseError(f"Bộ dữ liệu {dataset.id}", f"không có phiên bản {version or ''}", f"Đã phát hành: {known}.")


def _snapshots(settings: Settings, catalog: Catalog, dataset: Dataset, release: Release) -> dict[str, SnapshotRecord]:
    from connectors.raw.replay import check

    names = [table.id for table in catalog.source_tables_of([dataset])]
    with connect(settings, "publisher") as connection:
        found = snapshots_of_run(connection, release.run_id, names)
    missing = [name for name in names if name not in found]
    if missing:
        raise ReconciliationError(
            f"Phiên bản {release.version} của {dataset.id}",
            f"lần chạy {release.run_id} không có ảnh chụp của {', '.join(missing)}",
            "Chỉ dựng lại được phiên bản mà mọi bảng nguồn đều còn ảnh chụp; xem `odw receipts --table`.",
        )
    for record in found.values():
        check(record, settings.state / record.path)
    return found


def _restore(
    settings: Settings, scratch: Settings, catalog: Catalog, records: dict[str, SnapshotRecord], run_id: str
) -> None:
    from connectors.raw.replay import restore

    with connect(scratch, "loader") as connection:
        open_run(connection, run_id, "odw", "replay")
    for name, record in records.items():
        with connect(scratch, "loader") as connection:
            relation = restore(connection, catalog.source_table(name), record, settings.state)
            extract = Extract(
                run_id, name, datetime.now(UTC), "landed", record.rows, record.rows, record.digest, relation
            )
            record_extract(connection, extract)


def _made_again(
    settings: Settings,
    scratch: Settings,
    catalog: Catalog,
    dataset: Dataset,
    release: Release,
    records: dict[str, SnapshotRecord],
    folder: Path,
) -> Replay:
    from publish.package import write_content
    from warehouse.fingerprint import fingerprints
    from warehouse.transform.run import transform

    (build,) = transform(scratch, catalog, [dataset], release.run_id)
    if build.fault is not None:
        raise ReconciliationError(f"Bộ dữ liệu {dataset.id}", build.fault, CONTRACT_CHANGED)
    with connect(scratch, "publisher") as connection:
        same_contract = fingerprints(connection, catalog, [dataset])[dataset.id] == release.fingerprint
    with connect(scratch, "publisher") as connection:
        content = write_content(connection, catalog, dataset, folder)
    differences = []
    if content.digest != release.digest:
        hashes = {file.name: file.sha256 for file in content.files}
        differences = _differences(settings, dataset, release, content.total, hashes)
        differences += [] if same_contract else [CONTRACT_CHANGED]
    extracts = {name: record.extract_id for name, record in records.items()}
    return Replay(release, content.total, content.digest, extracts, tuple(differences))


def _differences(
    settings: Settings, dataset: Dataset, release: Release, rows: int, hashes: dict[str, str]
) -> list[str]:
    """What differs, by file where the released files are still on the disk."""
    from publish.descriptions.checksums import CHECKSUMS, read_checksums
    from publish.package import ABOUT_THE_RELEASE
    from publish.storage import version_folder

    found = [f"Có {rows} bản ghi, bản phát hành có {release.rows}."] if rows != release.rows else []
    path = version_folder(settings.releases, dataset.slug, release.version) / CHECKSUMS
    if not path.exists():
        return [*found, f"Mã nội dung khác sổ cái; không còn {path} để so từng tệp."]
    released = read_checksums(path.read_text(encoding="utf-8"))
    released, hashes = (
        {name: digest for name, digest in files.items() if not ABOUT_THE_RELEASE.fullmatch(name)}
        for files in (released, hashes)
    )
    for name in sorted(released.keys() | hashes.keys()):
        if name not in hashes:
            found.append(f"{name}: không được tạo ra.")
        elif name not in released:
            found.append(f"{name}: không có trong bản phát hành.")
        elif released[name] != hashes[name]:
            found.append(f"{name}: nội dung khác.")
    return found
