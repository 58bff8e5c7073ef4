-- Generated from catalog/systems/lam_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("lam_nghiep", "hien_trang") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_van_ban") }} as ma_van_ban,
            {{ plain_number("nam", ",") }} as nam,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ translated("loai_dat_rung", {"RTN": "rung_tu_nhien", "RTG": "rung_trong_thanh_rung", "RTM": "rung_trong_chua_thanh_rung", "DTR": "khoanh_nuoi", "DT1": "dat_trong"}) }} as loai_dat_rung,
            {{ translated("muc_dich", {"DD": "dac_dung", "PH": "phong_ho", "SX": "san_xuat", "NQH": "ngoai_quy_hoach"}) }} as muc_dich,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("tang_ha", ",") }} as tang_ha,
            {{ plain_number("giam_ha", ",") }} as giam_ha
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_van_ban,
    {{ cast_or_null("nam", "integer") }} as nam,
    ma_xa,
    loai_dat_rung,
    muc_dich,
    {{ cast_or_null("dien_tich_ha", "decimal") }} as dien_tich_ha,
    {{ cast_or_null("tang_ha", "decimal") }} as tang_ha,
    {{ cast_or_null("giam_ha", "decimal") }} as giam_ha
from prepared
where not exists (select 1 from {{ ref("quarantine_lam_nghiep__hien_trang") }} as refused where refused._row_number = prepared._row_number)
