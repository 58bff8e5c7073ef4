-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "hien_vat") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_hien_vat") }} as ma_hien_vat,
            {{ clean_text("ma_bao_tang") }} as ma_bao_tang,
            {{ clean_text("so_kiem_ke") }} as so_kiem_ke,
            {{ clean_text("ten_hien_vat") }} as ten_hien_vat,
            {{ translated("nhom_hien_vat", {"VK": "vu_khi_quan_trang", "DT": "dan_toc_hoc", "KC": "khao_co_hoc", "TL": "tai_lieu_giay", "PA": "phim_anh", "KV": "ky_vat_khang_chien"}) }} as nhom_hien_vat,
            {{ translated("chat_lieu", {"DA": "da", "DO": "dong", "SA": "sat", "GO": "gom_su", "GM": "go_may_tre", "VA": "vai", "GI": "giay", "BA": "bac", "NH": "nhua_phim", "KH": "khac"}) }} as chat_lieu,
            {{ clean_text("thoi_ky") }} as thoi_ky,
            {{ plain_number("so_luong", ".") }} as so_luong,
            {{ translated("cach_suu_tam", {"HT": "hien_tang", "ST": "suu_tam", "KQ": "khai_quat", "MU": "mua", "BG": "ban_giao"}) }} as cach_suu_tam,
            {{ plain_number("nam_suu_tam", ".") }} as nam_suu_tam,
            {{ clean_text("ma_xa_suu_tam") }} as ma_xa_suu_tam,
            {{ clean_text("dang_trung_bay") }} as dang_trung_bay,
            {{ clean_text("da_so_hoa") }} as da_so_hoa,
            {{ translated("tinh_trang", {"N": "nguyen_ven", "S": "sut_me", "H": "hu_hong"}) }} as tinh_trang,
            {{ iso_date("ngay_nhap_so", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_nhap_so
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_hien_vat,
    ma_bao_tang,
    so_kiem_ke,
    ten_hien_vat,
    nhom_hien_vat,
    chat_lieu,
    thoi_ky,
    {{ cast_or_null("so_luong", "integer") }} as so_luong,
    cach_suu_tam,
    {{ cast_or_null("nam_suu_tam", "integer") }} as nam_suu_tam,
    ma_xa_suu_tam,
    {{ cast_or_null("dang_trung_bay", "boolean") }} as dang_trung_bay,
    {{ cast_or_null("da_so_hoa", "boolean") }} as da_so_hoa,
    tinh_trang,
    {{ cast_or_null("ngay_nhap_so", "date") }} as ngay_nhap_so
from prepared
where not exists (select 1 from {{ ref("quarantine_di_san__hien_vat") }} as refused where refused._row_number = prepared._row_number)
