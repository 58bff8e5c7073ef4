-- Generated from catalog/systems/csdl_dang_ky_kinh_doanh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dang_ky_kinh_doanh", "doanh_nghiep") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ translated("loai_hinh", {"TN1": "tnhh1tv", "TN2": "tnhh2tv", "CP": "co_phan", "DNTN": "tu_nhan", "HD": "hop_danh"}) }} as loai_hinh,
            {{ iso_date("ngay_dang_ky_lan_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky_lan_dau,
            {{ iso_date("ngay_thay_doi_gan_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thay_doi_gan_nhat,
            {{ plain_number("so_lan_thay_doi", ".") }} as so_lan_thay_doi,
            {{ clean_text("nganh_chinh_ma") }} as nganh_chinh_ma,
            {{ clean_text("nganh_chinh_ten") }} as nganh_chinh_ten,
            {{ translated("he_nganh", {"2018": "vsic_2018", "2025": "vsic_2025"}) }} as he_nganh,
            {{ plain_number("von_dieu_le", ",") }} as von_dieu_le,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("trang_thai", {"01": "dang_hoat_dong", "02": "tam_ngung", "03": "khong_con_tai_dia_chi", "04": "dang_giai_the", "05": "da_giai_the", "06": "bi_thu_hoi"}) }} as trang_thai,
            {{ iso_date("ngay_trang_thai", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_so_doanh_nghiep,
    ten_doanh_nghiep,
    loai_hinh,
    {{ cast_or_null("ngay_dang_ky_lan_dau", "date") }} as ngay_dang_ky_lan_dau,
    {{ cast_or_null("ngay_thay_doi_gan_nhat", "date") }} as ngay_thay_doi_gan_nhat,
    {{ cast_or_null("so_lan_thay_doi", "integer") }} as so_lan_thay_doi,
    nganh_chinh_ma,
    nganh_chinh_ten,
    he_nganh,
    {{ cast_or_null("von_dieu_le", "integer") }} as von_dieu_le,
    dia_chi,
    ma_xa,
    trang_thai,
    {{ cast_or_null("ngay_trang_thai", "date") }} as ngay_trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_dang_ky_kinh_doanh__doanh_nghiep") }} as refused where refused._row_number = prepared._row_number)
