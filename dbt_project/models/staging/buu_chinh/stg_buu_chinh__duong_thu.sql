-- Generated from catalog/systems/buu_chinh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("buu_chinh", "duong_thu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_tuyen") }} as ma_tuyen,
            {{ clean_text("ten_tuyen") }} as ten_tuyen,
            {{ translated("cap_duong_thu", {"1": "cap_1", "2": "cap_2", "3": "cap_3"}) }} as cap_duong_thu,
            {{ clean_text("ma_diem_dau") }} as ma_diem_dau,
            {{ clean_text("ma_diem_cuoi") }} as ma_diem_cuoi,
            {{ plain_number(without_suffix("cu_ly_km", "km"), ",") }} as cu_ly_km,
            {{ plain_number("so_diem_dung", ".") }} as so_diem_dung,
            {{ plain_number("tan_suat_tuan", ".") }} as tan_suat_tuan,
            {{ translated("phuong_tien", {"OTO": "o_to", "XM": "xe_may", "DB": "di_bo"}) }} as phuong_tien,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_tuyen,
    ten_tuyen,
    cap_duong_thu,
    ma_diem_dau,
    ma_diem_cuoi,
    {{ cast_or_null("cu_ly_km", "decimal") }} as cu_ly_km,
    {{ cast_or_null("so_diem_dung", "integer") }} as so_diem_dung,
    {{ cast_or_null("tan_suat_tuan", "integer") }} as tan_suat_tuan,
    phuong_tien,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_buu_chinh__duong_thu") }} as refused where refused._row_number = prepared._row_number)
