-- Generated from catalog/systems/csdl_dang_ky_kinh_doanh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dang_ky_kinh_doanh", "hop_tac_xa") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_so_htx") }} as ma_so_htx,
            {{ clean_text("ten_htx") }} as ten_htx,
            {{ translated("linh_vuc", {"NN": "nong_lam_thuy_san", "CN": "cong_nghiep", "XD": "xay_dung", "TM": "thuong_mai_dich_vu", "VT": "van_tai", "TD": "tin_dung", "MT": "moi_truong"}) }} as linh_vuc,
            {{ clean_text("nganh_chinh_ma") }} as nganh_chinh_ma,
            {{ iso_date("ngay_dang_ky", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky,
            {{ plain_number("so_thanh_vien", ".") }} as so_thanh_vien,
            {{ plain_number("so_thanh_vien_nu", ".") }} as so_thanh_vien_nu,
            {{ plain_number("so_lao_dong", ".") }} as so_lao_dong,
            {{ plain_number("von_dieu_le", ",", factor="1000000") }} as von_dieu_le,
            {{ plain_number("nam_bao_cao", ".") }} as nam_bao_cao,
            {{ plain_number("doanh_thu", ",", factor="1000000") }} as doanh_thu,
            {{ translated("xep_loai", {"T": "tot", "K": "kha", "TB": "trung_binh", "Y": "yeu"}) }} as xep_loai,
            {{ clean_text("ma_so_lien_hiep") }} as ma_so_lien_hiep,
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
    ma_so_htx,
    ten_htx,
    linh_vuc,
    nganh_chinh_ma,
    {{ cast_or_null("ngay_dang_ky", "date") }} as ngay_dang_ky,
    {{ cast_or_null("so_thanh_vien", "integer") }} as so_thanh_vien,
    {{ cast_or_null("so_thanh_vien_nu", "integer") }} as so_thanh_vien_nu,
    {{ cast_or_null("so_lao_dong", "integer") }} as so_lao_dong,
    {{ cast_or_null("von_dieu_le", "integer") }} as von_dieu_le,
    {{ cast_or_null("nam_bao_cao", "integer") }} as nam_bao_cao,
    {{ cast_or_null("doanh_thu", "integer") }} as doanh_thu,
    xep_loai,
    ma_so_lien_hiep,
    dia_chi,
    ma_xa,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_dang_ky_kinh_doanh__hop_tac_xa") }} as refused where refused._row_number = prepared._row_number)
