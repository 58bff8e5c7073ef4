-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "bao_tang") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_bao_tang") }} as ma_bao_tang,
            {{ clean_text("ten_bao_tang") }} as ten_bao_tang,
            {{ translated("hang", {"I": "hang_1", "II": "hang_2", "III": "hang_3", "CH": "chua_xep_hang"}) }} as hang,
            {{ translated("loai_hinh", {"CL": "cong_lap", "NCL": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("co_quan_chu_quan") }} as co_quan_chu_quan,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_trung_bay_m2", ",") }} as dien_tich_trung_bay_m2,
            {{ plain_number("so_hien_vat_bao_cao", ".") }} as so_hien_vat_bao_cao,
            {{ plain_number("so_nhan_vien", ".") }} as so_nhan_vien,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ plain_number("gia_ve", ".") }} as gia_ve,
            {{ plain_number("nam_thanh_lap", ".") }} as nam_thanh_lap,
            {{ clean_text("so_quyet_dinh_xep_hang") }} as so_quyet_dinh_xep_hang,
            {{ clean_text("website") }} as website,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_bao_tang,
    ten_bao_tang,
    hang,
    loai_hinh,
    co_quan_chu_quan,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("dien_tich_trung_bay_m2", "decimal") }} as dien_tich_trung_bay_m2,
    {{ cast_or_null("so_hien_vat_bao_cao", "integer") }} as so_hien_vat_bao_cao,
    {{ cast_or_null("so_nhan_vien", "integer") }} as so_nhan_vien,
    gio_mo_cua,
    gio_dong_cua,
    {{ cast_or_null("gia_ve", "integer") }} as gia_ve,
    {{ cast_or_null("nam_thanh_lap", "integer") }} as nam_thanh_lap,
    so_quyet_dinh_xep_hang,
    website,
    dien_thoai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_di_san__bao_tang") }} as refused where refused._row_number = prepared._row_number)
