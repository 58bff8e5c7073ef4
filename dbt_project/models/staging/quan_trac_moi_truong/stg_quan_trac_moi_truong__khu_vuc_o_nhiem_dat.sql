-- Generated from catalog/systems/quan_trac_moi_truong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_trac_moi_truong", "khu_vuc_o_nhiem_dat") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_khu_vuc") }} as ma_khu_vuc,
            {{ clean_text("ten_khu_vuc") }} as ten_khu_vuc,
            {{ translated("nguon_o_nhiem", {"BVTV": "kho_thuoc_bvtv", "BR": "bai_rac", "KS": "khai_khoang", "CN": "co_so_san_xuat"}) }} as nguon_o_nhiem,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ clean_text("chat_o_nhiem") }} as chat_o_nhiem,
            {{ plain_number("he_so_vuot", ",") }} as he_so_vuot,
            {{ plain_number("tong_diem", ",") }} as tong_diem,
            {{ translated("muc_do", {"1": "o_nhiem", "2": "nghiem_trong", "3": "dac_biet_nghiem_trong"}) }} as muc_do,
            {{ clean_text("don_vi_trach_nhiem") }} as don_vi_trach_nhiem,
            {{ iso_date("ngay_dieu_tra", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dieu_tra,
            {{ translated("tinh_trang_xu_ly", {"CXL": "chua_xu_ly", "KS": "khoanh_vung", "DXL": "dang_xu_ly", "DaXL": "da_xu_ly"}) }} as tinh_trang_xu_ly,
            {{ iso_date("ngay_xu_ly_xong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_xu_ly_xong
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_khu_vuc,
    ten_khu_vuc,
    nguon_o_nhiem,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("dien_tich_m2", "decimal") }} as dien_tich_m2,
    chat_o_nhiem,
    {{ cast_or_null("he_so_vuot", "decimal") }} as he_so_vuot,
    {{ cast_or_null("tong_diem", "integer") }} as tong_diem,
    muc_do,
    don_vi_trach_nhiem,
    {{ cast_or_null("ngay_dieu_tra", "date") }} as ngay_dieu_tra,
    tinh_trang_xu_ly,
    {{ cast_or_null("ngay_xu_ly_xong", "date") }} as ngay_xu_ly_xong
from prepared
where not exists (select 1 from {{ ref("quarantine_quan_trac_moi_truong__khu_vuc_o_nhiem_dat") }} as refused where refused._row_number = prepared._row_number)
