-- Generated from catalog/systems/chi_so_gia.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chi_so_gia", "suat_von") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ",") }} as nam,
            {{ clean_text("ma_suat_von") }} as ma_suat_von,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("nhom_cong_trinh", {"NO": "nha_o", "GD": "giao_duc", "YT": "y_te", "VH": "van_hoa_the_thao", "TS": "tru_so", "KS": "khach_san", "CN": "cong_nghiep", "GT": "giao_thong", "TL": "thuy_loi", "HT": "ha_tang_ky_thuat"}) }} as nhom_cong_trinh,
            {{ translated("don_vi", {"m² sàn": "m2_san", "học sinh": "hoc_sinh", "giường": "giuong", "phòng": "phong", "km": "km", "m²": "m2", "m³/ngày đêm": "m3_ngay_dem", "ha": "ha", "chỗ": "cho"}) }} as don_vi,
            {{ plain_number("suat_von", ",", factor="1000") }} as suat_von,
            {{ plain_number("chi_phi_xay_dung", ",", factor="1000") }} as chi_phi_xay_dung,
            {{ plain_number("chi_phi_thiet_bi", ",", factor="1000") }} as chi_phi_thiet_bi,
            {{ plain_number("he_so_vung", ",") }} as he_so_vung,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_quyet_dinh
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    ma_suat_von,
    ten_cong_trinh,
    nhom_cong_trinh,
    don_vi,
    {{ cast_or_null("suat_von", "decimal") }} as suat_von,
    {{ cast_or_null("chi_phi_xay_dung", "decimal") }} as chi_phi_xay_dung,
    {{ cast_or_null("chi_phi_thiet_bi", "decimal") }} as chi_phi_thiet_bi,
    {{ cast_or_null("he_so_vung", "decimal") }} as he_so_vung,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh
from prepared
where not exists (select 1 from {{ ref("quarantine_chi_so_gia__suat_von") }} as refused where refused._row_number = prepared._row_number)
