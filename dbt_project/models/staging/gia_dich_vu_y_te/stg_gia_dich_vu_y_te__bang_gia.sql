-- Generated from catalog/systems/gia_dich_vu_y_te.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_dich_vu_y_te", "bang_gia") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_dich_vu") }} as ma_dich_vu,
            {{ clean_text("ten_dich_vu") }} as ten_dich_vu,
            {{ translated("nhom_dich_vu", {"Khám": "kham", "Giường": "giuong", "PT": "phau_thuat", "TT": "thu_thuat", "XN": "xet_nghiem", "CĐHA": "chan_doan_hinh_anh", "TDCN": "tham_do_chuc_nang"}) }} as nhom_dich_vu,
            {{ translated("nhom_co_so", {"BYT": "bo_y_te", "II": "hang_ii", "III": "hang_iii", "TYT": "tram_y_te"}) }} as nhom_co_so,
            {{ plain_number("gia", ",", factor="1000") }} as gia,
            {{ translated("duoc_bhyt", {"x": "true", "-": "false"}) }} as duoc_bhyt,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_het_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_hieu_luc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_dich_vu,
    ten_dich_vu,
    nhom_dich_vu,
    nhom_co_so,
    {{ cast_or_null("gia", "integer") }} as gia,
    duoc_bhyt,
    so_van_ban,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc,
    {{ cast_or_null("ngay_het_hieu_luc", "date") }} as ngay_het_hieu_luc
from prepared
where not exists (select 1 from {{ ref("quarantine_gia_dich_vu_y_te__bang_gia") }} as refused where refused._row_number = prepared._row_number)
