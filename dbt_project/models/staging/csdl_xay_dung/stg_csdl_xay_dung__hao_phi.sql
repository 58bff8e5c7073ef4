-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "hao_phi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_hieu") }} as ma_hieu,
            {{ translated("loai_hao_phi", {"VL": "vat_lieu", "NC": "nhan_cong", "M": "may_thi_cong"}) }} as loai_hao_phi,
            {{ clean_text("ma_hao_phi") }} as ma_hao_phi,
            {{ clean_text("ten_hao_phi") }} as ten_hao_phi,
            {{ translated("don_vi", {"m3": "m3", "m2": "m2", "m": "m", "kg": "kg", "tấn": "tan", "viên": "vien", "cái": "cai", "lít": "lit", "kWh": "kwh", "công": "cong", "ca": "ca", "%": "phan_tram", "cây": "cay", "bộ": "bo"}) }} as don_vi,
            {{ plain_number("muc_hao_phi", ",") }} as muc_hao_phi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_hieu,
    loai_hao_phi,
    ma_hao_phi,
    ten_hao_phi,
    don_vi,
    {{ cast_or_null("muc_hao_phi", "decimal") }} as muc_hao_phi
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_xay_dung__hao_phi") }} as refused where refused._row_number = prepared._row_number)
