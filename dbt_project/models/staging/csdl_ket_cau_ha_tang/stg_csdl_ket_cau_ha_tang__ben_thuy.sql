-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "ben_thuy") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_ben") }} as ma_ben,
            {{ clean_text("ten_ben") }} as ten_ben,
            {{ translated("loai_ben", {"CA": "cang", "HH": "ben_hang_hoa", "HK": "ben_hanh_khach", "KN": "ben_khach_ngang_song", "ND": "khu_neo_dau"}) }} as loai_ben,
            {{ clean_text("vung_nuoc") }} as vung_nuoc,
            {{ translated("bo", {"T": "trai", "P": "phai"}) }} as bo,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("chieu_dai_bo_m", ",") }} as chieu_dai_bo_m,
            {{ plain_number("dien_tich_vung_nuoc_m2", ",") }} as dien_tich_vung_nuoc_m2,
            {{ plain_number("trong_tai_toi_da_tan", ",") }} as trong_tai_toi_da_tan,
            {{ plain_number("so_khach_toi_da", ".") }} as so_khach_toi_da,
            {{ clean_text("don_vi_khai_thac") }} as don_vi_khai_thac,
            {{ clean_text("la_ca_nhan") }} as la_ca_nhan,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_cong_bo", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cong_bo,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_ben,
    ten_ben,
    loai_ben,
    vung_nuoc,
    bo,
    ma_xa,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("chieu_dai_bo_m", "decimal") }} as chieu_dai_bo_m,
    {{ cast_or_null("dien_tich_vung_nuoc_m2", "decimal") }} as dien_tich_vung_nuoc_m2,
    {{ cast_or_null("trong_tai_toi_da_tan", "decimal") }} as trong_tai_toi_da_tan,
    {{ cast_or_null("so_khach_toi_da", "integer") }} as so_khach_toi_da,
    don_vi_khai_thac,
    {{ cast_or_null("la_ca_nhan", "boolean") }} as la_ca_nhan,
    so_quyet_dinh,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_ket_cau_ha_tang__ben_thuy") }} as refused where refused._row_number = prepared._row_number)
