-- Generated from catalog/systems/tro_choi_dien_tu.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("tro_choi_dien_tu", "diem") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_chung_nhan") }} as so_giay_chung_nhan,
            {{ translated("loai_chu_diem", {"HKD": "ho_kinh_doanh", "DN": "doanh_nghiep"}) }} as loai_chu_diem,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ translated("co_quan_cap", {"UBND_HUYEN": "ubnd_huyen", "UBND_XA": "ubnd_xa"}) }} as co_quan_cap,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ plain_number("so_may", ".") }} as so_may,
            {{ plain_number("dien_tich_m2", ".") }} as dien_tich_m2,
            {{ plain_number("khoang_cach_truong_m", ".") }} as khoang_cach_truong_m,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ translated("trang_thai", {"HOAT_DONG": "dang_hoat_dong", "TAM_NGUNG": "tam_ngung", "THU_HOI": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_kiem_tra_gan_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_kiem_tra_gan_nhat,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_chung_nhan,
    loai_chu_diem,
    ten_doanh_nghiep,
    ma_so_doanh_nghiep,
    ma_xa,
    thon_ban,
    co_quan_cap,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    {{ cast_or_null("so_may", "integer") }} as so_may,
    {{ cast_or_null("dien_tich_m2", "decimal") }} as dien_tich_m2,
    {{ cast_or_null("khoang_cach_truong_m", "integer") }} as khoang_cach_truong_m,
    gio_mo_cua,
    gio_dong_cua,
    trang_thai,
    {{ cast_or_null("ngay_kiem_tra_gan_nhat", "date") }} as ngay_kiem_tra_gan_nhat,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_tro_choi_dien_tu__diem") }} as refused where refused._row_number = prepared._row_number)
