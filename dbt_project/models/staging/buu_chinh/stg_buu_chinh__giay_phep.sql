-- Generated from catalog/systems/buu_chinh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("buu_chinh", "giay_phep") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ translated("loai_van_ban", {"GP": "giay_phep", "XN": "xac_nhan_thong_bao"}) }} as loai_van_ban,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ translated("pham_vi", {"NT": "noi_tinh", "LT": "lien_tinh", "QT": "quoc_te"}) }} as pham_vi,
            {{ translated("co_quan_cap", {"STTTT": "so_tttt", "SKHCN": "so_khcn", "BTTTT": "bo_tttt", "BKHCN": "bo_khcn"}) }} as co_quan_cap,
            {{ translated("dich_vu", {"T": "thu", "G": "goi_kien", "TG": "thu_va_goi_kien"}) }} as dich_vu,
            {{ plain_number("khoi_luong_toi_da_kg", ",") }} as khoi_luong_toi_da_kg,
            {{ iso_date("ngay_cap_lan_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_lan_dau,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("tinh_trang", {"1": "con_hieu_luc", "2": "het_han", "3": "da_thu_hoi"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_phep,
    loai_van_ban,
    ten_doanh_nghiep,
    ma_so_doanh_nghiep,
    ma_xa,
    dia_chi,
    pham_vi,
    co_quan_cap,
    dich_vu,
    {{ cast_or_null("khoi_luong_toi_da_kg", "decimal") }} as khoi_luong_toi_da_kg,
    {{ cast_or_null("ngay_cap_lan_dau", "date") }} as ngay_cap_lan_dau,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    tinh_trang,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_buu_chinh__giay_phep") }} as refused where refused._row_number = prepared._row_number)
