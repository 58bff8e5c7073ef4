-- Generated from catalog/systems/van_ban_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("van_ban_tnmt", "quyet_dinh_dtm") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_ho_so") }} as ma_ho_so,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_quyet_dinh,
            {{ translated("co_quan_ban_hanh", {"UBND": "ubnd_tinh", "BO": "bo"}) }} as co_quan_ban_hanh,
            {{ iso_date("ngay_nop_ho_so", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_nop_ho_so,
            {{ iso_date("ngay_hop_hoi_dong", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_hop_hoi_dong,
            {{ clean_text("ten_du_an") }} as ten_du_an,
            {{ translated("linh_vuc_du_an", {"Khai thác khoáng sản": "khai_khoang", "Thủy điện": "thuy_dien", "Chế biến nông sản": "che_bien_nong_san", "Xử lý chất thải": "xu_ly_chat_thai", "Dịch vụ": "dich_vu", "Sản xuất công nghiệp": "san_xuat", "Lâm nghiệp": "lam_nghiep", "Hạ tầng": "ha_tang"}) }} as linh_vuc_du_an,
            {{ plain_number("dien_tich_ha", ".") }} as dien_tich_ha,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("nhom_moi_truong", {"I": "nhom_i", "II": "nhom_ii", "III": "nhom_iii"}) }} as nhom_moi_truong,
            {{ clean_text("ten_chu_du_an") }} as ten_chu_du_an,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("tinh_trang_hieu_luc", {"HL": "con_hieu_luc", "TT": "bi_thay_the", "HB": "bai_bo"}) }} as tinh_trang_hieu_luc,
            {{ clean_text("duong_dan") }} as duong_dan,
            {{ clean_text("phu_luc_may_doc") }} as phu_luc_may_doc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_ho_so,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    co_quan_ban_hanh,
    {{ cast_or_null("ngay_nop_ho_so", "date") }} as ngay_nop_ho_so,
    {{ cast_or_null("ngay_hop_hoi_dong", "date") }} as ngay_hop_hoi_dong,
    ten_du_an,
    linh_vuc_du_an,
    {{ cast_or_null("dien_tich_ha", "decimal") }} as dien_tich_ha,
    ma_xa,
    nhom_moi_truong,
    ten_chu_du_an,
    ma_so_doanh_nghiep,
    tinh_trang_hieu_luc,
    duong_dan,
    phu_luc_may_doc
from prepared
where not exists (select 1 from {{ ref("quarantine_van_ban_tnmt__quyet_dinh_dtm") }} as refused where refused._row_number = prepared._row_number)
