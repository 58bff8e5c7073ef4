"""Compare a release that is being written with the one before it, from that one's released files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from catalog import Dataset, Resource
from publish import storage
from publish.change_log import CHANGES, DELTA, ChangeLog, Correction, TableChanges, layout_of
from publish.formats.csv_text import Row, csv_record
from publish.released_files import checksums_of, json_of
from publish.row_changes import Change, Layout, NotInOrderError, Tell, compare_rows
from publish.writing import HashedFile, WrittenFile

DELTA_FROM_ROWS = 10_000
"""A table of so many rows, before or now, gets a delta file; a smaller one is quicker read whole."""
CHANGE_COLUMN = "_change"


def changes_since(
    releases: Path,
    dataset: Dataset,
    predecessor: str | None,
    folder: Path,
    written: Iterable[WrittenFile],
    rows: dict[str, int],
    correction: Correction | None = None,
) -> ChangeLog:
    """The change log of the release in ``folder`` since version ``predecessor``; writes the delta files there.

    A predecessor that is lost or damaged makes its tables not comparable; it never stops a release.
    """
    if predecessor is None:
        first = tuple(_without_comparison(table, rows, "first") for table in dataset.resources)
        return ChangeLog(None, first, correction=correction)
    before = _Before(releases, dataset.slug, predecessor)
    pairs = [_compared(table, before, folder, rows) for table in dataset.resources]
    deltas = tuple(delta for _, delta in pairs if delta)
    tables = (*(table for table, _ in pairs), *before.dropped(dataset))
    return ChangeLog(predecessor, tables, before.differing(written, dataset), deltas, correction)


class _Before:
    """The predecessor's files, as far as they are there."""

    def __init__(self, releases: Path, slug: str, version: str) -> None:
        self._place = (releases, slug, version)
        described = json_of(releases, slug, version, CHANGES).get("tables", [])
        self._tables = {table["name"]: table for table in described if table["status"] != "dropped_table"}
        self._sums = checksums_of(releases, slug, version)

    def has(self, resource: str) -> bool:
        return resource in self._tables or f"{resource}.csv" in self._sums

    def layout(self, resource: str) -> Layout | None:
        """None when the version is of before there were change logs, or is lost."""
        table = self._tables.get(resource)
        if table is None:
            return None
        return Layout({column["name"]: column["type"] for column in table["columns"]}, tuple(table["key"]))

    def rows(self, resource: str) -> int | None:
        return self._tables[resource]["rows"] if resource in self._tables else None

    def is_lost(self) -> bool:
        return not self._sums

    @contextmanager
    def open(self, resource: str) -> Iterator[BinaryIO]:
        with (storage.version_folder(*self._place) / f"{resource}.csv").open("rb") as file:
            yield file

    def dropped(self, dataset: Dataset) -> tuple[TableChanges, ...]:
        """Tables the predecessor had and the dataset has no more."""
        kept = {table.name for table in dataset.resources}
        gone = [(name, table) for name, table in self._tables.items() if name not in kept]
        return tuple(
            TableChanges(name, str(table["title"]), "dropped_table", Layout({}, ()), 0, int(table["rows"]))
            for name, table in gone
        )

    def differing(self, written: Iterable[WrittenFile], dataset: Dataset) -> tuple[str, ...]:
        """Files that only describe rows and differ from the predecessor's."""
        ends = (".schema.json", ".xsd", ".dictionary.csv")
        changed = (f.name for f in written if f.name.endswith(ends) and self._sums.get(f.name, f.sha256) != f.sha256)
        return tuple(sorted(changed))


def _without_comparison(
    resource: Resource, rows: dict[str, int], status: str, problem: str | None = None
) -> TableChanges:
    layout = layout_of(resource)
    return TableChanges(resource.name, resource.title, status, layout, rows[resource.name], problem=problem)  # type: ignore[arg-type]


def _compared(
    resource: Resource, before: _Before, folder: Path, rows: dict[str, int]
) -> tuple[TableChanges, WrittenFile | None]:
    earlier, now = before.layout(resource.name), layout_of(resource)
    if earlier is None:
        if before.is_lost() or before.has(resource.name):
            problem = "tệp của phiên bản trước không còn" if before.is_lost() else "phiên bản trước chưa có nhật ký"
            return _without_comparison(resource, rows, "not_comparable", problem), None
        return _without_comparison(resource, rows, "new_table"), None
    facts = replace(
        _without_comparison(resource, rows, "not_comparable"),
        rows_before=before.rows(resource.name),
        columns_added=tuple(name for name in now.columns if name not in earlier.columns),
        columns_removed=tuple(name for name in earlier.columns if name not in now.columns),
        retyped={
            name: (kind, now.columns[name])
            for name, kind in earlier.columns.items()
            if now.columns.get(name, kind) != kind
        },
        key_before=earlier.key if earlier.key != now.key else None,
    )
    if earlier.key_types() != now.key_types():
        return replace(facts, problem="khóa của bảng đã thay đổi"), None
    return _by_rows(facts, earlier, before, folder)


def _by_rows(
    facts: TableChanges, earlier: Layout, before: _Before, folder: Path
) -> tuple[TableChanges, WrittenFile | None]:
    """Merge the rows; with a delta file when either side is large."""
    wants_delta = max(facts.rows, facts.rows_before or 0) >= DELTA_FROM_ROWS
    path = folder / f"{facts.name}{DELTA}"
    delta = HashedFile(path, facts.name) if wants_delta else None
    try:
        with before.open(facts.name) as old, (folder / f"{facts.name}.csv").open("rb") as new:
            if delta is None:
                found = compare_rows(old, new, earlier, facts.layout, _silent)
            else:
                with delta:
                    found = compare_rows(old, new, earlier, facts.layout, _delta_writer(delta, earlier, facts.layout))
    except (FileNotFoundError, NotInOrderError, ValueError) as error:
        path.unlink(missing_ok=True)
        reason = "không còn" if isinstance(error, FileNotFoundError) else "không đọc được hoặc không theo thứ tự khóa"
        return replace(facts, problem=f"tệp của phiên bản trước {reason}"), None
    compared = replace(
        facts,
        status="compared",
        added=found.added,
        removed=found.removed,
        changed=found.changed,
        cells={name: found.cells[name] for name in facts.layout.columns if found.cells[name]},
        delta=path.name if delta else None,
    )
    return compared, delta.receipt() if delta else None


def _silent(_: Change, __: Row) -> None:
    """Small tables have no delta file."""


def _delta_writer(delta: HashedFile, earlier: Layout, now: Layout) -> Tell:
    """Write the header; returns what writes the rows. Of a removed row only the key is told, never its values."""
    delta.write(csv_record((CHANGE_COLUMN, *now.columns)))
    places = {name: list(earlier.columns).index(name) for name in now.key}

    def tell(change: Change, row: Row) -> None:
        if change == "removed":
            row = tuple(row[places[name]] if name in places else None for name in now.columns)
        delta.write(csv_record((change, *row)))

    return tell
