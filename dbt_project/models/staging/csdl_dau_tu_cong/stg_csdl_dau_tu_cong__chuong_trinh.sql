-- Generated from catalog/systems/csdl_dau_tu_cong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dau_tu_cong", "chuong_trinh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_chuong_trinh") }} as ma_chuong_trinh,
            {{ clean_text("ten_chuong_trinh") }} as ten_chuong_trinh,
            {{ translated("loai_chuong_trinh", {"MTQG": "muc_tieu_quoc_gia", "PH": "phuc_hoi_phat_trien", "TINH": "chuong_trinh_tinh", "ODA": "chuong_trinh_oda"}) }} as loai_chuong_trinh,
            {{ clean_text("co_quan_chu_tri") }} as co_quan_chu_tri,
            {{ plain_number("tu_nam", ".") }} as tu_nam,
            {{ plain_number("den_nam", ".") }} as den_nam,
            {{ plain_number("tong_von", ".", factor="1000000") }} as tong_von,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_chuong_trinh,
    ten_chuong_trinh,
    loai_chuong_trinh,
    co_quan_chu_tri,
    {{ cast_or_null("tu_nam", "integer") }} as tu_nam,
    {{ cast_or_null("den_nam", "integer") }} as den_nam,
    {{ cast_or_null("tong_von", "integer") }} as tong_von,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_dau_tu_cong__chuong_trinh") }} as refused where refused._row_number = prepared._row_number)
