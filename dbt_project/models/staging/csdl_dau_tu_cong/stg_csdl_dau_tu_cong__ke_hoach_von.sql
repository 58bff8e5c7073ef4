-- Generated from catalog/systems/csdl_dau_tu_cong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dau_tu_cong", "ke_hoach_von") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_du_an") }} as ma_du_an,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("nguon_von", {"NSTW": "ngan_sach_trung_uong", "CTMT": "chuong_trinh_muc_tieu_quoc_gia", "ODA": "von_nuoc_ngoai", "NSDP": "can_doi_ngan_sach_dia_phuong", "SDD": "tien_su_dung_dat", "XSKT": "xo_so_kien_thiet"}) }} as nguon_von,
            {{ plain_number("von_giao", ",", factor="1000000") }} as von_giao,
            {{ plain_number("von_keo_dai", ",", factor="1000000") }} as von_keo_dai,
            {{ plain_number("giai_ngan", ",", factor="1000000") }} as giai_ngan,
            {{ iso_date("den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as den_ngay
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_du_an,
    {{ cast_or_null("nam", "integer") }} as nam,
    nguon_von,
    {{ cast_or_null("von_giao", "integer") }} as von_giao,
    {{ cast_or_null("von_keo_dai", "integer") }} as von_keo_dai,
    {{ cast_or_null("giai_ngan", "integer") }} as giai_ngan,
    {{ cast_or_null("den_ngay", "date") }} as den_ngay
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_dau_tu_cong__ke_hoach_von") }} as refused where refused._row_number = prepared._row_number)
