-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "camera") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_camera") }} as ma_camera,
            {{ clean_text("ma_duong") }} as ma_duong,
            {{ plain_number("doan_tu_km", ".") }} as doan_tu_km,
            {{ plain_number("doan_den_km", ".") }} as doan_den_km,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("muc_dich", {"XP": "phat_hien_vi_pham", "LL": "do_luu_luong", "AT": "giam_sat_an_toan"}) }} as muc_dich,
            {{ clean_text("don_vi_van_hanh") }} as don_vi_van_hanh,
            {{ clean_text("co_thong_bao") }} as co_thong_bao,
            {{ iso_date("ngay_van_hanh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_van_hanh,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_camera,
    ma_duong,
    {{ cast_or_null("doan_tu_km", "integer") }} as doan_tu_km,
    {{ cast_or_null("doan_den_km", "integer") }} as doan_den_km,
    ma_xa,
    muc_dich,
    don_vi_van_hanh,
    {{ cast_or_null("co_thong_bao", "boolean") }} as co_thong_bao,
    {{ cast_or_null("ngay_van_hanh", "date") }} as ngay_van_hanh,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_ket_cau_ha_tang__camera") }} as refused where refused._row_number = prepared._row_number)
