-- Generated from catalog/systems/csdl_thuy_loi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_thuy_loi", "nuoc_sach") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_cap_nuoc", {"TC": "tu_chay", "BD": "bom_dan", "GK": "gieng_khoan", "HT": "ho_treo"}) }} as loai_cap_nuoc,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("so_ban_cap", ".") }} as so_ban_cap,
            {{ plain_number("nam_hoan_thanh", ".") }} as nam_hoan_thanh,
            {{ plain_number("cong_suat_m3_ngay", ",") }} as cong_suat_m3_ngay,
            {{ plain_number("so_ho_thiet_ke", ".") }} as so_ho_thiet_ke,
            {{ plain_number("tong_muc_dau_tu", ",", factor="1000000") }} as tong_muc_dau_tu,
            {{ translated("nguon_von", {"MT": "muc_tieu_quoc_gia", "NS": "ngan_sach_tinh", "VT": "vien_tro", "XH": "xa_hoi_hoa"}) }} as nguon_von,
            {{ translated("don_vi_quan_ly", {"DN": "doanh_nghiep", "XA": "ubnd_xa", "CS": "to_chuc_co_so"}) }} as don_vi_quan_ly,
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
    loai_cap_nuoc,
    ma_xa,
    {{ cast_or_null("so_ban_cap", "integer") }} as so_ban_cap,
    {{ cast_or_null("nam_hoan_thanh", "integer") }} as nam_hoan_thanh,
    {{ cast_or_null("cong_suat_m3_ngay", "decimal") }} as cong_suat_m3_ngay,
    {{ cast_or_null("so_ho_thiet_ke", "integer") }} as so_ho_thiet_ke,
    {{ cast_or_null("tong_muc_dau_tu", "integer") }} as tong_muc_dau_tu,
    nguon_von,
    don_vi_quan_ly,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_thuy_loi__nuoc_sach") }} as refused where refused._row_number = prepared._row_number)
