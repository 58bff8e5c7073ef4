-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "taxi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_hang") }} as ma_hang,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ clean_text("thuong_hieu") }} as thuong_hieu,
            {{ phone_text("tong_dai") }} as tong_dai,
            {{ clean_text("mau_son") }} as mau_son,
            {{ translated("cach_tinh_tien", {"DH": "dong_ho", "PM": "phan_mem"}) }} as cach_tinh_tien,
            {{ plain_number("so_xe_den_5_cho", ".") }} as so_xe_den_5_cho,
            {{ plain_number("so_xe_7_cho", ".") }} as so_xe_7_cho,
            {{ plain_number("so_xe_dien", ".") }} as so_xe_dien,
            {{ plain_number("so_diem_don_khach", ".") }} as so_diem_don_khach,
            {{ iso_date("ngay_hoat_dong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hoat_dong,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "0": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_hang,
    so_giay_phep,
    thuong_hieu,
    tong_dai,
    mau_son,
    cach_tinh_tien,
    {{ cast_or_null("so_xe_den_5_cho", "integer") }} as so_xe_den_5_cho,
    {{ cast_or_null("so_xe_7_cho", "integer") }} as so_xe_7_cho,
    {{ cast_or_null("so_xe_dien", "integer") }} as so_xe_dien,
    {{ cast_or_null("so_diem_don_khach", "integer") }} as so_diem_don_khach,
    {{ cast_or_null("ngay_hoat_dong", "date") }} as ngay_hoat_dong,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_van_tai__taxi") }} as refused where refused._row_number = prepared._row_number)
