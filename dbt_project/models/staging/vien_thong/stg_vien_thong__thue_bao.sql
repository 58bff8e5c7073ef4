-- Generated from catalog/systems/vien_thong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("vien_thong", "thue_bao") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ month_text("thang") }} as thang,
            {{ translated("doanh_nghiep", {"Viettel": "viettel", "VNPT": "vnpt", "MobiFone": "mobifone", "Vietnamobile": "vietnamobile", "FPT Telecom": "fpt", "VTVcab": "vtvcab"}) }} as doanh_nghiep,
            {{ translated("dich_vu", {"Di động": "di_dong", "Cố định": "co_dinh", "Băng rộng cố định": "bang_rong_co_dinh", "Băng rộng di động": "bang_rong_di_dong"}) }} as dich_vu,
            {{ translated("phan_loai", {"Trả trước": "tra_truoc", "Trả sau": "tra_sau", "Hộ gia đình": "ho_gia_dinh", "Tổ chức": "to_chuc", "FTTH": "ftth", "xDSL": "xdsl", "Cáp truyền hình": "cap_truyen_hinh", "Kênh thuê riêng": "kenh_thue_rieng", "3G": "3g", "4G": "4g", "5G": "5g"}) }} as phan_loai,
            {{ plain_number("so_thue_bao", ",") }} as so_thue_bao,
            {{ plain_number("so_phat_trien_moi", ",") }} as so_phat_trien_moi,
            {{ plain_number("so_roi_mang", ",") }} as so_roi_mang
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    thang,
    doanh_nghiep,
    dich_vu,
    phan_loai,
    {{ cast_or_null("so_thue_bao", "integer") }} as so_thue_bao,
    {{ cast_or_null("so_phat_trien_moi", "integer") }} as so_phat_trien_moi,
    {{ cast_or_null("so_roi_mang", "integer") }} as so_roi_mang
from prepared
where not exists (select 1 from {{ ref("quarantine_vien_thong__thue_bao") }} as refused where refused._row_number = prepared._row_number)
