-- Generated from catalog/systems/bao_tro_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_tro_xa_hoi", "so_lieu_nam") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ".") }} as nam,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("nhom_doi_tuong", {"01": "tre_em", "02": "nguoi_cao_tuoi", "03": "nguoi_khuyet_tat", "04": "tam_than", "05": "can_bao_ve_khan_cap"}) }} as nhom_doi_tuong,
            {{ plain_number("so_nguoi", ".") }} as so_nguoi,
            {{ plain_number("so_nguoi_nu", ".") }} as so_nguoi_nu,
            {{ plain_number("so_tiep_nhan", ".") }} as so_tiep_nhan,
            {{ plain_number("so_ra_khoi_co_so", ".") }} as so_ra_khoi_co_so
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    ma_co_so,
    nhom_doi_tuong,
    {{ cast_or_null("so_nguoi", "integer") }} as so_nguoi,
    {{ cast_or_null("so_nguoi_nu", "integer") }} as so_nguoi_nu,
    {{ cast_or_null("so_tiep_nhan", "integer") }} as so_tiep_nhan,
    {{ cast_or_null("so_ra_khoi_co_so", "integer") }} as so_ra_khoi_co_so
from prepared
where not exists (select 1 from {{ ref("quarantine_bao_tro_xa_hoi__so_lieu_nam") }} as refused where refused._row_number = prepared._row_number)
