-- Generated from catalog/systems/vien_thong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("vien_thong", "bang_rong_xa") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ plain_number("so_ho", ",") }} as so_ho,
            {{ plain_number("so_ho_co_bang_rong", ",") }} as so_ho_co_bang_rong,
            {{ plain_number("so_thon_ban", ".") }} as so_thon_ban,
            {{ plain_number("so_thon_ban_co_cap_quang", ".") }} as so_thon_ban_co_cap_quang,
            {{ plain_number("so_don_vi_cong_ket_noi", ".") }} as so_don_vi_cong_ket_noi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    ma_xa,
    {{ cast_or_null("so_ho", "integer") }} as so_ho,
    {{ cast_or_null("so_ho_co_bang_rong", "integer") }} as so_ho_co_bang_rong,
    {{ cast_or_null("so_thon_ban", "integer") }} as so_thon_ban,
    {{ cast_or_null("so_thon_ban_co_cap_quang", "integer") }} as so_thon_ban_co_cap_quang,
    {{ cast_or_null("so_don_vi_cong_ket_noi", "integer") }} as so_don_vi_cong_ket_noi
from prepared
where not exists (select 1 from {{ ref("quarantine_vien_thong__bang_rong_xa") }} as refused where refused._row_number = prepared._row_number)
