-- Generated from catalog/systems/quan_trac_moi_truong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_trac_moi_truong", "diem_quan_trac") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("thanh_phan", {"NM": "nuoc_mat", "ND": "nuoc_duoi_dat", "KK": "khong_khi", "DD": "dat"}) }} as thanh_phan,
            {{ translated("loai_diem", {"N": "nen", "T": "tac_dong"}) }} as loai_diem,
            {{ translated("luu_vuc", {"DA": "song_da", "MA": "song_ma", "NR": "nam_rom"}) }} as luu_vuc,
            {{ clean_text("nguon_nuoc") }} as nguon_nuoc,
            {{ translated("nhom_dat", {"DNN": "nong_nghiep", "DLN": "lam_nghiep", "DDC": "dan_cu", "DCN": "cong_nghiep"}) }} as nhom_dat,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("nam_thiet_lap", ".") }} as nam_thiet_lap,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "BO": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_diem,
    ten_diem,
    thanh_phan,
    loai_diem,
    luu_vuc,
    nguon_nuoc,
    nhom_dat,
    ma_xa,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("nam_thiet_lap", "integer") }} as nam_thiet_lap,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_quan_trac_moi_truong__diem_quan_trac") }} as refused where refused._row_number = prepared._row_number)
