-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "di_tich") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_di_tich") }} as ma_di_tich,
            {{ clean_text("ma_di_tich_cha") }} as ma_di_tich_cha,
            {{ clean_text("ten_di_tich") }} as ten_di_tich,
            {{ translated("loai_di_tich", {"LS": "lich_su", "KT": "kien_truc_nghe_thuat", "KC": "khao_co", "DL": "danh_lam_thang_canh"}) }} as loai_di_tich,
            {{ translated("cap_xep_hang", {"DB": "quoc_gia_dac_biet", "QG": "quoc_gia", "T": "cap_tinh"}) }} as cap_xep_hang,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ translated("co_quan_quyet_dinh", {"TTG": "thu_tuong_chinh_phu", "BO": "bo_vhttdl", "UBT": "ubnd_tinh"}) }} as co_quan_quyet_dinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("nien_dai") }} as nien_dai,
            {{ plain_number("khu_vuc_1_ha", ",") }} as khu_vuc_1_ha,
            {{ plain_number("khu_vuc_2_ha", ",") }} as khu_vuc_2_ha,
            {{ translated("tinh_trang", {"1": "tot", "2": "xuong_cap", "3": "xuong_cap_nghiem_trong", "4": "chi_con_dau_vet"}) }} as tinh_trang,
            {{ plain_number("nam_tu_bo", ".") }} as nam_tu_bo,
            {{ plain_number("kinh_phi_tu_bo", ",", factor="1000000") }} as kinh_phi_tu_bo,
            {{ translated("dang_canh_quan", {"HD": "hang_dong", "HO": "ho", "TH": "thac", "NU": "nui_deo", "CN": "cao_nguyen_da"}) }} as dang_canh_quan,
            {{ plain_number("do_cao_m", ".") }} as do_cao_m,
            {{ plain_number("chieu_dai_m", ",") }} as chieu_dai_m,
            {{ clean_text("gia_tri_noi_bat") }} as gia_tri_noi_bat,
            {{ clean_text("don_khach") }} as don_khach,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("lien_ket") }} as lien_ket,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_di_tich,
    ma_di_tich_cha,
    ten_di_tich,
    loai_di_tich,
    cap_xep_hang,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    co_quan_quyet_dinh,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    nien_dai,
    {{ cast_or_null("khu_vuc_1_ha", "decimal") }} as khu_vuc_1_ha,
    {{ cast_or_null("khu_vuc_2_ha", "decimal") }} as khu_vuc_2_ha,
    tinh_trang,
    {{ cast_or_null("nam_tu_bo", "integer") }} as nam_tu_bo,
    {{ cast_or_null("kinh_phi_tu_bo", "integer") }} as kinh_phi_tu_bo,
    dang_canh_quan,
    {{ cast_or_null("do_cao_m", "integer") }} as do_cao_m,
    {{ cast_or_null("chieu_dai_m", "decimal") }} as chieu_dai_m,
    gia_tri_noi_bat,
    {{ cast_or_null("don_khach", "boolean") }} as don_khach,
    don_vi_quan_ly,
    lien_ket,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_di_san__di_tich") }} as refused where refused._row_number = prepared._row_number)
