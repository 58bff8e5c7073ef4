-- Generated from catalog/systems/csdl_ngan_sach.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ngan_sach", "van_ban") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_ban_hanh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ban_hanh,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh,
            {{ clean_text("trich_yeu") }} as trich_yeu,
            {{ plain_number("nam", ".") }} as nam,
            {{ translated("giai_doan", {"DT": "du_toan", "Q1": "thuc_hien_quy_1", "6T": "thuc_hien_6_thang", "9T": "thuc_hien_9_thang", "QT": "quyet_toan"}) }} as giai_doan,
            {{ clean_text("cac_bieu") }} as cac_bieu,
            {{ iso_date("ngay_cong_khai", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cong_khai,
            {{ clean_text("lien_ket") }} as lien_ket,
            {{ clean_text("phu_luc") }} as phu_luc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_van_ban,
    {{ cast_or_null("ngay_ban_hanh", "date") }} as ngay_ban_hanh,
    co_quan_ban_hanh,
    trich_yeu,
    {{ cast_or_null("nam", "integer") }} as nam,
    giai_doan,
    cac_bieu,
    {{ cast_or_null("ngay_cong_khai", "date") }} as ngay_cong_khai,
    lien_ket,
    phu_luc
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_ngan_sach__van_ban") }} as refused where refused._row_number = prepared._row_number)
