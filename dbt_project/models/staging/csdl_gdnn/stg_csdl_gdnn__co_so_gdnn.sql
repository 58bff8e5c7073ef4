-- Generated from catalog/systems/csdl_gdnn.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_gdnn", "co_so_gdnn") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_co_so", {"CD": "cao_dang", "TC": "trung_cap", "TT": "trung_tam_gdnn", "KH": "co_so_khac"}) }} as loai_co_so,
            {{ translated("loai_hinh", {"CL": "cong_lap", "TT": "ngoai_cong_lap", "DN": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("co_quan_chu_quan") }} as co_quan_chu_quan,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("so_giay_chung_nhan") }} as so_giay_chung_nhan,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ plain_number("so_nha_giao", ".") }} as so_nha_giao,
            {{ plain_number("quy_mo_tuyen_sinh", ".") }} as quy_mo_tuyen_sinh,
            {{ plain_number("so_tuyen_moi", ".") }} as so_tuyen_moi,
            {{ plain_number("so_tot_nghiep", ".") }} as so_tot_nghiep,
            {{ plain_number("dien_tich_dat_ha", ",") }} as dien_tich_dat_ha,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "0": "giai_the"}) }} as trang_thai,
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
    co_quan_chu_quan,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    so_giay_chung_nhan,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("so_nha_giao", "integer") }} as so_nha_giao,
    {{ cast_or_null("quy_mo_tuyen_sinh", "integer") }} as quy_mo_tuyen_sinh,
    {{ cast_or_null("so_tuyen_moi", "integer") }} as so_tuyen_moi,
    {{ cast_or_null("so_tot_nghiep", "integer") }} as so_tot_nghiep,
    {{ cast_or_null("dien_tich_dat_ha", "decimal") }} as dien_tich_dat_ha,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_gdnn__co_so_gdnn") }} as refused where refused._row_number = prepared._row_number)
