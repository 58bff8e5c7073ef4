-- Generated from catalog/systems/phong_chong_thien_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("phong_chong_thien_tai", "dot_thien_tai") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_dot") }} as ma_dot,
            {{ translated("loai_thien_tai", {"LQ": "lu_quet", "SL": "sat_lo", "ML": "mua_lon", "DL": "dong_loc", "MD": "mua_da", "RH": "ret_hai", "HH": "han_han", "DD": "dong_dat"}) }} as loai_thien_tai,
            {{ iso_date("tu_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as tu_ngay,
            {{ iso_date("den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as den_ngay,
            {{ plain_number("cap_do_rui_ro", ".") }} as cap_do_rui_ro,
            {{ plain_number("luong_mua_lon_nhat_mm", ",") }} as luong_mua_lon_nhat_mm,
            {{ plain_number("nhiet_do_thap_nhat", ",") }} as nhiet_do_thap_nhat,
            {{ translated("trang_thai", {"N": "nhanh", "C": "chinh_thuc"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_dot,
    loai_thien_tai,
    {{ cast_or_null("tu_ngay", "date") }} as tu_ngay,
    {{ cast_or_null("den_ngay", "date") }} as den_ngay,
    {{ cast_or_null("cap_do_rui_ro", "integer") }} as cap_do_rui_ro,
    {{ cast_or_null("luong_mua_lon_nhat_mm", "decimal") }} as luong_mua_lon_nhat_mm,
    {{ cast_or_null("nhiet_do_thap_nhat", "decimal") }} as nhiet_do_thap_nhat,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_phong_chong_thien_tai__dot_thien_tai") }} as refused where refused._row_number = prepared._row_number)
