"""Every fault of every kind of source: what a person sees there, and that all of it is undone."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from catalog import Catalog
from catalog.reading import CsvReading, ExcelReading, RestReading, XmlReading
from catalog.system import SourceKind, SourceTable, System
from connectors.source import open_source
from demo import processes, web_sources
from demo.breaking import break_source, mend_source
from demo.faults import FAULTS, target_of
from demo.filling import fill_source
from demo.generation.table import DemoTable
from demo.place import Place, Ports
from demo.source import Source
from tests.connectors.conftest import MariaDb, mariadb, system_of, table_of
from tests.demo.made_systems import generated_by
from warehouse.errors import OdwError, SourceError

__all__ = ["mariadb"]  # a fixture, found by its name
READINGS: dict[SourceKind, dict[str, Any]] = {
    "excel": {"excel": ExcelReading(sheet="Bảng 1", header_row=3)},
    "csv": {"csv": CsvReading(delimiter=";")},
    "rest": {"rest": RestReading.model_validate({"records": "items", "total": "tong", "paging": {"style": "page"}})},
    "xml": {"xml": XmlReading(record="//BanGhi")},
}
FILES: dict[str, str] = {"excel": "so.xlsx", "csv": "so.csv"}
REAL = {
    "postgresql": "csdl_giao_duc",
    "sqlite": "csdl_thu_vien",
    "mysql": "csdl_gdnn",
}
MISSING = r"không có (tệp|sheet)|404"


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    folder = Path(tempfile.mkdtemp(prefix="odw-break-"))
    place = Place(folder / "var", folder / "releases", ports=Ports(0, 0, 0, 0, 0))
    place.sources.mkdir(parents=True)
    yield place
    processes.stop([web_sources.service(place)])
    shutil.rmtree(folder)


def small_system(kind: SourceKind) -> tuple[System, list[DemoTable]]:
    """Forty shops, and a second table that no fault may touch."""
    columns = ("ma", "ten", "ngay")
    relations = [FILES.get(kind, "/v1/cho"), "khac.csv" if kind == "csv" else FILES.get(kind, "/v1/khac")]
    tables, made = [], []
    for name, relation in zip(("cho", "khac"), relations, strict=True):
        reading = {key: value.model_copy() for key, value in READINGS[kind].items()}
        if kind == "excel" and name == "khac":
            reading = {"excel": ExcelReading(sheet="Bảng 2")}
        table = table_of(*columns, name=name, relation=relation, **reading)
        described = [table.column("ma"), table.column("ten"), table.column("ngay").model_copy(update={"type": "date"})]
        tables.append(table.model_copy(update={"columns": tuple(described)}))
        sheet = reading["excel"].sheet if "excel" in reading else ""
        rows = [{"ma": f"{n:03d}", "ten": f"Chợ số {n}", "ngay": "2025-01-02"} for n in range(40)]
        made.append(DemoTable(relation, columns, rows, sheet=sheet))  # type: ignore[arg-type]
    return system_of(kind, *tables), made


@pytest.fixture(params=[*READINGS, *REAL])
def filled(request: pytest.FixtureRequest, place: Place, tmp_path: Path, catalog: Catalog) -> Iterator[Source]:
    """A filled source of each kind in turn."""
    kind = request.param
    if kind in REAL:
        urls: dict[str, Callable[[], str]] = {
            "postgresql": lambda: request.getfixturevalue("database_url"),
            "mysql": lambda: request.getfixturevalue("mysql_url"),
            "sqlite": lambda: f"sqlite:///{tmp_path / 'nguon.sqlite'}",
        }
        source = Source(catalog.system(REAL[kind]), urls[kind](), tmp_path / "nguon")
        fill_source(source)
        yield source
        return
    system, made = small_system(kind)
    folder = place.sources / "so_thu" if kind in ("rest", "xml") else tmp_path / "so_thu"
    url = (
        web_sources.start(place).url("so_thu") + "&backoff_seconds=0.01"
        if kind in ("rest", "xml")
        else f"file://{folder}"
    )
    source = Source(system, url, folder)
    with generated_by(system, made):
        fill_source(source)
        yield source


@pytest.fixture
def mysql_url(mariadb: MariaDb) -> Iterator[str]:
    name = f"gdnn_{secrets.token_hex(4)}"
    with mariadb.connect() as connection, connection.cursor() as cursor:
        cursor.execute(f"create database {name} character set utf8mb4")
        yield f"mysql://root@localhost/{name}?unix_socket={mariadb.socket}"
        cursor.execute(f"drop database {name}")


def content(source: Source, table: SourceTable | None = None) -> tuple[frozenset[str], list[bytes]]:
    """Columns and sorted rows the warehouse would read of the main table, of those columns that are there."""
    table = table or target_of(source.system).table
    with open_source(source.url, source.system) as snapshot:
        there = frozenset(snapshot.columns(table))
        columns = tuple(column for column in table.columns if column.source in there)
        if not columns:
            return there, []
        read = table.model_copy(update={"columns": columns, "key": (columns[0].name,)})
        with open_source(source.url, source.system) as again:
            again.columns(read)
            return there, sorted(b"".join(again.copy_rows(read)).split(b"\n"))


@pytest.mark.parametrize("fault", [name for name in FAULTS if name != "source_down"])
def test_every_fault_strikes_the_main_table_alone_and_is_undone(filled: Source, fault: str) -> None:
    other = next(table for table in filled.system.tables if table != target_of(filled.system).table)
    columns, rows = content(filled)
    untouched = content(filled, other)
    name = target_of(filled.system).name
    break_source(filled, fault, 5)
    if fault == "drop_table":
        _is_missing(filled)
    else:
        broken_columns, broken_rows = content(filled)
        assert (f"{name}_moi" in broken_columns) == (fault == "rename_column")
        assert (name in broken_columns) == (fault not in ("rename_column", "drop_column"))
        assert broken_rows != rows
        assert (broken_rows in ([b""], [])) == (fault == "empty_table")
        if fault == "break_encoding":
            assert b"?" in b"".join(broken_rows)
        if fault == "bad_dates":
            assert _bad_dates(rows) < _bad_dates(broken_rows) <= _bad_dates(rows) + 5
    assert content(filled, other) == untouched
    assert mend_source(filled)
    assert content(filled) == (columns, rows)
    assert not mend_source(filled)


def _bad_dates(rows: list[bytes]) -> int:
    return sum(b"31/02/2021" in row for row in rows)


def _is_missing(source: Source) -> None:
    if source.is_database:
        assert content(source) == (frozenset(), [])
    else:
        with pytest.raises(SourceError, match=MISSING):
            content(source)


def test_a_source_is_down_until_it_is_mended(filled: Source) -> None:
    before = content(filled)
    if filled.engine in ("postgresql", "mysql"):
        with pytest.raises(OdwError, match="không dừng riêng được"):
            break_source(filled, "source_down")
        assert not mend_source(filled)
        return
    break_source(filled, "bad_dates")
    break_source(filled, "source_down")
    with pytest.raises(SourceError, match=r"không có thư mục|503|unable to open|không kết nối"):
        content(filled)
    assert mend_source(filled)
    assert content(filled) == before


def test_faults_add_up_and_filling_forgets_them(filled: Source) -> None:
    before = content(filled)
    break_source(filled, "bad_dates")
    break_source(filled, "drop_column")
    broken_columns, _ = content(filled)
    assert target_of(filled.system).name not in broken_columns
    fill_source(filled)
    assert content(filled) == before
    assert not mend_source(filled)


def test_a_fault_the_table_cannot_have_is_refused_with_the_reason(tmp_path: Path) -> None:
    system, made = small_system("csv")
    undated = tuple(t.model_copy(update={"columns": t.columns[:2]}) for t in system.tables)
    source = Source(system.model_copy(update={"tables": undated}), f"file://{tmp_path / 'so_thu'}", tmp_path / "so_thu")
    with generated_by(system, made):
        fill_source(source)
        with pytest.raises(OdwError, match="không có cột ngày"):
            break_source(source, "bad_dates")
        assert not mend_source(source)
        with pytest.raises(OdwError, match="drop_table"):
            break_source(source, "drop_tabel")


def test_what_was_never_filled_cannot_be_broken(tmp_path: Path, catalog: Catalog) -> None:
    source = Source(catalog.system("csdl_gdnn"), "mysql://demo:s3cret@127.0.0.1:1/none", tmp_path / "csdl_gdnn")
    with pytest.raises(OdwError, match="odw demo sources") as caught:
        break_source(source, "empty_table")
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("system", "relation", "name", "day"),
    [
        ("csdl_giao_duc", "dbo.dm_truong", "TenTruong", "NgayCapNhat"),
        ("csdl_thu_vien", "BIEUGHI", "NHANDE", "NGAYNHAP"),
        ("csdl_gdnn", "tbl_co_so", "TenCoSo", "NgayCapNhat"),
    ],
)
def test_faults_strike_the_columns_people_look_at(
    catalog: Catalog, system: str, relation: str, name: str, day: str
) -> None:
    target = target_of(catalog.system(system))
    assert (target.relation, target.name, target.day) == (relation, name, day)


def test_every_system_has_something_to_strike(catalog: Catalog) -> None:
    assert all(target_of(system).name for system in catalog.systems.values())
