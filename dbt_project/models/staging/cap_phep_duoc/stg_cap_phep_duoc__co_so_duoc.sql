-- Generated from catalog/systems/cap_phep_duoc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("cap_phep_duoc", "co_so_duoc") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_chung_nhan") }} as so_giay_chung_nhan,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("chu_the", {"DN": "to_chuc", "DVSN": "to_chuc", "HKD": "ho_kinh_doanh"}) }} as chu_the,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("loai_co_so", {"BB": "ban_buon", "NT": "nha_thuoc", "QT": "quay_thuoc", "TTT": "tu_thuoc_tram_y_te", "DL": "co_so_duoc_lieu"}) }} as loai_co_so,
            {{ translated("pham_vi", {"T": "thuoc", "NL": "nguyen_lieu", "TNL": "thuoc_va_nguyen_lieu", "TTY": "thuoc_thiet_yeu", "DL": "duoc_lieu"}) }} as pham_vi,
            {{ clean_text("thuoc_kiem_soat") }} as thuoc_kiem_soat,
            {{ clean_text("so_thuc_hanh_tot") }} as so_thuc_hanh_tot,
            {{ iso_date("han_thuc_hanh_tot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as han_thuc_hanh_tot,
            {{ plain_number(without_suffix("dien_tich_m2", "m2"), ",") }} as dien_tich_m2,
            {{ clean_text("co_kho_lanh") }} as co_kho_lanh,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "0": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_chung_nhan,
    ten_co_so,
    chu_the,
    ma_so_doanh_nghiep,
    loai_co_so,
    pham_vi,
    {{ cast_or_null("thuoc_kiem_soat", "boolean") }} as thuoc_kiem_soat,
    so_thuc_hanh_tot,
    {{ cast_or_null("han_thuc_hanh_tot", "date") }} as han_thuc_hanh_tot,
    {{ cast_or_null("dien_tich_m2", "decimal") }} as dien_tich_m2,
    {{ cast_or_null("co_kho_lanh", "boolean") }} as co_kho_lanh,
    gio_mo_cua,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_cap_phep_duoc__co_so_duoc") }} as refused where refused._row_number = prepared._row_number)
