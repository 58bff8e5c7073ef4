-- Generated from catalog/systems/bao_cao_csgt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_cao_csgt", "giay_phep_lai_xe") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ month_text("thang") }} as thang,
            {{ translated("hang_gplx", {"A1": "A1", "A2": "A2", "A3": "A3", "A4": "A4", "A": "A", "B1": "B1", "B2": "B2", "B": "B", "C1": "C1", "C": "C", "D": "D", "E": "E", "D1": "D1", "D2": "D2", "FB2": "FB2", "FC": "FC", "BE": "BE", "CE": "CE"}) }} as hang_gplx,
            {{ translated("hinh_thuc", {"Cấp mới": "cap_moi", "Cấp đổi": "cap_doi", "Cấp lại": "cap_lai"}) }} as hinh_thuc,
            {{ plain_number("so_luong", ",") }} as so_luong,
            {{ plain_number("so_nu", ",") }} as so_nu,
            {{ plain_number("so_du_sat_hach", ",") }} as so_du_sat_hach,
            {{ plain_number("so_dat_sat_hach", ",") }} as so_dat_sat_hach,
            {{ translated("co_quan_cap", {"Sở GTVT": "so_gtvt", "Công an tỉnh": "cong_an_tinh"}) }} as co_quan_cap
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    thang,
    hang_gplx,
    hinh_thuc,
    {{ cast_or_null("so_luong", "integer") }} as so_luong,
    {{ cast_or_null("so_nu", "integer") }} as so_nu,
    {{ cast_or_null("so_du_sat_hach", "integer") }} as so_du_sat_hach,
    {{ cast_or_null("so_dat_sat_hach", "integer") }} as so_dat_sat_hach,
    co_quan_cap
from prepared
where not exists (select 1 from {{ ref("quarantine_bao_cao_csgt__giay_phep_lai_xe") }} as refused where refused._row_number = prepared._row_number)
