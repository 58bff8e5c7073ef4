"""The files of one release, written into an empty folder: data, schemas, dictionary, README, manifest, checksums."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from catalog import Catalog, Dataset, Resource
from publish.change_log import CHANGES, DELTA, changes_json
from publish.compression import write_compressed
from publish.coverage import Coverage, coverage
from publish.descriptions.checksums import CHECKSUMS, checksums
from publish.descriptions.dictionary import dictionary
from publish.descriptions.json_schema import json_schema
from publish.descriptions.manifest import MANIFEST, manifest
from publish.descriptions.package_files import ABOUT, write_descriptions
from publish.descriptions.xsd import xsd
from publish.facts import ReleaseFacts
from publish.formats.endings import OF_THE_SAME_ROWS
from publish.reading import begin_snapshot, read_blocks
from publish.released_files import rows_digest
from publish.writing import WrittenFile, write_file, write_formats

SCHEMAS: dict[str, Callable[[Resource, Catalog], str]] = {
    "xsd": xsd,
    "schema.json": json_schema,
    "dictionary.csv": dictionary,
}
"""Extension to the description that is written beside every resource."""

ABOUT_THE_RELEASE = re.compile(
    rf"{ABOUT}|{re.escape(MANIFEST)}|{CHECKSUMS}|{re.escape(CHANGES)}|.*{re.escape(DELTA)}|{OF_THE_SAME_ROWS}"
)
"""Files that tell of the release, or only say again what others say; they take no part in the digest."""


@dataclass(frozen=True)
class Content:
    """Data and schema files of a dataset: rows per resource, receipts, the time covered, the digest of the files."""

    rows: dict[str, int]
    files: tuple[WrittenFile, ...]
    coverage: Coverage | None = None
    left_out: dict[str, dict[str, str]] = field(default_factory=dict)
    """By table and file ending, why it is not to be had in that format."""

    @property
    def total(self) -> int:
        """Rows of all resources."""
        return sum(self.rows.values())

    @property
    def rows_digest(self) -> str:
        """Digest of the rows alone, see `publish.released_files.rows_digest`."""
        tables = {f"{name}.csv" for name in self.rows}
        return rows_digest({file.name: file.sha256 for file in self.files if file.name in tables}) or ""

    @property
    def digest(self) -> str:
        """See `content_digest`."""
        return content_digest((file.name, file.sha256) for file in self.files)


def content_digest(files: Iterable[tuple[str, str]]) -> str:
    """SHA-256 over the SHA256SUMS lines of the data and schema files: another row or schema, another digest.

    Anyone can repeat it: leave the lines of the files out that `ABOUT_THE_RELEASE` names, and hash the rest
    (``grep -vE ' (README\\.md|…)$' SHA256SUMS | sha256sum``).
    """
    lines = checksums((name, digest) for name, digest in files if not ABOUT_THE_RELEASE.fullmatch(name))
    return hashlib.sha256(lines.encode()).hexdigest()


def write_content(connection: psycopg.Connection, catalog: Catalog, dataset: Dataset, folder: Path) -> Content:
    """Write data and schema files of every resource, all from one snapshot of the warehouse.

    Raises:
        ReleaseError: a table cannot be read or a value cannot be published; OSError: the disk says no.
    """
    begin_snapshot(connection)
    rows: dict[str, int] = {}
    files: list[WrittenFile] = []
    left_out: dict[str, dict[str, str]] = {}
    for resource in dataset.resources:
        # Closed here: a COPY that waits behind an error would keep the connection from being given back.
        with closing(read_blocks(connection, resource)) as blocks:
            table = write_formats(blocks, resource, folder)
        rows[resource.name] = table.rows
        files += [*table.files, *write_compressed(folder, resource.name, table.files)]
        left_out[resource.name] = table.left_out
        for extension, describe in SCHEMAS.items():
            path = folder / f"{resource.name}.{extension}"
            files.append(write_file(path, describe(resource, catalog), resource.name))
    return Content(rows, tuple(files), coverage(connection, dataset), left_out)


def complete(folder: Path, catalog: Catalog, dataset: Dataset, facts: ReleaseFacts, content: Content) -> None:
    """Add what tells of the release, manifest and checksums; after this the folder is a whole release."""
    told = write_descriptions(folder, dataset, catalog, facts, content.files)
    files = [*content.files, *facts.changes.deltas, *told]
    files.append(write_file(folder / CHANGES, changes_json(dataset.id, facts.version, facts.changes)))
    files.append(write_file(folder / MANIFEST, manifest(dataset, facts, files)))
    write_file(folder / CHECKSUMS, checksums((file.name, file.sha256) for file in files))
