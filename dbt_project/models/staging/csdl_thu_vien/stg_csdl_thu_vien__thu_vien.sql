-- Generated from catalog/systems/csdl_thu_vien.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_thu_vien", "thu_vien") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_thu_vien") }} as ma_thu_vien,
            {{ clean_text("ten_thu_vien") }} as ten_thu_vien,
            {{ translated("loai_thu_vien", {"CC": "cong_cong", "TH": "truong_hoc", "NN": "nghe_nghiep", "CD": "cong_dong"}) }} as loai_thu_vien,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ plain_number("so_cho_ngoi", ".") }} as so_cho_ngoi,
            {{ plain_number("so_ban_tai_lieu", ".") }} as so_ban_tai_lieu,
            {{ plain_number("so_may_tinh", ".") }} as so_may_tinh,
            {{ plain_number("so_luot_ban_doc", ".") }} as so_luot_ban_doc,
            {{ plain_number("nam_thanh_lap", ".") }} as nam_thanh_lap,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_thu_vien,
    ten_thu_vien,
    loai_thu_vien,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("dien_tich_m2", "decimal") }} as dien_tich_m2,
    {{ cast_or_null("so_cho_ngoi", "integer") }} as so_cho_ngoi,
    {{ cast_or_null("so_ban_tai_lieu", "integer") }} as so_ban_tai_lieu,
    {{ cast_or_null("so_may_tinh", "integer") }} as so_may_tinh,
    {{ cast_or_null("so_luot_ban_doc", "integer") }} as so_luot_ban_doc,
    {{ cast_or_null("nam_thanh_lap", "integer") }} as nam_thanh_lap,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_thu_vien__thu_vien") }} as refused where refused._row_number = prepared._row_number)
