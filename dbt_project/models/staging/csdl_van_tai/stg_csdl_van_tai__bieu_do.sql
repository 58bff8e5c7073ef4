-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "bieu_do") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_tuyen") }} as ma_tuyen,
            {{ translated("chieu", {"D": "di", "V": "ve"}) }} as chieu,
            {{ clean_text("gio_xuat_ben") }} as gio_xuat_ben,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ translated("ngay_chay", {"1": "hang_ngay", "2": "cach_nhat", "3": "cuoi_tuan"}) }} as ngay_chay,
            {{ translated("hang_xe", {"GN": "ghe_ngoi", "GI": "giuong_nam", "PH": "giuong_phong"}) }} as hang_xe,
            {{ plain_number("so_cho", ".") }} as so_cho,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_tuyen,
    chieu,
    gio_xuat_ben,
    so_giay_phep,
    ngay_chay,
    hang_xe,
    {{ cast_or_null("so_cho", "integer") }} as so_cho,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_van_tai__bieu_do") }} as refused where refused._row_number = prepared._row_number)
