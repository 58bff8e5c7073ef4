-- Generated from catalog/systems/chi_so_gia.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chi_so_gia", "bat_dong_san") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ translated("khu_vuc", {"Toàn tỉnh": "toan_tinh", "Đô thị trung tâm": "do_thi_trung_tam", "Đô thị khác": "do_thi_khac", "Nông thôn": "nong_thon"}) }} as khu_vuc,
            {{ translated("loai_bat_dong_san", {"Căn hộ chung cư": "can_ho_chung_cu", "Nhà ở riêng lẻ": "nha_o_rieng_le", "Đất nền": "dat_nen", "Mặt bằng kinh doanh": "mat_bang_kinh_doanh"}) }} as loai_bat_dong_san,
            {{ plain_number("so_giao_dich", ",") }} as so_giao_dich,
            {{ plain_number("gia_binh_quan", ",", factor="1000000") }} as gia_binh_quan,
            {{ plain_number("chi_so", ",") }} as chi_so,
            {{ plain_number("so_quy_truoc", ",") }} as so_quy_truoc,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    khu_vuc,
    loai_bat_dong_san,
    {{ cast_or_null("so_giao_dich", "integer") }} as so_giao_dich,
    {{ cast_or_null("gia_binh_quan", "decimal") }} as gia_binh_quan,
    {{ cast_or_null("chi_so", "decimal") }} as chi_so,
    {{ cast_or_null("so_quy_truoc", "decimal") }} as so_quy_truoc,
    so_van_ban,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo
from prepared
where not exists (select 1 from {{ ref("quarantine_chi_so_gia__bat_dong_san") }} as refused where refused._row_number = prepared._row_number)
