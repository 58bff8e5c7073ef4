-- Generated from catalog/systems/the_thao_van_hoa_co_so.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("the_thao_van_hoa_co_so", "cong_trinh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_cong_trinh", {"Nhà hát": "nha_hat", "Rạp chiếu phim": "rap_chieu_phim", "Nhà triển lãm": "nha_trien_lam"}) }} as loai_cong_trinh,
            {{ translated("loai_hinh", {"Công lập": "cong_lap", "Ngoài công lập": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ",") }} as vi_do,
            {{ plain_number("kinh_do", ",") }} as kinh_do,
            {{ plain_number("so_cho_ngoi", ".") }} as so_cho_ngoi,
            {{ plain_number("so_phong", ".") }} as so_phong,
            {{ plain_number("dien_tich_san_m2", ",") }} as dien_tich_san_m2,
            {{ plain_number("nam_su_dung", ".") }} as nam_su_dung,
            {{ plain_number("so_buoi_nam", ".") }} as so_buoi_nam,
            {{ plain_number("so_luot_khach", ".") }} as so_luot_khach,
            {{ translated("trang_thai", {"Đang hoạt động": "dang_hoat_dong", "Tạm ngừng": "tam_ngung", "Đã giải thể": "giai_the"}) }} as trang_thai,
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
    loai_hinh,
    don_vi_quan_ly,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("so_cho_ngoi", "integer") }} as so_cho_ngoi,
    {{ cast_or_null("so_phong", "integer") }} as so_phong,
    {{ cast_or_null("dien_tich_san_m2", "decimal") }} as dien_tich_san_m2,
    {{ cast_or_null("nam_su_dung", "integer") }} as nam_su_dung,
    {{ cast_or_null("so_buoi_nam", "integer") }} as so_buoi_nam,
    {{ cast_or_null("so_luot_khach", "integer") }} as so_luot_khach,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_the_thao_van_hoa_co_so__cong_trinh") }} as refused where refused._row_number = prepared._row_number)
