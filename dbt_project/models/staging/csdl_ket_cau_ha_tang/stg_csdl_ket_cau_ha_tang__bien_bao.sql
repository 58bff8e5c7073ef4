-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "bien_bao") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_bien") }} as ma_bien,
            {{ clean_text("so_hieu_bien") }} as so_hieu_bien,
            {{ clean_text("ma_duong") }} as ma_duong,
            {{ clean_text("ly_trinh") }} as ly_trinh,
            {{ translated("phia_duong", {"T": "trai", "P": "phai", "G": "giua"}) }} as phia_duong,
            {{ translated("hinh_dang", {"TG": "tam_giac", "TR": "tron", "CN": "chu_nhat", "VU": "vuong", "BG": "bat_giac"}) }} as hinh_dang,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_lap_dat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_lap_dat,
            {{ iso_date("ngay_kiem_tra", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_kiem_tra,
            {{ translated("tinh_trang", {"1": "tot", "2": "xuong_cap", "3": "hu_hong", "4": "mat"}) }} as tinh_trang
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_bien,
    so_hieu_bien,
    ma_duong,
    ly_trinh,
    phia_duong,
    hinh_dang,
    ma_xa,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("ngay_lap_dat", "date") }} as ngay_lap_dat,
    {{ cast_or_null("ngay_kiem_tra", "date") }} as ngay_kiem_tra,
    tinh_trang
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_ket_cau_ha_tang__bien_bao") }} as refused where refused._row_number = prepared._row_number)
