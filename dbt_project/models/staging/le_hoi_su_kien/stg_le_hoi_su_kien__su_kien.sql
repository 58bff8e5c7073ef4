-- Generated from catalog/systems/le_hoi_su_kien.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("le_hoi_su_kien", "su_kien") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_su_kien") }} as ma_su_kien,
            {{ clean_text("ten_su_kien") }} as ten_su_kien,
            {{ translated("loai_su_kien", {"LE_HOI": "le_hoi_truyen_thong", "VH_DL": "le_hoi_van_hoa_du_lich", "KY_NIEM": "ky_niem", "THE_THAO": "the_thao", "NGHE_THUAT": "nghe_thuat_quan_chung", "HOI_CHO": "hoi_cho_trien_lam"}) }} as loai_su_kien,
            {{ clean_text("ma_le_hoi") }} as ma_le_hoi,
            {{ iso_date("ngay_bat_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_bat_dau,
            {{ iso_date("ngay_ket_thuc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ket_thuc,
            {{ clean_text("gio_khai_mac") }} as gio_khai_mac,
            {{ clean_text("ngay_am_lich") }} as ngay_am_lich,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_diem") }} as dia_diem,
            {{ clean_text("don_vi_to_chuc") }} as don_vi_to_chuc,
            {{ translated("cap_to_chuc", {"QG": "quoc_gia", "TINH": "cap_tinh", "HUYEN": "cap_huyen", "XA": "cap_xa"}) }} as cap_to_chuc,
            {{ plain_number("khach_du_kien", ".") }} as khach_du_kien,
            {{ plain_number("khach_thuc_te", ".") }} as khach_thuc_te,
            {{ clean_text("mien_phi") }} as mien_phi,
            {{ clean_text("so_ke_hoach") }} as so_ke_hoach,
            {{ clean_text("lien_ket") }} as lien_ket,
            {{ translated("trang_thai_su_kien", {"DU_KIEN": "du_kien", "DA_TO_CHUC": "da_to_chuc", "HOAN": "hoan", "HUY": "huy"}) }} as trang_thai_su_kien,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_su_kien,
    ten_su_kien,
    loai_su_kien,
    ma_le_hoi,
    {{ cast_or_null("ngay_bat_dau", "date") }} as ngay_bat_dau,
    {{ cast_or_null("ngay_ket_thuc", "date") }} as ngay_ket_thuc,
    gio_khai_mac,
    ngay_am_lich,
    ma_xa,
    dia_diem,
    don_vi_to_chuc,
    cap_to_chuc,
    {{ cast_or_null("khach_du_kien", "integer") }} as khach_du_kien,
    {{ cast_or_null("khach_thuc_te", "integer") }} as khach_thuc_te,
    {{ cast_or_null("mien_phi", "boolean") }} as mien_phi,
    so_ke_hoach,
    lien_ket,
    trang_thai_su_kien,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_le_hoi_su_kien__su_kien") }} as refused where refused._row_number = prepared._row_number)
