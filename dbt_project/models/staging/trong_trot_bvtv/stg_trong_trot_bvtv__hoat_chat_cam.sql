-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "hoat_chat_cam") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_hoat_chat") }} as ma_hoat_chat,
            {{ clean_text("hoat_chat") }} as hoat_chat,
            {{ translated("nhom_thuoc", {"TS": "tru_sau", "TB": "tru_benh", "TC": "tru_co", "CH": "tru_chuot", "OC": "tru_oc", "DH": "dieu_hoa_sinh_truong", "MO": "tru_moi", "LS": "bao_quan_lam_san", "KT": "khu_trung_kho", "DD": "dan_du"}) }} as nhom_thuoc,
            {{ clean_text("so_cas") }} as so_cas,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_het_duoc_dung", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_duoc_dung
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_hoat_chat,
    hoat_chat,
    nhom_thuoc,
    so_cas,
    so_van_ban,
    {{ cast_or_null("ngay_hieu_luc", "date") }} as ngay_hieu_luc,
    {{ cast_or_null("ngay_het_duoc_dung", "date") }} as ngay_het_duoc_dung
from prepared
where not exists (select 1 from {{ ref("quarantine_trong_trot_bvtv__hoat_chat_cam") }} as refused where refused._row_number = prepared._row_number)
