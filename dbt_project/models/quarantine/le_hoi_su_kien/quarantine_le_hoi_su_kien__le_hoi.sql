-- Generated from catalog/systems/le_hoi_su_kien.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("le_hoi_su_kien", "le_hoi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_le_hoi") }} as loai_le_hoi_received,
            {{ clean_text("lich") }} as lich_received,
            {{ clean_text("ma_le_hoi") }} as ma_le_hoi,
            {{ clean_text("ten_le_hoi") }} as ten_le_hoi,
            {{ translated("loai_le_hoi", {"TT": "truyen_thong", "VH": "van_hoa", "NG": "nganh_nghe"}) }} as loai_le_hoi,
            {{ clean_text("cong_dong") }} as cong_dong,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("lich", {"AM": "am_lich", "DUONG": "duong_lich"}) }} as lich,
            {{ plain_number("thang_to_chuc", ".") }} as thang_to_chuc,
            {{ plain_number("ngay_to_chuc", ".") }} as ngay_to_chuc,
            {{ plain_number("so_ngay", ".") }} as so_ngay,
            {{ plain_number("chu_ky_nam", ".") }} as chu_ky_nam,
            {{ clean_text("ma_di_san") }} as ma_di_san,
            {{ plain_number("nam_phuc_dung", ".") }} as nam_phuc_dung,
            {{ clean_text("con_to_chuc") }} as con_to_chuc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_le_hoi is null then {{ reason("ma_le_hoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_le_hoi !~ '^LH11[0-9]{3}$' then {{ reason("ma_le_hoi", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_le_hoi is null then {{ reason("ten_le_hoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_le_hoi") }} then {{ reason("ten_le_hoi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_le_hoi_received is null then {{ reason("loai_le_hoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_le_hoi is null and loai_le_hoi_received is not null then {{ reason("loai_le_hoi", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("cong_dong") }} then {{ reason("cong_dong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when lich_received is null then {{ reason("lich", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when lich is null and lich_received is not null then {{ reason("lich", "code", "Mã không có trong danh mục") }} end,
                    case when thang_to_chuc is null then {{ reason("thang_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("thang_to_chuc", "integer") }} then {{ reason("thang_to_chuc", "integer", "Không phải số nguyên") }} end,
                    case when ngay_to_chuc is null then {{ reason("ngay_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_to_chuc", "integer") }} then {{ reason("ngay_to_chuc", "integer", "Không phải số nguyên") }} end,
                    case when so_ngay is null then {{ reason("so_ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ngay", "integer") }} then {{ reason("so_ngay", "integer", "Không phải số nguyên") }} end,
                    case when chu_ky_nam is null then {{ reason("chu_ky_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chu_ky_nam", "integer") }} then {{ reason("chu_ky_nam", "integer", "Không phải số nguyên") }} end,
                    case when ma_di_san !~ '^PVT11[0-9]{3}$' then {{ reason("ma_di_san", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("nam_phuc_dung", "integer") }} then {{ reason("nam_phuc_dung", "integer", "Không phải số nguyên") }} end,
                    case when con_to_chuc is null then {{ reason("con_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("con_to_chuc", "boolean") }} then {{ reason("con_to_chuc", "boolean", "Không phải giá trị đúng/sai") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_le_hoi),
            same_key as (partition by own_reasons = '{}', ma_le_hoi order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_le_hoi", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_le_hoi", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_le_hoi', refused.ma_le_hoi) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
