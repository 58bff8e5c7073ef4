-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "diem_thong_tin") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("loai_diem", {"TT": "trung_tam_thong_tin", "QT": "quay_thong_tin", "KI": "man_hinh_tra_cuu", "BD": "bang_ban_do"}) }} as loai_diem,
            {{ translated("vi_tri", {"SB": "san_bay", "BX": "ben_xe", "DT": "di_tich", "QT": "quang_truong", "CK": "cua_khau", "BV": "ban_van_hoa", "TT": "trung_tam_xa_phuong"}) }} as vi_tri,
            {{ clean_text("don_vi_van_hanh") }} as don_vi_van_hanh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ plain_number("so_nhan_vien", ".") }} as so_nhan_vien,
            {{ clean_text("ngon_ngu") }} as ngon_ngu,
            {{ clean_text("co_wifi") }} as co_wifi,
            {{ clean_text("co_an_pham") }} as co_an_pham,
            {{ plain_number("so_luot_phuc_vu", ".") }} as so_luot_phuc_vu,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ clean_text("website") }} as website,
            {{ iso_date("ngay_hoat_dong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hoat_dong,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "NG": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_diem,
    ten_diem,
    loai_diem,
    vi_tri,
    don_vi_van_hanh,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    gio_mo_cua,
    gio_dong_cua,
    {{ cast_or_null("so_nhan_vien", "integer") }} as so_nhan_vien,
    ngon_ngu,
    {{ cast_or_null("co_wifi", "boolean") }} as co_wifi,
    {{ cast_or_null("co_an_pham", "boolean") }} as co_an_pham,
    {{ cast_or_null("so_luot_phuc_vu", "integer") }} as so_luot_phuc_vu,
    dien_thoai,
    website,
    {{ cast_or_null("ngay_hoat_dong", "date") }} as ngay_hoat_dong,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_du_lich__diem_thong_tin") }} as refused where refused._row_number = prepared._row_number)
