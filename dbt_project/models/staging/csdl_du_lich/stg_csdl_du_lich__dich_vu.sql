-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "dich_vu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_dich_vu", {"MS": "mua_sam", "AU": "an_uong", "VC": "vui_choi_giai_tri", "TT": "the_thao", "SK": "cham_soc_suc_khoe", "PD": "pho_di_bo_cho_dem"}) }} as loai_dich_vu,
            {{ translated("loai_chu_the", {"DN": "doanh_nghiep", "HKD": "ho_kinh_doanh", "CQ": "co_quan_nha_nuoc"}) }} as loai_chu_the,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("suc_chua", ".") }} as suc_chua,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ clean_text("mat_hang") }} as mat_hang,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ plain_number("gia_tu", ".", factor="1000") }} as gia_tu,
            {{ plain_number("gia_den", ".", factor="1000") }} as gia_den,
            {{ clean_text("thanh_toan_dien_tu") }} as thanh_toan_dien_tu,
            {{ clean_text("dat_tieu_chuan") }} as dat_tieu_chuan,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
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
    loai_dich_vu,
    loai_chu_the,
    ten_doanh_nghiep,
    ma_so_doanh_nghiep,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("suc_chua", "integer") }} as suc_chua,
    {{ cast_or_null("dien_tich_m2", "decimal") }} as dien_tich_m2,
    mat_hang,
    gio_mo_cua,
    gio_dong_cua,
    {{ cast_or_null("gia_tu", "integer") }} as gia_tu,
    {{ cast_or_null("gia_den", "integer") }} as gia_den,
    {{ cast_or_null("thanh_toan_dien_tu", "boolean") }} as thanh_toan_dien_tu,
    {{ cast_or_null("dat_tieu_chuan", "boolean") }} as dat_tieu_chuan,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_du_lich__dich_vu") }} as refused where refused._row_number = prepared._row_number)
