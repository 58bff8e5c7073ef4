-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "khach_diem") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ month_text("thang") }} as thang,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("so_luot_khach", ".") }} as so_luot_khach,
            {{ plain_number("so_luot_khach_quoc_te", ".") }} as so_luot_khach_quoc_te,
            {{ plain_number("so_ve_ban", ".") }} as so_ve_ban,
            {{ plain_number("so_luot_mien_ve", ".") }} as so_luot_mien_ve,
            {{ plain_number("doanh_thu_ve", ",", factor="1000000") }} as doanh_thu_ve,
            {{ plain_number("so_ngay_dong_cua", ".") }} as so_ngay_dong_cua,
            {{ iso_date("ngay_chot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    thang,
    ma_diem,
    ma_xa,
    {{ cast_or_null("so_luot_khach", "integer") }} as so_luot_khach,
    {{ cast_or_null("so_luot_khach_quoc_te", "integer") }} as so_luot_khach_quoc_te,
    {{ cast_or_null("so_ve_ban", "integer") }} as so_ve_ban,
    {{ cast_or_null("so_luot_mien_ve", "integer") }} as so_luot_mien_ve,
    {{ cast_or_null("doanh_thu_ve", "integer") }} as doanh_thu_ve,
    {{ cast_or_null("so_ngay_dong_cua", "integer") }} as so_ngay_dong_cua,
    {{ cast_or_null("ngay_chot", "date") }} as ngay_chot
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_du_lich__khach_diem") }} as refused where refused._row_number = prepared._row_number)
