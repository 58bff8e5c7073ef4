-- Generated from catalog/systems/bao_cao_csgt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_cao_csgt", "dang_ky_xe") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("noi_thuc_hien") }} as noi_thuc_hien_received,
            {{ clean_text("loai_xe") }} as loai_xe_received,
            {{ clean_text("nghiep_vu") }} as nghiep_vu_received,
            {{ month_text("thang") }} as thang,
            {{ translated("noi_thuc_hien", {"Phòng CSGT": "phong_csgt", "Công an cấp huyện": "cong_an_cap_huyen", "Công an cấp xã": "cong_an_cap_xa"}) }} as noi_thuc_hien,
            {{ translated("loai_xe", {"Ô tô con": "o_to_con", "Ô tô khách": "o_to_khach", "Ô tô tải": "o_to_tai", "Xe chuyên dùng": "xe_chuyen_dung", "Rơ moóc, sơ mi rơ moóc": "ro_mooc", "Mô tô, xe máy": "mo_to", "Xe máy điện": "xe_may_dien"}) }} as loai_xe,
            {{ translated("nghiep_vu", {"Cấp mới": "cap_moi", "Cấp đổi": "cap_doi", "Cấp lại": "cap_lai", "Thu hồi": "thu_hoi"}) }} as nghiep_vu,
            {{ plain_number("so_luot", ",") }} as so_luot,
            {{ plain_number("so_xe_dien", ",") }} as so_xe_dien
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when thang is null then {{ reason("thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (thang = 'unreadable') then {{ reason("thang", "month", "Không đọc được tháng (ví dụ: tháng 3/2024)") }} end,
                    case when noi_thuc_hien_received is null then {{ reason("noi_thuc_hien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when noi_thuc_hien is null and noi_thuc_hien_received is not null then {{ reason("noi_thuc_hien", "code", "Mã không có trong danh mục") }} end,
                    case when loai_xe_received is null then {{ reason("loai_xe", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_xe is null and loai_xe_received is not null then {{ reason("loai_xe", "code", "Mã không có trong danh mục") }} end,
                    case when nghiep_vu_received is null then {{ reason("nghiep_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nghiep_vu is null and nghiep_vu_received is not null then {{ reason("nghiep_vu", "code", "Mã không có trong danh mục") }} end,
                    case when so_luot is null then {{ reason("so_luot", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luot", "integer") }} then {{ reason("so_luot", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_xe_dien", "integer") }} then {{ reason("so_xe_dien", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', thang, noi_thuc_hien, loai_xe, nghiep_vu),
            same_key as (partition by own_reasons = '{}', thang, noi_thuc_hien, loai_xe, nghiep_vu order by _row_number)
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
    jsonb_build_object('thang', refused.thang, 'noi_thuc_hien', refused.noi_thuc_hien, 'loai_xe', refused.loai_xe, 'nghiep_vu', refused.nghiep_vu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
