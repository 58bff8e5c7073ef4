-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "cong_trinh_nuoc") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_cong_trinh", {"GK": "gieng_khoan", "DT": "dap_thuy_dien", "DD": "dap_dang", "TB": "tram_bom", "HCN": "ho_chua"}) }} as loai_cong_trinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("luu_luong", ",") }} as luu_luong,
            {{ translated("don_vi_luu_luong", {"m3s": "m3_s", "m3ngd": "m3_ngay_dem"}) }} as don_vi_luu_luong,
            {{ plain_number("chieu_sau_m", ",") }} as chieu_sau_m
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_cong_trinh,
    so_giay_phep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    ten_cong_trinh,
    loai_cong_trinh,
    ma_xa,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("luu_luong", "decimal") }} as luu_luong,
    don_vi_luu_luong,
    {{ cast_or_null("chieu_sau_m", "decimal") }} as chieu_sau_m
from prepared
where not exists (select 1 from {{ ref("quarantine_giay_phep_tnmt__cong_trinh_nuoc") }} as refused where refused._row_number = prepared._row_number)
