-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "quy_hoach_su_dung_dat") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_do_an") }} as ma_do_an,
            {{ translated("chuc_nang", {"O": "dat_o", "CC": "dat_cong_cong", "CX": "dat_cay_xanh", "GT": "dat_giao_thong", "HT": "dat_ha_tang_ky_thuat", "TM": "dat_thuong_mai", "SX": "dat_san_xuat", "KH": "dat_khac"}) }} as chuc_nang,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("tang_cao_toi_da", ".") }} as tang_cao_toi_da,
            {{ plain_number(without_suffix("mat_do_toi_da", "%"), ",") }} as mat_do_toi_da
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_do_an,
    chuc_nang,
    {{ cast_or_null("dien_tich_ha", "decimal") }} as dien_tich_ha,
    {{ cast_or_null("tang_cao_toi_da", "integer") }} as tang_cao_toi_da,
    {{ cast_or_null("mat_do_toi_da", "decimal") }} as mat_do_toi_da
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_xay_dung__quy_hoach_su_dung_dat") }} as refused where refused._row_number = prepared._row_number)
