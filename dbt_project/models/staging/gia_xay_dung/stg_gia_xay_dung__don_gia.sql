-- Generated from catalog/systems/gia_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_xay_dung", "don_gia") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("vung_luong", {"II": "vung_2", "III": "vung_3", "IV": "vung_4"}) }} as vung_luong,
            {{ clean_text("ma_hieu") }} as ma_hieu,
            {{ plain_number("chi_phi_vat_lieu", ",") }} as chi_phi_vat_lieu,
            {{ plain_number("chi_phi_nhan_cong", ",") }} as chi_phi_nhan_cong,
            {{ plain_number("chi_phi_may", ",") }} as chi_phi_may,
            {{ plain_number("don_gia", ",") }} as don_gia,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo,
            {{ clean_text("duong_dan") }} as duong_dan
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    vung_luong,
    ma_hieu,
    {{ cast_or_null("chi_phi_vat_lieu", "integer") }} as chi_phi_vat_lieu,
    {{ cast_or_null("chi_phi_nhan_cong", "integer") }} as chi_phi_nhan_cong,
    {{ cast_or_null("chi_phi_may", "integer") }} as chi_phi_may,
    {{ cast_or_null("don_gia", "integer") }} as don_gia,
    so_van_ban,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo,
    duong_dan
from prepared
where not exists (select 1 from {{ ref("quarantine_gia_xay_dung__don_gia") }} as refused where refused._row_number = prepared._row_number)
