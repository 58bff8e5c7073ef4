"""The same rows from every kind of source: what SQLite lands is the measure for files and services."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.system import SourceKind, SourceTable
from connectors.landing import land_system
from connectors.source import open_source
from tests.connectors.conftest import Source, raw_rows, system_of, table_of
from warehouse.ledger import Extract
from warehouse.settings import Settings

NAMES = ("ma", "ten", "so", "ti_le", "ngay")
ROWS: list[tuple[str | None, ...]] = [
    ("00123", "Trường Tiểu học Nà Tấu", "12", "0.3", "2024-02-29"),
    ("00124", 'Điểm "B", số 2\ttổ 3\ndòng hai \\N', "-5", "12345678.9", "2025-07-01"),
    ("00125", None, None, None, None),
]


def from_sqlite(settings: Settings, source: Source) -> list[tuple[object, ...]]:
    """``ROWS`` as a database lands them."""
    source.execute("create table truong (ma text, ten text, so text, ti_le text, ngay text)")
    for row in ROWS:
        source.execute("insert into truong values (%s, %s, %s, %s, %s)", row)
    assert land(settings, "sqlite", source.url, table_of(*NAMES)).outcome == "landed"
    return landed(settings)


def landed(settings: Settings, names: Sequence[str] = NAMES) -> list[tuple[object, ...]]:
    return raw_rows(settings, ", ".join(names))


def land(settings: Settings, kind: SourceKind, url: str, table: SourceTable, run_id: str = "run-1") -> Extract:
    (extract,) = land_system(settings, system_of(kind, table), run_id, lambda _: url)
    return extract


def read(kind: SourceKind, url: str, table: SourceTable) -> list[list[str]]:
    """Cells of ``table`` as COPY text, without a warehouse: ``\\N`` is NULL, a tab inside a cell ``\\t``."""
    with open_source(url, system_of(kind, table)) as snapshot:
        missing = {column.source for column in table.columns} - set(snapshot.columns(table))
        assert not missing, f"missing: {missing}"
        rows = b"".join(snapshot.copy_rows(table)).decode("utf-8", "surrogateescape")
        lines = [line.split("\t") for line in rows.split("\n")[:-1]]
        assert snapshot.count(table) == len(lines)
    return lines
