-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "van_ban") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh_received,
            {{ clean_text("ma_van_ban") }} as ma_van_ban,
            {{ clean_text("so_hieu") }} as so_hieu,
            {{ clean_text("trich_yeu") }} as trich_yeu,
            {{ translated("co_quan_ban_hanh", {"BXD": "bo_xay_dung", "UBT": "ubnd_tinh", "SXD": "so_xay_dung"}) }} as co_quan_ban_hanh,
            {{ iso_date("ngay_ban_hanh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ban_hanh,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc,
            {{ clean_text("duong_dan") }} as duong_dan,
            {{ clean_text("duong_dan_phu_luc") }} as duong_dan_phu_luc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_van_ban is null then {{ reason("ma_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_van_ban !~ '^VB[0-9]{4}$' then {{ reason("ma_van_ban", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_hieu is null then {{ reason("so_hieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_hieu") }} then {{ reason("so_hieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when trich_yeu is null then {{ reason("trich_yeu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("trich_yeu") }} then {{ reason("trich_yeu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when co_quan_ban_hanh_received is null then {{ reason("co_quan_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_ban_hanh is null and co_quan_ban_hanh_received is not null then {{ reason("co_quan_ban_hanh", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_ban_hanh is null then {{ reason("ngay_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ban_hanh", "date") }} then {{ reason("ngay_ban_hanh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when duong_dan is null then {{ reason("duong_dan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("duong_dan") }} then {{ reason("duong_dan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("duong_dan_phu_luc") }} then {{ reason("duong_dan_phu_luc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_van_ban),
            same_key as (partition by own_reasons = '{}', ma_van_ban order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_van_ban", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_van_ban", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_van_ban', refused.ma_van_ban) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
