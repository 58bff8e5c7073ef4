-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "dinh_muc_dac_thu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_hieu") }} as ma_hieu,
            {{ translated("ly_do_dac_thu", {"1": "cong_nghe_moi", "2": "dieu_kien_dia_hinh", "3": "vat_lieu_dia_phuong", "4": "chua_co_dinh_muc"}) }} as ly_do_dac_thu,
            {{ clean_text("don_vi_de_xuat") }} as don_vi_de_xuat,
            {{ clean_text("cong_trinh_ap_dung") }} as cong_trinh_ap_dung,
            {{ clean_text("so_van_ban_thong_nhat") }} as so_van_ban_thong_nhat,
            {{ iso_date("ngay_thong_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thong_nhat,
            {{ clean_text("ma_hieu_tuong_tu") }} as ma_hieu_tuong_tu,
            {{ iso_date("ngay_het_ap_dung", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_ap_dung
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_hieu,
    ly_do_dac_thu,
    don_vi_de_xuat,
    cong_trinh_ap_dung,
    so_van_ban_thong_nhat,
    {{ cast_or_null("ngay_thong_nhat", "date") }} as ngay_thong_nhat,
    ma_hieu_tuong_tu,
    {{ cast_or_null("ngay_het_ap_dung", "date") }} as ngay_het_ap_dung
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_xay_dung__dinh_muc_dac_thu") }} as refused where refused._row_number = prepared._row_number)
