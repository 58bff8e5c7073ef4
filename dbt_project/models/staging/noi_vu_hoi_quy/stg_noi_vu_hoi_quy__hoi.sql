-- Generated from catalog/systems/noi_vu_hoi_quy.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("noi_vu_hoi_quy", "hoi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_hoi") }} as ma_hoi,
            {{ clean_text("ten_hoi") }} as ten_hoi,
            {{ translated("loai_hoi", {"H": "hoi", "LHH": "lien_hiep_hoi", "TH": "tong_hoi", "LD": "lien_doan", "HH": "hiep_hoi", "CLB": "cau_lac_bo"}) }} as loai_hoi,
            {{ translated("linh_vuc", {"XH": "xa_hoi_nhan_dao", "NN": "nghe_nghiep", "KT": "kinh_te", "VH": "van_hoa_nghe_thuat", "TT": "the_thao", "KH": "khoa_hoc_ky_thuat", "YT": "y_te_giao_duc"}) }} as linh_vuc,
            {{ translated("pham_vi", {"T": "tinh", "H": "huyen", "X": "xa"}) }} as pham_vi,
            {{ clean_text("duoc_giao_nhiem_vu") }} as duoc_giao_nhiem_vu,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ translated("co_quan_cap", {"UBT": "ubnd_tinh", "UBH": "ubnd_huyen", "UBX": "ubnd_xa", "SNV": "so_noi_vu"}) }} as co_quan_cap,
            {{ plain_number("nam_dai_hoi", ".") }} as nam_dai_hoi,
            {{ plain_number("so_nam_nhiem_ky", ".") }} as so_nam_nhiem_ky,
            {{ plain_number("so_hoi_vien", ".") }} as so_hoi_vien,
            {{ plain_number("so_hoi_vien_to_chuc", ".") }} as so_hoi_vien_to_chuc,
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
    ma_hoi,
    ten_hoi,
    loai_hoi,
    linh_vuc,
    pham_vi,
    {{ cast_or_null("duoc_giao_nhiem_vu", "boolean") }} as duoc_giao_nhiem_vu,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    co_quan_cap,
    {{ cast_or_null("nam_dai_hoi", "integer") }} as nam_dai_hoi,
    {{ cast_or_null("so_nam_nhiem_ky", "integer") }} as so_nam_nhiem_ky,
    {{ cast_or_null("so_hoi_vien", "integer") }} as so_hoi_vien,
    {{ cast_or_null("so_hoi_vien_to_chuc", "integer") }} as so_hoi_vien_to_chuc,
    ma_xa,
    dia_chi,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_noi_vu_hoi_quy__hoi") }} as refused where refused._row_number = prepared._row_number)
