-- Generated from catalog/systems/buu_chinh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("buu_chinh", "diem_phuc_vu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_buu_chinh") }} as ma_buu_chinh,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("loai_diem", {"BC1": "buu_cuc_cap_1", "BC2": "buu_cuc_cap_2", "BC3": "buu_cuc_cap_3", "BDVHX": "diem_buu_dien_van_hoa_xa", "KIOT": "ki_ot", "TT": "thung_thu_cong_cong"}) }} as loai_diem,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ plain_number("so_ngay_phuc_vu_tuan", ".") }} as so_ngay_phuc_vu_tuan,
            {{ plain_number("so_lan_thu_gom_ngay", ".") }} as so_lan_thu_gom_ngay,
            {{ clean_text("co_dich_vu_hanh_chinh_cong") }} as co_dich_vu_hanh_chinh_cong,
            {{ clean_text("co_internet") }} as co_internet,
            {{ iso_date("ngay_mo", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_mo,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "0": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_buu_chinh,
    ten_diem,
    loai_diem,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    gio_mo_cua,
    gio_dong_cua,
    {{ cast_or_null("so_ngay_phuc_vu_tuan", "integer") }} as so_ngay_phuc_vu_tuan,
    {{ cast_or_null("so_lan_thu_gom_ngay", "integer") }} as so_lan_thu_gom_ngay,
    {{ cast_or_null("co_dich_vu_hanh_chinh_cong", "boolean") }} as co_dich_vu_hanh_chinh_cong,
    {{ cast_or_null("co_internet", "boolean") }} as co_internet,
    {{ cast_or_null("ngay_mo", "date") }} as ngay_mo,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_buu_chinh__diem_phuc_vu") }} as refused where refused._row_number = prepared._row_number)
