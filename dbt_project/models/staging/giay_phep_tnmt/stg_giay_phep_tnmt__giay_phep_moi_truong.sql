-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "giay_phep_moi_truong") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("hinh_thuc_cap", {"CM": "cap_moi", "CL": "cap_lai", "DC": "dieu_chinh"}) }} as hinh_thuc_cap,
            {{ clean_text("ten_chu_du_an") }} as ten_chu_du_an,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("linh_vuc_du_an", {"KS": "khai_khoang", "TD": "thuy_dien", "CB": "che_bien_nong_san", "CT": "xu_ly_chat_thai", "DV": "dich_vu", "CN": "san_xuat", "NN": "lam_nghiep", "HT": "ha_tang"}) }} as linh_vuc_du_an,
            {{ translated("nhom_moi_truong", {"I": "nhom_i", "II": "nhom_ii", "III": "nhom_iii"}) }} as nhom_moi_truong,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("so_quyet_dinh_dtm") }} as so_quyet_dinh_dtm,
            {{ iso_date("ngay_quyet_dinh_dtm", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh_dtm,
            {{ plain_number("luu_luong_nuoc_thai", ",") }} as luu_luong_nuoc_thai,
            {{ clean_text("nguon_tiep_nhan") }} as nguon_tiep_nhan,
            {{ plain_number("so_nguon_khi_thai", ",") }} as so_nguon_khi_thai,
            {{ plain_number("ctnh_kg_nam", ",") }} as ctnh_kg_nam,
            {{ plain_number("thoi_han_thang", ",") }} as thoi_han_thang,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("co_quan_cap", {"UBND": "ubnd_tinh", "HUYEN": "ubnd_huyen", "BO": "bo"}) }} as co_quan_cap,
            {{ translated("trang_thai_giay_phep", {"HL": "con_hieu_luc", "HH": "het_han", "TH": "thu_hoi"}) }} as trang_thai_giay_phep
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_phep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    hinh_thuc_cap,
    ten_chu_du_an,
    ma_so_doanh_nghiep,
    ten_co_so,
    linh_vuc_du_an,
    nhom_moi_truong,
    ma_xa,
    so_quyet_dinh_dtm,
    {{ cast_or_null("ngay_quyet_dinh_dtm", "date") }} as ngay_quyet_dinh_dtm,
    {{ cast_or_null("luu_luong_nuoc_thai", "decimal") }} as luu_luong_nuoc_thai,
    nguon_tiep_nhan,
    {{ cast_or_null("so_nguon_khi_thai", "integer") }} as so_nguon_khi_thai,
    {{ cast_or_null("ctnh_kg_nam", "decimal") }} as ctnh_kg_nam,
    {{ cast_or_null("thoi_han_thang", "integer") }} as thoi_han_thang,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    co_quan_cap,
    trang_thai_giay_phep
from prepared
where not exists (select 1 from {{ ref("quarantine_giay_phep_tnmt__giay_phep_moi_truong") }} as refused where refused._row_number = prepared._row_number)
