"""The table of the benchmark: ten columns of every type, with Vietnamese text, quotes, commas and nulls."""

from __future__ import annotations

import psycopg

from catalog import Column, Resource
from catalog.dataset import RowBand

KINDS = {
    "ma_ho_so": "text",
    "so_thu_tu": "integer",
    "ten_truong": "text",
    "dia_chi": "text",
    "so_hoc_sinh": "integer",
    "dien_tich": "decimal",
    "vi_do": "decimal",
    "ngay_thanh_lap": "date",
    "dat_chuan": "boolean",
    "loai_hinh": "text",
}
RESOURCE = Resource(
    dataset="giao_duc.do_thu",
    name="do_thu",
    title="Bảng đo",
    row="một hồ sơ",
    key=("ma_ho_so",),
    rows=RowBand(min=0, max=10**9),
    columns=tuple(
        Column.model_validate({"name": name, "type": kind, "title": name, "title_en": name, "description": name})
        for name, kind in KINDS.items()
    ),
)
FILL = """
insert into mart.giao_duc__do_thu
select 'HS' || lpad(n::text, 9, '0'), n, 'Trường Tiểu học số ' || n %% 977,
       case when n %% 5 = 0 then 'Tổ 4, phường Mường Thanh' when n %% 7 = 0 then 'Bản "Hua Nậm"'
            else 'Xã Thanh Nưa' end,
       case when n %% 11 <> 0 then n %% 1700 end, (n %% 100000)::numeric / 100, 21 + (n %% 999983)::numeric / 1000000,
       date '1954-05-07' + (n %% 25000)::int, n %% 3 = 0, case when n %% 13 <> 0 then 'cong_lap' end
from generate_series(1, %s::bigint) as n
"""


def fill(url: str, rows: int) -> None:
    """Create and fill the mart table in a fresh database."""
    columns = ", ".join(f"{column.name} {column.postgres_type}" for column in RESOURCE.columns)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("create schema if not exists mart")
        connection.execute(f"create table mart.giao_duc__do_thu ({columns})")
        connection.execute(FILL, [rows])
        connection.execute("vacuum analyze mart.giao_duc__do_thu")
