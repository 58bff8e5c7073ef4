-- Generated from catalog/systems/dao_tao_lai_xe.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dao_tao_lai_xe", "co_so") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ clean_text("co_quan_chu_quan") }} as co_quan_chu_quan,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ plain_number("tong_luu_luong", ".") }} as tong_luu_luong,
            {{ plain_number("so_giao_vien", ".") }} as so_giao_vien,
            {{ plain_number("dien_tich_san_tap_m2", ".") }} as dien_tich_san_tap_m2,
            {{ phone_text("so_dien_thoai") }} as so_dien_thoai,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "GT": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    ten_co_so,
    co_quan_chu_quan,
    ma_so_doanh_nghiep,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    so_giay_phep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    {{ cast_or_null("tong_luu_luong", "integer") }} as tong_luu_luong,
    {{ cast_or_null("so_giao_vien", "integer") }} as so_giao_vien,
    {{ cast_or_null("dien_tich_san_tap_m2", "integer") }} as dien_tich_san_tap_m2,
    so_dien_thoai,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_dao_tao_lai_xe__co_so") }} as refused where refused._row_number = prepared._row_number)
