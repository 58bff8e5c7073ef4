-- Generated from catalog/systems/van_ban_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("van_ban_tnmt", "bao_cao") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_bao_cao") }} as ma_bao_cao,
            {{ clean_text("ten_bao_cao") }} as ten_bao_cao,
            {{ translated("loai_bao_cao", {"HT5": "hien_trang_5_nam", "CD": "chuyen_de", "CTBV": "cong_tac_bvmt", "QT": "ket_qua_quan_trac"}) }} as loai_bao_cao,
            {{ plain_number("tu_nam", ".") }} as tu_nam,
            {{ plain_number("den_nam", ".") }} as den_nam,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_ban_hanh", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_ban_hanh,
            {{ translated("co_quan_ban_hanh", {"UBND": "ubnd_tinh", "STNMT": "so_tnmt", "SNNMT": "so_nnmt", "BO": "bo"}) }} as co_quan_ban_hanh,
            {{ plain_number("so_trang", ".") }} as so_trang,
            {{ clean_text("duong_dan") }} as duong_dan,
            {{ clean_text("phu_luc_may_doc") }} as phu_luc_may_doc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_bao_cao,
    ten_bao_cao,
    loai_bao_cao,
    {{ cast_or_null("tu_nam", "integer") }} as tu_nam,
    {{ cast_or_null("den_nam", "integer") }} as den_nam,
    so_van_ban,
    {{ cast_or_null("ngay_ban_hanh", "date") }} as ngay_ban_hanh,
    co_quan_ban_hanh,
    {{ cast_or_null("so_trang", "integer") }} as so_trang,
    duong_dan,
    phu_luc_may_doc
from prepared
where not exists (select 1 from {{ ref("quarantine_van_ban_tnmt__bao_cao") }} as refused where refused._row_number = prepared._row_number)
