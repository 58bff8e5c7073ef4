-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "bao_cao_luu_tru") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ month_text("thang") }} as thang,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("loai_co_so", {"KS": "khach_san", "NN": "nha_nghi", "HS": "homestay", "NK": "nha_khach", "BT": "khu_nghi_duong"}) }} as loai_co_so,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("so_phong", ".") }} as so_phong,
            {{ plain_number("so_khach", ".") }} as so_khach,
            {{ plain_number("so_khach_quoc_te", ".") }} as so_khach_quoc_te,
            {{ plain_number("so_ngay_khach", ".") }} as so_ngay_khach,
            {{ plain_number("so_ngay_phong", ".") }} as so_ngay_phong,
            {{ iso_date("ngay_chot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    thang,
    ma_co_so,
    loai_co_so,
    ma_xa,
    {{ cast_or_null("so_phong", "integer") }} as so_phong,
    {{ cast_or_null("so_khach", "integer") }} as so_khach,
    {{ cast_or_null("so_khach_quoc_te", "integer") }} as so_khach_quoc_te,
    {{ cast_or_null("so_ngay_khach", "integer") }} as so_ngay_khach,
    {{ cast_or_null("so_ngay_phong", "integer") }} as so_ngay_phong,
    {{ cast_or_null("ngay_chot", "date") }} as ngay_chot
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_du_lich__bao_cao_luu_tru") }} as refused where refused._row_number = prepared._row_number)
