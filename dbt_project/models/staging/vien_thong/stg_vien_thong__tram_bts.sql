-- Generated from catalog/systems/vien_thong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("vien_thong", "tram_bts") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ translated("cong_nghe", {"2G/3G": "3g", "4G": "4g", "5G": "5g"}) }} as cong_nghe,
            {{ plain_number("so_vi_tri", ".") }} as so_vi_tri,
            {{ plain_number("so_vi_tri_dung_chung", ".") }} as so_vi_tri_dung_chung,
            {{ plain_number("so_thon_ban", ".") }} as so_thon_ban,
            {{ plain_number("so_thon_ban_phu_song", ".") }} as so_thon_ban_phu_song
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    ma_xa,
    cong_nghe,
    {{ cast_or_null("so_vi_tri", "integer") }} as so_vi_tri,
    {{ cast_or_null("so_vi_tri_dung_chung", "integer") }} as so_vi_tri_dung_chung,
    {{ cast_or_null("so_thon_ban", "integer") }} as so_thon_ban,
    {{ cast_or_null("so_thon_ban_phu_song", "integer") }} as so_thon_ban_phu_song
from prepared
where not exists (select 1 from {{ ref("quarantine_vien_thong__tram_bts") }} as refused where refused._row_number = prepared._row_number)
