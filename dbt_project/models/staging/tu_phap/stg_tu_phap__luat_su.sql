-- Generated from catalog/systems/tu_phap.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("tu_phap", "luat_su") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_dang_ky_hoat_dong") }} as so_dang_ky_hoat_dong,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ translated("hinh_thuc", {"VPLS": "van_phong_luat_su", "CTLTNHH1": "cong_ty_luat_tnhh_1tv", "CTLTNHH2": "cong_ty_luat_tnhh_2tv", "CTLHD": "cong_ty_luat_hop_danh", "CN": "chi_nhanh"}) }} as hinh_thuc,
            {{ clean_text("ma_so_thue") }} as ma_so_thue,
            {{ iso_date("ngay_dang_ky", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky,
            {{ clean_text("linh_vuc_hanh_nghe") }} as linh_vuc_hanh_nghe,
            {{ plain_number("so_luat_su", ".") }} as so_luat_su,
            {{ plain_number("so_luat_su_dieu_hanh", ".") }} as so_luat_su_dieu_hanh,
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
    so_dang_ky_hoat_dong,
    ten_to_chuc,
    hinh_thuc,
    ma_so_thue,
    {{ cast_or_null("ngay_dang_ky", "date") }} as ngay_dang_ky,
    linh_vuc_hanh_nghe,
    {{ cast_or_null("so_luat_su", "integer") }} as so_luat_su,
    {{ cast_or_null("so_luat_su_dieu_hanh", "integer") }} as so_luat_su_dieu_hanh,
    ma_xa,
    dia_chi,
    dien_thoai,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_tu_phap__luat_su") }} as refused where refused._row_number = prepared._row_number)
