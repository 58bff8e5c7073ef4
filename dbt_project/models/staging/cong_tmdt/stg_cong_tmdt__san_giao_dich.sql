-- Generated from catalog/systems/cong_tmdt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("cong_tmdt", "san_giao_dich") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_dang_ky") }} as so_dang_ky,
            {{ clean_text("ten_san") }} as ten_san,
            {{ clean_text("ten_mien") }} as ten_mien,
            {{ translated("loai_dich_vu", {"SGD": "san_giao_dich", "DGTT": "dau_gia_truc_tuyen", "KMTT": "khuyen_mai_truc_tuyen"}) }} as loai_dich_vu,
            {{ translated("nen_tang", {"W": "website", "A": "ung_dung", "WA": "website_va_ung_dung"}) }} as nen_tang,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("nhom_hang") }} as nhom_hang,
            {{ clean_text("co_thanh_toan") }} as co_thanh_toan,
            {{ plain_number("so_nguoi_ban", ".") }} as so_nguoi_ban,
            {{ iso_date("ngay_xac_nhan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_xac_nhan,
            {{ iso_date("ngay_cham_dut", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cham_dut,
            {{ translated("tinh_trang", {"1": "da_xac_nhan", "2": "tam_dung", "3": "cham_dut"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_dang_ky,
    ten_san,
    ten_mien,
    loai_dich_vu,
    nen_tang,
    ten_to_chuc,
    ma_so_doanh_nghiep,
    ma_xa,
    nhom_hang,
    {{ cast_or_null("co_thanh_toan", "boolean") }} as co_thanh_toan,
    {{ cast_or_null("so_nguoi_ban", "integer") }} as so_nguoi_ban,
    {{ cast_or_null("ngay_xac_nhan", "date") }} as ngay_xac_nhan,
    {{ cast_or_null("ngay_cham_dut", "date") }} as ngay_cham_dut,
    tinh_trang,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_cong_tmdt__san_giao_dich") }} as refused where refused._row_number = prepared._row_number)
