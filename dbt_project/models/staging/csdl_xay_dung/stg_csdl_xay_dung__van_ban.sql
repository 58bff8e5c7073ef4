-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "van_ban") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_van_ban") }} as ma_van_ban,
            {{ clean_text("so_hieu") }} as so_hieu,
            {{ clean_text("trich_yeu") }} as trich_yeu,
            {{ translated("co_quan_ban_hanh", {"BXD": "bo_xay_dung", "UBT": "ubnd_tinh", "SXD": "so_xay_dung"}) }} as co_quan_ban_hanh,
            {{ iso_date("ngay_ban_hanh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ban_hanh,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ clean_text("duong_dan") }} as duong_dan,
            {{ clean_text("duong_dan_phu_luc") }} as duong_dan_phu_luc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_van_ban,
    so_hieu,
    trich_yeu,
    co_quan_ban_hanh,
    {{ cast_or_null("ngay_ban_hanh", "date") }} as ngay_ban_hanh,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc,
    duong_dan,
    duong_dan_phu_luc
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_xay_dung__van_ban") }} as refused where refused._row_number = prepared._row_number)
