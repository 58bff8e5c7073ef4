-- Generated from catalog/systems/chan_nuoi_thu_y.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chan_nuoi_thu_y", "dan_vat_nuoi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("loai_vat_nuoi", {"Lợn thịt": "lon_thit", "Lợn nái": "lon_nai", "Trâu": "trau", "Bò thịt": "bo_thit", "Dê": "de", "Ngựa": "ngua", "Gà thịt": "ga_thit", "Gà đẻ": "ga_de", "Vịt, ngan": "vit"}) }} as loai_vat_nuoi,
            {{ plain_number("so_con", ",") }} as so_con,
            {{ plain_number("he_so_don_vi", ",") }} as he_so_don_vi,
            {{ plain_number("so_xuat_chuong_nam", ",") }} as so_xuat_chuong_nam,
            {{ plain_number(without_suffix("ty_le_tiem_phong", "%"), ",") }} as ty_le_tiem_phong
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    loai_vat_nuoi,
    {{ cast_or_null("so_con", "integer") }} as so_con,
    {{ cast_or_null("he_so_don_vi", "decimal") }} as he_so_don_vi,
    {{ cast_or_null("so_xuat_chuong_nam", "integer") }} as so_xuat_chuong_nam,
    {{ cast_or_null("ty_le_tiem_phong", "decimal") }} as ty_le_tiem_phong
from prepared
where not exists (select 1 from {{ ref("quarantine_chan_nuoi_thu_y__dan_vat_nuoi") }} as refused where refused._row_number = prepared._row_number)
