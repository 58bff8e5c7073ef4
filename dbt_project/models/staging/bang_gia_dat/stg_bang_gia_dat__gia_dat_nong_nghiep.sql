-- Generated from catalog/systems/bang_gia_dat.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bang_gia_dat", "gia_dat_nong_nghiep") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_ban_hanh", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_ban_hanh,
            {{ iso_date("ngay_hieu_luc", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_het_hieu_luc", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_het_hieu_luc,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ translated("loai_dat", {"LUC": "luc", "LUK": "luk", "HNK": "hnk", "CLN": "cln", "RSX": "rsx", "RPH": "rph", "RDD": "rdd", "NTS": "nts"}) }} as loai_dat,
            {{ translated("khu_vuc", {"I": "khu_vuc_1", "II": "khu_vuc_2", "III": "khu_vuc_3"}) }} as khu_vuc,
            {{ plain_number("gia_vi_tri_1", ",", factor="1000") }} as gia_vi_tri_1,
            {{ plain_number("gia_vi_tri_2", ",", factor="1000") }} as gia_vi_tri_2,
            {{ plain_number("gia_vi_tri_3", ",", factor="1000") }} as gia_vi_tri_3
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_van_ban,
    {{ cast_or_null("ngay_ban_hanh", "date") }} as ngay_ban_hanh,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc,
    {{ cast_or_null("ngay_het_hieu_luc", "date") }} as ngay_het_hieu_luc,
    ma_xa,
    loai_dat,
    khu_vuc,
    {{ cast_or_null("gia_vi_tri_1", "integer") }} as gia_vi_tri_1,
    {{ cast_or_null("gia_vi_tri_2", "integer") }} as gia_vi_tri_2,
    {{ cast_or_null("gia_vi_tri_3", "integer") }} as gia_vi_tri_3
from prepared
where not exists (select 1 from {{ ref("quarantine_bang_gia_dat__gia_dat_nong_nghiep") }} as refused where refused._row_number = prepared._row_number)
