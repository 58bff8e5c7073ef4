"""The table every contender copies: ten columns as a register has them, synthetic, the same each time."""

from __future__ import annotations

from catalog.system import SourceColumn, SourceTable, System

NAME = "ho_so"
COLUMNS = ("ma", "ma_ho_so", "ten", "loai", "ma_xa", "ngay_cap", "so_luong", "ty_le", "ghi_chu", "sua_luc")

CREATE = """
create table ho_so (
    ma bigint not null, ma_ho_so varchar(20) not null, ten varchar(100) not null, loai varchar(20) not null,
    ma_xa char(5) not null, ngay_cap date not null, so_luong integer not null, ty_le numeric(8, 2),
    ghi_chu varchar(200), sua_luc timestamp not null
)
"""
# One row an hour back from 2026-06-01, a note on every tenth: about 110 bytes of text a row.
FILL_POSTGRESQL = """
insert into ho_so
select n, 'HS' || lpad(n::text, 10, '0'), 'Hồ sơ số ' || n || ' xã Nà Tấu',
    (array['moi', 'gia_han', 'thu_hoi'])[1 + n % 3],
    (3000 + n % 200)::text::char(5), date '2020-01-01' + (n % 2000)::int, (n * 7 % 1000)::int,
    round((n % 9973) / 7.0, 2), case when n % 10 = 0 then 'Đã bổ sung giấy tờ, chờ xác nhận của đơn vị' end,
    timestamp '2026-06-01' - make_interval(secs => ({rows} - n))
from generate_series(1, {rows}) n
"""
FILL_MYSQL = """
insert into ho_so
select seq, concat('HS', lpad(seq, 10, '0')), concat('Hồ sơ số ', seq, ' xã Nà Tấu'),
    elt(1 + seq % 3, 'moi', 'gia_han', 'thu_hoi'), 3000 + seq % 200, date '2020-01-01' + interval seq % 2000 day,
    seq * 7 % 1000, round((seq % 9973) / 7.0, 2),
    case when seq % 10 = 0 then 'Đã bổ sung giấy tờ, chờ xác nhận của đơn vị' end,
    timestamp '2026-06-01 00:00:00' - interval ({rows} - seq) second
from seq_1_to_{rows}
"""
CHANGES = (
    "update ho_so set ten = concat(ten, ' (sửa)'), sua_luc = '2026-06-01 08:00:00' where ma % 1000 = 0",
    "delete from ho_so where ma % 1000 = 1",
)
"""One row in a thousand changed, one deleted."""
INDEXES = ("alter table ho_so add primary key (ma)", "create index ho_so_sua_luc on ho_so (sua_luc)")


def table(*, by_cursor: bool) -> SourceTable:
    """The table as our system file would say it."""
    columns = [SourceColumn(name=name, source=name, title=name) for name in COLUMNS]
    extract = {"strategy": "cursor", "cursor": "sua_luc"} if by_cursor else {}
    values = {"system": "do_toc_do", "name": NAME, "title": NAME, "relation": NAME, "key": ("ma",)}
    return SourceTable.model_validate({**values, "columns": columns, "extract": extract})


def system(kind: str, *, by_cursor: bool) -> System:
    """The system that holds the table."""
    return System.model_validate(
        {
            "name": "do_toc_do",
            "title": "Đo tốc độ",
            "title_en": "Benchmark",
            "description": "Dữ liệu tổng hợp",
            "kind": kind,
            "connection": "do_toc_do",
            "owner": "so_gddt",
            "tables": (table(by_cursor=by_cursor),),
        }
    )
