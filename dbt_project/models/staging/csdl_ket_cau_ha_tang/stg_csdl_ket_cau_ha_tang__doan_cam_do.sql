-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "doan_cam_do") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_doan") }} as ma_doan,
            {{ clean_text("ma_duong") }} as ma_duong,
            {{ clean_text("tu_diem") }} as tu_diem,
            {{ clean_text("den_diem") }} as den_diem,
            {{ plain_number("chieu_dai_m", ".") }} as chieu_dai_m,
            {{ translated("phia_cam", {"T": "trai", "P": "phai", "H": "hai_ben"}) }} as phia_cam,
            {{ clean_text("so_hieu_bien") }} as so_hieu_bien,
            {{ clean_text("gio_tu") }} as gio_tu,
            {{ clean_text("gio_den") }} as gio_den,
            {{ translated("loai_xe_cam", {"TC": "moi_xe", "OT": "o_to", "XT": "xe_tai"}) }} as loai_xe_cam,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_het_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_hieu_luc,
            {{ clean_text("duong_dan") }} as duong_dan
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_doan,
    ma_duong,
    tu_diem,
    den_diem,
    {{ cast_or_null("chieu_dai_m", "integer") }} as chieu_dai_m,
    phia_cam,
    so_hieu_bien,
    gio_tu,
    gio_den,
    loai_xe_cam,
    ma_xa,
    so_quyet_dinh,
    co_quan_ban_hanh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc,
    {{ cast_or_null("ngay_het_hieu_luc", "date") }} as ngay_het_hieu_luc,
    duong_dan
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_ket_cau_ha_tang__doan_cam_do") }} as refused where refused._row_number = prepared._row_number)
