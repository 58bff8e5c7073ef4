-- Generated from catalog/systems/dich_vu_du_lieu_bo.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dich_vu_du_lieu_bo", "nhan_sinh_thai") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_chung_nhan") }} as ma_chung_nhan,
            {{ clean_text("ten_san_pham") }} as ten_san_pham,
            {{ translated("nhom_san_pham", {"SON": "son", "BDT": "chat_tay_rua", "DEN": "chieu_sang", "VLXD": "vat_lieu_xay_dung", "BB": "bao_bi", "VPP": "van_phong_pham", "DV": "dich_vu"}) }} as nhom_san_pham,
            {{ clean_text("tieu_chi") }} as tieu_chi,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ clean_text("tinh_thanh") }} as tinh_thanh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_cap", ["DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("bo_cap", {"BTNMT": "bo_tnmt", "BNNMT": "bo_nnmt"}) }} as bo_cap,
            {{ translated("trang_thai_giay_phep", {"HL": "con_hieu_luc", "HH": "het_han", "TH": "thu_hoi"}) }} as trang_thai_giay_phep,
            {{ clean_text("duong_dan") }} as duong_dan
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_chung_nhan,
    ten_san_pham,
    nhom_san_pham,
    tieu_chi,
    ten_doanh_nghiep,
    tinh_thanh,
    so_quyet_dinh,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    bo_cap,
    trang_thai_giay_phep,
    duong_dan
from prepared
where not exists (select 1 from {{ ref("quarantine_dich_vu_du_lieu_bo__nhan_sinh_thai") }} as refused where refused._row_number = prepared._row_number)
