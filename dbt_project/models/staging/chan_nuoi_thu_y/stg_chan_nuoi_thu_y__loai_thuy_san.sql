-- Generated from catalog/systems/chan_nuoi_thu_y.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chan_nuoi_thu_y", "loai_thuy_san") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_loai") }} as ma_loai,
            {{ plain_number("so_thu_tu", ".") }} as so_thu_tu,
            {{ translated("nhom_loai", {"Cá": "ca", "Giáp xác": "giap_xac", "Nhuyễn thể": "nhuyen_the", "Lưỡng cư, bò sát": "luong_cu_bo_sat", "Khác": "da_gai", "Rong tảo": "rong_tao"}) }} as nhom_loai,
            {{ clean_text("ten_viet") }} as ten_viet,
            {{ clean_text("ten_khoa_hoc") }} as ten_khoa_hoc,
            {{ translated("moi_truong", {"Ngọt": "ngot", "Lợ": "lo", "Mặn": "man"}) }} as moi_truong,
            {{ clean_text("dang_nuoi_tai_tinh") }} as dang_nuoi_tai_tinh,
            {{ plain_number("so_co_so_uong_giong", ".") }} as so_co_so_uong_giong,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_loai,
    {{ cast_or_null("so_thu_tu", "integer") }} as so_thu_tu,
    nhom_loai,
    ten_viet,
    ten_khoa_hoc,
    moi_truong,
    {{ cast_or_null("dang_nuoi_tai_tinh", "boolean") }} as dang_nuoi_tai_tinh,
    {{ cast_or_null("so_co_so_uong_giong", "integer") }} as so_co_so_uong_giong,
    so_van_ban,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc
from prepared
where not exists (select 1 from {{ ref("quarantine_chan_nuoi_thu_y__loai_thuy_san") }} as refused where refused._row_number = prepared._row_number)
