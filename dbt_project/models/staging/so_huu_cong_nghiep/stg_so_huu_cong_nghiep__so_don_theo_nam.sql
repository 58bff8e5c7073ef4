-- Generated from catalog/systems/so_huu_cong_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("so_huu_cong_nghiep", "so_don_theo_nam") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ".", group_mark="none") }} as nam,
            {{ translated("loai_doi_tuong", {"SC": "sang_che", "GP": "giai_phap_huu_ich", "KD": "kieu_dang_cong_nghiep", "NH": "nhan_hieu", "NT": "nhan_hieu_tap_the", "CN": "nhan_hieu_chung_nhan", "DL": "chi_dan_dia_ly"}) }} as loai_doi_tuong,
            {{ translated("loai_chu", {"TC": "to_chuc", "CN": "ca_nhan"}) }} as loai_chu,
            {{ plain_number("so_don_nop", ".") }} as so_don_nop,
            {{ plain_number("so_van_bang_cap", ".") }} as so_van_bang_cap,
            {{ plain_number("so_don_tu_choi", ".") }} as so_don_tu_choi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    loai_doi_tuong,
    loai_chu,
    {{ cast_or_null("so_don_nop", "integer") }} as so_don_nop,
    {{ cast_or_null("so_van_bang_cap", "integer") }} as so_van_bang_cap,
    {{ cast_or_null("so_don_tu_choi", "integer") }} as so_don_tu_choi
from prepared
where not exists (select 1 from {{ ref("quarantine_so_huu_cong_nghiep__so_don_theo_nam") }} as refused where refused._row_number = prepared._row_number)
