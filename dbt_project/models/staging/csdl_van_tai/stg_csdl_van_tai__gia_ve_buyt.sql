-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "gia_ve_buyt") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_tuyen_buyt") }} as ma_tuyen_buyt,
            {{ translated("loai_ve", {"L": "ve_luot", "T": "ve_thang"}) }} as loai_ve,
            {{ translated("doi_tuong", {"PT": "pho_thong", "HS": "hoc_sinh_sinh_vien", "MP": "duoc_mien"}) }} as doi_tuong,
            {{ plain_number("tu_km", ".") }} as tu_km,
            {{ plain_number("den_km", ".") }} as den_km,
            {{ plain_number("gia_ve", ",", factor="1000") }} as gia_ve,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_tuyen_buyt,
    loai_ve,
    doi_tuong,
    {{ cast_or_null("tu_km", "integer") }} as tu_km,
    {{ cast_or_null("den_km", "integer") }} as den_km,
    {{ cast_or_null("gia_ve", "integer") }} as gia_ve,
    so_van_ban,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_van_tai__gia_ve_buyt") }} as refused where refused._row_number = prepared._row_number)
