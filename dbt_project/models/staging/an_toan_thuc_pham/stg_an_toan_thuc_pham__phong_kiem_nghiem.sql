-- Generated from catalog/systems/an_toan_thuc_pham.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("an_toan_thuc_pham", "phong_kiem_nghiem") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_phong") }} as ma_phong,
            {{ clean_text("ten_don_vi") }} as ten_don_vi,
            {{ clean_text("co_quan_chu_quan") }} as co_quan_chu_quan,
            {{ padded("ma_tinh", 2) }} as ma_tinh,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ translated("linh_vuc", {"Hóa lý": "hoa_ly", "Vi sinh": "vi_sinh", "Hóa lý, vi sinh": "hoa_ly_vi_sinh"}) }} as linh_vuc,
            {{ translated("la_kiem_chung", {"x": "true", "-": "false"}) }} as la_kiem_chung,
            {{ plain_number("so_chi_tieu", ".") }} as so_chi_tieu,
            {{ clean_text("so_cong_nhan_iso_17025") }} as so_cong_nhan_iso_17025,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ clean_text("lien_ket") }} as lien_ket,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_phong,
    ten_don_vi,
    co_quan_chu_quan,
    ma_tinh,
    dia_chi,
    linh_vuc,
    la_kiem_chung,
    {{ cast_or_null("so_chi_tieu", "integer") }} as so_chi_tieu,
    so_cong_nhan_iso_17025,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    lien_ket,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_an_toan_thuc_pham__phong_kiem_nghiem") }} as refused where refused._row_number = prepared._row_number)
