-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "giay_phep_nuoc") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("loai_giay_phep", {"TDNDD": "tham_do_nuoc_duoi_dat", "KTNDD": "khai_thac_nuoc_duoi_dat", "KTNM": "khai_thac_nuoc_mat", "HNK": "hanh_nghe_khoan"}) }} as loai_giay_phep,
            {{ translated("loai_chu_giay_phep", {"TC": "to_chuc", "CN": "ca_nhan"}) }} as loai_chu_giay_phep,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("muc_dich", {"PD": "phat_dien", "SH": "cap_nuoc_sinh_hoat", "TUOI": "tuoi", "SX": "san_xuat_dich_vu", "HN": "hanh_nghe"}) }} as muc_dich,
            {{ clean_text("nguon_nuoc") }} as nguon_nuoc,
            {{ translated("luu_vuc", {"DA": "song_da", "MA": "song_ma", "NR": "nam_rom"}) }} as luu_vuc,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("luu_luong", ",") }} as luu_luong,
            {{ translated("don_vi_luu_luong", {"m3s": "m3_s", "m3ngd": "m3_ngay_dem"}) }} as don_vi_luu_luong,
            {{ plain_number("cong_suat_mw", ",") }} as cong_suat_mw,
            {{ plain_number("dong_chay_toi_thieu_m3_s", ",") }} as dong_chay_toi_thieu_m3_s,
            {{ plain_number("thoi_han_thang", ",") }} as thoi_han_thang,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("co_quan_cap", {"UBND": "ubnd_tinh", "SO": "so_chuyen_nganh", "BO": "bo"}) }} as co_quan_cap,
            {{ plain_number("tien_cap_quyen_dong", ",", factor="1000000") }} as tien_cap_quyen_dong,
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
    loai_chu_giay_phep,
    ten_to_chuc,
    ma_so_doanh_nghiep,
    muc_dich,
    nguon_nuoc,
    luu_vuc,
    ma_xa,
    {{ cast_or_null("luu_luong", "decimal") }} as luu_luong,
    don_vi_luu_luong,
    {{ cast_or_null("cong_suat_mw", "decimal") }} as cong_suat_mw,
    {{ cast_or_null("dong_chay_toi_thieu_m3_s", "decimal") }} as dong_chay_toi_thieu_m3_s,
    {{ cast_or_null("thoi_han_thang", "integer") }} as thoi_han_thang,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    co_quan_cap,
    {{ cast_or_null("tien_cap_quyen_dong", "integer") }} as tien_cap_quyen_dong,
    trang_thai_giay_phep
from prepared
where not exists (select 1 from {{ ref("quarantine_giay_phep_tnmt__giay_phep_nuoc") }} as refused where refused._row_number = prepared._row_number)
