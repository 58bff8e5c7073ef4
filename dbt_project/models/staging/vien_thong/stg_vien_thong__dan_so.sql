-- Generated from catalog/systems/vien_thong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("vien_thong", "dan_so") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ".") }} as nam,
            {{ plain_number("dan_so", ",") }} as dan_so,
            {{ plain_number("so_ho", ",") }} as so_ho
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    {{ cast_or_null("dan_so", "integer") }} as dan_so,
    {{ cast_or_null("so_ho", "integer") }} as so_ho
from prepared
where not exists (select 1 from {{ ref("quarantine_vien_thong__dan_so") }} as refused where refused._row_number = prepared._row_number)
