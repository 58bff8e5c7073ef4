-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "tuyen_buyt") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_tuyen_buyt") }} as ma_tuyen_buyt,
            {{ clean_text("ten_tuyen") }} as ten_tuyen,
            {{ clean_text("diem_dau") }} as diem_dau,
            {{ clean_text("ma_xa_diem_dau") }} as ma_xa_diem_dau,
            {{ clean_text("diem_cuoi") }} as diem_cuoi,
            {{ clean_text("ma_xa_diem_cuoi") }} as ma_xa_diem_cuoi,
            {{ clean_text("lo_trinh") }} as lo_trinh,
            {{ plain_number("chieu_dai_km", ",") }} as chieu_dai_km,
            {{ plain_number("so_diem_dung", ".") }} as so_diem_dung,
            {{ plain_number("gian_cach_phut", ".") }} as gian_cach_phut,
            {{ clean_text("gio_bat_dau") }} as gio_bat_dau,
            {{ clean_text("gio_ket_thuc") }} as gio_ket_thuc,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ plain_number("suc_chua", ".") }} as suc_chua,
            {{ clean_text("co_tro_gia") }} as co_tro_gia,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "0": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_tuyen_buyt,
    ten_tuyen,
    diem_dau,
    ma_xa_diem_dau,
    diem_cuoi,
    ma_xa_diem_cuoi,
    lo_trinh,
    {{ cast_or_null("chieu_dai_km", "decimal") }} as chieu_dai_km,
    {{ cast_or_null("so_diem_dung", "integer") }} as so_diem_dung,
    {{ cast_or_null("gian_cach_phut", "integer") }} as gian_cach_phut,
    gio_bat_dau,
    gio_ket_thuc,
    so_giay_phep,
    {{ cast_or_null("suc_chua", "integer") }} as suc_chua,
    {{ cast_or_null("co_tro_gia", "boolean") }} as co_tro_gia,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_van_tai__tuyen_buyt") }} as refused where refused._row_number = prepared._row_number)
