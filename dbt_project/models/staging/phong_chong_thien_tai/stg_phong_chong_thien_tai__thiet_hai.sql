-- Generated from catalog/systems/phong_chong_thien_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("phong_chong_thien_tai", "thiet_hai") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_dot") }} as ma_dot,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("lan_bao_cao", ".") }} as lan_bao_cao,
            {{ translated("trang_thai", {"N": "nhanh", "C": "chinh_thuc"}) }} as trang_thai,
            {{ iso_date("ngay_bao_cao", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_bao_cao,
            {{ plain_number("so_nguoi_anh_huong", ".") }} as so_nguoi_anh_huong,
            {{ plain_number("so_nguoi_chet", ".") }} as so_nguoi_chet,
            {{ plain_number("so_nguoi_mat_tich", ".") }} as so_nguoi_mat_tich,
            {{ plain_number("so_nguoi_bi_thuong", ".") }} as so_nguoi_bi_thuong,
            {{ plain_number("nha_thiet_hai_tren_70", ".") }} as nha_thiet_hai_tren_70,
            {{ plain_number("nha_thiet_hai_50_70", ".") }} as nha_thiet_hai_50_70,
            {{ plain_number("nha_thiet_hai_30_50", ".") }} as nha_thiet_hai_30_50,
            {{ plain_number("nha_thiet_hai_duoi_30", ".") }} as nha_thiet_hai_duoi_30,
            {{ plain_number("nha_di_doi", ".") }} as nha_di_doi,
            {{ plain_number("lua_ha", ",") }} as lua_ha,
            {{ plain_number("hoa_mau_ha", ",") }} as hoa_mau_ha,
            {{ plain_number("cay_lau_nam_ha", ",") }} as cay_lau_nam_ha,
            {{ plain_number("gia_suc_chet", ".") }} as gia_suc_chet,
            {{ plain_number("gia_cam_chet", ".") }} as gia_cam_chet,
            {{ plain_number("kenh_hu_hong_m", ".") }} as kenh_hu_hong_m,
            {{ plain_number("cong_trinh_thuy_loi", ".") }} as cong_trinh_thuy_loi,
            {{ plain_number("cong_trinh_nuoc_sach", ".") }} as cong_trinh_nuoc_sach,
            {{ plain_number("duong_sat_lo_m", ".") }} as duong_sat_lo_m,
            {{ plain_number("uoc_thiet_hai", ",", factor="1000000") }} as uoc_thiet_hai
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_dot,
    ma_xa,
    {{ cast_or_null("lan_bao_cao", "integer") }} as lan_bao_cao,
    trang_thai,
    {{ cast_or_null("ngay_bao_cao", "date") }} as ngay_bao_cao,
    {{ cast_or_null("so_nguoi_anh_huong", "integer") }} as so_nguoi_anh_huong,
    {{ cast_or_null("so_nguoi_chet", "integer") }} as so_nguoi_chet,
    {{ cast_or_null("so_nguoi_mat_tich", "integer") }} as so_nguoi_mat_tich,
    {{ cast_or_null("so_nguoi_bi_thuong", "integer") }} as so_nguoi_bi_thuong,
    {{ cast_or_null("nha_thiet_hai_tren_70", "integer") }} as nha_thiet_hai_tren_70,
    {{ cast_or_null("nha_thiet_hai_50_70", "integer") }} as nha_thiet_hai_50_70,
    {{ cast_or_null("nha_thiet_hai_30_50", "integer") }} as nha_thiet_hai_30_50,
    {{ cast_or_null("nha_thiet_hai_duoi_30", "integer") }} as nha_thiet_hai_duoi_30,
    {{ cast_or_null("nha_di_doi", "integer") }} as nha_di_doi,
    {{ cast_or_null("lua_ha", "decimal") }} as lua_ha,
    {{ cast_or_null("hoa_mau_ha", "decimal") }} as hoa_mau_ha,
    {{ cast_or_null("cay_lau_nam_ha", "decimal") }} as cay_lau_nam_ha,
    {{ cast_or_null("gia_suc_chet", "integer") }} as gia_suc_chet,
    {{ cast_or_null("gia_cam_chet", "integer") }} as gia_cam_chet,
    {{ cast_or_null("kenh_hu_hong_m", "integer") }} as kenh_hu_hong_m,
    {{ cast_or_null("cong_trinh_thuy_loi", "integer") }} as cong_trinh_thuy_loi,
    {{ cast_or_null("cong_trinh_nuoc_sach", "integer") }} as cong_trinh_nuoc_sach,
    {{ cast_or_null("duong_sat_lo_m", "integer") }} as duong_sat_lo_m,
    {{ cast_or_null("uoc_thiet_hai", "integer") }} as uoc_thiet_hai
from prepared
where not exists (select 1 from {{ ref("quarantine_phong_chong_thien_tai__thiet_hai") }} as refused where refused._row_number = prepared._row_number)
