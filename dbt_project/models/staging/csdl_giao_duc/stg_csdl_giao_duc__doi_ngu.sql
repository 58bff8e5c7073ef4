-- Generated from catalog/systems/csdl_giao_duc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_giao_duc", "doi_ngu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("nam_hoc") }} as nam_hoc,
            {{ clean_text("ma_truong") }} as ma_truong,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("cap_hoc", {"1": "nha_tre", "2": "mau_giao", "3": "tieu_hoc", "4": "thcs", "5": "thpt", "6": "gdtx"}) }} as cap_hoc,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap", "3": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ plain_number("so_giao_vien", ".") }} as so_giao_vien,
            {{ plain_number("so_giao_vien_nu", ".") }} as so_giao_vien_nu,
            {{ plain_number("so_giao_vien_bien_che", ".") }} as so_giao_vien_bien_che,
            {{ plain_number("so_giao_vien_hop_dong", ".") }} as so_giao_vien_hop_dong,
            {{ plain_number("so_giao_vien_dat_chuan", ".") }} as so_giao_vien_dat_chuan,
            {{ plain_number("so_giao_vien_tren_chuan", ".") }} as so_giao_vien_tren_chuan,
            {{ iso_date("ngay_chot_so_lieu", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot_so_lieu
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    nam_hoc,
    ma_truong,
    ma_xa,
    cap_hoc,
    loai_hinh,
    {{ cast_or_null("so_giao_vien", "integer") }} as so_giao_vien,
    {{ cast_or_null("so_giao_vien_nu", "integer") }} as so_giao_vien_nu,
    {{ cast_or_null("so_giao_vien_bien_che", "integer") }} as so_giao_vien_bien_che,
    {{ cast_or_null("so_giao_vien_hop_dong", "integer") }} as so_giao_vien_hop_dong,
    {{ cast_or_null("so_giao_vien_dat_chuan", "integer") }} as so_giao_vien_dat_chuan,
    {{ cast_or_null("so_giao_vien_tren_chuan", "integer") }} as so_giao_vien_tren_chuan,
    {{ cast_or_null("ngay_chot_so_lieu", "date") }} as ngay_chot_so_lieu
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_giao_duc__doi_ngu") }} as refused where refused._row_number = prepared._row_number)
