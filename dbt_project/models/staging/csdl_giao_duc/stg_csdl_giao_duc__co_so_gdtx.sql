-- Generated from catalog/systems/csdl_giao_duc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_giao_duc", "co_so_gdtx") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_co_so", {"1": "trung_tam_gdtx", "2": "trung_tam_gdnn_gdtx", "3": "trung_tam_hoc_tap_cong_dong", "9": "trung_tam_khac"}) }} as loai_co_so,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap", "3": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("so_lop", ".") }} as so_lop,
            {{ plain_number("so_hoc_vien", ".") }} as so_hoc_vien,
            {{ plain_number("so_hoc_vien_xoa_mu_chu", ".") }} as so_hoc_vien_xoa_mu_chu,
            {{ plain_number("so_hoc_vien_thcs", ".") }} as so_hoc_vien_thcs,
            {{ plain_number("so_hoc_vien_thpt", ".") }} as so_hoc_vien_thpt,
            {{ plain_number("so_giao_vien", ".") }} as so_giao_vien,
            {{ clean_text("co_day_nghe") }} as co_day_nghe,
            {{ iso_date("ngay_thanh_lap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thanh_lap,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    ten_co_so,
    loai_co_so,
    loai_hinh,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("so_lop", "integer") }} as so_lop,
    {{ cast_or_null("so_hoc_vien", "integer") }} as so_hoc_vien,
    {{ cast_or_null("so_hoc_vien_xoa_mu_chu", "integer") }} as so_hoc_vien_xoa_mu_chu,
    {{ cast_or_null("so_hoc_vien_thcs", "integer") }} as so_hoc_vien_thcs,
    {{ cast_or_null("so_hoc_vien_thpt", "integer") }} as so_hoc_vien_thpt,
    {{ cast_or_null("so_giao_vien", "integer") }} as so_giao_vien,
    {{ cast_or_null("co_day_nghe", "boolean") }} as co_day_nghe,
    {{ cast_or_null("ngay_thanh_lap", "date") }} as ngay_thanh_lap,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_giao_duc__co_so_gdtx") }} as refused where refused._row_number = prepared._row_number)
