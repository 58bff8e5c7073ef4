-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "chuyen_buyt") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_tuyen_buyt") }} as ma_tuyen_buyt,
            {{ translated("chieu", {"D": "di", "V": "ve"}) }} as chieu,
            {{ translated("ngay_chay", {"T": "ngay_thuong", "C": "cuoi_tuan"}) }} as ngay_chay,
            {{ clean_text("gio_xuat_ben") }} as gio_xuat_ben,
            {{ plain_number("thoi_gian_chay_phut", ".") }} as thoi_gian_chay_phut
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_tuyen_buyt,
    chieu,
    ngay_chay,
    gio_xuat_ben,
    {{ cast_or_null("thoi_gian_chay_phut", "integer") }} as thoi_gian_chay_phut
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_van_tai__chuyen_buyt") }} as refused where refused._row_number = prepared._row_number)
