-- Generated from catalog/systems/thong_ke_lao_dong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("thong_ke_lao_dong", "co_viec_lam") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ translated("loai_hinh_kinh_te", {"NN": "nha_nuoc", "NNN": "ngoai_nha_nuoc", "FDI": "dau_tu_nuoc_ngoai"}) }} as loai_hinh_kinh_te,
            {{ translated("gioi_tinh", {"0": "chung", "1": "nam", "2": "nu"}) }} as gioi_tinh,
            {{ plain_number("so_lao_dong", ",") }} as so_lao_dong,
            {{ plain_number("so_lam_cong", ",") }} as so_lam_cong,
            {{ plain_number("thu_nhap_binh_quan", ",", factor="1000") }} as thu_nhap_binh_quan,
            {{ clean_text("la_uoc_tinh") }} as la_uoc_tinh,
            {{ clean_text("nguon_so_lieu") }} as nguon_so_lieu,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY"]) }} as ngay_cong_bo
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    loai_hinh_kinh_te,
    gioi_tinh,
    {{ cast_or_null("so_lao_dong", "integer") }} as so_lao_dong,
    {{ cast_or_null("so_lam_cong", "integer") }} as so_lam_cong,
    {{ cast_or_null("thu_nhap_binh_quan", "integer") }} as thu_nhap_binh_quan,
    {{ cast_or_null("la_uoc_tinh", "boolean") }} as la_uoc_tinh,
    nguon_so_lieu,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo
from prepared
where not exists (select 1 from {{ ref("quarantine_thong_ke_lao_dong__co_viec_lam") }} as refused where refused._row_number = prepared._row_number)
