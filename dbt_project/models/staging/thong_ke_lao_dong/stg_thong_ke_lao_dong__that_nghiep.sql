-- Generated from catalog/systems/thong_ke_lao_dong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("thong_ke_lao_dong", "that_nghiep") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ translated("dia_phuong", {"00": "ca_nuoc", "V2": "vung_trung_du_mien_nui", "11": "tinh_dien_bien"}) }} as dia_phuong,
            {{ translated("gioi_tinh", {"0": "chung", "1": "nam", "2": "nu"}) }} as gioi_tinh,
            {{ translated("khu_vuc", {"0": "chung", "TT": "thanh_thi", "NT": "nong_thon"}) }} as khu_vuc,
            {{ plain_number("luc_luong_lao_dong", ",", factor="1000") }} as luc_luong_lao_dong,
            {{ plain_number("so_that_nghiep", ",") }} as so_that_nghiep,
            {{ plain_number(without_suffix("ty_le_that_nghiep", "%"), ",") }} as ty_le_that_nghiep,
            {{ plain_number(without_suffix("ty_le_thieu_viec_lam", "%"), ",") }} as ty_le_thieu_viec_lam,
            {{ clean_text("la_uoc_tinh") }} as la_uoc_tinh,
            {{ clean_text("nguon_so_lieu") }} as nguon_so_lieu,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY"]) }} as ngay_cong_bo
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    dia_phuong,
    gioi_tinh,
    khu_vuc,
    {{ cast_or_null("luc_luong_lao_dong", "integer") }} as luc_luong_lao_dong,
    {{ cast_or_null("so_that_nghiep", "integer") }} as so_that_nghiep,
    {{ cast_or_null("ty_le_that_nghiep", "decimal") }} as ty_le_that_nghiep,
    {{ cast_or_null("ty_le_thieu_viec_lam", "decimal") }} as ty_le_thieu_viec_lam,
    {{ cast_or_null("la_uoc_tinh", "boolean") }} as la_uoc_tinh,
    nguon_so_lieu,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo
from prepared
where not exists (select 1 from {{ ref("quarantine_thong_ke_lao_dong__that_nghiep") }} as refused where refused._row_number = prepared._row_number)
