-- Generated from catalog/systems/vien_thong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("vien_thong", "wifi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("loai_dia_diem", {"Trụ sở": "tru_so", "Du lịch": "du_lich", "Bến xe": "ben_xe", "Quảng trường": "quang_truong", "Nhà văn hóa": "nha_van_hoa", "Bưu điện": "buu_dien", "Bệnh viện": "benh_vien"}) }} as loai_dia_diem,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ",") }} as vi_do,
            {{ plain_number("kinh_do", ",") }} as kinh_do,
            {{ translated("don_vi_cung_cap", {"Viettel": "viettel", "VNPT": "vnpt", "MobiFone": "mobifone", "FPT Telecom": "fpt"}) }} as don_vi_cung_cap,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("ssid") }} as ssid,
            {{ translated("mien_phi", {"Có": "co", "Không": "khong"}) }} as mien_phi,
            {{ plain_number(without_suffix("toc_do_mbps", "Mbps"), ".") }} as toc_do_mbps,
            {{ plain_number("so_bo_phat", ".") }} as so_bo_phat,
            {{ iso_date("ngay_hoat_dong", ["DD/MM/YYYY", "YYYY-MM-DD", "EXCEL"]) }} as ngay_hoat_dong,
            {{ translated("trang_thai", {"Hoạt động": "dang_hoat_dong", "Tạm ngừng": "tam_ngung", "Đã gỡ": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["DD/MM/YYYY", "YYYY-MM-DD", "EXCEL"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_diem,
    ten_diem,
    loai_dia_diem,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    don_vi_cung_cap,
    don_vi_quan_ly,
    ssid,
    mien_phi,
    {{ cast_or_null("toc_do_mbps", "integer") }} as toc_do_mbps,
    {{ cast_or_null("so_bo_phat", "integer") }} as so_bo_phat,
    {{ cast_or_null("ngay_hoat_dong", "date") }} as ngay_hoat_dong,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_vien_thong__wifi") }} as refused where refused._row_number = prepared._row_number)
