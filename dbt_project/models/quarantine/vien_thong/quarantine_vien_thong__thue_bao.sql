-- Generated from catalog/systems/vien_thong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("vien_thong", "thue_bao") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("doanh_nghiep") }} as doanh_nghiep_received,
            {{ clean_text("dich_vu") }} as dich_vu_received,
            {{ clean_text("phan_loai") }} as phan_loai_received,
            {{ month_text("thang") }} as thang,
            {{ translated("doanh_nghiep", {"Viettel": "viettel", "VNPT": "vnpt", "MobiFone": "mobifone", "Vietnamobile": "vietnamobile", "FPT Telecom": "fpt", "VTVcab": "vtvcab"}) }} as doanh_nghiep,
            {{ translated("dich_vu", {"Di động": "di_dong", "Cố định": "co_dinh", "Băng rộng cố định": "bang_rong_co_dinh", "Băng rộng di động": "bang_rong_di_dong"}) }} as dich_vu,
            {{ translated("phan_loai", {"Trả trước": "tra_truoc", "Trả sau": "tra_sau", "Hộ gia đình": "ho_gia_dinh", "Tổ chức": "to_chuc", "FTTH": "ftth", "xDSL": "xdsl", "Cáp truyền hình": "cap_truyen_hinh", "Kênh thuê riêng": "kenh_thue_rieng", "3G": "3g", "4G": "4g", "5G": "5g"}) }} as phan_loai,
            {{ plain_number("so_thue_bao", ",") }} as so_thue_bao,
            {{ plain_number("so_phat_trien_moi", ",") }} as so_phat_trien_moi,
            {{ plain_number("so_roi_mang", ",") }} as so_roi_mang
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when thang is null then {{ reason("thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (thang = 'unreadable') then {{ reason("thang", "month", "Không đọc được tháng (ví dụ: tháng 3/2024)") }} end,
                    case when doanh_nghiep_received is null then {{ reason("doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when doanh_nghiep is null and doanh_nghiep_received is not null then {{ reason("doanh_nghiep", "code", "Mã không có trong danh mục") }} end,
                    case when dich_vu_received is null then {{ reason("dich_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when dich_vu is null and dich_vu_received is not null then {{ reason("dich_vu", "code", "Mã không có trong danh mục") }} end,
                    case when phan_loai_received is null then {{ reason("phan_loai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when phan_loai is null and phan_loai_received is not null then {{ reason("phan_loai", "code", "Mã không có trong danh mục") }} end,
                    case when so_thue_bao is null then {{ reason("so_thue_bao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_thue_bao", "integer") }} then {{ reason("so_thue_bao", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_phat_trien_moi", "integer") }} then {{ reason("so_phat_trien_moi", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_roi_mang", "integer") }} then {{ reason("so_roi_mang", "integer", "Không phải số nguyên") }} end
                ]::jsonb[],
                null
            ) as own_reasons
        from prepared
    ),

    compared as (
        select
            *,
            row_number() over same_key as copy_number,
            min(_row_hash) over same_key_unordered <> max(_row_hash) over same_key_unordered as key_conflict
        from judged
        window
            same_key_unordered as (partition by own_reasons = '{}', thang, doanh_nghiep, dich_vu, phan_loai),
            same_key as (partition by own_reasons = '{}', thang, doanh_nghiep, dich_vu, phan_loai order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("thang", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("thang", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('thang', refused.thang, 'doanh_nghiep', refused.doanh_nghiep, 'dich_vu', refused.dich_vu, 'phan_loai', refused.phan_loai) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
