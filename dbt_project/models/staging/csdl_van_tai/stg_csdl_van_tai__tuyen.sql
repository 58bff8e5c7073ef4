-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "tuyen") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_tuyen") }} as ma_tuyen,
            {{ clean_text("ten_tuyen") }} as ten_tuyen,
            {{ translated("loai_tuyen", {"NT": "noi_tinh", "LT": "lien_tinh", "QT": "lien_van_quoc_te"}) }} as loai_tuyen,
            {{ clean_text("noi_den_khi_cong_bo") }} as noi_den_khi_cong_bo,
            {{ clean_text("ma_tinh_den") }} as ma_tinh_den,
            {{ clean_text("ben_di") }} as ben_di,
            {{ clean_text("ma_xa_ben_di") }} as ma_xa_ben_di,
            {{ clean_text("ben_den") }} as ben_den,
            {{ clean_text("hanh_trinh") }} as hanh_trinh,
            {{ plain_number("cu_ly_km", ",") }} as cu_ly_km,
            {{ plain_number("luu_luong_quy_hoach", ".") }} as luu_luong_quy_hoach,
            {{ plain_number("so_chuyen_thang", ".") }} as so_chuyen_thang,
            {{ plain_number("thoi_gian_phut", ".") }} as thoi_gian_phut,
            {{ translated("phan_loai", {"1": "dang_khai_thac", "2": "quy_hoach_moi", "3": "tam_dung", "0": "bai_bo"}) }} as phan_loai,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_tuyen,
    ten_tuyen,
    loai_tuyen,
    noi_den_khi_cong_bo,
    ma_tinh_den,
    ben_di,
    ma_xa_ben_di,
    ben_den,
    hanh_trinh,
    {{ cast_or_null("cu_ly_km", "decimal") }} as cu_ly_km,
    {{ cast_or_null("luu_luong_quy_hoach", "integer") }} as luu_luong_quy_hoach,
    {{ cast_or_null("so_chuyen_thang", "integer") }} as so_chuyen_thang,
    {{ cast_or_null("thoi_gian_phut", "integer") }} as thoi_gian_phut,
    phan_loai,
    so_van_ban,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_van_tai__tuyen") }} as refused where refused._row_number = prepared._row_number)
