-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "loai_hinh") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_hinh_van_tai") }} as loai_hinh_van_tai_received,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ translated("loai_hinh_van_tai", {"TCD": "tuyen_co_dinh", "BUS": "xe_buyt", "TX": "taxi", "HD": "hop_dong", "DL": "du_lich", "HH": "hang_hoa", "CT": "cong_ten_no"}) }} as loai_hinh_van_tai,
            {{ plain_number("so_xe", ".") }} as so_xe,
            {{ plain_number("so_phu_hieu", ".") }} as so_phu_hieu,
            {{ plain_number("so_xe_dien", ".") }} as so_xe_dien,
            {{ plain_number("tong_so_cho", ".") }} as tong_so_cho,
            {{ plain_number("tong_trong_tai_tan", ",") }} as tong_trong_tai_tan
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_phep !~ '^27[0-9]{5}$' then {{ reason("so_giay_phep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_hinh_van_tai_received is null then {{ reason("loai_hinh_van_tai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh_van_tai is null and loai_hinh_van_tai_received is not null then {{ reason("loai_hinh_van_tai", "code", "Mã không có trong danh mục") }} end,
                    case when so_xe is null then {{ reason("so_xe", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_xe", "integer") }} then {{ reason("so_xe", "integer", "Không phải số nguyên") }} end,
                    case when so_phu_hieu is null then {{ reason("so_phu_hieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_phu_hieu", "integer") }} then {{ reason("so_phu_hieu", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_xe_dien", "integer") }} then {{ reason("so_xe_dien", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("tong_so_cho", "integer") }} then {{ reason("tong_so_cho", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("tong_trong_tai_tan", "decimal") }} then {{ reason("tong_trong_tai_tan", "decimal", "Không phải số (dấu thập phân “,”)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_phep, loai_hinh_van_tai),
            same_key as (partition by own_reasons = '{}', so_giay_phep, loai_hinh_van_tai order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_giay_phep", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_giay_phep", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_giay_phep', refused.so_giay_phep, 'loai_hinh_van_tai', refused.loai_hinh_van_tai) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
