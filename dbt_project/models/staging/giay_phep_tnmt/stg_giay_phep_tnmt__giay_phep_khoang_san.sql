-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "giay_phep_khoang_san") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("loai_giay_phep", {"TD": "tham_do", "KT": "khai_thac"}) }} as loai_giay_phep,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_khu_vuc") }} as ma_khu_vuc,
            {{ translated("loai_khoang_san", {"DAVXD": "da_vlxd", "CATSOI": "cat_soi", "SETGN": "set_gach_ngoi", "DATSL": "dat_san_lap", "CHIKEM": "chi_kem", "THAN": "than", "NKHOANG": "nuoc_khoang_nong", "DONG": "dong"}) }} as loai_khoang_san,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("cong_suat_nam", ",") }} as cong_suat_nam,
            {{ translated("don_vi_cong_suat", {"m3": "m3_nam", "tan": "tan_nam"}) }} as don_vi_cong_suat,
            {{ translated("phuong_phap_khai_thac", {"LT": "lo_thien", "HL": "ham_lo"}) }} as phuong_phap_khai_thac,
            {{ plain_number("thoi_han_thang", ",") }} as thoi_han_thang,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ clean_text("co_quan_cap") }} as co_quan_cap,
            {{ clean_text("so_quyet_dinh_dtm") }} as so_quyet_dinh_dtm,
            {{ iso_date("ngay_quyet_dinh_dtm", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh_dtm,
            {{ plain_number("tien_cap_quyen_dong", ",", factor="1000000") }} as tien_cap_quyen_dong,
            {{ plain_number("ky_quy_phuc_hoi_dong", ",", factor="1000000") }} as ky_quy_phuc_hoi_dong,
            {{ translated("trang_thai_giay_phep", {"HL": "con_hieu_luc", "HH": "het_han", "TH": "thu_hoi"}) }} as trang_thai_giay_phep
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_phep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    loai_giay_phep,
    ten_to_chuc,
    ma_so_doanh_nghiep,
    ma_khu_vuc,
    loai_khoang_san,
    ma_xa,
    {{ cast_or_null("dien_tich_ha", "decimal") }} as dien_tich_ha,
    {{ cast_or_null("cong_suat_nam", "decimal") }} as cong_suat_nam,
    don_vi_cong_suat,
    phuong_phap_khai_thac,
    {{ cast_or_null("thoi_han_thang", "integer") }} as thoi_han_thang,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    co_quan_cap,
    so_quyet_dinh_dtm,
    {{ cast_or_null("ngay_quyet_dinh_dtm", "date") }} as ngay_quyet_dinh_dtm,
    {{ cast_or_null("tien_cap_quyen_dong", "integer") }} as tien_cap_quyen_dong,
    {{ cast_or_null("ky_quy_phuc_hoi_dong", "integer") }} as ky_quy_phuc_hoi_dong,
    trang_thai_giay_phep
from prepared
where not exists (select 1 from {{ ref("quarantine_giay_phep_tnmt__giay_phep_khoang_san") }} as refused where refused._row_number = prepared._row_number)
