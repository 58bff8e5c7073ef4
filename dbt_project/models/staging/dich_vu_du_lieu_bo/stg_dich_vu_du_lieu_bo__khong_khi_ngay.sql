-- Generated from catalog/systems/dich_vu_du_lieu_bo.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dich_vu_du_lieu_bo", "khong_khi_ngay") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_tram") }} as ma_tram,
            {{ clean_text("ten_tram") }} as ten_tram,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ iso_date("ngay", ["DD/MM/YYYY"]) }} as ngay,
            {{ plain_number("so_gio_do", ".") }} as so_gio_do,
            {{ plain_number("pm25", ".") }} as pm25,
            {{ plain_number("pm10", ".") }} as pm10,
            {{ plain_number("so2", ".") }} as so2,
            {{ plain_number("no2", ".") }} as no2,
            {{ plain_number("co", ".") }} as co,
            {{ plain_number("o3", ".") }} as o3,
            {{ plain_number("nhiet_do", ".") }} as nhiet_do,
            {{ plain_number("do_am", ".") }} as do_am,
            {{ plain_number("vn_aqi", ".") }} as vn_aqi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_tram,
    ten_tram,
    ma_xa,
    {{ cast_or_null("ngay", "date") }} as ngay,
    {{ cast_or_null("so_gio_do", "integer") }} as so_gio_do,
    {{ cast_or_null("pm25", "decimal") }} as pm25,
    {{ cast_or_null("pm10", "decimal") }} as pm10,
    {{ cast_or_null("so2", "decimal") }} as so2,
    {{ cast_or_null("no2", "decimal") }} as no2,
    {{ cast_or_null("co", "decimal") }} as co,
    {{ cast_or_null("o3", "decimal") }} as o3,
    {{ cast_or_null("nhiet_do", "decimal") }} as nhiet_do,
    {{ cast_or_null("do_am", "decimal") }} as do_am,
    {{ cast_or_null("vn_aqi", "integer") }} as vn_aqi
from prepared
where not exists (select 1 from {{ ref("quarantine_dich_vu_du_lieu_bo__khong_khi_ngay") }} as refused where refused._row_number = prepared._row_number)
