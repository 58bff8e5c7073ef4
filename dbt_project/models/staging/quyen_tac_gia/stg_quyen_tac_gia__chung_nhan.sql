-- Generated from catalog/systems/quyen_tac_gia.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quyen_tac_gia", "chung_nhan") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_chung_nhan") }} as so_chung_nhan,
            {{ iso_date("ngay_cap", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cap,
            {{ translated("hinh_thuc_cap", {"MOI": "cap_moi", "LAI": "cap_lai", "DOI": "cap_doi"}) }} as hinh_thuc_cap,
            {{ clean_text("ten_tac_pham") }} as ten_tac_pham,
            {{ translated("loai_tac_pham", {"VH": "van_hoc_khoa_hoc", "AN": "am_nhac", "MT": "my_thuat", "MTUD": "my_thuat_ung_dung", "NA": "nhiep_anh", "DA": "dien_anh", "SK": "san_khau", "PM": "chuong_trinh_may_tinh", "BG": "bai_giang_bai_noi", "VDG": "van_nghe_dan_gian"}) }} as loai_tac_pham,
            {{ translated("loai_chu_so_huu", {"TC": "to_chuc", "CN": "ca_nhan"}) }} as loai_chu_so_huu,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ plain_number("so_tac_gia", ".") }} as so_tac_gia,
            {{ iso_date("ngay_hoan_thanh", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_hoan_thanh,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo,
            {{ translated("hieu_luc", {"1": "con_hieu_luc", "2": "da_thay_the", "0": "da_thu_hoi"}) }} as hieu_luc,
            {{ clean_text("lien_ket") }} as lien_ket
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_chung_nhan,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    hinh_thuc_cap,
    ten_tac_pham,
    loai_tac_pham,
    loai_chu_so_huu,
    ten_to_chuc,
    ma_so_doanh_nghiep,
    {{ cast_or_null("so_tac_gia", "integer") }} as so_tac_gia,
    {{ cast_or_null("ngay_hoan_thanh", "date") }} as ngay_hoan_thanh,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo,
    hieu_luc,
    lien_ket
from prepared
where not exists (select 1 from {{ ref("quarantine_quyen_tac_gia__chung_nhan") }} as refused where refused._row_number = prepared._row_number)
