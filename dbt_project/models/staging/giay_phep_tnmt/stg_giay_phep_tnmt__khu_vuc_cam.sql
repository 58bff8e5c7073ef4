-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "khu_vuc_cam") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_khu_vuc_cam") }} as ma_khu_vuc_cam,
            {{ clean_text("ten_khu_vuc") }} as ten_khu_vuc,
            {{ translated("loai_cam", {"C": "cam", "TC": "tam_thoi_cam"}) }} as loai_cam,
            {{ translated("ly_do_cam", {"DT": "di_tich", "RUNG": "rung_phong_ho_dac_dung", "GT": "hanh_lang_giao_thong", "TL": "cong_trinh_thuy_loi", "DIEN": "hanh_lang_luoi_dien", "DC": "khu_dan_cu"}) }} as ly_do_cam,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ iso_date("tu_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as tu_ngay,
            {{ iso_date("den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as den_ngay,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_khu_vuc_cam,
    ten_khu_vuc,
    loai_cam,
    ly_do_cam,
    ma_xa,
    {{ cast_or_null("dien_tich_ha", "decimal") }} as dien_tich_ha,
    {{ cast_or_null("tu_ngay", "date") }} as tu_ngay,
    {{ cast_or_null("den_ngay", "date") }} as den_ngay,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh
from prepared
where not exists (select 1 from {{ ref("quarantine_giay_phep_tnmt__khu_vuc_cam") }} as refused where refused._row_number = prepared._row_number)
