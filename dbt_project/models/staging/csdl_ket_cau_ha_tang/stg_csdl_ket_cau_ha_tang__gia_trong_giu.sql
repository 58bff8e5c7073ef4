-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "gia_trong_giu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ translated("loai_xe", {"XD": "xe_dap", "XM": "mo_to", "O9": "o_to_den_9_cho", "OT": "o_to_lon"}) }} as loai_xe,
            {{ translated("thoi_doan", {"N": "ban_ngay", "D": "ban_dem", "ND": "ca_ngay_dem", "T": "thang"}) }} as thoi_doan,
            {{ plain_number("gia", ".") }} as gia,
            {{ plain_number("gia_toi_da", ".") }} as gia_toi_da,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_diem,
    loai_xe,
    thoi_doan,
    {{ cast_or_null("gia", "integer") }} as gia,
    {{ cast_or_null("gia_toi_da", "integer") }} as gia_toi_da,
    so_van_ban,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_ket_cau_ha_tang__gia_trong_giu") }} as refused where refused._row_number = prepared._row_number)
