-- Generated from catalog/systems/csdl_y_te.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_y_te", "tiem_chung") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_diem_tiem") }} as ma_diem_tiem,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_diem_tiem") }} as ten_diem_tiem,
            {{ translated("loai_tiem_chung", {"MR": "mo_rong", "DV": "dich_vu", "CH": "ca_hai"}) }} as loai_tiem_chung,
            {{ translated("hinh_thuc_diem", {"C": "co_dinh", "L": "ngoai_tram"}) }} as hinh_thuc_diem,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("so_van_ban_cong_bo") }} as so_van_ban_cong_bo,
            {{ iso_date("ngay_cong_bo", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cong_bo,
            {{ plain_number("so_ban_tiem", ".") }} as so_ban_tiem,
            {{ plain_number("so_tu_lanh_vac_xin", ".") }} as so_tu_lanh_vac_xin,
            {{ plain_number("so_nguoi_toi_da_moi_buoi", ".") }} as so_nguoi_toi_da_moi_buoi,
            {{ clean_text("ngay_tiem_hang_thang") }} as ngay_tiem_hang_thang,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_diem_tiem,
    ma_co_so,
    ten_diem_tiem,
    loai_tiem_chung,
    hinh_thuc_diem,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    so_van_ban_cong_bo,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo,
    {{ cast_or_null("so_ban_tiem", "integer") }} as so_ban_tiem,
    {{ cast_or_null("so_tu_lanh_vac_xin", "integer") }} as so_tu_lanh_vac_xin,
    {{ cast_or_null("so_nguoi_toi_da_moi_buoi", "integer") }} as so_nguoi_toi_da_moi_buoi,
    ngay_tiem_hang_thang,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_y_te__tiem_chung") }} as refused where refused._row_number = prepared._row_number)
