-- Generated from catalog/systems/kinh_doanh_vat_tu_nong_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("kinh_doanh_vat_tu_nong_nghiep", "giay_chung_nhan") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_gcn") }} as so_gcn,
            {{ translated("loai_vat_tu", {"PB": "phan_bon", "BVTV": "thuoc_bvtv"}) }} as loai_vat_tu,
            {{ translated("loai_hoat_dong", {"SX": "san_xuat", "DG": "dong_goi", "BB": "buon_ban"}) }} as loai_hoat_dong,
            {{ translated("loai_chu_the", {"TC": "to_chuc", "CN": "ca_nhan", "HKD": "ca_nhan"}) }} as loai_chu_the,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ clean_text("dia_chi_to_chuc") }} as dia_chi_to_chuc,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ clean_text("san_pham") }} as san_pham,
            {{ plain_number("cong_suat_tan_nam", ",") }} as cong_suat_tan_nam,
            {{ plain_number("dien_tich_kho_m2", ",") }} as dien_tich_kho_m2,
            {{ clean_text("co_ban_buon") }} as co_ban_buon,
            {{ clean_text("co_chung_chi") }} as co_chung_chi,
            {{ plain_number("lan_cap", ".") }} as lan_cap,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY", "DD/MM/YY"], 50) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY", "DD/MM/YY"], 50) }} as ngay_het_han,
            {{ translated("trang_thai", {"H": "con_hieu_luc", "X": "het_han", "T": "thu_hoi"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY", "DD/MM/YY"], 50) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_gcn,
    loai_vat_tu,
    loai_hoat_dong,
    loai_chu_the,
    ten_to_chuc,
    ma_so_doanh_nghiep,
    ma_xa,
    dia_chi_to_chuc,
    thon_ban,
    san_pham,
    {{ cast_or_null("cong_suat_tan_nam", "decimal") }} as cong_suat_tan_nam,
    {{ cast_or_null("dien_tich_kho_m2", "decimal") }} as dien_tich_kho_m2,
    {{ cast_or_null("co_ban_buon", "boolean") }} as co_ban_buon,
    {{ cast_or_null("co_chung_chi", "boolean") }} as co_chung_chi,
    {{ cast_or_null("lan_cap", "integer") }} as lan_cap,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_kinh_doanh_vat_tu_nong_nghiep__giay_chung_nhan") }} as refused where refused._row_number = prepared._row_number)
