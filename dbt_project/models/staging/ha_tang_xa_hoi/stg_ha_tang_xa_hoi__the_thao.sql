-- Generated from catalog/systems/ha_tang_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("ha_tang_xa_hoi", "the_thao") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_dia_diem", {"SVD": "san_van_dong", "NTD": "nha_thi_dau", "BB": "be_boi", "SBD": "san_bong_da", "SCL": "san_cau_long", "SBC": "san_bong_chuyen", "PTT": "phong_tap", "NVH": "nha_van_hoa_the_thao"}) }} as loai_dia_diem,
            {{ translated("chu_so_huu", {"NN": "nha_nuoc", "DN": "to_chuc", "TN": "ho_kinh_doanh"}) }} as chu_so_huu,
            {{ clean_text("mon_the_thao") }} as mon_the_thao,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ plain_number("suc_chua", ".") }} as suc_chua,
            {{ clean_text("co_mai_che") }} as co_mai_che,
            {{ clean_text("mien_phi") }} as mien_phi,
            {{ plain_number("nam_su_dung", ".") }} as nam_su_dung,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_cong_trinh,
    ten_cong_trinh,
    loai_dia_diem,
    chu_so_huu,
    mon_the_thao,
    {{ cast_or_null("dien_tich_m2", "decimal") }} as dien_tich_m2,
    {{ cast_or_null("suc_chua", "integer") }} as suc_chua,
    {{ cast_or_null("co_mai_che", "boolean") }} as co_mai_che,
    {{ cast_or_null("mien_phi", "boolean") }} as mien_phi,
    {{ cast_or_null("nam_su_dung", "integer") }} as nam_su_dung,
    don_vi_quan_ly,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_ha_tang_xa_hoi__the_thao") }} as refused where refused._row_number = prepared._row_number)
