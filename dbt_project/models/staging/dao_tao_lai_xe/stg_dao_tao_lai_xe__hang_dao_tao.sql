-- Generated from catalog/systems/dao_tao_lai_xe.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dao_tao_lai_xe", "hang_dao_tao") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("hang_gplx", {"A1": "A1", "A": "A", "B1": "B1", "B": "B", "C1": "C1", "C": "C", "D1": "D1", "D2": "D2", "D": "D", "BE": "BE", "CE": "CE"}) }} as hang_gplx,
            {{ plain_number("luu_luong", ".") }} as luu_luong,
            {{ plain_number("so_xe_tap_lai", ".") }} as so_xe_tap_lai,
            {{ plain_number("hoc_phi", ",", factor="1000") }} as hoc_phi,
            {{ plain_number("so_gio_dao_tao", ".") }} as so_gio_dao_tao
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    hang_gplx,
    {{ cast_or_null("luu_luong", "integer") }} as luu_luong,
    {{ cast_or_null("so_xe_tap_lai", "integer") }} as so_xe_tap_lai,
    {{ cast_or_null("hoc_phi", "integer") }} as hoc_phi,
    {{ cast_or_null("so_gio_dao_tao", "integer") }} as so_gio_dao_tao
from prepared
where not exists (select 1 from {{ ref("quarantine_dao_tao_lai_xe__hang_dao_tao") }} as refused where refused._row_number = prepared._row_number)
