-- Generated from catalog/systems/khcn_nhiem_vu.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("khcn_nhiem_vu", "san_pham") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_so") }} as ma_so,
            {{ plain_number("thu_tu", ".") }} as thu_tu,
            {{ translated("loai_san_pham", {"MH": "mo_hinh", "QT": "quy_trinh", "GI": "giong", "BC": "bao_cao", "PM": "phan_mem", "TB": "thiet_bi"}) }} as loai_san_pham,
            {{ clean_text("ten_san_pham") }} as ten_san_pham,
            {{ clean_text("don_vi_tinh") }} as don_vi_tinh,
            {{ plain_number("so_luong_dang_ky", ",") }} as so_luong_dang_ky,
            {{ plain_number("so_luong_dat", ",") }} as so_luong_dat,
            {{ clean_text("don_vi_tiep_nhan") }} as don_vi_tiep_nhan,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ iso_date("ngay_ban_giao", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ban_giao
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_so,
    {{ cast_or_null("thu_tu", "integer") }} as thu_tu,
    loai_san_pham,
    ten_san_pham,
    don_vi_tinh,
    {{ cast_or_null("so_luong_dang_ky", "decimal") }} as so_luong_dang_ky,
    {{ cast_or_null("so_luong_dat", "decimal") }} as so_luong_dat,
    don_vi_tiep_nhan,
    ma_xa,
    {{ cast_or_null("ngay_ban_giao", "date") }} as ngay_ban_giao
from prepared
where not exists (select 1 from {{ ref("quarantine_khcn_nhiem_vu__san_pham") }} as refused where refused._row_number = prepared._row_number)
