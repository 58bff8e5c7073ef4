-- Generated from catalog/systems/buu_chinh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("buu_chinh", "su_kien") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ translated("loai_su_kien", {"CM": "cap_moi", "CL": "cap_lai", "SD": "sua_doi_bo_sung", "TH": "thu_hoi"}) }} as loai_su_kien,
            {{ iso_date("ngay_su_kien", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_su_kien,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ translated("ly_do", {"1": "de_nghi_lan_dau", "2": "het_han", "3": "mat_hong", "4": "thay_doi_thong_tin", "5": "mo_rong_pham_vi", "6": "cham_dut_hoat_dong", "7": "vi_pham"}) }} as ly_do
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_phep,
    loai_su_kien,
    {{ cast_or_null("ngay_su_kien", "date") }} as ngay_su_kien,
    so_quyet_dinh,
    ly_do
from prepared
where not exists (select 1 from {{ ref("quarantine_buu_chinh__su_kien") }} as refused where refused._row_number = prepared._row_number)
