-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "loai_hinh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ translated("loai_hinh_van_tai", {"TCD": "tuyen_co_dinh", "BUS": "xe_buyt", "TX": "taxi", "HD": "hop_dong", "DL": "du_lich", "HH": "hang_hoa", "CT": "cong_ten_no"}) }} as loai_hinh_van_tai,
            {{ plain_number("so_xe", ".") }} as so_xe,
            {{ plain_number("so_phu_hieu", ".") }} as so_phu_hieu,
            {{ plain_number("so_xe_dien", ".") }} as so_xe_dien,
            {{ plain_number("tong_so_cho", ".") }} as tong_so_cho,
            {{ plain_number("tong_trong_tai_tan", ",") }} as tong_trong_tai_tan
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_phep,
    loai_hinh_van_tai,
    {{ cast_or_null("so_xe", "integer") }} as so_xe,
    {{ cast_or_null("so_phu_hieu", "integer") }} as so_phu_hieu,
    {{ cast_or_null("so_xe_dien", "integer") }} as so_xe_dien,
    {{ cast_or_null("tong_so_cho", "integer") }} as tong_so_cho,
    {{ cast_or_null("tong_trong_tai_tan", "decimal") }} as tong_trong_tai_tan
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_van_tai__loai_hinh") }} as refused where refused._row_number = prepared._row_number)
