-- Generated from catalog/systems/lam_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("lam_nghiep", "quyet_dinh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_van_ban") }} as ma_van_ban,
            {{ translated("loai_quyet_dinh", {"KK": "kiem_ke", "HT": "hien_trang"}) }} as loai_quyet_dinh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_ban_hanh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ban_hanh,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh,
            {{ clean_text("trich_yeu") }} as trich_yeu,
            {{ plain_number("nam_so_lieu", ".") }} as nam_so_lieu,
            {{ iso_date("ngay_chot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot,
            {{ plain_number("tong_dien_tich_rung_ha", ",") }} as tong_dien_tich_rung_ha,
            {{ plain_number("tong_tru_luong_m3", ",") }} as tong_tru_luong_m3,
            {{ plain_number(without_suffix("ty_le_che_phu", "%"), ",") }} as ty_le_che_phu,
            {{ clean_text("duong_dan") }} as duong_dan,
            {{ clean_text("thay_the") }} as thay_the,
            {{ clean_text("con_hieu_luc") }} as con_hieu_luc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_van_ban,
    loai_quyet_dinh,
    so_quyet_dinh,
    {{ cast_or_null("ngay_ban_hanh", "date") }} as ngay_ban_hanh,
    co_quan_ban_hanh,
    trich_yeu,
    {{ cast_or_null("nam_so_lieu", "integer") }} as nam_so_lieu,
    {{ cast_or_null("ngay_chot", "date") }} as ngay_chot,
    {{ cast_or_null("tong_dien_tich_rung_ha", "decimal") }} as tong_dien_tich_rung_ha,
    {{ cast_or_null("tong_tru_luong_m3", "integer") }} as tong_tru_luong_m3,
    {{ cast_or_null("ty_le_che_phu", "decimal") }} as ty_le_che_phu,
    duong_dan,
    thay_the,
    {{ cast_or_null("con_hieu_luc", "boolean") }} as con_hieu_luc
from prepared
where not exists (select 1 from {{ ref("quarantine_lam_nghiep__quyet_dinh") }} as refused where refused._row_number = prepared._row_number)
