-- Generated from catalog/systems/tu_phap.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("tu_phap", "cong_chung") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_so") }} as ma_so,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ translated("loai_to_chuc", {"PCC": "phong_cong_chung", "VPCC": "van_phong_cong_chung"}) }} as loai_to_chuc,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ clean_text("so_dang_ky_hoat_dong") }} as so_dang_ky_hoat_dong,
            {{ iso_date("ngay_dang_ky_hoat_dong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky_hoat_dong,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ plain_number("so_cong_chung_vien", ".") }} as so_cong_chung_vien,
            {{ plain_number("so_viec_cong_chung", ".") }} as so_viec_cong_chung,
            {{ plain_number("so_viec_chung_thuc", ".") }} as so_viec_chung_thuc,
            {{ plain_number("nam_thong_ke", ".") }} as nam_thong_ke,
            {{ translated("trang_thai", {"HOAT_DONG": "dang_hoat_dong", "TAM_NGUNG": "tam_ngung", "CHAM_DUT": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_so,
    ten_to_chuc,
    loai_to_chuc,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    so_dang_ky_hoat_dong,
    {{ cast_or_null("ngay_dang_ky_hoat_dong", "date") }} as ngay_dang_ky_hoat_dong,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    dien_thoai,
    {{ cast_or_null("so_cong_chung_vien", "integer") }} as so_cong_chung_vien,
    {{ cast_or_null("so_viec_cong_chung", "integer") }} as so_viec_cong_chung,
    {{ cast_or_null("so_viec_chung_thuc", "integer") }} as so_viec_chung_thuc,
    {{ cast_or_null("nam_thong_ke", "integer") }} as nam_thong_ke,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_tu_phap__cong_chung") }} as refused where refused._row_number = prepared._row_number)
