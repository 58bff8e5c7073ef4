-- Generated from catalog/systems/csdl_ngan_sach.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ngan_sach", "so_lieu_bieu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("giai_doan", {"DT": "du_toan", "Q1": "thuc_hien_quy_1", "6T": "thuc_hien_6_thang", "9T": "thuc_hien_9_thang", "QT": "quyet_toan"}) }} as giai_doan,
            {{ clean_text("bieu") }} as bieu,
            {{ plain_number("thu_tu", ",") }} as thu_tu,
            {{ clean_text("stt") }} as stt,
            {{ clean_text("ma_chi_tieu") }} as ma_chi_tieu,
            {{ clean_text("ma_cha") }} as ma_cha,
            {{ clean_text("chi_tieu") }} as chi_tieu,
            {{ plain_number("cap_do", ",") }} as cap_do,
            {{ clean_text("cong_vao_cha") }} as cong_vao_cha,
            {{ plain_number("du_toan", ",", factor="1000000") }} as du_toan,
            {{ plain_number("thuc_hien", ",", factor="1000000") }} as thuc_hien,
            {{ plain_number("cung_ky_nam_truoc", ",", factor="1000000") }} as cung_ky_nam_truoc
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    giai_doan,
    bieu,
    {{ cast_or_null("thu_tu", "integer") }} as thu_tu,
    stt,
    ma_chi_tieu,
    ma_cha,
    chi_tieu,
    {{ cast_or_null("cap_do", "integer") }} as cap_do,
    {{ cast_or_null("cong_vao_cha", "boolean") }} as cong_vao_cha,
    {{ cast_or_null("du_toan", "integer") }} as du_toan,
    {{ cast_or_null("thuc_hien", "integer") }} as thuc_hien,
    {{ cast_or_null("cung_ky_nam_truoc", "integer") }} as cung_ky_nam_truoc
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_ngan_sach__so_lieu_bieu") }} as refused where refused._row_number = prepared._row_number)
