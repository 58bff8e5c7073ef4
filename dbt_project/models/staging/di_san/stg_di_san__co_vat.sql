-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "co_vat") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_dang_ky") }} as ma_dang_ky,
            {{ clean_text("ten_co_vat") }} as ten_co_vat,
            {{ translated("phan_loai", {"DV": "di_vat", "CV": "co_vat", "BV": "bao_vat_quoc_gia"}) }} as phan_loai,
            {{ clean_text("ma_hien_vat") }} as ma_hien_vat,
            {{ translated("chat_lieu", {"DA": "da", "DO": "dong", "SA": "sat", "GO": "gom_su", "GM": "go_may_tre", "VA": "vai", "GI": "giay", "BA": "bac", "NH": "nhua_phim", "KH": "khac"}) }} as chat_lieu,
            {{ clean_text("nien_dai") }} as nien_dai,
            {{ plain_number("nam_tu", ".") }} as nam_tu,
            {{ plain_number("nam_den", ".") }} as nam_den,
            {{ plain_number("so_luong", ".") }} as so_luong,
            {{ plain_number("cao_cm", ",") }} as cao_cm,
            {{ plain_number("khoi_luong_kg", ",") }} as khoi_luong_kg,
            {{ clean_text("ma_xa_phat_hien") }} as ma_xa_phat_hien,
            {{ translated("loai_noi_giu", {"BT": "bao_tang", "TC": "to_chuc", "CN": "ca_nhan_gia_dinh"}) }} as loai_noi_giu,
            {{ clean_text("ten_to_chuc_giu") }} as ten_to_chuc_giu,
            {{ clean_text("so_giay_dang_ky") }} as so_giay_dang_ky,
            {{ iso_date("ngay_dang_ky", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky,
            {{ clean_text("so_quyet_dinh_bao_vat") }} as so_quyet_dinh_bao_vat,
            {{ iso_date("ngay_quyet_dinh_bao_vat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh_bao_vat,
            {{ translated("tinh_trang", {"N": "nguyen_ven", "S": "sut_me", "H": "hu_hong"}) }} as tinh_trang
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_dang_ky,
    ten_co_vat,
    phan_loai,
    ma_hien_vat,
    chat_lieu,
    nien_dai,
    {{ cast_or_null("nam_tu", "integer") }} as nam_tu,
    {{ cast_or_null("nam_den", "integer") }} as nam_den,
    {{ cast_or_null("so_luong", "integer") }} as so_luong,
    {{ cast_or_null("cao_cm", "decimal") }} as cao_cm,
    {{ cast_or_null("khoi_luong_kg", "decimal") }} as khoi_luong_kg,
    ma_xa_phat_hien,
    loai_noi_giu,
    ten_to_chuc_giu,
    so_giay_dang_ky,
    {{ cast_or_null("ngay_dang_ky", "date") }} as ngay_dang_ky,
    so_quyet_dinh_bao_vat,
    {{ cast_or_null("ngay_quyet_dinh_bao_vat", "date") }} as ngay_quyet_dinh_bao_vat,
    tinh_trang
from prepared
where not exists (select 1 from {{ ref("quarantine_di_san__co_vat") }} as refused where refused._row_number = prepared._row_number)
