"""Faults of a department's database, on purpose: to show, and to test, what the warehouse does about them.

Every fault strikes the department's main table. The whole table is kept beside it first, so ``mend_source`` undoes
any number of faults.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from catalog.faults import did_you_mean
from demo.engines import Database, open_database
from warehouse.errors import OdwError

KEPT = "__nguyen_ban"
BAD_DATE = "31/02/2021"
Item = TypeVar("Item")


@dataclass(frozen=True)
class Target:
    """The main table of a system, and the columns faults strike."""

    relation: str
    key: str
    name: str
    day: str


TARGETS = {
    "csdl_giao_duc": Target("dbo.dm_truong", "ma_truong_moet", "TenTruong", "NgayCapNhat"),
    "csdl_thu_vien": Target("BIEUGHI", "MABG", "NHANDE", "NGAYNHAP"),
    "csdl_gdnn": Target("tbl_co_so", "MaCoSo", "TenCoSo", "NgayCapNhat"),
}


@dataclass(frozen=True)
class SourceFault:
    """One named fault."""

    description: str
    description_en: str
    strike: Callable[[Database, Target, int], None]
    """Takes the open database, its main table, and a number of rows (for faults of single rows)."""

    def __str__(self) -> str:
        """Both descriptions, for people."""
        return f"{self.description} ({self.description_en})"


def _drop_table(database: Database, target: Target, rows: int) -> None:
    database.execute(f"drop table {database.quoted(target.relation)}")


def _drop_column(database: Database, target: Target, rows: int) -> None:
    database.execute(f"alter table {database.quoted(target.relation)} drop column {database.quoted(target.name)}")


def _rename_column(database: Database, target: Target, rows: int) -> None:
    old, new = database.quoted(target.name), database.quoted(f"{target.name}_moi")
    database.execute(f"alter table {database.quoted(target.relation)} rename column {old} to {new}")


def _bad_dates(database: Database, target: Target, rows: int) -> None:
    table, key = database.quoted(target.relation), database.quoted(target.key)
    keys = database.rows(f"select distinct {key} from {table} order by {key} limit {int(rows)}")
    for (value,) in keys:
        database.execute(f"update {table} set {database.quoted(target.day)} = %s where {key} = %s", [BAD_DATE, value])


def _empty_table(database: Database, target: Target, rows: int) -> None:
    database.execute(f"delete from {database.quoted(target.relation)}")


def _break_encoding(database: Database, target: Target, rows: int) -> None:
    table, name = database.quoted(target.relation), database.quoted(target.name)
    everywhere = ", 'g'" if database.kind == "postgresql" else ""
    database.execute(f"update {table} set {name} = regexp_replace({name}, '[^ -~]', '?'{everywhere})")


FAULTS: dict[str, SourceFault] = {
    "drop_table": SourceFault("Bảng chính bị xóa", "The main table is gone", _drop_table),
    "drop_column": SourceFault("Cột tên bị xóa", "The name column is gone", _drop_column),
    "rename_column": SourceFault("Cột tên bị đổi tên", "The name column has a new name", _rename_column),
    "bad_dates": SourceFault("Nhiều dòng có ngày không tồn tại", "Many rows have an impossible date", _bad_dates),
    "empty_table": SourceFault("Bảng chính không còn dòng nào", "The main table has no rows", _empty_table),
    "break_encoding": SourceFault(
        "Chữ có dấu đã thành dấu hỏi", "Accented letters have become question marks", _break_encoding
    ),
}
"""Every fault by name."""


def break_source(url: str, system: str, fault: str, rows: int | None = None) -> None:
    """Strike the demo database at ``url`` with a fault of ``FAULTS``.

    ``rows`` is for faults of single rows; without it a tenth of the table, more than any dataset may lose.

    Raises:
        OdwError: there is no such system or fault.
    """
    target = _known("hệ thống", system, TARGETS)
    strike = _known("lỗi", fault, FAULTS).strike
    with open_database(url) as database:
        if not _is_kept(database, target):
            database.execute(
                f"create table {database.quoted(target.relation + KEPT)} as "
                f"select * from {database.quoted(target.relation)}"
            )
        strike(database, target, rows if rows is not None else _a_tenth(database, target))


def mend_source(url: str, system: str) -> bool:
    """Undo every fault of the demo database; False when there was none.

    Raises:
        OdwError: there is no such system.
    """
    target = _known("hệ thống", system, TARGETS)
    with open_database(url) as database:
        if not _is_kept(database, target):
            return False
        database.execute(f"drop table if exists {database.quoted(target.relation)}")
        # The new name must not repeat the schema in PostgreSQL.
        name = database.quoted(target.relation.rpartition(".")[2])
        database.execute(f"alter table {database.quoted(target.relation + KEPT)} rename to {name}")
        return True


def _a_tenth(database: Database, target: Target) -> int:
    ((number,),) = database.rows(f"select count(*) from {database.quoted(target.relation)}")
    return math.ceil(int(number) / 10)


def _is_kept(database: Database, target: Target) -> bool:
    name = target.relation.rpartition(".")[2] + KEPT
    if database.kind == "sqlite":
        query = f"select 1 from sqlite_master where name = '{name}'"
    else:
        schema = "database()" if database.kind == "mysql" else "'dbo'"
        query = f"select 1 from information_schema.tables where table_name = '{name}' and table_schema = {schema}"
    return bool(database.rows(query))


def _known(kind: str, name: str, items: dict[str, Item]) -> Item:
    if name not in items:
        raise OdwError(f"Dữ liệu mẫu: {kind} {name}", "không có tên này", did_you_mean(name, items))
    return items[name]
