-- Generated from catalog/systems/khcn_nhiem_vu.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("khcn_nhiem_vu", "nhiem_vu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_so") }} as ma_so,
            {{ clean_text("ten_nhiem_vu") }} as ten_nhiem_vu,
            {{ translated("loai_nhiem_vu", {"DT": "de_tai", "DA": "du_an", "DE": "de_an"}) }} as loai_nhiem_vu,
            {{ translated("cap_quan_ly", {"QG": "quoc_gia", "BO": "bo", "TI": "tinh", "CS": "co_so"}) }} as cap_quan_ly,
            {{ translated("linh_vuc", {"1": "tu_nhien", "2": "ky_thuat_cong_nghe", "3": "y_duoc", "4": "nong_nghiep", "5": "xa_hoi", "6": "nhan_van"}) }} as linh_vuc,
            {{ clean_text("ma_chuong_trinh") }} as ma_chuong_trinh,
            {{ clean_text("to_chuc_chu_tri") }} as to_chuc_chu_tri,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ month_text("tu_thang") }} as tu_thang,
            {{ month_text("den_thang") }} as den_thang,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ plain_number("tong_kinh_phi", ",", factor="1000000") }} as tong_kinh_phi,
            {{ plain_number("kinh_phi_nsnn", ",", factor="1000000") }} as kinh_phi_nsnn,
            {{ translated("trang_thai", {"TH": "dang_thuc_hien", "CN": "cho_nghiem_thu", "NT": "da_nghiem_thu", "DU": "dung_thuc_hien"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_so,
    ten_nhiem_vu,
    loai_nhiem_vu,
    cap_quan_ly,
    linh_vuc,
    ma_chuong_trinh,
    to_chuc_chu_tri,
    ma_so_doanh_nghiep,
    tu_thang,
    den_thang,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("tong_kinh_phi", "integer") }} as tong_kinh_phi,
    {{ cast_or_null("kinh_phi_nsnn", "integer") }} as kinh_phi_nsnn,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_khcn_nhiem_vu__nhiem_vu") }} as refused where refused._row_number = prepared._row_number)
