-- Generated from catalog/systems/do_luong_chat_luong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("do_luong_chat_luong", "he_thong_chat_luong") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_quan") }} as ma_co_quan,
            {{ clean_text("ten_co_quan") }} as ten_co_quan,
            {{ translated("cap_co_quan", {"TINH": "cap_tinh", "XA": "cap_xa"}) }} as cap_co_quan,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("tieu_chuan") }} as tieu_chuan,
            {{ plain_number("so_thu_tuc_trong_he_thong", ".") }} as so_thu_tuc_trong_he_thong,
            {{ plain_number("tong_so_thu_tuc", ".") }} as tong_so_thu_tuc,
            {{ iso_date("ngay_cong_bo", ["YYYY-MM-DD"]) }} as ngay_cong_bo,
            {{ iso_date("ngay_danh_gia", ["YYYY-MM-DD"]) }} as ngay_danh_gia,
            {{ plain_number("so_diem_khong_phu_hop", ".") }} as so_diem_khong_phu_hop
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_quan,
    ten_co_quan,
    cap_co_quan,
    ma_xa,
    tieu_chuan,
    {{ cast_or_null("so_thu_tuc_trong_he_thong", "integer") }} as so_thu_tuc_trong_he_thong,
    {{ cast_or_null("tong_so_thu_tuc", "integer") }} as tong_so_thu_tuc,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo,
    {{ cast_or_null("ngay_danh_gia", "date") }} as ngay_danh_gia,
    {{ cast_or_null("so_diem_khong_phu_hop", "integer") }} as so_diem_khong_phu_hop
from prepared
where not exists (select 1 from {{ ref("quarantine_do_luong_chat_luong__he_thong_chat_luong") }} as refused where refused._row_number = prepared._row_number)
