-- Generated from catalog/systems/csdl_giao_duc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_giao_duc", "truong") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_truong") }} as ma_truong,
            {{ clean_text("ten_truong") }} as ten_truong,
            {{ translated("loai_truong", {"01": "nha_tre", "02": "mau_giao", "03": "mam_non", "11": "tieu_hoc", "12": "ptdtbt_tieu_hoc", "21": "thcs", "22": "ptdtbt_thcs", "23": "th_thcs", "24": "ptdtbt_th_thcs", "31": "thpt", "32": "ptdtnt_thpt", "33": "thcs_thpt"}) }} as loai_truong,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap", "3": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("so_diem_truong", ".") }} as so_diem_truong,
            {{ plain_number("so_phong_hoc", ".") }} as so_phong_hoc,
            {{ plain_number("so_phong_hoc_kien_co", ".") }} as so_phong_hoc_kien_co,
            {{ plain_number("so_phong_bo_mon", ".") }} as so_phong_bo_mon,
            {{ plain_number("dien_tich_dat_m2", ",") }} as dien_tich_dat_m2,
            {{ clean_text("co_bep_an") }} as co_bep_an,
            {{ clean_text("co_nha_noi_tru") }} as co_nha_noi_tru,
            {{ translated("muc_dat_chuan", {"0": "chua_dat", "1": "muc_1", "2": "muc_2"}) }} as muc_dat_chuan,
            {{ iso_date("ngay_cong_nhan_chuan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cong_nhan_chuan,
            {{ iso_date("ngay_thanh_lap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thanh_lap,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_truong,
    ten_truong,
    loai_truong,
    loai_hinh,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("so_diem_truong", "integer") }} as so_diem_truong,
    {{ cast_or_null("so_phong_hoc", "integer") }} as so_phong_hoc,
    {{ cast_or_null("so_phong_hoc_kien_co", "integer") }} as so_phong_hoc_kien_co,
    {{ cast_or_null("so_phong_bo_mon", "integer") }} as so_phong_bo_mon,
    {{ cast_or_null("dien_tich_dat_m2", "decimal") }} as dien_tich_dat_m2,
    {{ cast_or_null("co_bep_an", "boolean") }} as co_bep_an,
    {{ cast_or_null("co_nha_noi_tru", "boolean") }} as co_nha_noi_tru,
    muc_dat_chuan,
    {{ cast_or_null("ngay_cong_nhan_chuan", "date") }} as ngay_cong_nhan_chuan,
    {{ cast_or_null("ngay_thanh_lap", "date") }} as ngay_thanh_lap,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_giao_duc__truong") }} as refused where refused._row_number = prepared._row_number)
