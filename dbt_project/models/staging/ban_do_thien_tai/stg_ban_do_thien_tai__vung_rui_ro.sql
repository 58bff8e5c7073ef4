-- Generated from catalog/systems/ban_do_thien_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("ban_do_thien_tai", "vung_rui_ro") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam_danh_gia", ",") }} as nam_danh_gia,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("loai_thien_tai", {"LQ": "lu_quet", "SL": "sat_lo", "NL": "ngap_lut", "RH": "ret_hai", "HH": "han_han", "CR": "chay_rung", "DL": "dong_loc_mua_da"}) }} as loai_thien_tai,
            {{ translated("muc_nguy_co", {"1": "thap", "2": "trung_binh", "3": "cao", "4": "rat_cao"}) }} as muc_nguy_co,
            {{ plain_number("cap_rui_ro", ",") }} as cap_rui_ro,
            {{ plain_number("dien_tich_tu_nhien_ha", ",") }} as dien_tich_tu_nhien_ha,
            {{ plain_number("dien_tich_nguy_co_ha", ",") }} as dien_tich_nguy_co_ha,
            {{ plain_number("so_diem_nguy_co", ",") }} as so_diem_nguy_co,
            {{ plain_number("so_ho_nguy_co", ",") }} as so_ho_nguy_co,
            {{ plain_number("tong_so_ho", ",") }} as tong_so_ho,
            {{ iso_date("ngay_danh_gia", ["DD/MM/YYYY"]) }} as ngay_danh_gia,
            {{ clean_text("ty_le_ban_do") }} as ty_le_ban_do
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam_danh_gia", "integer") }} as nam_danh_gia,
    ma_xa,
    loai_thien_tai,
    muc_nguy_co,
    {{ cast_or_null("cap_rui_ro", "integer") }} as cap_rui_ro,
    {{ cast_or_null("dien_tich_tu_nhien_ha", "decimal") }} as dien_tich_tu_nhien_ha,
    {{ cast_or_null("dien_tich_nguy_co_ha", "decimal") }} as dien_tich_nguy_co_ha,
    {{ cast_or_null("so_diem_nguy_co", "integer") }} as so_diem_nguy_co,
    {{ cast_or_null("so_ho_nguy_co", "integer") }} as so_ho_nguy_co,
    {{ cast_or_null("tong_so_ho", "integer") }} as tong_so_ho,
    {{ cast_or_null("ngay_danh_gia", "date") }} as ngay_danh_gia,
    ty_le_ban_do
from prepared
where not exists (select 1 from {{ ref("quarantine_ban_do_thien_tai__vung_rui_ro") }} as refused where refused._row_number = prepared._row_number)
