-- Generated from catalog/systems/quan_ly_thuong_mai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_ly_thuong_mai", "sieu_thi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_co_so", {"STTH": "sieu_thi_tong_hop", "STCD": "sieu_thi_chuyen_doanh", "TTTM": "trung_tam_thuong_mai"}) }} as loai_co_so,
            {{ translated("hang", {"I": "hang_i", "II": "hang_ii", "III": "hang_iii"}) }} as hang,
            {{ clean_text("don_vi_kinh_doanh") }} as don_vi_kinh_doanh,
            {{ clean_text(without_apostrophe("ma_so_doanh_nghiep")) }} as ma_so_doanh_nghiep,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ plain_number("vi_do", ",") }} as vi_do,
            {{ plain_number("kinh_do", ",") }} as kinh_do,
            {{ plain_number("dien_tich_kinh_doanh_m2", ",") }} as dien_tich_kinh_doanh_m2,
            {{ plain_number("so_mat_hang", ",") }} as so_mat_hang,
            {{ plain_number("so_lao_dong", ",") }} as so_lao_dong,
            {{ plain_number(without_suffix("ty_le_hang_viet", "%"), ",") }} as ty_le_hang_viet,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ iso_date("ngay_khai_truong", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_khai_truong,
            {{ translated("trang_thai", {"HĐ": "dang_hoat_dong", "TN": "tam_ngung", "ĐC": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    ten_co_so,
    loai_co_so,
    hang,
    don_vi_kinh_doanh,
    ma_so_doanh_nghiep,
    dia_chi,
    ma_xa,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("dien_tich_kinh_doanh_m2", "decimal") }} as dien_tich_kinh_doanh_m2,
    {{ cast_or_null("so_mat_hang", "integer") }} as so_mat_hang,
    {{ cast_or_null("so_lao_dong", "integer") }} as so_lao_dong,
    {{ cast_or_null("ty_le_hang_viet", "decimal") }} as ty_le_hang_viet,
    gio_mo_cua,
    gio_dong_cua,
    {{ cast_or_null("ngay_khai_truong", "date") }} as ngay_khai_truong,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_quan_ly_thuong_mai__sieu_thi") }} as refused where refused._row_number = prepared._row_number)
