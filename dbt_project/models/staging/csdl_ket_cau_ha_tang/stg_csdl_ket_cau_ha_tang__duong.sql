-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "duong") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_duong") }} as ma_duong,
            {{ clean_text("ten_duong") }} as ten_duong,
            {{ translated("cap_duong", {"QL": "quoc_lo", "DT": "duong_tinh", "DH": "duong_xa", "DD": "duong_do_thi"}) }} as cap_duong,
            {{ plain_number("chieu_dai_km", ",") }} as chieu_dai_km
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_duong,
    ten_duong,
    cap_duong,
    {{ cast_or_null("chieu_dai_km", "decimal") }} as chieu_dai_km
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_ket_cau_ha_tang__duong") }} as refused where refused._row_number = prepared._row_number)
