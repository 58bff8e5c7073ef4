-- Generated from catalog/systems/noi_vu_hoi_quy.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("noi_vu_hoi_quy", "nuoi_duong_ncc") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_co_so", {"ND": "nuoi_duong", "DD": "dieu_duong", "NDDD": "nuoi_duong_dieu_duong"}) }} as loai_co_so,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ plain_number("cong_suat_nuoi_duong", ".") }} as cong_suat_nuoi_duong,
            {{ plain_number("cong_suat_dieu_duong", ".") }} as cong_suat_dieu_duong,
            {{ plain_number("so_luot_dieu_duong", ".") }} as so_luot_dieu_duong,
            {{ plain_number("so_can_bo", ".") }} as so_can_bo,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    ten_co_so,
    loai_co_so,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("cong_suat_nuoi_duong", "integer") }} as cong_suat_nuoi_duong,
    {{ cast_or_null("cong_suat_dieu_duong", "integer") }} as cong_suat_dieu_duong,
    {{ cast_or_null("so_luot_dieu_duong", "integer") }} as so_luot_dieu_duong,
    {{ cast_or_null("so_can_bo", "integer") }} as so_can_bo,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_noi_vu_hoi_quy__nuoi_duong_ncc") }} as refused where refused._row_number = prepared._row_number)
