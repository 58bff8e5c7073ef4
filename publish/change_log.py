"""What a release changed: rows by key, columns, descriptions; as data, as changes.json and in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from catalog import Resource
from publish.row_changes import Layout
from publish.vietnamese import number_vi
from publish.writing import WrittenFile

CHANGES = "changes.json"
DELTA = ".delta.csv"
"""End of the name of a table's delta: its rows that were added or changed, and the keys of those removed."""

Status = Literal["first", "compared", "new_table", "dropped_table", "not_comparable"]


@dataclass(frozen=True)
class TableChanges:
    """One table of a release beside the same table of its predecessor.

    ``layout`` is what it looks like now; counts are rows, and None unless ``status`` is ``compared``. ``cells`` counts
    the changed cells of each column. ``retyped`` is name to (type before, type now). ``problem`` says why nothing could
    be compared, ``delta`` names the file of differing rows where there is one.
    """

    name: str
    title: str
    status: Status
    layout: Layout
    rows: int
    rows_before: int | None = None
    added: int | None = None
    removed: int | None = None
    changed: int | None = None
    cells: dict[str, int] = field(default_factory=dict)
    columns_added: tuple[str, ...] = ()
    columns_removed: tuple[str, ...] = ()
    retyped: dict[str, tuple[str, str]] = field(default_factory=dict)
    key_before: tuple[str, ...] | None = None
    problem: str | None = None
    delta: str | None = None


@dataclass(frozen=True)
class Correction:
    """A release says what it corrects: version ``corrects``, for ``reason``; ``id`` is the ledger's."""

    id: int
    corrects: str
    reason: str


@dataclass(frozen=True)
class ChangeLog:
    """What a release changed since ``predecessor`` (None: it is the first that stands).

    ``descriptions`` are the files beside the rows that differ; ``deltas`` the receipts of the delta files.
    """

    predecessor: str | None = None
    tables: tuple[TableChanges, ...] = ()
    descriptions: tuple[str, ...] = ()
    deltas: tuple[WrittenFile, ...] = ()
    correction: Correction | None = None


def layout_of(resource: Resource) -> Layout:
    """What the files of a resource look like."""
    return Layout({column.name: column.type for column in resource.columns}, tuple(resource.key))


def changes_json(dataset: str, version: str, log: ChangeLog) -> str:
    """The change log as indented JSON; the same rows after the same predecessor give the same bytes."""
    content = {
        "dataset": dataset,
        "version": version,
        "predecessor": log.predecessor,
        "correction": correction_facts(log.correction),
        "text": list(lines_vi(log)),
        "text_en": list(lines_en(log)),
        "tables": [_table(table) for table in log.tables],
        "descriptions_changed": list(log.descriptions),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _table(table: TableChanges) -> dict[str, Any]:
    content = asdict(table)
    layout = content.pop("layout")
    columns = [{"name": name, "type": kind} for name, kind in layout["columns"].items()]
    retyped = [{"name": name, "before": old, "now": new} for name, (old, new) in table.retyped.items()]
    return {**content, "retyped": retyped, "key": list(layout["key"]), "columns": columns}


def correction_facts(correction: Correction | None) -> dict[str, str] | None:
    """What the public reads of a correction."""
    return {"corrects": correction.corrects, "reason": correction.reason} if correction else None


def lines_vi(log: ChangeLog) -> Iterator[str]:
    """The change log in words, one line per table and one for the descriptions."""
    if log.correction:
        yield f"Đính chính phiên bản {log.correction.corrects}: {log.correction.reason}"
    if log.predecessor is None:
        yield "Không có phiên bản trước để so sánh: đây là bản phát hành đầu tiên còn hiệu lực."
        return
    for table in log.tables:
        yield f"{table.title}: {_what_vi(table)}"
    if log.descriptions:
        yield f"Tệp mô tả đã sửa: {', '.join(log.descriptions)}."


def _what_vi(table: TableChanges) -> str:
    if table.status == "new_table":
        return f"bảng mới, {number_vi(table.rows)} bản ghi."
    if table.status == "dropped_table":
        return "không còn trong bộ dữ liệu này."
    parts = []
    if table.status == "compared":
        counts = (table.added or 0, table.removed or 0, table.changed or 0)
        added, removed, changed = map(number_vi, counts)
        parts.append(
            f"thêm {added}, bớt {removed}, sửa {changed} bản ghi" if any(counts) else "các bản ghi không thay đổi"
        )
    else:
        parts.append(f"không so sánh được từng bản ghi: {table.problem}")
    parts += [f"cột mới: {', '.join(table.columns_added)}"] * bool(table.columns_added)
    parts += [f"bỏ cột: {', '.join(table.columns_removed)}"] * bool(table.columns_removed)
    parts += [f"đổi kiểu cột {name} từ {old} sang {new}" for name, (old, new) in table.retyped.items()]
    return "; ".join(parts) + "."


def lines_en(log: ChangeLog) -> Iterator[str]:
    """The same in English, shorter."""
    if log.correction:
        yield f"Corrects version {log.correction.corrects} (reason in Vietnamese above)."
    if log.predecessor is None:
        yield "No earlier version to compare with: this is the first release that stands."
        return
    for table in log.tables:
        if table.status == "compared":
            yield f"{table.name}: {table.added:,} rows added, {table.removed:,} removed, {table.changed:,} changed."
        else:
            yield f"{table.name}: {table.status.replace('_', ' ')}."
