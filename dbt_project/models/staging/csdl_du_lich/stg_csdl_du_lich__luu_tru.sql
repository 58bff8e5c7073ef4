-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "luu_tru") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_co_so", {"KS": "khach_san", "NN": "nha_nghi", "HS": "homestay", "NK": "nha_khach", "BT": "khu_nghi_duong"}) }} as loai_co_so,
            {{ plain_number("hang_sao", ".") }} as hang_sao,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("so_phong", ".") }} as so_phong,
            {{ plain_number("so_giuong", ".") }} as so_giuong,
            {{ plain_number("gia_tu", ".", factor="1000") }} as gia_tu,
            {{ plain_number("gia_den", ".", factor="1000") }} as gia_den,
            {{ clean_text("co_an_uong") }} as co_an_uong,
            {{ clean_text("co_phong_hop") }} as co_phong_hop,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ iso_date("ngay_dong_y", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dong_y,
            {{ clean_text("website") }} as website,
            {{ plain_number("nam_hoat_dong", ".") }} as nam_hoat_dong,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "NG": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    ten_co_so,
    loai_co_so,
    {{ cast_or_null("hang_sao", "integer") }} as hang_sao,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    ma_so_doanh_nghiep,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("so_phong", "integer") }} as so_phong,
    {{ cast_or_null("so_giuong", "integer") }} as so_giuong,
    {{ cast_or_null("gia_tu", "integer") }} as gia_tu,
    {{ cast_or_null("gia_den", "integer") }} as gia_den,
    {{ cast_or_null("co_an_uong", "boolean") }} as co_an_uong,
    {{ cast_or_null("co_phong_hop", "boolean") }} as co_phong_hop,
    dien_thoai,
    {{ cast_or_null("ngay_dong_y", "date") }} as ngay_dong_y,
    website,
    {{ cast_or_null("nam_hoat_dong", "integer") }} as nam_hoat_dong,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_du_lich__luu_tru") }} as refused where refused._row_number = prepared._row_number)
