-- Generated from catalog/systems/dich_vu_viec_lam.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dich_vu_viec_lam", "dua_lao_dong") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD"]) }} as ngay_cap,
            {{ plain_number("lan_cap", ".") }} as lan_cap,
            {{ plain_number("tien_ky_quy", ".", factor="1000000") }} as tien_ky_quy,
            {{ clean_text("thi_truong") }} as thi_truong,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("tinh_trang_giay_phep", {"HIEU_LUC": "con_hieu_luc", "DINH_CHI": "dinh_chi", "NOP_LAI": "nop_lai", "THU_HOI": "bi_thu_hoi"}) }} as tinh_trang_giay_phep,
            {{ iso_date("ngay_tinh_trang", ["YYYY-MM-DD"]) }} as ngay_tinh_trang,
            {{ plain_number("nam_bao_cao", ".") }} as nam_bao_cao,
            {{ plain_number("so_lao_dong", ".") }} as so_lao_dong,
            {{ plain_number("so_lao_dong_nu", ".") }} as so_lao_dong_nu,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_phep,
    ma_so_doanh_nghiep,
    ten_doanh_nghiep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("lan_cap", "integer") }} as lan_cap,
    {{ cast_or_null("tien_ky_quy", "integer") }} as tien_ky_quy,
    thi_truong,
    dia_chi,
    ma_xa,
    tinh_trang_giay_phep,
    {{ cast_or_null("ngay_tinh_trang", "date") }} as ngay_tinh_trang,
    {{ cast_or_null("nam_bao_cao", "integer") }} as nam_bao_cao,
    {{ cast_or_null("so_lao_dong", "integer") }} as so_lao_dong,
    {{ cast_or_null("so_lao_dong_nu", "integer") }} as so_lao_dong_nu,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_dich_vu_viec_lam__dua_lao_dong") }} as refused where refused._row_number = prepared._row_number)
