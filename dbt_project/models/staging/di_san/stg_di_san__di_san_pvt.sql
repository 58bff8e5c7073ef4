-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "di_san_pvt") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_di_san") }} as ma_di_san,
            {{ clean_text("ten_di_san") }} as ten_di_san,
            {{ translated("loai_hinh", {"A": "tieng_noi_chu_viet", "B": "ngu_van_dan_gian", "C": "nghe_thuat_trinh_dien", "D": "tap_quan_xa_hoi", "E": "le_hoi_truyen_thong", "F": "nghe_thu_cong", "G": "tri_thuc_dan_gian"}) }} as loai_hinh,
            {{ clean_text("cong_dong") }} as cong_dong,
            {{ translated("cap_danh_muc", {"KK": "kiem_ke_cap_tinh", "QG": "quoc_gia", "UN": "unesco"}) }} as cap_danh_muc,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ plain_number("nam_unesco", ".") }} as nam_unesco,
            {{ plain_number("nam_kiem_ke", ".") }} as nam_kiem_ke,
            {{ plain_number("so_nguoi_thuc_hanh", ".") }} as so_nguoi_thuc_hanh,
            {{ plain_number("so_nghe_nhan", ".") }} as so_nghe_nhan,
            {{ plain_number("so_cau_lac_bo", ".") }} as so_cau_lac_bo,
            {{ translated("nguy_co", {"0": "on_dinh", "1": "co_nguy_co", "2": "khan_cap"}) }} as nguy_co,
            {{ clean_text("lien_ket") }} as lien_ket,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_di_san,
    ten_di_san,
    loai_hinh,
    cong_dong,
    cap_danh_muc,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("nam_unesco", "integer") }} as nam_unesco,
    {{ cast_or_null("nam_kiem_ke", "integer") }} as nam_kiem_ke,
    {{ cast_or_null("so_nguoi_thuc_hanh", "integer") }} as so_nguoi_thuc_hanh,
    {{ cast_or_null("so_nghe_nhan", "integer") }} as so_nghe_nhan,
    {{ cast_or_null("so_cau_lac_bo", "integer") }} as so_cau_lac_bo,
    nguy_co,
    lien_ket,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_di_san__di_san_pvt") }} as refused where refused._row_number = prepared._row_number)
