-- Generated from catalog/systems/tu_phap.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("tu_phap", "tro_giup_phap_ly") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_so") }} as ma_so,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ translated("loai_to_chuc", {"TT": "trung_tam_nha_nuoc", "CN": "chi_nhanh", "HD": "ky_hop_dong", "DK": "dang_ky_tham_gia"}) }} as loai_to_chuc,
            {{ clean_text("ma_so_truc_thuoc") }} as ma_so_truc_thuoc,
            {{ clean_text("so_dang_ky_hoat_dong") }} as so_dang_ky_hoat_dong,
            {{ iso_date("ngay_bat_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_bat_dau,
            {{ iso_date("ngay_ket_thuc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ket_thuc,
            {{ clean_text("linh_vuc_tro_giup") }} as linh_vuc_tro_giup,
            {{ plain_number("so_tro_giup_vien", ".") }} as so_tro_giup_vien,
            {{ plain_number("so_nguoi_thuc_hien_khac", ".") }} as so_nguoi_thuc_hien_khac,
            {{ plain_number("so_vu_viec", ".") }} as so_vu_viec,
            {{ plain_number("nam_thong_ke", ".") }} as nam_thong_ke,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ phone_text("dien_thoai") }} as dien_thoai,
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
    ma_so_truc_thuoc,
    so_dang_ky_hoat_dong,
    {{ cast_or_null("ngay_bat_dau", "date") }} as ngay_bat_dau,
    {{ cast_or_null("ngay_ket_thuc", "date") }} as ngay_ket_thuc,
    linh_vuc_tro_giup,
    {{ cast_or_null("so_tro_giup_vien", "integer") }} as so_tro_giup_vien,
    {{ cast_or_null("so_nguoi_thuc_hien_khac", "integer") }} as so_nguoi_thuc_hien_khac,
    {{ cast_or_null("so_vu_viec", "integer") }} as so_vu_viec,
    {{ cast_or_null("nam_thong_ke", "integer") }} as nam_thong_ke,
    ma_xa,
    dia_chi,
    dien_thoai,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_tu_phap__tro_giup_phap_ly") }} as refused where refused._row_number = prepared._row_number)
