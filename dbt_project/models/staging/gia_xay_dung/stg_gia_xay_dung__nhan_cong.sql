-- Generated from catalog/systems/gia_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_xay_dung", "nhan_cong") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("vung_luong", {"II": "vung_2", "III": "vung_3", "IV": "vung_4"}) }} as vung_luong,
            {{ translated("nhom_nhan_cong", {"N1": "nhom_1", "N2": "nhom_2", "N3": "nhom_3", "N4": "nhom_4", "VH": "van_hanh_may", "LX": "lai_xe", "KS": "ky_su", "NN": "nghe_nhan"}) }} as nhom_nhan_cong,
            {{ plain_number("bac", ",") }} as bac,
            {{ plain_number("so_bac", ",") }} as so_bac,
            {{ plain_number("he_so_cap_bac", ",") }} as he_so_cap_bac,
            {{ plain_number("he_so_binh_quan", ",") }} as he_so_binh_quan,
            {{ plain_number("don_gia_binh_quan", ",", factor="1000") }} as don_gia_binh_quan,
            {{ plain_number("don_gia", ",") }} as don_gia,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    vung_luong,
    nhom_nhan_cong,
    {{ cast_or_null("bac", "integer") }} as bac,
    {{ cast_or_null("so_bac", "integer") }} as so_bac,
    {{ cast_or_null("he_so_cap_bac", "decimal") }} as he_so_cap_bac,
    {{ cast_or_null("he_so_binh_quan", "decimal") }} as he_so_binh_quan,
    {{ cast_or_null("don_gia_binh_quan", "decimal") }} as don_gia_binh_quan,
    {{ cast_or_null("don_gia", "integer") }} as don_gia,
    so_van_ban,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo
from prepared
where not exists (select 1 from {{ ref("quarantine_gia_xay_dung__nhan_cong") }} as refused where refused._row_number = prepared._row_number)
