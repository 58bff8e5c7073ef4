-- Generated from catalog/systems/csdl_gdnn.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_gdnn", "nghe_dao_tao") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ma_nghe") }} as ma_nghe,
            {{ clean_text("ten_nghe") }} as ten_nghe,
            {{ translated("trinh_do", {"1": "cao_dang", "2": "trung_cap", "3": "so_cap", "4": "duoi_3_thang"}) }} as trinh_do,
            {{ plain_number("quy_mo_tuyen_sinh", ".") }} as quy_mo_tuyen_sinh,
            {{ plain_number("thoi_gian_dao_tao_thang", ",") }} as thoi_gian_dao_tao_thang,
            {{ iso_date("ngay_dang_ky", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    ma_nghe,
    ten_nghe,
    trinh_do,
    {{ cast_or_null("quy_mo_tuyen_sinh", "integer") }} as quy_mo_tuyen_sinh,
    {{ cast_or_null("thoi_gian_dao_tao_thang", "decimal") }} as thoi_gian_dao_tao_thang,
    {{ cast_or_null("ngay_dang_ky", "date") }} as ngay_dang_ky
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_gdnn__nghe_dao_tao") }} as refused where refused._row_number = prepared._row_number)
