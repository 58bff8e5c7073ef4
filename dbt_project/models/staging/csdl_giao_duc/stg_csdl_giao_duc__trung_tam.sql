-- Generated from catalog/systems/csdl_giao_duc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_giao_duc", "trung_tam") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_trung_tam") }} as ma_trung_tam,
            {{ clean_text("ten_trung_tam") }} as ten_trung_tam,
            {{ translated("linh_vuc", {"NN": "ngoai_ngu", "TH": "tin_hoc", "NNTH": "ngoai_ngu_tin_hoc"}) }} as linh_vuc,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap", "3": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap_phep", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_phep,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ plain_number("so_phong_hoc", ".") }} as so_phong_hoc,
            {{ plain_number("so_may_tinh", ".") }} as so_may_tinh,
            {{ plain_number("so_giao_vien", ".") }} as so_giao_vien,
            {{ plain_number("so_giao_vien_nuoc_ngoai", ".") }} as so_giao_vien_nuoc_ngoai,
            {{ plain_number("so_hoc_vien", ".") }} as so_hoc_vien,
            {{ clean_text("ngoai_ngu_giang_day") }} as ngoai_ngu_giang_day,
            {{ clean_text("chuong_trinh_tin_hoc") }} as chuong_trinh_tin_hoc,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_trung_tam,
    ten_trung_tam,
    linh_vuc,
    loai_hinh,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    so_giay_phep,
    {{ cast_or_null("ngay_cap_phep", "date") }} as ngay_cap_phep,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    {{ cast_or_null("so_phong_hoc", "integer") }} as so_phong_hoc,
    {{ cast_or_null("so_may_tinh", "integer") }} as so_may_tinh,
    {{ cast_or_null("so_giao_vien", "integer") }} as so_giao_vien,
    {{ cast_or_null("so_giao_vien_nuoc_ngoai", "integer") }} as so_giao_vien_nuoc_ngoai,
    {{ cast_or_null("so_hoc_vien", "integer") }} as so_hoc_vien,
    ngoai_ngu_giang_day,
    chuong_trinh_tin_hoc,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_giao_duc__trung_tam") }} as refused where refused._row_number = prepared._row_number)
