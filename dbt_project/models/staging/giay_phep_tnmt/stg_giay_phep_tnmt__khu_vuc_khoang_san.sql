-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "khu_vuc_khoang_san") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_khu_vuc") }} as ma_khu_vuc,
            {{ clean_text("ten_khu_vuc") }} as ten_khu_vuc,
            {{ translated("loai_khoang_san", {"DAVXD": "da_vlxd", "CATSOI": "cat_soi", "SETGN": "set_gach_ngoi", "DATSL": "dat_san_lap", "CHIKEM": "chi_kem", "THAN": "than", "NKHOANG": "nuoc_khoang_nong", "DONG": "dong"}) }} as loai_khoang_san,
            {{ translated("nhom_khoang_san", {"I": "nhom_i", "II": "nhom_ii", "III": "nhom_iii", "IV": "nhom_iv"}) }} as nhom_khoang_san,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ translated("muc_dich", {"TD": "tham_do", "KT": "khai_thac", "DT": "du_tru"}) }} as muc_dich,
            {{ clean_text("khong_dau_gia") }} as khong_dau_gia,
            {{ clean_text("ky_quy_hoach") }} as ky_quy_hoach,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_khu_vuc,
    ten_khu_vuc,
    loai_khoang_san,
    nhom_khoang_san,
    ma_xa,
    {{ cast_or_null("dien_tich_ha", "decimal") }} as dien_tich_ha,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    muc_dich,
    {{ cast_or_null("khong_dau_gia", "boolean") }} as khong_dau_gia,
    ky_quy_hoach,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_giay_phep_tnmt__khu_vuc_khoang_san") }} as refused where refused._row_number = prepared._row_number)
