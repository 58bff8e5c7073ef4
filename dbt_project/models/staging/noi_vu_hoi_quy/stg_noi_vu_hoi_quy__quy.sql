-- Generated from catalog/systems/noi_vu_hoi_quy.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("noi_vu_hoi_quy", "quy") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_quy") }} as ma_quy,
            {{ clean_text("ten_quy") }} as ten_quy,
            {{ translated("loai_quy", {"XH": "quy_xa_hoi", "TT": "quy_tu_thien"}) }} as loai_quy,
            {{ translated("pham_vi", {"T": "tinh", "H": "huyen", "X": "xa"}) }} as pham_vi,
            {{ translated("linh_vuc", {"NN": "nhan_dao", "KH": "khuyen_hoc", "YT": "y_te", "TE": "tre_em", "KC": "nguoi_co_cong", "TAI": "thien_tai"}) }} as linh_vuc,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("co_quan_cap", {"UBT": "ubnd_tinh", "UBH": "ubnd_huyen", "UBX": "ubnd_xa", "SNV": "so_noi_vu"}) }} as co_quan_cap,
            {{ plain_number("tai_san_dong_gop", ",", factor="1000000") }} as tai_san_dong_gop,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ translated("trang_thai", {"A": "dang_hoat_dong", "S": "tam_ngung", "X": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_quy,
    ten_quy,
    loai_quy,
    pham_vi,
    linh_vuc,
    so_giay_phep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    co_quan_cap,
    {{ cast_or_null("tai_san_dong_gop", "integer") }} as tai_san_dong_gop,
    ma_xa,
    dia_chi,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_noi_vu_hoi_quy__quy") }} as refused where refused._row_number = prepared._row_number)
