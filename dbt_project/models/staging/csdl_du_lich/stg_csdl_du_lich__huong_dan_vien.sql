-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "huong_dan_vien") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ".") }} as nam,
            {{ translated("loai_the", {"QT": "quoc_te", "ND": "noi_dia", "TD": "tai_diem"}) }} as loai_the,
            {{ translated("ngoai_ngu", {"VN": "tieng_viet", "EN": "tieng_anh", "FR": "tieng_phap", "CN": "tieng_trung", "KH": "ngon_ngu_khac"}) }} as ngoai_ngu,
            {{ plain_number("so_the", ".") }} as so_the,
            {{ plain_number("so_the_nu", ".") }} as so_the_nu,
            {{ plain_number("so_cap_moi", ".") }} as so_cap_moi,
            {{ plain_number("so_thu_hoi", ".") }} as so_thu_hoi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    loai_the,
    ngoai_ngu,
    {{ cast_or_null("so_the", "integer") }} as so_the,
    {{ cast_or_null("so_the_nu", "integer") }} as so_the_nu,
    {{ cast_or_null("so_cap_moi", "integer") }} as so_cap_moi,
    {{ cast_or_null("so_thu_hoi", "integer") }} as so_thu_hoi
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_du_lich__huong_dan_vien") }} as refused where refused._row_number = prepared._row_number)
