-- Generated from catalog/systems/quan_trac_moi_truong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_trac_moi_truong", "nguon_thai") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_nguon_thai") }} as ma_nguon_thai,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("loai_nguon_thai", {"CN": "cong_nghiep", "DV": "dich_vu", "DC": "khu_dan_cu", "BV": "y_te", "CH": "cho", "BR": "bai_rac"}) }} as loai_nguon_thai,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("nguon_tiep_nhan") }} as nguon_tiep_nhan,
            {{ plain_number("luu_luong_toi_da", ",") }} as luu_luong_toi_da,
            {{ plain_number("luu_luong_trung_binh", ",") }} as luu_luong_trung_binh,
            {{ translated("che_do_xa", {"LT": "lien_tuc", "GD": "gian_doan"}) }} as che_do_xa,
            {{ translated("phuong_thuc_xa", {"TC": "tu_chay", "BD": "bom_day"}) }} as phuong_thuc_xa,
            {{ clean_text("co_he_thong_xu_ly") }} as co_he_thong_xu_ly,
            {{ clean_text("quy_chuan_nuoc_thai") }} as quy_chuan_nuoc_thai,
            {{ clean_text("so_giay_phep_moi_truong") }} as so_giay_phep_moi_truong,
            {{ iso_date("ngay_dieu_tra", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dieu_tra
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_nguon_thai,
    ten_co_so,
    ma_so_doanh_nghiep,
    loai_nguon_thai,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    nguon_tiep_nhan,
    {{ cast_or_null("luu_luong_toi_da", "decimal") }} as luu_luong_toi_da,
    {{ cast_or_null("luu_luong_trung_binh", "decimal") }} as luu_luong_trung_binh,
    che_do_xa,
    phuong_thuc_xa,
    {{ cast_or_null("co_he_thong_xu_ly", "boolean") }} as co_he_thong_xu_ly,
    quy_chuan_nuoc_thai,
    so_giay_phep_moi_truong,
    {{ cast_or_null("ngay_dieu_tra", "date") }} as ngay_dieu_tra
from prepared
where not exists (select 1 from {{ ref("quarantine_quan_trac_moi_truong__nguon_thai") }} as refused where refused._row_number = prepared._row_number)
