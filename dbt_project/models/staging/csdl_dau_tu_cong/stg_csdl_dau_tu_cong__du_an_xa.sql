-- Generated from catalog/systems/csdl_dau_tu_cong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dau_tu_cong", "du_an_xa") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_du_an") }} as ma_du_an,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("la_dia_ban_chinh") }} as la_dia_ban_chinh
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_du_an,
    ma_xa,
    {{ cast_or_null("la_dia_ban_chinh", "boolean") }} as la_dia_ban_chinh
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_dau_tu_cong__du_an_xa") }} as refused where refused._row_number = prepared._row_number)
