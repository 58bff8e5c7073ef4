-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "bien_dong_giay_phep_ks") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_bien_dong") }} as ma_bien_dong,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("loai_bien_dong", {"GH": "gia_han", "CN": "chuyen_nhuong", "TLGP": "tra_lai", "DC": "dieu_chinh_dien_tich", "TH": "thu_hoi"}) }} as loai_bien_dong,
            {{ iso_date("ngay_bien_dong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_bien_dong,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ clean_text("co_quan") }} as co_quan,
            {{ plain_number("dien_tich_sau_ha", ",") }} as dien_tich_sau_ha,
            {{ iso_date("ngay_het_han_moi", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han_moi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_bien_dong,
    so_giay_phep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    loai_bien_dong,
    {{ cast_or_null("ngay_bien_dong", "date") }} as ngay_bien_dong,
    so_van_ban,
    co_quan,
    {{ cast_or_null("dien_tich_sau_ha", "decimal") }} as dien_tich_sau_ha,
    {{ cast_or_null("ngay_het_han_moi", "date") }} as ngay_het_han_moi
from prepared
where not exists (select 1 from {{ ref("quarantine_giay_phep_tnmt__bien_dong_giay_phep_ks") }} as refused where refused._row_number = prepared._row_number)
