-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "cong_tac") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_hieu") }} as ma_hieu,
            {{ clean_text("ten_cong_tac") }} as ten_cong_tac,
            {{ clean_text("chuong") }} as chuong,
            {{ translated("nhom_cong_tac", {"XD": "xay_dung", "LD": "lap_dat", "KS": "khao_sat", "SC": "sua_chua"}) }} as nhom_cong_tac,
            {{ translated("don_vi", {"m3": "m3", "m2": "m2", "m": "m", "tấn": "tan", "cái": "cai", "bộ": "bo", "cọc": "coc", "100m3": "100m3", "100m2": "100m2", "100m": "100m", "km": "km", "ha": "ha"}) }} as don_vi,
            {{ translated("loai_dinh_muc", {"1": "chung", "2": "dac_thu"}) }} as loai_dinh_muc,
            {{ clean_text("ma_van_ban") }} as ma_van_ban,
            {{ clean_text("thanh_phan_cong_viec") }} as thanh_phan_cong_viec
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_hieu,
    ten_cong_tac,
    chuong,
    nhom_cong_tac,
    don_vi,
    loai_dinh_muc,
    ma_van_ban,
    thanh_phan_cong_viec
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_xay_dung__cong_tac") }} as refused where refused._row_number = prepared._row_number)
