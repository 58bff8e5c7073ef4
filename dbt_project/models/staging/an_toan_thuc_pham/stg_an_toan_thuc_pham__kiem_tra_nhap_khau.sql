-- Generated from catalog/systems/an_toan_thuc_pham.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("an_toan_thuc_pham", "kiem_tra_nhap_khau") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_don_vi") }} as ma_don_vi,
            {{ clean_text("ten_don_vi") }} as ten_don_vi,
            {{ translated("nhom_san_pham", {"TPBVSK": "bao_ve_suc_khoe", "PGTP": "phu_gia", "BBDC": "dung_cu_bao_goi", "NUOC": "nuoc_dong_chai", "TPK": "khac"}) }} as nhom_san_pham,
            {{ translated("phuong_thuc_kiem_tra", {"TT": "thong_thuong", "TT+C": "thong_thuong_va_chat"}) }} as phuong_thuc_kiem_tra,
            {{ padded("ma_tinh", 2) }} as ma_tinh,
            {{ clean_text("cua_khau") }} as cua_khau,
            {{ translated("co_quan_chi_dinh", {"BYT": "bo_y_te", "BNNMT": "bo_nnmt", "BCT": "bo_cong_thuong"}) }} as co_quan_chi_dinh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ clean_text("lien_ket") }} as lien_ket
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_don_vi,
    ten_don_vi,
    nhom_san_pham,
    phuong_thuc_kiem_tra,
    ma_tinh,
    cua_khau,
    co_quan_chi_dinh,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    lien_ket
from prepared
where not exists (select 1 from {{ ref("quarantine_an_toan_thuc_pham__kiem_tra_nhap_khau") }} as refused where refused._row_number = prepared._row_number)
