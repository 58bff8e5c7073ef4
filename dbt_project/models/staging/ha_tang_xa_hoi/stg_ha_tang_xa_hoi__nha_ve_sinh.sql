-- Generated from catalog/systems/ha_tang_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("ha_tang_xa_hoi", "nha_ve_sinh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("vi_tri", {"CV": "cong_vien", "CHO": "cho", "BEN": "ben_xe", "DL": "diem_du_lich", "DT": "duong_pho"}) }} as vi_tri,
            {{ plain_number("so_buong_nam", ".") }} as so_buong_nam,
            {{ plain_number("so_buong_nu", ".") }} as so_buong_nu,
            {{ plain_number("so_buong_tiep_can", ".") }} as so_buong_tiep_can,
            {{ clean_text("thu_phi") }} as thu_phi,
            {{ plain_number("gia_luot", ".") }} as gia_luot,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ translated("tinh_trang_ky_thuat", {"T": "tot", "K": "can_sua_chua", "H": "hu_hong"}) }} as tinh_trang_ky_thuat,
            {{ plain_number("nam_su_dung", ".") }} as nam_su_dung,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_cong_trinh,
    ten_cong_trinh,
    vi_tri,
    {{ cast_or_null("so_buong_nam", "integer") }} as so_buong_nam,
    {{ cast_or_null("so_buong_nu", "integer") }} as so_buong_nu,
    {{ cast_or_null("so_buong_tiep_can", "integer") }} as so_buong_tiep_can,
    {{ cast_or_null("thu_phi", "boolean") }} as thu_phi,
    {{ cast_or_null("gia_luot", "integer") }} as gia_luot,
    gio_mo_cua,
    tinh_trang_ky_thuat,
    {{ cast_or_null("nam_su_dung", "integer") }} as nam_su_dung,
    don_vi_quan_ly,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_ha_tang_xa_hoi__nha_ve_sinh") }} as refused where refused._row_number = prepared._row_number)
