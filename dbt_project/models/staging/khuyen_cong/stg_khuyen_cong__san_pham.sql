-- Generated from catalog/systems/khuyen_cong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("khuyen_cong", "san_pham") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_san_pham") }} as ma_san_pham,
            {{ clean_text("ten_san_pham") }} as ten_san_pham,
            {{ translated("nhom_san_pham", {"1": "thu_cong_my_nghe", "2": "che_bien_nong_lam_thuy_san", "3": "thiet_bi_may_moc", "4": "san_pham_khac"}) }} as nhom_san_pham,
            {{ plain_number("nam_binh_chon", ".") }} as nam_binh_chon,
            {{ translated("cap_binh_chon", {"H": "cap_huyen", "T": "cap_tinh", "KV": "cap_khu_vuc", "QG": "cap_quoc_gia"}) }} as cap_binh_chon,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_co_so", {"DN": "doanh_nghiep", "HTX": "hop_tac_xa", "HKD": "ho_kinh_doanh"}) }} as loai_co_so,
            {{ clean_text("ma_so_co_so") }} as ma_so_co_so,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("diem_binh_chon", ",") }} as diem_binh_chon,
            {{ plain_number("san_luong_nam", ",") }} as san_luong_nam,
            {{ clean_text("don_vi_san_luong") }} as don_vi_san_luong,
            {{ plain_number("so_lao_dong", ".") }} as so_lao_dong,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["DD/MM/YYYY", "DD-MM-YYYY"]) }} as ngay_quyet_dinh,
            {{ clean_text("co_quan_cong_nhan") }} as co_quan_cong_nhan
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_san_pham,
    ten_san_pham,
    nhom_san_pham,
    {{ cast_or_null("nam_binh_chon", "integer") }} as nam_binh_chon,
    cap_binh_chon,
    ten_co_so,
    loai_co_so,
    ma_so_co_so,
    ma_xa,
    {{ cast_or_null("diem_binh_chon", "decimal") }} as diem_binh_chon,
    {{ cast_or_null("san_luong_nam", "decimal") }} as san_luong_nam,
    don_vi_san_luong,
    {{ cast_or_null("so_lao_dong", "integer") }} as so_lao_dong,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    co_quan_cong_nhan
from prepared
where not exists (select 1 from {{ ref("quarantine_khuyen_cong__san_pham") }} as refused where refused._row_number = prepared._row_number)
