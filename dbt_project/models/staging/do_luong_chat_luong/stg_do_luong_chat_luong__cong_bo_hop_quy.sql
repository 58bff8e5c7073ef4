-- Generated from catalog/systems/do_luong_chat_luong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("do_luong_chat_luong", "cong_bo_hop_quy") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_tiep_nhan") }} as so_tiep_nhan,
            {{ iso_date("ngay_tiep_nhan", ["YYYY-MM-DD"]) }} as ngay_tiep_nhan,
            {{ translated("loai_cong_bo", {"HOP_CHUAN": "hop_chuan", "HOP_QUY": "hop_quy"}) }} as loai_cong_bo,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("san_pham") }} as san_pham,
            {{ translated("nhom_san_pham", {"VLXD": "vat_lieu_xay_dung", "XD": "xang_dau", "TP": "thuc_pham", "DT": "dien_dien_tu", "NN": "nong_san_che_bien"}) }} as nhom_san_pham,
            {{ clean_text("can_cu") }} as can_cu,
            {{ translated("phuong_thuc", {"TU": "tu_danh_gia", "B3": "ben_thu_ba"}) }} as phuong_thuc,
            {{ clean_text("to_chuc_chung_nhan") }} as to_chuc_chung_nhan,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD"]) }} as ngay_het_han
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_tiep_nhan,
    {{ cast_or_null("ngay_tiep_nhan", "date") }} as ngay_tiep_nhan,
    loai_cong_bo,
    ten_to_chuc,
    ma_so_doanh_nghiep,
    ma_xa,
    san_pham,
    nhom_san_pham,
    can_cu,
    phuong_thuc,
    to_chuc_chung_nhan,
    {{ cast_or_null("ngay_het_han", "date") }} as ngay_het_han
from prepared
where not exists (select 1 from {{ ref("quarantine_do_luong_chat_luong__cong_bo_hop_quy") }} as refused where refused._row_number = prepared._row_number)
