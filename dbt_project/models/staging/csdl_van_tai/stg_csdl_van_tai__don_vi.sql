-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "don_vi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ translated("loai_don_vi", {"DN": "doanh_nghiep", "HTX": "hop_tac_xa", "HKD": "ho_kinh_doanh"}) }} as loai_don_vi,
            {{ clean_text("ten_don_vi") }} as ten_don_vi,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ translated("co_quan_cap", {"GTVT": "so_gtvt", "XD": "so_xay_dung"}) }} as co_quan_cap,
            {{ iso_date("ngay_cap_lan_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_lan_dau,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ plain_number("lan_cap", ".") }} as lan_cap,
            {{ plain_number("tong_so_xe", ".") }} as tong_so_xe,
            {{ translated("trang_thai", {"HL": "con_hieu_luc", "DC": "bi_dinh_chi", "TH": "bi_thu_hoi"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_phep,
    loai_don_vi,
    ten_don_vi,
    ma_so_doanh_nghiep,
    ma_xa,
    dia_chi,
    co_quan_cap,
    {{ cast_or_null("ngay_cap_lan_dau", "date") }} as ngay_cap_lan_dau,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("lan_cap", "integer") }} as lan_cap,
    {{ cast_or_null("tong_so_xe", "integer") }} as tong_so_xe,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_van_tai__don_vi") }} as refused where refused._row_number = prepared._row_number)
