-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "phan_bon") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_phan_bon") }} as ma_phan_bon,
            {{ clean_text("ten_phan_bon") }} as ten_phan_bon,
            {{ translated("loai_phan_bon", {"N": "dam", "P": "lan", "K": "kali", "NPK": "npk", "HC": "huu_co", "HCVS": "huu_co_vi_sinh", "HCK": "huu_co_khoang", "TVL": "vi_luong"}) }} as loai_phan_bon,
            {{ translated("phuong_thuc_bon", {"R": "bon_re", "L": "bon_la"}) }} as phuong_thuc_bon,
            {{ plain_number("dam_pct", ",") }} as dam_pct,
            {{ plain_number("lan_pct", ",") }} as lan_pct,
            {{ plain_number("kali_pct", ",") }} as kali_pct,
            {{ plain_number("huu_co_pct", ",") }} as huu_co_pct,
            {{ clean_text("to_chuc_dang_ky") }} as to_chuc_dang_ky,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_cong_nhan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cong_nhan,
            {{ iso_date("ngay_het_luu_hanh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_luu_hanh,
            {{ plain_number("so_diem_ban", ",") }} as so_diem_ban,
            {{ plain_number("gia_ban_le", ",", factor="1000") }} as gia_ban_le,
            {{ iso_date("ngay_khao_sat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_khao_sat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_phan_bon,
    ten_phan_bon,
    loai_phan_bon,
    phuong_thuc_bon,
    {{ cast_or_null("dam_pct", "decimal") }} as dam_pct,
    {{ cast_or_null("lan_pct", "decimal") }} as lan_pct,
    {{ cast_or_null("kali_pct", "decimal") }} as kali_pct,
    {{ cast_or_null("huu_co_pct", "decimal") }} as huu_co_pct,
    to_chuc_dang_ky,
    so_quyet_dinh,
    {{ cast_or_null("ngay_cong_nhan", "date") }} as ngay_cong_nhan,
    {{ cast_or_null("ngay_het_luu_hanh", "date") }} as ngay_het_luu_hanh,
    {{ cast_or_null("so_diem_ban", "integer") }} as so_diem_ban,
    {{ cast_or_null("gia_ban_le", "integer") }} as gia_ban_le,
    {{ cast_or_null("ngay_khao_sat", "date") }} as ngay_khao_sat
from prepared
where not exists (select 1 from {{ ref("quarantine_trong_trot_bvtv__phan_bon") }} as refused where refused._row_number = prepared._row_number)
