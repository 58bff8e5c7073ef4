-- Generated from catalog/systems/cong_tmdt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("cong_tmdt", "ho_so_dang_ky") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_dang_ky") }} as so_dang_ky,
            {{ plain_number("lan", ".") }} as lan,
            {{ translated("thu_tuc", {"DK": "dang_ky_moi", "SD": "sua_doi_bo_sung", "CD": "cham_dut"}) }} as thu_tuc,
            {{ iso_date("ngay_tiep_nhan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_tiep_nhan,
            {{ iso_date("ngay_ket_qua", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ket_qua
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_dang_ky,
    {{ cast_or_null("lan", "integer") }} as lan,
    thu_tuc,
    {{ cast_or_null("ngay_tiep_nhan", "date") }} as ngay_tiep_nhan,
    {{ cast_or_null("ngay_ket_qua", "date") }} as ngay_ket_qua
from prepared
where not exists (select 1 from {{ ref("quarantine_cong_tmdt__ho_so_dang_ky") }} as refused where refused._row_number = prepared._row_number)
