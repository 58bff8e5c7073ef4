-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "thuoc") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_thuoc") }} as ma_thuoc,
            {{ clean_text("hoat_chat") }} as hoat_chat,
            {{ clean_text("ham_luong") }} as ham_luong,
            {{ clean_text("ten_thuong_pham") }} as ten_thuong_pham,
            {{ clean_text("dang_thuoc") }} as dang_thuoc,
            {{ translated("nhom_thuoc", {"TS": "tru_sau", "TB": "tru_benh", "TC": "tru_co", "CH": "tru_chuot", "OC": "tru_oc", "DH": "dieu_hoa_sinh_truong", "MO": "tru_moi", "LS": "bao_quan_lam_san", "KT": "khu_trung_kho", "DD": "dan_du"}) }} as nhom_thuoc,
            {{ clean_text("doi_tuong") }} as doi_tuong,
            {{ translated("nhom_doc", {"1": "1", "2": "2", "3": "3", "4": "4", "5": "5"}) }} as nhom_doc,
            {{ plain_number("thoi_gian_cach_ly", ".") }} as thoi_gian_cach_ly,
            {{ clean_text("ma_hs") }} as ma_hs,
            {{ clean_text("to_chuc_dang_ky") }} as to_chuc_dang_ky,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_thuoc,
    hoat_chat,
    ham_luong,
    ten_thuong_pham,
    dang_thuoc,
    nhom_thuoc,
    doi_tuong,
    nhom_doc,
    {{ cast_or_null("thoi_gian_cach_ly", "integer") }} as thoi_gian_cach_ly,
    ma_hs,
    to_chuc_dang_ky,
    so_van_ban,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc
from prepared
where not exists (select 1 from {{ ref("quarantine_trong_trot_bvtv__thuoc") }} as refused where refused._row_number = prepared._row_number)
