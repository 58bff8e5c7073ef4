-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "den_tin_hieu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_den") }} as ma_den,
            {{ clean_text("ten_nut") }} as ten_nut,
            {{ clean_text("ma_duong") }} as ma_duong,
            {{ translated("loai_den", {"D3": "ba_mau", "CV": "canh_bao_vang", "DB": "nguoi_di_bo"}) }} as loai_den,
            {{ plain_number("so_pha", ".") }} as so_pha,
            {{ plain_number("chu_ky_giay", ".") }} as chu_ky_giay,
            {{ plain_number("thoi_gian_vang_giay", ".") }} as thoi_gian_vang_giay,
            {{ clean_text("co_den_di_bo") }} as co_den_di_bo,
            {{ clean_text("co_dem_nguoc") }} as co_dem_nguoc,
            {{ translated("nguon_dien", {"L": "dien_luoi", "M": "mat_troi"}) }} as nguon_dien,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_lap_dat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_lap_dat,
            {{ translated("tinh_trang", {"1": "tot", "2": "xuong_cap", "3": "hu_hong", "4": "mat"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_den,
    ten_nut,
    ma_duong,
    loai_den,
    {{ cast_or_null("so_pha", "integer") }} as so_pha,
    {{ cast_or_null("chu_ky_giay", "integer") }} as chu_ky_giay,
    {{ cast_or_null("thoi_gian_vang_giay", "integer") }} as thoi_gian_vang_giay,
    {{ cast_or_null("co_den_di_bo", "boolean") }} as co_den_di_bo,
    {{ cast_or_null("co_dem_nguoc", "boolean") }} as co_dem_nguoc,
    nguon_dien,
    ma_xa,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("ngay_lap_dat", "date") }} as ngay_lap_dat,
    tinh_trang,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_ket_cau_ha_tang__den_tin_hieu") }} as refused where refused._row_number = prepared._row_number)
