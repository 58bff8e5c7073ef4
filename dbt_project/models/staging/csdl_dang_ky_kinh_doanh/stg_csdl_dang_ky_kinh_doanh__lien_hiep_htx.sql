-- Generated from catalog/systems/csdl_dang_ky_kinh_doanh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dang_ky_kinh_doanh", "lien_hiep_htx") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_so_lien_hiep") }} as ma_so_lien_hiep,
            {{ clean_text("ten_lien_hiep") }} as ten_lien_hiep,
            {{ translated("linh_vuc", {"NN": "nong_lam_thuy_san", "CN": "cong_nghiep", "XD": "xay_dung", "TM": "thuong_mai_dich_vu", "VT": "van_tai", "TD": "tin_dung", "MT": "moi_truong"}) }} as linh_vuc,
            {{ iso_date("ngay_dang_ky", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky,
            {{ plain_number("so_htx_thanh_vien", ".") }} as so_htx_thanh_vien,
            {{ plain_number("so_lao_dong", ".") }} as so_lao_dong,
            {{ plain_number("von_dieu_le", ",", factor="1000000") }} as von_dieu_le,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_so_lien_hiep,
    ten_lien_hiep,
    linh_vuc,
    {{ cast_or_null("ngay_dang_ky", "date") }} as ngay_dang_ky,
    {{ cast_or_null("so_htx_thanh_vien", "integer") }} as so_htx_thanh_vien,
    {{ cast_or_null("so_lao_dong", "integer") }} as so_lao_dong,
    {{ cast_or_null("von_dieu_le", "integer") }} as von_dieu_le,
    dia_chi,
    ma_xa,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_dang_ky_kinh_doanh__lien_hiep_htx") }} as refused where refused._row_number = prepared._row_number)
