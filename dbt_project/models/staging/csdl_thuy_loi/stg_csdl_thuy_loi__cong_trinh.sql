-- Generated from catalog/systems/csdl_thuy_loi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_thuy_loi", "cong_trinh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_cong_trinh", {"HC": "ho_chua", "DD": "dap_dang", "KM": "kenh", "TB": "tram_bom"}) }} as loai_cong_trinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("nam_xay_dung", ".") }} as nam_xay_dung,
            {{ plain_number("nam_nang_cap", ".") }} as nam_nang_cap,
            {{ plain_number("dung_tich_trieu_m3", ",") }} as dung_tich_trieu_m3,
            {{ plain_number("chieu_cao_dap_m", ",") }} as chieu_cao_dap_m,
            {{ plain_number("chieu_dai_kenh_km", ",") }} as chieu_dai_kenh_km,
            {{ plain_number("chieu_dai_kien_co_km", ",") }} as chieu_dai_kien_co_km,
            {{ plain_number("luu_luong_bom_m3_gio", ",") }} as luu_luong_bom_m3_gio,
            {{ plain_number("dien_tich_thiet_ke_ha", ",") }} as dien_tich_thiet_ke_ha,
            {{ plain_number("dien_tich_tuoi_ha", ",") }} as dien_tich_tuoi_ha,
            {{ translated("phan_loai_dap", {"0": "dac_biet", "1": "lon", "2": "vua", "3": "nho"}) }} as phan_loai_dap,
            {{ translated("don_vi_quan_ly", {"DN": "doanh_nghiep", "XA": "ubnd_xa", "CS": "to_chuc_co_so"}) }} as don_vi_quan_ly,
            {{ translated("hien_trang", {"1": "tot", "2": "xuong_cap", "3": "hu_hong", "4": "dung_hoat_dong"}) }} as hien_trang,
            {{ iso_date("ngay_kiem_tra", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_kiem_tra,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
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
    ma_xa,
    {{ cast_or_null("nam_xay_dung", "integer") }} as nam_xay_dung,
    {{ cast_or_null("nam_nang_cap", "integer") }} as nam_nang_cap,
    {{ cast_or_null("dung_tich_trieu_m3", "decimal") }} as dung_tich_trieu_m3,
    {{ cast_or_null("chieu_cao_dap_m", "decimal") }} as chieu_cao_dap_m,
    {{ cast_or_null("chieu_dai_kenh_km", "decimal") }} as chieu_dai_kenh_km,
    {{ cast_or_null("chieu_dai_kien_co_km", "decimal") }} as chieu_dai_kien_co_km,
    {{ cast_or_null("luu_luong_bom_m3_gio", "decimal") }} as luu_luong_bom_m3_gio,
    {{ cast_or_null("dien_tich_thiet_ke_ha", "decimal") }} as dien_tich_thiet_ke_ha,
    {{ cast_or_null("dien_tich_tuoi_ha", "decimal") }} as dien_tich_tuoi_ha,
    phan_loai_dap,
    don_vi_quan_ly,
    hien_trang,
    {{ cast_or_null("ngay_kiem_tra", "date") }} as ngay_kiem_tra,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_thuy_loi__cong_trinh") }} as refused where refused._row_number = prepared._row_number)
