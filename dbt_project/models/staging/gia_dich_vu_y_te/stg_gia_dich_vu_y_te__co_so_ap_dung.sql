-- Generated from catalog/systems/gia_dich_vu_y_te.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_dich_vu_y_te", "co_so_ap_dung") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_cskcb") }} as ma_cskcb,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("nhom_co_so", {"BYT": "bo_y_te", "II": "hang_ii", "III": "hang_iii", "TYT": "tram_y_te"}) }} as nhom_co_so,
            {{ iso_date("ngay_ap_dung", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ap_dung,
            {{ plain_number("so_dich_vu_thuc_hien", ".") }} as so_dich_vu_thuc_hien
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_cskcb,
    ten_co_so,
    nhom_co_so,
    {{ cast_or_null("ngay_ap_dung", "date") }} as ngay_ap_dung,
    {{ cast_or_null("so_dich_vu_thuc_hien", "integer") }} as so_dich_vu_thuc_hien
from prepared
where not exists (select 1 from {{ ref("quarantine_gia_dich_vu_y_te__co_so_ap_dung") }} as refused where refused._row_number = prepared._row_number)
