-- Generated from catalog/systems/gia_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_xay_dung", "khu_vuc") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("khu_vuc") }} as khu_vuc,
            {{ clean_text("ten_khu_vuc") }} as ten_khu_vuc,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ translated("vung_luong", {"II": "vung_2", "III": "vung_3", "IV": "vung_4"}) }} as vung_luong,
            {{ iso_date("ap_dung_tu", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ap_dung_tu,
            {{ iso_date("ap_dung_den", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ap_dung_den,
            {{ clean_text("so_van_ban") }} as so_van_ban
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    khu_vuc,
    ten_khu_vuc,
    ma_xa,
    vung_luong,
    {{ cast_or_null("ap_dung_tu", "date") }} as ap_dung_tu,
    {{ cast_or_null("ap_dung_den", "date") }} as ap_dung_den,
    so_van_ban
from prepared
where not exists (select 1 from {{ ref("quarantine_gia_xay_dung__khu_vuc") }} as refused where refused._row_number = prepared._row_number)
