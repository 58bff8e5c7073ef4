-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "giay_phep") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ plain_number("lan_cap", ".") }} as lan_cap,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("loai_giay_phep", {"QT": "lu_hanh_quoc_te", "ND": "lu_hanh_noi_dia"}) }} as loai_giay_phep,
            {{ translated("pham_vi", {"N": "noi_dia", "V": "khach_vao", "R": "khach_ra", "VR": "khach_vao_va_ra"}) }} as pham_vi,
            {{ translated("hinh_thuc_cap", {"M": "cap_moi", "L": "cap_lai", "D": "cap_doi"}) }} as hinh_thuc_cap,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("co_quan_cap", {"SO": "so_vhttdl", "TCDL": "tong_cuc_du_lich", "CDL": "cuc_du_lich_quoc_gia"}) }} as co_quan_cap,
            {{ plain_number("tien_ky_quy", ".", factor="1000000") }} as tien_ky_quy,
            {{ clean_text("ngan_hang_ky_quy") }} as ngan_hang_ky_quy,
            {{ translated("tinh_trang", {"HL": "con_hieu_luc", "TT": "da_thay_the", "TH": "da_thu_hoi"}) }} as tinh_trang,
            {{ iso_date("ngay_thu_hoi", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thu_hoi,
            {{ clean_text("so_quyet_dinh_thu_hoi") }} as so_quyet_dinh_thu_hoi,
            {{ translated("ly_do_thu_hoi", {"1": "doanh_nghiep_cham_dut", "2": "khong_du_dieu_kien", "3": "vi_pham"}) }} as ly_do_thu_hoi,
            {{ clean_text("lien_ket") }} as lien_ket
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_phep,
    {{ cast_or_null("lan_cap", "integer") }} as lan_cap,
    ma_so_doanh_nghiep,
    loai_giay_phep,
    pham_vi,
    hinh_thuc_cap,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    co_quan_cap,
    {{ cast_or_null("tien_ky_quy", "integer") }} as tien_ky_quy,
    ngan_hang_ky_quy,
    tinh_trang,
    {{ cast_or_null("ngay_thu_hoi", "date") }} as ngay_thu_hoi,
    so_quyet_dinh_thu_hoi,
    ly_do_thu_hoi,
    lien_ket
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_du_lich__giay_phep") }} as refused where refused._row_number = prepared._row_number)
