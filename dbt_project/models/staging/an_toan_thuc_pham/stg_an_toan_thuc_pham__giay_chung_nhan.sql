-- Generated from catalog/systems/an_toan_thuc_pham.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("an_toan_thuc_pham", "giay_chung_nhan") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_chung_nhan") }} as so_giay_chung_nhan,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("loai_giay", {"ĐĐK": "du_dieu_kien", "GMP": "gmp"}) }} as loai_giay,
            {{ clean_text("pham_vi") }} as pham_vi,
            {{ translated("co_quan_cap", {"CC ATVSTP": "chi_cuc", "Sở Y tế": "so_y_te", "Cục ATTP - BYT": "cuc_attp"}) }} as co_quan_cap,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ iso_date("ngay_thu_hoi", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thu_hoi,
            {{ translated("ly_do_thu_hoi", {"Ngừng KD": "ngung_kinh_doanh", "Vi phạm": "vi_pham", "Đổi tên/địa chỉ": "thay_doi_thong_tin"}) }} as ly_do_thu_hoi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_chung_nhan,
    ma_co_so,
    loai_giay,
    pham_vi,
    co_quan_cap,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han,
    {{ cast_or_null("ngay_thu_hoi", "date") }} as ngay_thu_hoi,
    ly_do_thu_hoi
from prepared
where not exists (select 1 from {{ ref("quarantine_an_toan_thuc_pham__giay_chung_nhan") }} as refused where refused._row_number = prepared._row_number)
