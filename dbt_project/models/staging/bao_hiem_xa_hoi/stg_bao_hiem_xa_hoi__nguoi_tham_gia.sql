-- Generated from catalog/systems/bao_hiem_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_hiem_xa_hoi", "nguoi_tham_gia") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ clean_text(without_apostrophe("ma_xa")) }} as ma_xa,
            {{ translated("loai_bao_hiem", {"BB": "bhxh_bat_buoc", "TN": "bhxh_tu_nguyen", "YT": "bhyt", "TH": "bhtn"}) }} as loai_bao_hiem,
            {{ plain_number("so_nguoi", ".") }} as so_nguoi,
            {{ plain_number("so_nguoi_nu", ".") }} as so_nguoi_nu,
            {{ plain_number("so_don_vi", ".") }} as so_don_vi,
            {{ iso_date("ngay_chot_so_lieu", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot_so_lieu
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    ma_xa,
    loai_bao_hiem,
    {{ cast_or_null("so_nguoi", "integer") }} as so_nguoi,
    {{ cast_or_null("so_nguoi_nu", "integer") }} as so_nguoi_nu,
    {{ cast_or_null("so_don_vi", "integer") }} as so_don_vi,
    {{ cast_or_null("ngay_chot_so_lieu", "date") }} as ngay_chot_so_lieu
from prepared
where not exists (select 1 from {{ ref("quarantine_bao_hiem_xa_hoi__nguoi_tham_gia") }} as refused where refused._row_number = prepared._row_number)
