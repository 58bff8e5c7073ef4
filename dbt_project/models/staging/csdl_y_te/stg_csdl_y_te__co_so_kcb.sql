-- Generated from catalog/systems/csdl_y_te.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_y_te", "co_so_kcb") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ma_cskcb") }} as ma_cskcb,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("chu_the", {"NN": "to_chuc", "DN": "to_chuc", "HKD": "ho_kinh_doanh", "CN": "ca_nhan"}) }} as chu_the,
            {{ translated("hinh_thuc", {"BVDK": "benh_vien_da_khoa", "BVCK": "benh_vien_chuyen_khoa", "BVYHCT": "benh_vien_yhct", "TTYT": "trung_tam_y_te", "PKDK": "phong_kham_da_khoa", "PKDKKV": "phong_kham_da_khoa", "PKCK": "phong_kham_chuyen_khoa", "PCT": "phong_chan_tri_yhct", "TYT": "tram_y_te", "DTR": "diem_tram_y_te"}) }} as hinh_thuc,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ translated("cap_chuyen_mon", {"BD": "ban_dau", "CB": "co_ban", "CS": "chuyen_sau"}) }} as cap_chuyen_mon,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap_phep", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_phep,
            {{ plain_number("so_giuong_ke_hoach", ".") }} as so_giuong_ke_hoach,
            {{ plain_number("so_giuong_thuc_ke", ".") }} as so_giuong_thuc_ke,
            {{ plain_number("so_bac_si", ".") }} as so_bac_si,
            {{ plain_number("so_dieu_duong", ".") }} as so_dieu_duong,
            {{ clean_text("truc_cap_cuu") }} as truc_cap_cuu,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    ma_cskcb,
    ten_co_so,
    chu_the,
    hinh_thuc,
    loai_hinh,
    cap_chuyen_mon,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    so_giay_phep,
    {{ cast_or_null("ngay_cap_phep", "date") }} as ngay_cap_phep,
    {{ cast_or_null("so_giuong_ke_hoach", "integer") }} as so_giuong_ke_hoach,
    {{ cast_or_null("so_giuong_thuc_ke", "integer") }} as so_giuong_thuc_ke,
    {{ cast_or_null("so_bac_si", "integer") }} as so_bac_si,
    {{ cast_or_null("so_dieu_duong", "integer") }} as so_dieu_duong,
    {{ cast_or_null("truc_cap_cuu", "boolean") }} as truc_cap_cuu,
    dien_thoai,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_y_te__co_so_kcb") }} as refused where refused._row_number = prepared._row_number)
