-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "gia_taxi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_hang") }} as ma_hang,
            {{ translated("nhom_xe", {"X5": "xang_den_5_cho", "X7": "xang_7_cho", "D5": "dien_den_5_cho"}) }} as nhom_xe,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ plain_number("bac_gia", ".") }} as bac_gia,
            {{ plain_number("tu_km", ",") }} as tu_km,
            {{ plain_number("den_km", ",") }} as den_km,
            {{ plain_number("gia", ",", factor="1000") }} as gia
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_hang,
    nhom_xe,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc,
    {{ cast_or_null("bac_gia", "integer") }} as bac_gia,
    {{ cast_or_null("tu_km", "decimal") }} as tu_km,
    {{ cast_or_null("den_km", "decimal") }} as den_km,
    {{ cast_or_null("gia", "integer") }} as gia
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_van_tai__gia_taxi") }} as refused where refused._row_number = prepared._row_number)
