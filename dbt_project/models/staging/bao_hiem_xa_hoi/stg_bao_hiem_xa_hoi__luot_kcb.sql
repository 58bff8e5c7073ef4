-- Generated from catalog/systems/bao_hiem_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_hiem_xa_hoi", "luot_kcb") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ month_text("thang") }} as thang,
            {{ clean_text("ma_cskcb") }} as ma_cskcb,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ clean_text(without_apostrophe("ma_xa")) }} as ma_xa,
            {{ translated("tuyen", {"T": "tinh", "K": "khu_vuc", "X": "xa"}) }} as tuyen,
            {{ translated("hinh_thuc", {"1": "ngoai_tru", "3": "noi_tru"}) }} as hinh_thuc,
            {{ plain_number("so_luot", ".") }} as so_luot,
            {{ plain_number("so_luot_tre_em", ".") }} as so_luot_tre_em,
            {{ plain_number("so_ngay_dieu_tri", ".") }} as so_ngay_dieu_tri,
            {{ plain_number("chi_phi", ",", factor="1000000") }} as chi_phi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    thang,
    ma_cskcb,
    ten_co_so,
    ma_xa,
    tuyen,
    hinh_thuc,
    {{ cast_or_null("so_luot", "integer") }} as so_luot,
    {{ cast_or_null("so_luot_tre_em", "integer") }} as so_luot_tre_em,
    {{ cast_or_null("so_ngay_dieu_tri", "integer") }} as so_ngay_dieu_tri,
    {{ cast_or_null("chi_phi", "integer") }} as chi_phi
from prepared
where not exists (select 1 from {{ ref("quarantine_bao_hiem_xa_hoi__luot_kcb") }} as refused where refused._row_number = prepared._row_number)
