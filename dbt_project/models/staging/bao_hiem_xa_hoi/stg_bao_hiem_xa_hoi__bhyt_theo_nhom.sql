-- Generated from catalog/systems/bao_hiem_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_hiem_xa_hoi", "bhyt_theo_nhom") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ translated("nhom_tham_gia", {"N1": "lao_dong_va_chu_su_dung", "N2": "quy_bhxh_dong", "N3": "ngan_sach_dong", "N4": "ngan_sach_ho_tro", "N5": "ho_gia_dinh"}) }} as nhom_tham_gia,
            {{ plain_number("so_nguoi", ".") }} as so_nguoi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    nhom_tham_gia,
    {{ cast_or_null("so_nguoi", "integer") }} as so_nguoi
from prepared
where not exists (select 1 from {{ ref("quarantine_bao_hiem_xa_hoi__bhyt_theo_nhom") }} as refused where refused._row_number = prepared._row_number)
