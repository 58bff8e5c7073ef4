-- Generated from catalog/systems/khcn_nhiem_vu.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("khcn_nhiem_vu", "chuong_trinh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_chuong_trinh") }} as ma_chuong_trinh,
            {{ clean_text("ten_chuong_trinh") }} as ten_chuong_trinh,
            {{ translated("cap_quan_ly", {"QG": "quoc_gia", "BO": "bo", "TI": "tinh", "CS": "co_so"}) }} as cap_quan_ly,
            {{ plain_number("tu_nam", ".") }} as tu_nam,
            {{ plain_number("den_nam", ".") }} as den_nam,
            {{ clean_text("muc_tieu") }} as muc_tieu,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ plain_number("kinh_phi_du_kien", ",", factor="1000000") }} as kinh_phi_du_kien
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_chuong_trinh,
    ten_chuong_trinh,
    cap_quan_ly,
    {{ cast_or_null("tu_nam", "integer") }} as tu_nam,
    {{ cast_or_null("den_nam", "integer") }} as den_nam,
    muc_tieu,
    co_quan_ban_hanh,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("kinh_phi_du_kien", "integer") }} as kinh_phi_du_kien
from prepared
where not exists (select 1 from {{ ref("quarantine_khcn_nhiem_vu__chuong_trinh") }} as refused where refused._row_number = prepared._row_number)
