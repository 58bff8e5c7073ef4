-- Generated from catalog/systems/lam_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("lam_nghiep", "kiem_ke") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_van_ban") }} as ma_van_ban,
            {{ iso_date("ngay_chot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ translated("loai_dat_rung", {"RTN": "rung_tu_nhien", "RTG": "rung_trong_thanh_rung", "RTM": "rung_trong_chua_thanh_rung", "DTR": "khoanh_nuoi", "DT1": "dat_trong"}) }} as loai_dat_rung,
            {{ translated("nhom_chu_rung", {"BQL": "ban_quan_ly", "TCKT": "to_chuc_kinh_te", "CD": "cong_dong", "HGD": "ho_gia_dinh", "UBND": "ubnd_xa", "KHAC": "to_chuc_khac"}) }} as nhom_chu_rung,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("tru_luong_m3", ",") }} as tru_luong_m3
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_van_ban,
    {{ cast_or_null("ngay_chot", "date") }} as ngay_chot,
    ma_xa,
    loai_dat_rung,
    nhom_chu_rung,
    {{ cast_or_null("dien_tich_ha", "decimal") }} as dien_tich_ha,
    {{ cast_or_null("tru_luong_m3", "integer") }} as tru_luong_m3
from prepared
where not exists (select 1 from {{ ref("quarantine_lam_nghiep__kiem_ke") }} as refused where refused._row_number = prepared._row_number)
