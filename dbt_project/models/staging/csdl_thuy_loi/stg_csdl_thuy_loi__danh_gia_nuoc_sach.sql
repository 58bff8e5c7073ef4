-- Generated from catalog/systems/csdl_thuy_loi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_thuy_loi", "danh_gia_nuoc_sach") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ".") }} as nam,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ translated("muc_do_ben_vung", {"1": "ben_vung", "2": "tuong_doi_ben_vung", "3": "kem_ben_vung", "4": "khong_hoat_dong"}) }} as muc_do_ben_vung,
            {{ plain_number("so_ho_su_dung", ".") }} as so_ho_su_dung,
            {{ plain_number("khai_thac_m3_ngay", ",") }} as khai_thac_m3_ngay,
            {{ plain_number(without_suffix("ty_le_that_thoat", "%"), ",") }} as ty_le_that_thoat,
            {{ translated("chat_luong_nuoc", {"D": "dat", "K": "khong_dat", "C": "chua_kiem_nghiem"}) }} as chat_luong_nuoc,
            {{ iso_date("ngay_danh_gia", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_danh_gia
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    ma_cong_trinh,
    muc_do_ben_vung,
    {{ cast_or_null("so_ho_su_dung", "integer") }} as so_ho_su_dung,
    {{ cast_or_null("khai_thac_m3_ngay", "decimal") }} as khai_thac_m3_ngay,
    {{ cast_or_null("ty_le_that_thoat", "decimal") }} as ty_le_that_thoat,
    chat_luong_nuoc,
    {{ cast_or_null("ngay_danh_gia", "date") }} as ngay_danh_gia
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_thuy_loi__danh_gia_nuoc_sach") }} as refused where refused._row_number = prepared._row_number)
