-- Generated from catalog/systems/bao_tro_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_tro_xa_hoi", "co_so") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("loai_co_so", {"TH": "tong_hop", "TE": "tre_em", "NCT": "nguoi_cao_tuoi", "NKT": "nguoi_khuyet_tat", "TT": "tam_than", "CTXH": "cong_tac_xa_hoi"}) }} as loai_co_so,
            {{ translated("loai_hinh", {"CL": "cong_lap", "NCL": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ plain_number("cong_suat", ".") }} as cong_suat,
            {{ plain_number("so_nguoi_dang_cham_soc", ".") }} as so_nguoi_dang_cham_soc,
            {{ plain_number("so_nhan_vien", ".") }} as so_nhan_vien,
            {{ plain_number("so_nhan_vien_cham_soc", ".") }} as so_nhan_vien_cham_soc,
            {{ plain_number("dien_tich_dat_m2", ",") }} as dien_tich_dat_m2,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ phone_text("dien_thoai") }} as dien_thoai,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "0": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    ten_co_so,
    loai_co_so,
    loai_hinh,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("cong_suat", "integer") }} as cong_suat,
    {{ cast_or_null("so_nguoi_dang_cham_soc", "integer") }} as so_nguoi_dang_cham_soc,
    {{ cast_or_null("so_nhan_vien", "integer") }} as so_nhan_vien,
    {{ cast_or_null("so_nhan_vien_cham_soc", "integer") }} as so_nhan_vien_cham_soc,
    {{ cast_or_null("dien_tich_dat_m2", "decimal") }} as dien_tich_dat_m2,
    ma_xa,
    dia_chi,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    dien_thoai,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_bao_tro_xa_hoi__co_so") }} as refused where refused._row_number = prepared._row_number)
