-- Generated from catalog/systems/csdl_duoc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_duoc", "gia_ke_khai") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_dang_ky") }} as so_dang_ky,
            {{ iso_date("ngay_ke_khai", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ke_khai,
            {{ translated("loai_ke_khai", {"KK": "ke_khai_lan_dau", "KKL": "ke_khai_lai"}) }} as loai_ke_khai,
            {{ translated("don_vi_tinh", {"Viên": "vien", "Lọ": "lo", "Ống": "ong", "Gói": "goi", "Chai": "chai", "Tuýp": "tuyp", "Hộp": "hop"}) }} as don_vi_tinh,
            {{ plain_number("gia_ke_khai", ",") }} as gia_ke_khai,
            {{ clean_text("don_vi_ke_khai") }} as don_vi_ke_khai,
            {{ clean_text("so_ho_so") }} as so_ho_so
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_dang_ky,
    {{ cast_or_null("ngay_ke_khai", "date") }} as ngay_ke_khai,
    loai_ke_khai,
    don_vi_tinh,
    {{ cast_or_null("gia_ke_khai", "decimal") }} as gia_ke_khai,
    don_vi_ke_khai,
    so_ho_so
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_duoc__gia_ke_khai") }} as refused where refused._row_number = prepared._row_number)
