-- Generated from catalog/systems/khcn_nhiem_vu.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("khcn_nhiem_vu", "ket_qua") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_so") }} as ma_so,
            {{ iso_date("ngay_nghiem_thu", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_nghiem_thu,
            {{ translated("xep_loai", {"XS": "xuat_sac", "D": "dat", "KD": "khong_dat"}) }} as xep_loai,
            {{ clean_text("so_giay_chung_nhan") }} as so_giay_chung_nhan,
            {{ iso_date("ngay_chung_nhan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chung_nhan,
            {{ plain_number("so_bai_bao", ".") }} as so_bai_bao,
            {{ plain_number("so_nguoi_dao_tao", ".") }} as so_nguoi_dao_tao,
            {{ plain_number("kinh_phi_quyet_toan", ",", factor="1000000") }} as kinh_phi_quyet_toan,
            {{ translated("hinh_thuc_ung_dung", {"CG": "chuyen_giao", "NR": "nhan_rong", "TK": "tai_lieu_tham_khao", "CU": "chua_ung_dung"}) }} as hinh_thuc_ung_dung
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_so,
    {{ cast_or_null("ngay_nghiem_thu", "date") }} as ngay_nghiem_thu,
    xep_loai,
    so_giay_chung_nhan,
    {{ cast_or_null("ngay_chung_nhan", "date") }} as ngay_chung_nhan,
    {{ cast_or_null("so_bai_bao", "integer") }} as so_bai_bao,
    {{ cast_or_null("so_nguoi_dao_tao", "integer") }} as so_nguoi_dao_tao,
    {{ cast_or_null("kinh_phi_quyet_toan", "integer") }} as kinh_phi_quyet_toan,
    hinh_thuc_ung_dung
from prepared
where not exists (select 1 from {{ ref("quarantine_khcn_nhiem_vu__ket_qua") }} as refused where refused._row_number = prepared._row_number)
