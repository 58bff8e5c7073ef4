-- Generated from catalog/systems/bao_chi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_chi", "van_phong") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_van_phong") }} as ma_van_phong,
            {{ clean_text("ma_co_quan") }} as ma_co_quan,
            {{ translated("hinh_thuc", {"VP": "van_phong_dai_dien", "PV": "phong_vien_thuong_tru"}) }} as hinh_thuc,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_van_ban", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_van_ban,
            {{ plain_number("so_nhan_su", ".") }} as so_nhan_su,
            {{ iso_date("ngay_cap_nhat", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_van_phong,
    ma_co_quan,
    hinh_thuc,
    ma_xa,
    dia_chi,
    so_van_ban,
    {{ cast_or_null("ngay_van_ban", "date") }} as ngay_van_ban,
    {{ cast_or_null("so_nhan_su", "integer") }} as so_nhan_su,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_bao_chi__van_phong") }} as refused where refused._row_number = prepared._row_number)
