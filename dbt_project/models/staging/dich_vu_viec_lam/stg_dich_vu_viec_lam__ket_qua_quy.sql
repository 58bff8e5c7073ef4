-- Generated from catalog/systems/dich_vu_viec_lam.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dich_vu_viec_lam", "ket_qua_quy") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ clean_text("ma_to_chuc") }} as ma_to_chuc,
            {{ plain_number("so_luot_tu_van", ".") }} as so_luot_tu_van,
            {{ plain_number("so_luot_gioi_thieu", ".") }} as so_luot_gioi_thieu,
            {{ plain_number("so_nguoi_nhan_viec", ".") }} as so_nguoi_nhan_viec,
            {{ plain_number("so_nguoi_nhan_viec_nu", ".") }} as so_nguoi_nhan_viec_nu,
            {{ plain_number("so_vi_tri_tuyen_dung", ".") }} as so_vi_tri_tuyen_dung,
            {{ plain_number("so_phien_giao_dich", ".") }} as so_phien_giao_dich,
            {{ iso_date("ngay_chot_so_lieu", ["YYYY-MM-DD"]) }} as ngay_chot_so_lieu
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    ma_to_chuc,
    {{ cast_or_null("so_luot_tu_van", "integer") }} as so_luot_tu_van,
    {{ cast_or_null("so_luot_gioi_thieu", "integer") }} as so_luot_gioi_thieu,
    {{ cast_or_null("so_nguoi_nhan_viec", "integer") }} as so_nguoi_nhan_viec,
    {{ cast_or_null("so_nguoi_nhan_viec_nu", "integer") }} as so_nguoi_nhan_viec_nu,
    {{ cast_or_null("so_vi_tri_tuyen_dung", "integer") }} as so_vi_tri_tuyen_dung,
    {{ cast_or_null("so_phien_giao_dich", "integer") }} as so_phien_giao_dich,
    {{ cast_or_null("ngay_chot_so_lieu", "date") }} as ngay_chot_so_lieu
from prepared
where not exists (select 1 from {{ ref("quarantine_dich_vu_viec_lam__ket_qua_quy") }} as refused where refused._row_number = prepared._row_number)
