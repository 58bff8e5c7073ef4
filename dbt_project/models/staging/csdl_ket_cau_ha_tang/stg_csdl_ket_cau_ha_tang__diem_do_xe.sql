-- Generated from catalog/systems/csdl_ket_cau_ha_tang.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ket_cau_ha_tang", "diem_do_xe") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("loai_diem", {"BD": "bai_do_xe", "LD": "long_duong", "DN": "tram_dung_nghi", "CH": "trong_cho", "BV": "trong_benh_vien", "DL": "khu_du_lich"}) }} as loai_diem,
            {{ clean_text("la_cong_cong") }} as la_cong_cong,
            {{ clean_text("co_trong_giu") }} as co_trong_giu,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ plain_number("so_cho_o_to", ".") }} as so_cho_o_to,
            {{ plain_number("so_cho_mo_to", ".") }} as so_cho_mo_to,
            {{ plain_number("so_cho_khuyet_tat", ".") }} as so_cho_khuyet_tat,
            {{ plain_number("so_tru_sac", ".") }} as so_tru_sac,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("la_ca_nhan") }} as la_ca_nhan,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_van_ban", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_van_ban,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_diem,
    ten_diem,
    loai_diem,
    {{ cast_or_null("la_cong_cong", "boolean") }} as la_cong_cong,
    {{ cast_or_null("co_trong_giu", "boolean") }} as co_trong_giu,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("dien_tich_m2", "decimal") }} as dien_tich_m2,
    {{ cast_or_null("so_cho_o_to", "integer") }} as so_cho_o_to,
    {{ cast_or_null("so_cho_mo_to", "integer") }} as so_cho_mo_to,
    {{ cast_or_null("so_cho_khuyet_tat", "integer") }} as so_cho_khuyet_tat,
    {{ cast_or_null("so_tru_sac", "integer") }} as so_tru_sac,
    gio_mo_cua,
    gio_dong_cua,
    don_vi_quan_ly,
    ma_so_doanh_nghiep,
    {{ cast_or_null("la_ca_nhan", "boolean") }} as la_ca_nhan,
    so_van_ban,
    {{ cast_or_null("ngay_van_ban", "date") }} as ngay_van_ban,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_ket_cau_ha_tang__diem_do_xe") }} as refused where refused._row_number = prepared._row_number)
