-- Generated from catalog/systems/bang_gia_dat.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bang_gia_dat", "gia_dat_phi_nong_nghiep") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_ban_hanh", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_ban_hanh,
            {{ iso_date("ngay_hieu_luc", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_het_hieu_luc", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_het_hieu_luc,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ clean_text("ma_doan") }} as ma_doan,
            {{ clean_text("ten_duong") }} as ten_duong,
            {{ clean_text("doan_tu") }} as doan_tu,
            {{ clean_text("doan_den") }} as doan_den,
            {{ translated("khu_vuc_gia", {"ĐT": "do_thi", "NT": "nong_thon"}) }} as khu_vuc_gia,
            {{ translated("loai_dat", {"ODT": "odt", "ONT": "ont", "TMD": "tmd", "SKC": "skc"}) }} as loai_dat,
            {{ plain_number("gia_vi_tri_1", ",", factor="1000") }} as gia_vi_tri_1,
            {{ plain_number("gia_vi_tri_2", ",", factor="1000") }} as gia_vi_tri_2,
            {{ plain_number("gia_vi_tri_3", ",", factor="1000") }} as gia_vi_tri_3,
            {{ plain_number("gia_vi_tri_4", ",", factor="1000") }} as gia_vi_tri_4
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
    ma_doan,
    ten_duong,
    doan_tu,
    doan_den,
    khu_vuc_gia,
    loai_dat,
    {{ cast_or_null("gia_vi_tri_1", "integer") }} as gia_vi_tri_1,
    {{ cast_or_null("gia_vi_tri_2", "integer") }} as gia_vi_tri_2,
    {{ cast_or_null("gia_vi_tri_3", "integer") }} as gia_vi_tri_3,
    {{ cast_or_null("gia_vi_tri_4", "integer") }} as gia_vi_tri_4
from prepared
where not exists (select 1 from {{ ref("quarantine_bang_gia_dat__gia_dat_phi_nong_nghiep") }} as refused where refused._row_number = prepared._row_number)
