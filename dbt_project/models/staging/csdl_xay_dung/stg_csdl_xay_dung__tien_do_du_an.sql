-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "tien_do_du_an") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_du_an") }} as ma_du_an,
            {{ quarter_text("quy") }} as quy,
            {{ plain_number(without_suffix("khoi_luong_hoan_thanh", "%"), ",") }} as khoi_luong_hoan_thanh,
            {{ plain_number("von_da_thuc_hien", ",", factor="1000000") }} as von_da_thuc_hien,
            {{ plain_number("so_can_hoan_thanh", ".") }} as so_can_hoan_thanh,
            {{ plain_number("so_can_du_dieu_kien_ban", ".") }} as so_can_du_dieu_kien_ban,
            {{ translated("vuong_mac", {"K": "khong_co", "M": "giai_phong_mat_bang", "V": "von", "T": "thu_tuc", "TT": "thi_truong"}) }} as vuong_mac
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_du_an,
    quy,
    {{ cast_or_null("khoi_luong_hoan_thanh", "decimal") }} as khoi_luong_hoan_thanh,
    {{ cast_or_null("von_da_thuc_hien", "integer") }} as von_da_thuc_hien,
    {{ cast_or_null("so_can_hoan_thanh", "integer") }} as so_can_hoan_thanh,
    {{ cast_or_null("so_can_du_dieu_kien_ban", "integer") }} as so_can_du_dieu_kien_ban,
    vuong_mac
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_xay_dung__tien_do_du_an") }} as refused where refused._row_number = prepared._row_number)
