-- Generated from catalog/systems/le_hoi_su_kien.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("le_hoi_su_kien", "le_hoi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_le_hoi") }} as ma_le_hoi,
            {{ clean_text("ten_le_hoi") }} as ten_le_hoi,
            {{ translated("loai_le_hoi", {"TT": "truyen_thong", "VH": "van_hoa", "NG": "nganh_nghe"}) }} as loai_le_hoi,
            {{ clean_text("cong_dong") }} as cong_dong,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("lich", {"AM": "am_lich", "DUONG": "duong_lich"}) }} as lich,
            {{ plain_number("thang_to_chuc", ".") }} as thang_to_chuc,
            {{ plain_number("ngay_to_chuc", ".") }} as ngay_to_chuc,
            {{ plain_number("so_ngay", ".") }} as so_ngay,
            {{ plain_number("chu_ky_nam", ".") }} as chu_ky_nam,
            {{ clean_text("ma_di_san") }} as ma_di_san,
            {{ plain_number("nam_phuc_dung", ".") }} as nam_phuc_dung,
            {{ clean_text("con_to_chuc") }} as con_to_chuc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_le_hoi,
    ten_le_hoi,
    loai_le_hoi,
    cong_dong,
    ma_xa,
    lich,
    {{ cast_or_null("thang_to_chuc", "integer") }} as thang_to_chuc,
    {{ cast_or_null("ngay_to_chuc", "integer") }} as ngay_to_chuc,
    {{ cast_or_null("so_ngay", "integer") }} as so_ngay,
    {{ cast_or_null("chu_ky_nam", "integer") }} as chu_ky_nam,
    ma_di_san,
    {{ cast_or_null("nam_phuc_dung", "integer") }} as nam_phuc_dung,
    {{ cast_or_null("con_to_chuc", "boolean") }} as con_to_chuc
from prepared
where not exists (select 1 from {{ ref("quarantine_le_hoi_su_kien__le_hoi") }} as refused where refused._row_number = prepared._row_number)
