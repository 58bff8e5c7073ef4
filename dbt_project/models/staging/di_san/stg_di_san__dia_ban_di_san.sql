-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "dia_ban_di_san") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_di_san") }} as ma_di_san,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("so_thon_ban", ".") }} as so_thon_ban,
            {{ translated("muc_do", {"T": "thuong_xuyen", "D": "dinh_ky", "I": "it_con"}) }} as muc_do,
            {{ plain_number("nam_ghi_nhan", ".") }} as nam_ghi_nhan
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_di_san,
    ma_xa,
    {{ cast_or_null("so_thon_ban", "integer") }} as so_thon_ban,
    muc_do,
    {{ cast_or_null("nam_ghi_nhan", "integer") }} as nam_ghi_nhan
from prepared
where not exists (select 1 from {{ ref("quarantine_di_san__dia_ban_di_san") }} as refused where refused._row_number = prepared._row_number)
