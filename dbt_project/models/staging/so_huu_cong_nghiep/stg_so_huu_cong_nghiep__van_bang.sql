-- Generated from catalog/systems/so_huu_cong_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("so_huu_cong_nghiep", "van_bang") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_van_bang") }} as so_van_bang,
            {{ translated("loai_doi_tuong", {"SC": "sang_che", "GP": "giai_phap_huu_ich", "KD": "kieu_dang_cong_nghiep", "NH": "nhan_hieu", "NT": "nhan_hieu_tap_the", "CN": "nhan_hieu_chung_nhan", "DL": "chi_dan_dia_ly"}) }} as loai_doi_tuong,
            {{ clean_text("ten_doi_tuong") }} as ten_doi_tuong,
            {{ clean_text("so_don") }} as so_don,
            {{ iso_date("ngay_nop_don", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_nop_don,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ clean_text("nhom_hang_hoa") }} as nhom_hang_hoa,
            {{ translated("loai_chu", {"TC": "to_chuc", "CN": "ca_nhan"}) }} as loai_chu,
            {{ clean_text("chu_van_bang") }} as chu_van_bang,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text(without_apostrophe("ma_xa")) }} as ma_xa,
            {{ translated("tinh_trang", {"HL": "con_hieu_luc", "HH": "het_thoi_han", "CD": "cham_dut", "HB": "huy_bo"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_van_bang,
    loai_doi_tuong,
    ten_doi_tuong,
    so_don,
    {{ cast_or_null("ngay_nop_don", "date") }} as ngay_nop_don,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    nhom_hang_hoa,
    loai_chu,
    chu_van_bang,
    ma_so_doanh_nghiep,
    ma_xa,
    tinh_trang,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_so_huu_cong_nghiep__van_bang") }} as refused where refused._row_number = prepared._row_number)
