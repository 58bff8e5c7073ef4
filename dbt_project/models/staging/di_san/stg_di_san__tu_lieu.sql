-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "tu_lieu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_tu_lieu") }} as ma_tu_lieu,
            {{ clean_text("ma_bao_tang") }} as ma_bao_tang,
            {{ clean_text("ma_di_san") }} as ma_di_san,
            {{ clean_text("ten_tu_lieu") }} as ten_tu_lieu,
            {{ translated("loai_tu_lieu", {"P": "phim_tu_lieu", "A": "ghi_am", "H": "bo_anh", "B": "bao_cao_kiem_ke", "S": "sach_ghi_chep"}) }} as loai_tu_lieu,
            {{ plain_number("nam_ghi", ".") }} as nam_ghi,
            {{ plain_number("thoi_luong_phut", ",") }} as thoi_luong_phut,
            {{ plain_number("so_luong", ".") }} as so_luong,
            {{ clean_text("ngon_ngu") }} as ngon_ngu,
            {{ clean_text("da_so_hoa") }} as da_so_hoa,
            {{ clean_text("duoc_cong_bo") }} as duoc_cong_bo
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_tu_lieu,
    ma_bao_tang,
    ma_di_san,
    ten_tu_lieu,
    loai_tu_lieu,
    {{ cast_or_null("nam_ghi", "integer") }} as nam_ghi,
    {{ cast_or_null("thoi_luong_phut", "decimal") }} as thoi_luong_phut,
    {{ cast_or_null("so_luong", "integer") }} as so_luong,
    ngon_ngu,
    {{ cast_or_null("da_so_hoa", "boolean") }} as da_so_hoa,
    {{ cast_or_null("duoc_cong_bo", "boolean") }} as duoc_cong_bo
from prepared
where not exists (select 1 from {{ ref("quarantine_di_san__tu_lieu") }} as refused where refused._row_number = prepared._row_number)
