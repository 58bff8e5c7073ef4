-- Generated from catalog/systems/lam_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("lam_nghiep", "dien_tich_xa") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ",") }} as nam,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ plain_number("dien_tich_tu_nhien_ha", ",") }} as dien_tich_tu_nhien_ha,
            {{ plain_number(without_suffix("ty_le_che_phu", "%"), ",") }} as ty_le_che_phu
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    ma_xa,
    {{ cast_or_null("dien_tich_tu_nhien_ha", "decimal") }} as dien_tich_tu_nhien_ha,
    {{ cast_or_null("ty_le_che_phu", "decimal") }} as ty_le_che_phu
from prepared
where not exists (select 1 from {{ ref("quarantine_lam_nghiep__dien_tich_xa") }} as refused where refused._row_number = prepared._row_number)
