-- Generated from catalog/systems/csdl_dang_ky_kinh_doanh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dang_ky_kinh_doanh", "bien_dong") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("loai_su_kien", {"DKM": "dang_ky_moi", "TD": "thay_doi", "TN": "tam_ngung", "HDTL": "hoat_dong_tro_lai", "DDGT": "dang_giai_the", "KTDC": "khong_con_tai_dia_chi", "GT": "giai_the", "TH": "thu_hoi"}) }} as loai_su_kien,
            {{ iso_date("ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay,
            {{ translated("noi_dung_thay_doi", {"VON": "von_dieu_le", "TS": "tru_so", "TEN": "ten", "NN": "nganh_nghe", "NDD": "nguoi_dai_dien", "TV": "thanh_vien"}) }} as noi_dung_thay_doi,
            {{ iso_date("tam_ngung_den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as tam_ngung_den_ngay,
            {{ clean_text("ma_xa") }} as ma_xa
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_so_doanh_nghiep,
    loai_su_kien,
    {{ cast_or_null("ngay", "date") }} as ngay,
    noi_dung_thay_doi,
    {{ cast_or_null("tam_ngung_den_ngay", "date") }} as tam_ngung_den_ngay,
    ma_xa
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_dang_ky_kinh_doanh__bien_dong") }} as refused where refused._row_number = prepared._row_number)
