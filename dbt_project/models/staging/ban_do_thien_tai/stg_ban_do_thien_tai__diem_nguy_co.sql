-- Generated from catalog/systems/ban_do_thien_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("ban_do_thien_tai", "diem_nguy_co") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("loai_thien_tai", {"LQ": "lu_quet", "SL": "sat_lo", "NL": "ngap_lut", "RH": "ret_hai", "HH": "han_han", "CR": "chay_rung", "DL": "dong_loc_mua_da"}) }} as loai_thien_tai,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ translated("muc_nguy_co", {"1": "thap", "2": "trung_binh", "3": "cao", "4": "rat_cao"}) }} as muc_nguy_co,
            {{ plain_number("so_ho_anh_huong", ".") }} as so_ho_anh_huong,
            {{ plain_number("tong_ho_ban", ".") }} as tong_ho_ban,
            {{ clean_text("cong_trinh_anh_huong") }} as cong_trinh_anh_huong,
            {{ translated("tinh_trang_di_doi", {"CHUA": "chua_di_doi", "DANG": "dang_di_doi", "XONG": "da_di_doi"}) }} as tinh_trang_di_doi,
            {{ iso_date("ngay_dieu_tra", ["DD/MM/YYYY"]) }} as ngay_dieu_tra
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_diem,
    ten_diem,
    loai_thien_tai,
    ma_xa,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    muc_nguy_co,
    {{ cast_or_null("so_ho_anh_huong", "integer") }} as so_ho_anh_huong,
    {{ cast_or_null("tong_ho_ban", "integer") }} as tong_ho_ban,
    cong_trinh_anh_huong,
    tinh_trang_di_doi,
    {{ cast_or_null("ngay_dieu_tra", "date") }} as ngay_dieu_tra
from prepared
where not exists (select 1 from {{ ref("quarantine_ban_do_thien_tai__diem_nguy_co") }} as refused where refused._row_number = prepared._row_number)
