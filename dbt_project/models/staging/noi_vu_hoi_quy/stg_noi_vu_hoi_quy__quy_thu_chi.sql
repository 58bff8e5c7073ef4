-- Generated from catalog/systems/noi_vu_hoi_quy.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("noi_vu_hoi_quy", "quy_thu_chi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_quy") }} as ma_quy,
            {{ plain_number("nam", ",") }} as nam,
            {{ plain_number("so_du_dau_nam", ",", factor="1000000") }} as so_du_dau_nam,
            {{ plain_number("so_thu", ",", factor="1000000") }} as so_thu,
            {{ plain_number("so_chi", ",", factor="1000000") }} as so_chi,
            {{ plain_number("chi_quan_ly", ",", factor="1000000") }} as chi_quan_ly,
            {{ plain_number("so_du_cuoi_nam", ",", factor="1000000") }} as so_du_cuoi_nam,
            {{ plain_number("so_nguoi_ho_tro", ",") }} as so_nguoi_ho_tro
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_quy,
    {{ cast_or_null("nam", "integer") }} as nam,
    {{ cast_or_null("so_du_dau_nam", "integer") }} as so_du_dau_nam,
    {{ cast_or_null("so_thu", "integer") }} as so_thu,
    {{ cast_or_null("so_chi", "integer") }} as so_chi,
    {{ cast_or_null("chi_quan_ly", "integer") }} as chi_quan_ly,
    {{ cast_or_null("so_du_cuoi_nam", "integer") }} as so_du_cuoi_nam,
    {{ cast_or_null("so_nguoi_ho_tro", "integer") }} as so_nguoi_ho_tro
from prepared
where not exists (select 1 from {{ ref("quarantine_noi_vu_hoi_quy__quy_thu_chi") }} as refused where refused._row_number = prepared._row_number)
