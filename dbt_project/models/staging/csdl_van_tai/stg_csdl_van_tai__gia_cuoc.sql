-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "gia_cuoc") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_ke_khai") }} as so_ke_khai,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ clean_text("ma_tuyen") }} as ma_tuyen,
            {{ translated("hang_xe", {"GN": "ghe_ngoi", "GI": "giuong_nam", "PH": "giuong_phong"}) }} as hang_xe,
            {{ plain_number("gia_ve", ",", factor="1000") }} as gia_ve,
            {{ plain_number("gia_ve_lien_truoc", ",", factor="1000") }} as gia_ve_lien_truoc,
            {{ plain_number(without_suffix("phu_thu_le_tet", "%"), ",") }} as phu_thu_le_tet,
            {{ clean_text("gom_an_uong") }} as gom_an_uong,
            {{ translated("ly_do_dieu_chinh", {"LD": "ke_khai_lan_dau", "NL": "gia_nhien_lieu", "CP": "chi_phi_khac", "GG": "giam_gia"}) }} as ly_do_dieu_chinh,
            {{ iso_date("ngay_ke_khai", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ke_khai,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_ke_khai,
    so_giay_phep,
    ma_tuyen,
    hang_xe,
    {{ cast_or_null("gia_ve", "integer") }} as gia_ve,
    {{ cast_or_null("gia_ve_lien_truoc", "integer") }} as gia_ve_lien_truoc,
    {{ cast_or_null("phu_thu_le_tet", "decimal") }} as phu_thu_le_tet,
    {{ cast_or_null("gom_an_uong", "boolean") }} as gom_an_uong,
    ly_do_dieu_chinh,
    {{ cast_or_null("ngay_ke_khai", "date") }} as ngay_ke_khai,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_van_tai__gia_cuoc") }} as refused where refused._row_number = prepared._row_number)
