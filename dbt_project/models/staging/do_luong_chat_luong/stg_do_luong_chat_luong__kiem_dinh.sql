-- Generated from catalog/systems/do_luong_chat_luong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("do_luong_chat_luong", "kiem_dinh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("loai_phuong_tien", {"CAN": "can_thong_dung", "XANG": "cot_do_xang_dau", "TAXI": "taximet", "DIEN": "cong_to_dien", "NUOC": "dong_ho_nuoc", "HA": "huyet_ap_ke"}) }} as loai_phuong_tien,
            {{ plain_number("so_kiem_dinh", ".") }} as so_kiem_dinh,
            {{ plain_number("so_dat", ".") }} as so_dat,
            {{ plain_number("so_khong_dat", ".") }} as so_khong_dat,
            {{ plain_number("so_kiem_dinh_lan_dau", ".") }} as so_kiem_dinh_lan_dau
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    ma_xa,
    loai_phuong_tien,
    {{ cast_or_null("so_kiem_dinh", "integer") }} as so_kiem_dinh,
    {{ cast_or_null("so_dat", "integer") }} as so_dat,
    {{ cast_or_null("so_khong_dat", "integer") }} as so_khong_dat,
    {{ cast_or_null("so_kiem_dinh_lan_dau", "integer") }} as so_kiem_dinh_lan_dau
from prepared
where not exists (select 1 from {{ ref("quarantine_do_luong_chat_luong__kiem_dinh") }} as refused where refused._row_number = prepared._row_number)
