-- Generated from catalog/systems/csdl_duoc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_duoc", "thuoc") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_dang_ky") }} as so_dang_ky,
            {{ clean_text("ten_thuoc") }} as ten_thuoc,
            {{ translated("nhom_thuoc", {"HD": "hoa_duoc", "DL": "duoc_lieu", "CT": "co_truyen", "SP": "sinh_pham", "VX": "vac_xin"}) }} as nhom_thuoc,
            {{ clean_text("hoat_chat") }} as hoat_chat,
            {{ clean_text("ham_luong") }} as ham_luong,
            {{ clean_text("dang_bao_che") }} as dang_bao_che,
            {{ clean_text("quy_cach") }} as quy_cach,
            {{ translated("tieu_chuan", {"DDVN": "ddvn", "USP": "usp", "BP": "bp", "EP": "ep", "JP": "jp", "TCCS": "tccs", "NSX": "tccs"}) }} as tieu_chuan,
            {{ plain_number(without_suffix("tuoi_tho_thang", "tháng"), ".") }} as tuoi_tho_thang,
            {{ clean_text("ke_don") }} as ke_don,
            {{ clean_text("co_so_san_xuat") }} as co_so_san_xuat,
            {{ clean_text("nuoc_san_xuat") }} as nuoc_san_xuat,
            {{ clean_text("co_so_dang_ky") }} as co_so_dang_ky,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("tinh_trang", {"1": "cap", "2": "gia_han", "9": "thu_hoi"}) }} as tinh_trang
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_dang_ky,
    ten_thuoc,
    nhom_thuoc,
    hoat_chat,
    ham_luong,
    dang_bao_che,
    quy_cach,
    tieu_chuan,
    {{ cast_or_null("tuoi_tho_thang", "integer") }} as tuoi_tho_thang,
    {{ cast_or_null("ke_don", "boolean") }} as ke_don,
    co_so_san_xuat,
    nuoc_san_xuat,
    co_so_dang_ky,
    so_quyet_dinh,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    tinh_trang
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_duoc__thuoc") }} as refused where refused._row_number = prepared._row_number)
