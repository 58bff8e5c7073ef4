-- Generated from catalog/systems/csdl_y_te.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_y_te", "giuong_benh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ".") }} as nam,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("nhom_khoa", {"K01": "cap_cuu_hoi_suc", "K02": "noi", "K03": "nhi", "K04": "ngoai", "K05": "phu_san", "K06": "truyen_nhiem", "K07": "y_hoc_co_truyen", "K08": "chuyen_khoa_le", "K09": "lao_benh_phoi", "K10": "tam_than"}) }} as nhom_khoa,
            {{ plain_number("so_giuong_ke_hoach", ".") }} as so_giuong_ke_hoach,
            {{ plain_number("so_giuong_thuc_ke", ".") }} as so_giuong_thuc_ke,
            {{ plain_number("so_ngay_dieu_tri", ".") }} as so_ngay_dieu_tri
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    ma_co_so,
    nhom_khoa,
    {{ cast_or_null("so_giuong_ke_hoach", "integer") }} as so_giuong_ke_hoach,
    {{ cast_or_null("so_giuong_thuc_ke", "integer") }} as so_giuong_thuc_ke,
    {{ cast_or_null("so_ngay_dieu_tri", "integer") }} as so_ngay_dieu_tri
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_y_te__giuong_benh") }} as refused where refused._row_number = prepared._row_number)
