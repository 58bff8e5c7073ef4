-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "hoat_dong_bao_tang") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ".") }} as nam,
            {{ clean_text("ma_bao_tang") }} as ma_bao_tang,
            {{ plain_number("so_luot_khach", ".") }} as so_luot_khach,
            {{ plain_number("so_luot_khach_quoc_te", ".") }} as so_luot_khach_quoc_te,
            {{ plain_number("so_luot_hoc_sinh", ".") }} as so_luot_hoc_sinh,
            {{ plain_number("so_trien_lam", ".") }} as so_trien_lam,
            {{ plain_number("so_chuong_trinh_giao_duc", ".") }} as so_chuong_trinh_giao_duc,
            {{ plain_number("so_hien_vat_suu_tam", ".") }} as so_hien_vat_suu_tam,
            {{ plain_number("thu_phi", ",", factor="1000000") }} as thu_phi
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    ma_bao_tang,
    {{ cast_or_null("so_luot_khach", "integer") }} as so_luot_khach,
    {{ cast_or_null("so_luot_khach_quoc_te", "integer") }} as so_luot_khach_quoc_te,
    {{ cast_or_null("so_luot_hoc_sinh", "integer") }} as so_luot_hoc_sinh,
    {{ cast_or_null("so_trien_lam", "integer") }} as so_trien_lam,
    {{ cast_or_null("so_chuong_trinh_giao_duc", "integer") }} as so_chuong_trinh_giao_duc,
    {{ cast_or_null("so_hien_vat_suu_tam", "integer") }} as so_hien_vat_suu_tam,
    {{ cast_or_null("thu_phi", "integer") }} as thu_phi
from prepared
where not exists (select 1 from {{ ref("quarantine_di_san__hoat_dong_bao_tang") }} as refused where refused._row_number = prepared._row_number)
