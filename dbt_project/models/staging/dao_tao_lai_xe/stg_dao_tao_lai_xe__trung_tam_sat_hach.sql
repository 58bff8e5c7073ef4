-- Generated from catalog/systems/dao_tao_lai_xe.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dao_tao_lai_xe", "trung_tam_sat_hach") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_trung_tam") }} as ma_trung_tam,
            {{ clean_text("ten_trung_tam") }} as ten_trung_tam,
            {{ clean_text("ma_co_so_dao_tao") }} as ma_co_so_dao_tao,
            {{ translated("loai_trung_tam", {"1": "loai_1", "2": "loai_2", "3": "loai_3"}) }} as loai_trung_tam,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_m2", ".") }} as dien_tich_m2,
            {{ plain_number("so_xe_sat_hach", ".") }} as so_xe_sat_hach,
            {{ plain_number("so_may_tinh_ly_thuyet", ".") }} as so_may_tinh_ly_thuyet,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("co_quan_cap", {"GTVT": "so_gtvt", "CSGT": "canh_sat_giao_thong"}) }} as co_quan_cap,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "GT": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_trung_tam,
    ten_trung_tam,
    ma_co_so_dao_tao,
    loai_trung_tam,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("dien_tich_m2", "integer") }} as dien_tich_m2,
    {{ cast_or_null("so_xe_sat_hach", "integer") }} as so_xe_sat_hach,
    {{ cast_or_null("so_may_tinh_ly_thuyet", "integer") }} as so_may_tinh_ly_thuyet,
    so_giay_phep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    co_quan_cap,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_dao_tao_lai_xe__trung_tam_sat_hach") }} as refused where refused._row_number = prepared._row_number)
