-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "lu_hanh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ translated("loai_lu_hanh", {"QT": "lu_hanh_quoc_te", "ND": "lu_hanh_noi_dia", "DL": "dai_ly_lu_hanh"}) }} as loai_lu_hanh,
            {{ clean_text("la_chi_nhanh") }} as la_chi_nhanh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ iso_date("ngay_bat_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_bat_dau,
            {{ plain_number("so_lao_dong", ".") }} as so_lao_dong,
            {{ plain_number("so_huong_dan_vien", ".") }} as so_huong_dan_vien,
            {{ plain_number("so_luot_khach", ".") }} as so_luot_khach,
            {{ plain_number("so_luot_khach_quoc_te", ".") }} as so_luot_khach_quoc_te,
            {{ clean_text("thi_truong") }} as thi_truong,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ clean_text("website") }} as website,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "NG": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_so_doanh_nghiep,
    ten_doanh_nghiep,
    loai_lu_hanh,
    {{ cast_or_null("la_chi_nhanh", "boolean") }} as la_chi_nhanh,
    ma_xa,
    dia_chi,
    {{ cast_or_null("ngay_bat_dau", "date") }} as ngay_bat_dau,
    {{ cast_or_null("so_lao_dong", "integer") }} as so_lao_dong,
    {{ cast_or_null("so_huong_dan_vien", "integer") }} as so_huong_dan_vien,
    {{ cast_or_null("so_luot_khach", "integer") }} as so_luot_khach,
    {{ cast_or_null("so_luot_khach_quoc_te", "integer") }} as so_luot_khach_quoc_te,
    thi_truong,
    dien_thoai,
    website,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_du_lich__lu_hanh") }} as refused where refused._row_number = prepared._row_number)
