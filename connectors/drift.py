"""Schema drift: what a source table has, against the system file and against the last good extraction.

A column we need that is gone holds the table; a column that is new, or of another type, is reported and the rows
are taken; another order is recorded. Columns we may not read appear by name only: the name is what an officer
needs to ask the vendor, and it says nothing of anybody.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence

from catalog.system import SourceColumn, SourceTable, SourceType
from connectors.source import DatabaseSnapshot, Snapshot
from warehouse.database import connect
from warehouse.errors import SourceError
from warehouse.schema_ledger import Drift, ObservedColumn, columns_last_seen, record_drifts
from warehouse.settings import Settings

SIMILAR = 0.45
FAMILIES: tuple[tuple[str, str], ...] = (
    (r"bytea|blob|binary|raw|image|bfile", "binary"),
    (r"timestamp|datetime|^date", "date"),
    (r"bool|^bit", "boolean"),
    (r"interval", "text"),
    (r"^(tiny|small|medium|big)?int(eger)?\d*\b|serial", "integer"),
    (r"decimal|numeric|number|money|float|double|real", "decimal"),
)
"""Engines' type names, by how they begin or what they hold; everything else is text."""
READABLE_AS: dict[SourceType, set[str]] = {
    "text": {"text", "integer", "decimal", "date", "boolean"},
    "integer": {"text", "integer", "decimal", "boolean"},
    "decimal": {"text", "integer", "decimal"},
    "date": {"text", "integer", "date", "decimal"},
    "boolean": {"text", "integer", "decimal", "boolean"},
}
"""What the contract's type may look like in the source: years are numbers, dates are often text."""


def observed(snapshot: Snapshot, table: SourceTable) -> tuple[ObservedColumn, ...]:
    """The columns of ``table`` in the source, in its order; types only of those we may read.

    Raises:
        SourceError: the source refuses.
    """
    if not isinstance(snapshot, DatabaseSnapshot):
        return tuple(ObservedColumn(name) for name in snapshot.columns(table))
    ours = {column.source for column in table.columns}
    types = snapshot.types(table.relation)
    return tuple(ObservedColumn(name, kind if name in ours else None) for name, kind in types.items())


def examine(settings: Settings, snapshot: Snapshot, table: SourceTable, run_id: str) -> tuple[ObservedColumn, ...]:
    """Look at ``table`` before it is read: keep what drifted in the ledger, whatever happens next.

    Returns its columns, to be remembered with the receipt of a good extraction; empty when it is not there.

    Raises:
        SourceError: a column is gone, or the source refuses.
        WarehouseError: the warehouse itself does not answer.
    """
    now = observed(snapshot, table)
    with connect(settings, "loader") as connection:
        found = drifts(table, now, columns_last_seen(connection, table.id)) if now else []
        record_drifts(connection, run_id, found)
    refused = held(table, found)
    if refused is not None:
        raise refused
    return now


def drifts(table: SourceTable, now: Sequence[ObservedColumn], before: Sequence[ObservedColumn]) -> list[Drift]:
    """Every difference of ``table`` as it is ``now`` from its contract and from ``before`` (empty: first time)."""
    return [
        *_gone(table, now, before),
        *_retyped(table, now, before),
        *_added(table, now, before),
        *_reordered(table, now, before),
    ]


def held(table: SourceTable, found: Iterable[Drift]) -> SourceError | None:
    """The error that holds ``table`` when a column it needs is gone; None when nothing holds it."""
    problems = [drift.message for drift in found if drift.verdict == "held"]
    if not problems:
        return None
    return SourceError(
        f"Bảng {table.id}",
        f"bảng {table.relation!r} thiếu cột {', '.join(problems)}",
        f"Xác nhận với đơn vị chủ quản rồi sửa `source` của cột trong catalog/systems/{table.system}.yml.",
    )


def _gone(table: SourceTable, now: Sequence[ObservedColumn], before: Sequence[ObservedColumn]) -> Iterator[Drift]:
    names = {column.name for column in now}
    for column in table.columns if now else ():
        if column.source in names:
            continue
        heir = _likely_heir(column, table, now, before)
        if heir is None:
            yield Drift(table.id, column.source, "missing", "held", repr(column.source))
        else:
            message = f"{column.source!r} (có thể đã đổi tên thành {heir!r})"
            yield Drift(table.id, column.source, "renamed", "held", message)


def _likely_heir(
    column: SourceColumn, table: SourceTable, now: Sequence[ObservedColumn], before: Sequence[ObservedColumn]
) -> str | None:
    """The column that most likely carries the missing one's values now: a new one first, by name, then by place."""
    ours, known = {c.source for c in table.columns}, {c.name for c in before}
    strangers = [c.name for c in now if c.name not in ours]
    fresh = [name for name in strangers if known and name not in known]
    for candidates in (fresh, strangers):
        by_lower = {name.lower(): name for name in candidates}
        close = difflib.get_close_matches(column.source.lower(), sorted(by_lower), n=1, cutoff=SIMILAR)
        if close:
            return by_lower[close[0]]
    places = {c.name: place for place, c in enumerate(before)}
    place = places.get(column.source)
    same_place = place is not None and len(now) == len(before) and now[place].name in fresh
    return now[place].name if same_place and place is not None else None


def _added(table: SourceTable, now: Sequence[ObservedColumn], before: Sequence[ObservedColumn]) -> Iterator[Drift]:
    if not before:
        return
    known = {c.name for c in before} | {c.source for c in table.columns}
    for column in now:
        if column.name not in known:
            message = f"bảng {table.relation!r} có thêm cột {column.name!r}; cột này không được đọc vì chưa khai báo"
            yield Drift(table.id, column.name, "added", "reported", message)


def _retyped(table: SourceTable, now: Sequence[ObservedColumn], before: Sequence[ObservedColumn]) -> Iterator[Drift]:
    earlier, current = ({c.name: c.type for c in columns} for columns in (before, now))
    for column in table.columns:
        was, has = earlier.get(column.source), current.get(column.source)
        if was and has and was != has:
            message = f"cột {column.source!r} của bảng {table.relation!r} đổi kiểu từ {was} sang {has}"
            yield Drift(table.id, column.source, "retyped", "reported", message)
        elif has and not was and (message := contradiction(table, column, has)):
            yield Drift(table.id, column.source, "retyped", "reported", message)


def contradiction(table: SourceTable, column: SourceColumn, kind: str) -> str:
    """Why the engine's type cannot hold what the contract says; empty when it can."""
    if family(kind) in READABLE_AS[column.type] or (column.type == "text" and column.encoding != "utf-8"):
        return ""
    return (
        f"cột {column.source!r} của bảng {table.relation!r} có kiểu {kind}, hợp đồng khai báo {column.type}: "
        "nhiều dòng có thể bị từ chối"
    )


def family(kind: str) -> str:
    """The contract's kind of value (or ``binary``) behind an engine's type name."""
    for pattern, name in FAMILIES:
        if re.search(pattern, kind.lower()):
            return name
    return "text"


def _reordered(table: SourceTable, now: Sequence[ObservedColumn], before: Sequence[ObservedColumn]) -> Iterator[Drift]:
    kept = {column.source for column in table.columns} & {c.name for c in now} & {c.name for c in before}
    was, has = ([c.name for c in columns if c.name in kept] for columns in (before, now))
    moved = [name for name, earlier in zip(has, was, strict=True) if name != earlier]
    if moved:
        message = f"thứ tự cột của bảng {table.relation!r} đã đổi; cột được đọc theo tên nên không ảnh hưởng"
        yield Drift(table.id, moved[0], "reordered", "accepted", message)
