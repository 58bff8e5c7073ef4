-- Generated from catalog/systems/the_thao_van_hoa_co_so.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("the_thao_van_hoa_co_so", "thanh_tich") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_giai") }} as ma_giai,
            {{ clean_text("ten_giai") }} as ten_giai,
            {{ translated("cap_giai", {"Quốc tế": "quoc_te", "Quốc gia": "quoc_gia", "Khu vực": "khu_vuc", "Tỉnh": "cap_tinh"}) }} as cap_giai,
            {{ translated("mon", {"Điền kinh": "dien_kinh", "Bóng đá": "bong_da", "Bóng chuyền": "bong_chuyen", "Cầu lông": "cau_long", "Bóng bàn": "bong_ban", "Võ cổ truyền": "vo_co_truyen", "Taekwondo": "taekwondo", "Karate": "karate", "Boxing": "boxing", "Bắn nỏ": "ban_no", "Đẩy gậy": "day_gay", "Kéo co": "keo_co", "Tung còn": "tung_con", "Đua thuyền": "dua_thuyen"}) }} as mon,
            {{ translated("nhom_tuoi", {"Trẻ": "tre", "Vô địch": "vo_dich", "Phong trào": "phong_trao"}) }} as nhom_tuoi,
            {{ iso_date("tu_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as tu_ngay,
            {{ iso_date("den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as den_ngay,
            {{ clean_text("noi_to_chuc") }} as noi_to_chuc,
            {{ plain_number("so_van_dong_vien", ".") }} as so_van_dong_vien,
            {{ plain_number("so_van_dong_vien_nu", ".") }} as so_van_dong_vien_nu,
            {{ plain_number("huy_chuong_vang", ".") }} as huy_chuong_vang,
            {{ plain_number("huy_chuong_bac", ".") }} as huy_chuong_bac,
            {{ plain_number("huy_chuong_dong", ".") }} as huy_chuong_dong,
            {{ plain_number("tong_huy_chuong", ".") }} as tong_huy_chuong,
            {{ plain_number("hang_toan_doan", ".") }} as hang_toan_doan,
            {{ plain_number("so_doan", ".") }} as so_doan
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_giai,
    ten_giai,
    cap_giai,
    mon,
    nhom_tuoi,
    {{ cast_or_null("tu_ngay", "date") }} as tu_ngay,
    {{ cast_or_null("den_ngay", "date") }} as den_ngay,
    noi_to_chuc,
    {{ cast_or_null("so_van_dong_vien", "integer") }} as so_van_dong_vien,
    {{ cast_or_null("so_van_dong_vien_nu", "integer") }} as so_van_dong_vien_nu,
    {{ cast_or_null("huy_chuong_vang", "integer") }} as huy_chuong_vang,
    {{ cast_or_null("huy_chuong_bac", "integer") }} as huy_chuong_bac,
    {{ cast_or_null("huy_chuong_dong", "integer") }} as huy_chuong_dong,
    {{ cast_or_null("tong_huy_chuong", "integer") }} as tong_huy_chuong,
    {{ cast_or_null("hang_toan_doan", "integer") }} as hang_toan_doan,
    {{ cast_or_null("so_doan", "integer") }} as so_doan
from prepared
where not exists (select 1 from {{ ref("quarantine_the_thao_van_hoa_co_so__thanh_tich") }} as refused where refused._row_number = prepared._row_number)
