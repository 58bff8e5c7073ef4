-- Generated from catalog/systems/bao_chi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_chi", "co_quan") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_quan") }} as ma_co_quan,
            {{ clean_text("ten_co_quan") }} as ten_co_quan,
            {{ translated("pham_vi", {"TW": "trung_uong", "DP": "dia_phuong"}) }} as pham_vi,
            {{ translated("loai_hinh_bao_chi", {"BI": "bao_in", "BDT": "bao_dien_tu", "TCI": "tap_chi_in", "TCDT": "tap_chi_dien_tu", "PT": "phat_thanh", "TH": "truyen_hinh", "DPT": "da_phuong_tien"}) }} as loai_hinh_bao_chi,
            {{ clean_text("co_quan_chu_quan") }} as co_quan_chu_quan,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_het_han,
            {{ clean_text("tinh_thanh_tru_so") }} as tinh_thanh_tru_so,
            {{ clean_text("ten_mien") }} as ten_mien,
            {{ translated("ky_han_phat_hanh", {"HN": "hang_ngay", "HT": "hang_tuan", "NT": "hai_tuan", "TH": "hang_thang", "QU": "hang_quy", "LT": "lien_tuc"}) }} as ky_han_phat_hanh,
            {{ clean_text("ngon_ngu") }} as ngon_ngu,
            {{ translated("nguon_danh_sach", {"BO": "bo_quan_ly", "TINH": "tinh"}) }} as nguon_danh_sach,
            {{ translated("tinh_trang", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "CD": "giai_the"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_quan,
    ten_co_quan,
    pham_vi,
    loai_hinh_bao_chi,
    co_quan_chu_quan,
    so_giay_phep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    tinh_thanh_tru_so,
    ten_mien,
    ky_han_phat_hanh,
    ngon_ngu,
    nguon_danh_sach,
    tinh_trang,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_bao_chi__co_quan") }} as refused where refused._row_number = prepared._row_number)
