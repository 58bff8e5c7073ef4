-- Generated from catalog/systems/bao_cao_csgt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_cao_csgt", "mo_to_theo_xa") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ plain_number("so_cap_moi", ".") }} as so_cap_moi,
            {{ plain_number("so_cap_doi_cap_lai", ".") }} as so_cap_doi_cap_lai,
            {{ plain_number("so_thu_hoi", ".") }} as so_thu_hoi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    ma_xa,
    {{ cast_or_null("so_cap_moi", "integer") }} as so_cap_moi,
    {{ cast_or_null("so_cap_doi_cap_lai", "integer") }} as so_cap_doi_cap_lai,
    {{ cast_or_null("so_thu_hoi", "integer") }} as so_thu_hoi
from prepared
where not exists (select 1 from {{ ref("quarantine_bao_cao_csgt__mo_to_theo_xa") }} as refused where refused._row_number = prepared._row_number)
