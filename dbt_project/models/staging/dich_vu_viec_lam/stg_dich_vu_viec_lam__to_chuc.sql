-- Generated from catalog/systems/dich_vu_viec_lam.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dich_vu_viec_lam", "to_chuc") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_to_chuc") }} as ma_to_chuc,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ translated("loai_to_chuc", {"TTDVVL": "trung_tam_nha_nuoc", "TTDT": "trung_tam_doan_the", "DN": "doanh_nghiep"}) }} as loai_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD"]) }} as ngay_het_han,
            {{ plain_number("tien_ky_quy", ".", factor="1000000") }} as tien_ky_quy,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD"]) }} as ngay_quyet_dinh,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ plain_number("so_nhan_vien", ".") }} as so_nhan_vien,
            {{ translated("trang_thai", {"ACTIVE": "dang_hoat_dong", "PAUSED": "tam_ngung", "CLOSED": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_to_chuc,
    ten_to_chuc,
    loai_to_chuc,
    ma_so_doanh_nghiep,
    so_giay_phep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    {{ cast_or_null("tien_ky_quy", "integer") }} as tien_ky_quy,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    dia_chi,
    ma_xa,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    dien_thoai,
    {{ cast_or_null("so_nhan_vien", "integer") }} as so_nhan_vien,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_dich_vu_viec_lam__to_chuc") }} as refused where refused._row_number = prepared._row_number)
