-- Generated from catalog/systems/csdl_giao_duc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_giao_duc", "quy_mo_truong") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("nam_hoc") }} as nam_hoc,
            {{ clean_text("ma_truong") }} as ma_truong,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("cap_hoc", {"1": "nha_tre", "2": "mau_giao", "3": "tieu_hoc", "4": "thcs", "5": "thpt", "6": "gdtx"}) }} as cap_hoc,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap", "3": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ plain_number("so_lop", ".") }} as so_lop,
            {{ plain_number("so_lop_ghep", ".") }} as so_lop_ghep,
            {{ plain_number("so_hoc_sinh", ".") }} as so_hoc_sinh,
            {{ plain_number("so_hoc_sinh_nu", ".") }} as so_hoc_sinh_nu,
            {{ plain_number("so_hoc_sinh_dan_toc", ".") }} as so_hoc_sinh_dan_toc,
            {{ plain_number("so_hoc_sinh_cuoi_cap", ".") }} as so_hoc_sinh_cuoi_cap,
            {{ plain_number("so_hoc_sinh_2_buoi", ".") }} as so_hoc_sinh_2_buoi,
            {{ plain_number("so_hoc_sinh_ban_tru", ".") }} as so_hoc_sinh_ban_tru,
            {{ iso_date("ngay_chot_so_lieu", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot_so_lieu
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    nam_hoc,
    ma_truong,
    ma_xa,
    cap_hoc,
    loai_hinh,
    {{ cast_or_null("so_lop", "integer") }} as so_lop,
    {{ cast_or_null("so_lop_ghep", "integer") }} as so_lop_ghep,
    {{ cast_or_null("so_hoc_sinh", "integer") }} as so_hoc_sinh,
    {{ cast_or_null("so_hoc_sinh_nu", "integer") }} as so_hoc_sinh_nu,
    {{ cast_or_null("so_hoc_sinh_dan_toc", "integer") }} as so_hoc_sinh_dan_toc,
    {{ cast_or_null("so_hoc_sinh_cuoi_cap", "integer") }} as so_hoc_sinh_cuoi_cap,
    {{ cast_or_null("so_hoc_sinh_2_buoi", "integer") }} as so_hoc_sinh_2_buoi,
    {{ cast_or_null("so_hoc_sinh_ban_tru", "integer") }} as so_hoc_sinh_ban_tru,
    {{ cast_or_null("ngay_chot_so_lieu", "date") }} as ngay_chot_so_lieu
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_giao_duc__quy_mo_truong") }} as refused where refused._row_number = prepared._row_number)
