-- Generated from catalog/systems/csdl_giao_duc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_giao_duc", "co_so_dai_hoc") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_co_so", {"1": "dai_hoc", "2": "truong_dai_hoc", "3": "hoc_vien", "4": "phan_hieu"}) }} as loai_co_so,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap", "3": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("co_quan_chu_quan") }} as co_quan_chu_quan,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("so_nganh_dao_tao", ".") }} as so_nganh_dao_tao,
            {{ plain_number("so_sinh_vien", ".") }} as so_sinh_vien,
            {{ plain_number("so_giang_vien", ".") }} as so_giang_vien,
            {{ plain_number("so_giang_vien_tien_si", ".") }} as so_giang_vien_tien_si,
            {{ iso_date("ngay_thanh_lap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thanh_lap,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    ten_co_so,
    loai_co_so,
    loai_hinh,
    co_quan_chu_quan,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("so_nganh_dao_tao", "integer") }} as so_nganh_dao_tao,
    {{ cast_or_null("so_sinh_vien", "integer") }} as so_sinh_vien,
    {{ cast_or_null("so_giang_vien", "integer") }} as so_giang_vien,
    {{ cast_or_null("so_giang_vien_tien_si", "integer") }} as so_giang_vien_tien_si,
    {{ cast_or_null("ngay_thanh_lap", "date") }} as ngay_thanh_lap,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_giao_duc__co_so_dai_hoc") }} as refused where refused._row_number = prepared._row_number)
