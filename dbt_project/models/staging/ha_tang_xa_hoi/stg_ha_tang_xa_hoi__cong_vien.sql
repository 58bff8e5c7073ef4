-- Generated from catalog/systems/ha_tang_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("ha_tang_xa_hoi", "cong_vien") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_cong_trinh", {"CV": "cong_vien", "VH": "vuon_hoa", "QT": "quang_truong"}) }} as loai_cong_trinh,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ plain_number("dien_tich_cay_xanh_m2", ",") }} as dien_tich_cay_xanh_m2,
            {{ plain_number("nam_su_dung", ".") }} as nam_su_dung,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("co_san_choi_tre_em") }} as co_san_choi_tre_em,
            {{ clean_text("tiep_can_nguoi_khuyet_tat") }} as tiep_can_nguoi_khuyet_tat,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_cong_trinh,
    ten_cong_trinh,
    loai_cong_trinh,
    {{ cast_or_null("dien_tich_m2", "decimal") }} as dien_tich_m2,
    {{ cast_or_null("dien_tich_cay_xanh_m2", "decimal") }} as dien_tich_cay_xanh_m2,
    {{ cast_or_null("nam_su_dung", "integer") }} as nam_su_dung,
    don_vi_quan_ly,
    gio_mo_cua,
    {{ cast_or_null("co_san_choi_tre_em", "boolean") }} as co_san_choi_tre_em,
    {{ cast_or_null("tiep_can_nguoi_khuyet_tat", "boolean") }} as tiep_can_nguoi_khuyet_tat,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_ha_tang_xa_hoi__cong_vien") }} as refused where refused._row_number = prepared._row_number)
