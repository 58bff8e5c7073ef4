-- Generated from catalog/systems/gia_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_xay_dung", "ca_may") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("vung_luong", {"II": "vung_2", "III": "vung_3", "IV": "vung_4"}) }} as vung_luong,
            {{ clean_text("ma_may") }} as ma_may,
            {{ clean_text("ten_may") }} as ten_may,
            {{ translated("nhom_may", {"1": "may_lam_dat", "2": "may_nang", "3": "may_be_tong", "4": "may_lam_duong", "5": "may_coc", "6": "may_gia_cong", "7": "may_khoan", "8": "van_chuyen"}) }} as nhom_may,
            {{ clean_text("cong_suat") }} as cong_suat,
            {{ plain_number("so_ca_nam", ",") }} as so_ca_nam,
            {{ plain_number("nguyen_gia", ",", factor="1000") }} as nguyen_gia,
            {{ translated("loai_nhien_lieu", {"D": "diesel", "X": "xang", "E": "dien", "K": "khong"}) }} as loai_nhien_lieu,
            {{ plain_number("muc_nhien_lieu", ",") }} as muc_nhien_lieu,
            {{ plain_number("chi_phi_khau_hao", ",") }} as chi_phi_khau_hao,
            {{ plain_number("chi_phi_sua_chua", ",") }} as chi_phi_sua_chua,
            {{ plain_number("chi_phi_nhien_lieu", ",") }} as chi_phi_nhien_lieu,
            {{ plain_number("chi_phi_nhan_cong", ",") }} as chi_phi_nhan_cong,
            {{ plain_number("chi_phi_khac", ",") }} as chi_phi_khac,
            {{ plain_number("gia_ca_may", ",") }} as gia_ca_may,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    vung_luong,
    ma_may,
    ten_may,
    nhom_may,
    cong_suat,
    {{ cast_or_null("so_ca_nam", "integer") }} as so_ca_nam,
    {{ cast_or_null("nguyen_gia", "decimal") }} as nguyen_gia,
    loai_nhien_lieu,
    {{ cast_or_null("muc_nhien_lieu", "decimal") }} as muc_nhien_lieu,
    {{ cast_or_null("chi_phi_khau_hao", "integer") }} as chi_phi_khau_hao,
    {{ cast_or_null("chi_phi_sua_chua", "integer") }} as chi_phi_sua_chua,
    {{ cast_or_null("chi_phi_nhien_lieu", "integer") }} as chi_phi_nhien_lieu,
    {{ cast_or_null("chi_phi_nhan_cong", "integer") }} as chi_phi_nhan_cong,
    {{ cast_or_null("chi_phi_khac", "integer") }} as chi_phi_khac,
    {{ cast_or_null("gia_ca_may", "integer") }} as gia_ca_may,
    so_van_ban,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo
from prepared
where not exists (select 1 from {{ ref("quarantine_gia_xay_dung__ca_may") }} as refused where refused._row_number = prepared._row_number)
